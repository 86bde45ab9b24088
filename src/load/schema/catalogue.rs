//! The catalogue's files (model.md, section 3).

use super::{
    COUNT, FIT, Key, Kind, MIGRATION, MONEY, MONTHS, PERSONAL_DATA, RATE, Shape, Subject, key, must, shape,
    with,
};

/// The lists of the catalogue.
pub const CATALOGUE_LISTS: [&str; 5] = ["sectors", "domains", "products", "components", "thresholds"];

/// A file of the catalogue by itself: what its entries say is judged when all files are joined.
pub static CATALOGUE_FILE: Shape = shape(
    "the catalogue",
    &[
        key("sectors", Kind::List(&Kind::Any), "the sectors"),
        key("domains", Kind::List(&Kind::Any), "the domains"),
        key("products", Kind::List(&Kind::Any), "the products"),
        key("components", Kind::List(&Kind::Any), "the national common components"),
        key("thresholds", Kind::List(&Kind::Any), "the thresholds of public procurement"),
    ],
);

const REMOVE: Key = with(
    "remove",
    Kind::Truth,
    "false",
    "in a later file of the catalogue: takes away the entry that an earlier one has",
);

/// The files of the catalogue, joined.
pub static CATALOGUE: Shape = shape(
    "the catalogue",
    &[
        key("sectors", Kind::List(&Kind::Map(&SECTOR)), "the sectors"),
        key("domains", Kind::List(&Kind::Map(&DOMAIN)), "the domains"),
        key("products", Kind::List(&Kind::Map(&PRODUCT)), "the products"),
        key("components", Kind::List(&Kind::Map(&COMPONENT)), "the national common components"),
        key("thresholds", Kind::List(&Kind::Map(&THRESHOLD)), "the thresholds of public procurement"),
    ],
);

/// An item of `sectors`.
pub static SECTOR: Shape = Shape {
    name: "a sector",
    subject: Subject::Id(""),
    variant: None,
    keys: &[
        must("id", Kind::Text, "its id, free text"),
        with("name", Kind::Name, "the id", "its name"),
        key("lead", Kind::Text, "who leads its sub-project"),
        REMOVE,
    ],
};

/// An item of `domains`.
pub static DOMAIN: Shape = Shape {
    name: "a domain",
    subject: Subject::Id(""),
    variant: None,
    keys: &[
        must("id", Kind::Id, "its id"),
        must("name", Kind::Name, "its name"),
        must("sector", Kind::Reference("a sector"), "its sector"),
        with(
            "provision",
            Kind::Word(&["choose", "national", "own_project"]),
            "choose",
            "who decides its system",
        ),
        with(
            "priority",
            Kind::Word(&["must", "should", "may"]),
            "should",
            "how badly it is needed on day one",
        ),
        with(
            "criticality",
            Kind::Word(&["life_health", "statutory", "operational", "support"]),
            "operational",
            "what fails when it fails",
        ),
        with("size", Kind::Word(&["small", "medium", "large"]), "medium", "scales the fixed costs"),
        with("due", Kind::DateOrOffset, "merger.date", "the day it must be in production"),
        key("due_wish", Kind::DateOrOffset, "an earlier wish, never a constraint"),
        key("earliest", Kind::DateOrOffset, "it may not go live before; not after due"),
        key(
            "integrations",
            Kind::List(&Kind::Reference("a domain or component:ID")),
            "required in the target",
        ),
        with(
            "archive",
            Kind::Word(&["core", "via", "none"]),
            "none",
            "core: into a Noark 5 core, its own or the central one; via: through case handling",
        ),
        with("personal_data", PERSONAL_DATA, "none", "the personal data it handles"),
        with(
            "parallel",
            Kind::Word(&["forbidden", "allowed"]),
            "forbidden",
            "whether systems may go on side by side",
        ),
        key(
            "parallel_until",
            Kind::DateOrOffset,
            "when side by side must end; required with parallel: allowed",
        ),
        key("advisory", Kind::Map(&ADVISORY), "a national advisory"),
        key("typical", Kind::Map(&TYPICAL), "used where an inventory gives no count"),
        key("after", Kind::List(&Kind::Reference("a domain")), "domains that go live first"),
        key(
            "data_sets",
            Kind::List(&Kind::Map(&DATA_SET)),
            "what a migration must treat in a way of its own",
        ),
        key("rates", Kind::Map(&DOMAIN_RATES), "migration numbers of its own"),
        REMOVE,
    ],
};

/// An item of `data_sets`.
pub static DATA_SET: Shape = shape(
    "a data set",
    &[
        must("id", Kind::Id, "its id, unique in the domain"),
        with("name", Kind::Name, "the id", "its name"),
        must(
            "method",
            Kind::Word(&["convert", "access", "lookup", "register"]),
            "how it reaches the target, whatever the inventory says",
        ),
        with("wash", Kind::Truth, "false", "whether it is washed and checked before it is converted"),
        key("source", Kind::Text, "who says so"),
    ],
);

/// An item of `thresholds`.
pub static THRESHOLD: Shape = shape(
    "a threshold",
    &[
        must("kind", Kind::Word(&["national", "eea", "contract_change"]), "what it bounds"),
        must("from", Kind::Date, "the first day it is in force"),
        with("until", Kind::Date, "until another comes", "the last day it is known to be in force"),
        must("value", MONEY, "kroner without VAT; of contract_change percent"),
        must("source", Kind::Text, "where it is written"),
        with("assumed", Kind::Truth, "false", "whether it is recalled, not read"),
    ],
);

/// `advisory`
pub static ADVISORY: Shape = shape(
    "an advisory",
    &[
        must("against", Kind::Word(&["procurement"]), "what it advises against"),
        key("by", Kind::Text, "who advises"),
        key("until", Kind::Date, "the last planning date on which it counts"),
    ],
);

/// `typical`
pub static TYPICAL: Shape = shape(
    "`typical`",
    &[
        with("users_per_1000", Kind::Decimal(3, 10_000_000), "0", "users per 1000 inhabitants"),
        with("records_per_1000", Kind::Decimal(3, 10_000_000), "0", "records per 1000 inhabitants"),
    ],
);

/// `rates` of a domain.
pub static DOMAIN_RATES: Shape = shape(
    "`rates` of a domain",
    &[key("migration", Kind::Map(&MIGRATION), "what each kind of migration costs here")],
);

/// An item of `products`.
pub static PRODUCT: Shape = Shape {
    name: "a product",
    subject: Subject::Id("product:"),
    variant: None,
    keys: &[
        must("id", Kind::Id, "its id"),
        must("name", Kind::Text, "its name"),
        key("aliases", Kind::List(&Kind::Text), "other names for it"),
        key("vendor", Kind::Text, "its vendor"),
        key("suite", Kind::Text, "products of one suite are integrated by their vendor"),
        key("domains", Kind::List(&Kind::Reference("a domain")), "the domains it can serve"),
        key(
            "succeeds",
            Kind::List(&Kind::Reference("a product's id")),
            "products whose data come over as within one product",
        ),
        key("end_of_life", Kind::Date, "the day its vendor ends it"),
        with("interface", Kind::Word(&["documented", "locked"]), "documented", "its interface"),
        with("archive", Kind::Word(&["core", "none"]), "none", "core: it holds its own Noark 5 core"),
        with("municipality_number", Kind::Truth, "false", "whether it uses the municipality number as a key"),
        key("connects", Kind::List(&Kind::Reference("product:ID or component:ID")), "ready-made connectors"),
        key("requires", Kind::List(&Kind::Reference("product:ID")), "if it is used, then each of these too"),
        key("excludes", Kind::List(&Kind::Reference("product:ID")), "never used together with it"),
        key("market", Kind::Map(&MARKET), "present where it can be procured"),
        REMOVE,
    ],
};

/// `market`
pub static MARKET: Shape = shape(
    "a market",
    &[
        must("one_off", MONEY, "kroner once"),
        with("annual", MONEY, "0", "kroner a year for the whole new municipality"),
        with("annual_per_inhabitant", RATE, "0", "kroner a year per inhabitant, on top"),
        must("lead_months", MONTHS, "from the beginning of the procurement to in production"),
        with("fit", FIT, "3", "how well it fits its users"),
        key("checklist", Kind::Map(&CHECKLIST), "what was found at the ten points for procurements"),
    ],
);

const ANSWER: Kind = Kind::Word(&["yes", "no", "not_relevant"]);

/// `checklist` of a market: a point that is not there is open.
pub static CHECKLIST: Shape = shape(
    "a checklist",
    &[
        key("noark", ANSWER, "approved for Noark 5, or integrated with the cores"),
        key("interfaces", ANSWER, "documented interfaces, none locked"),
        key("sso", ANSWER, "signs in through the own directory"),
        key("components", ANSWER, "its service components are clear"),
        key("free_software", ANSWER, "free software was considered"),
        key("standards", ANSWER, "follows the reference catalogue"),
        key("hardware", ANSWER, "hardware meets RoHS and WEEE"),
        key("own_framework", ANSWER, "building it in an own framework was considered"),
        key("infrastructure", ANSWER, "runs on the own database and infrastructure"),
        key("budget", ANSWER, "in the yearly budget, running costs too"),
    ],
);

/// An item of `components`.
pub static COMPONENT: Shape = Shape {
    name: "a component",
    subject: Subject::Id("component:"),
    variant: None,
    keys: &[
        must("id", Kind::Id, "its id"),
        with("name", Kind::Text, "the id", "its name"),
        key("reregister", Kind::Name, "what a merger must do again here"),
        REMOVE,
    ],
};

/// An item of `covers`.
pub static COVER: Shape = shape(
    "a cover",
    &[
        must("domain", Kind::Reference("a domain"), "the domain"),
        with("users", COUNT, "from the domain's typical", "how many use it"),
        with("records", COUNT, "from the domain's typical", "how many records it holds"),
        with("fit", FIT, "3", "how well it fits"),
        with("sites", COUNT, "0", "at how many places something is installed"),
    ],
);
