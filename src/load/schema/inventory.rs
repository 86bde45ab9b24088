//! An inventory (model.md, sections 4 and 13).

use super::{
    BRIDGE, COUNT, COVER, Kind, MONEY, MONTHS, PERSONAL_DATA, Shape, Subject, key, must, shape, with,
};

/// A file of an inventory.
pub static INVENTORY: Shape = shape(
    "an inventory",
    &[
        must("municipality", Kind::Reference("the municipality"), "whose inventory it is"),
        with(
            "complete",
            Kind::TruthOrList(&Kind::Reference("a domain or a sector")),
            "yes",
            "yes, no, or the sectors and domains in which everything is entered",
        ),
        key("systems", Kind::List(&Kind::Map(&SYSTEM)), "the systems"),
        key("contracts", Kind::List(&Kind::Map(&CONTRACT)), "the contracts"),
        key("integrations", Kind::List(&Kind::Map(&INTEGRATION)), "the integrations"),
    ],
);

const PRICING: Kind = Kind::Word(&["tiered", "per_inhabitant", "fixed"]);
const DATA: Kind = Kind::Word(&["convert", "lookup", "none"]);
const COVERS: Kind = Kind::Some(&Kind::Map(&COVER));

/// An item of `systems`.
pub static SYSTEM: Shape = Shape {
    name: "a system",
    subject: Subject::Local,
    variant: Some(("shared_from", &SHARED)),
    keys: &[
        must("id", Kind::Id, "its id"),
        must("name", Kind::Text, "its name"),
        key(
            "covers",
            Kind::List(&Kind::Map(&COVER)),
            "the domains it covers, the first of them its primary one; without one it is unplaced",
        ),
        key(
            "product",
            Kind::Reference("a product's id"),
            "its product; without it, a product of its own kind",
        ),
        with("status", Kind::Word(&["in_use", "phasing_out"]), "in_use", "whether it is still in use"),
        with(
            "form",
            Kind::Word(&["system", "own", "spreadsheet", "files", "paper"]),
            "system",
            "what it is made of; own = home-made software",
        ),
        key("unfit", Kind::Text, "why it cannot serve the new municipality"),
        with("end_of_life", Kind::Date, "the product's", "the day it ends"),
        key("capacity", COUNT, "the most inhabitants it can technically serve"),
        key("annual_cost", MONEY, "own running cost a year outside any contract"),
        with("cost_pricing", PRICING, "tiered", "how the running cost grows with the inhabitants"),
        with(
            "archive",
            Kind::Word(&["core", "none"]),
            "the product's",
            "core: it holds its own Noark 5 core",
        ),
        with("interface", Kind::Word(&["documented", "locked"]), "the product's", "its interface"),
        with(
            "municipality_number",
            Kind::Truth,
            "the product's",
            "whether it uses the municipality number as a key",
        ),
        with("data", DATA, "convert", "what becomes of its data when it is replaced"),
        key("contract", Kind::Reference("a contract of this inventory"), "its contract"),
        key("guessed", Kind::List(&Kind::Text), "keys that a program filled in and nobody has confirmed"),
        key("vendor", Kind::Text, "its vendor, where it has no product"),
        key("purpose", Kind::Text, "what it is for"),
        key("units", Kind::List(&Kind::Text), "the units that work in it"),
        key("ids", Kind::Table(&Kind::Text), "what other registers call it"),
        key("part_of", Kind::Reference("a system"), "the system it is a part of"),
        key("data_location", Kind::Word(&["norway", "eea", "third_country"]), "where its data are kept"),
        key("version", Kind::Text, "its version"),
        key("hosting", Kind::Word(&["on_premises", "hosted", "saas"]), "where it runs"),
        key("zone", Kind::Word(&["internal", "secure"]), "the security zone it runs in"),
        key("personal_data", PERSONAL_DATA, "the personal data it handles"),
        key("owner", Kind::Text, "who owns it"),
        key("manager", Kind::Text, "who manages it"),
        key("maintainer", Kind::Text, "who maintains it"),
        key("sso", Kind::Truth, "whether one signs in once"),
        key("nickname", Kind::Text, "what it is called in the house"),
        key("notes", Kind::Text, "anything else"),
    ],
};

/// An item of `systems` with `shared_from`: the municipality works in another one's system.
pub static SHARED: Shape = Shape {
    name: "a shared entry",
    subject: Subject::Local,
    variant: None,
    keys: &[
        must("id", Kind::Id, "its id"),
        with("name", Kind::Text, "its root's", "its name"),
        must(
            "shared_from",
            Kind::Reference("a system of another municipality"),
            "the system behind it, its root",
        ),
        must("covers", COVERS, "the domains it is used for, all covered by its root"),
        with("data", DATA, "its root's", "what becomes of its data when it is replaced"),
        key("owner", Kind::Text, "who owns it"),
        key("manager", Kind::Text, "who manages it"),
        key("notes", Kind::Text, "anything else"),
    ],
};

/// An item of `contracts`.
pub static CONTRACT: Shape = Shape {
    name: "a contract",
    subject: Subject::Local,
    variant: None,
    keys: &[
        must("id", Kind::Id, "its id"),
        must("supplier", Kind::Text, "the other party"),
        key("organisation_number", Kind::Text, "the other party's organisation number"),
        key("name", Kind::Text, "its name"),
        key("reference", Kind::Text, "its case number"),
        key("annual_fee", MONEY, "kroner a year; absent = unknown, an assumed one"),
        key("lines", Kind::List(&Kind::Map(&LINE)), "parts of annual_fee that pay for one system each"),
        key("total_value", MONEY, "what it is worth in all, in kroner"),
        with("pricing", PRICING, "tiered", "how the price grows with the inhabitants"),
        key("start", Kind::Date, "its first day"),
        with("end", Kind::Date, "until terminated", "its last day"),
        with("renewal_months", MONTHS, "0", "it renews itself by this much"),
        with(
            "renewal",
            Kind::Word(&["tacit", "express", "never"]),
            "tacit with renewal_months, else never",
            "how it goes on after its end",
        ),
        with("option_months", MONTHS, "0", "the customer's own right to prolong"),
        key("options", Kind::Map(&OPTIONS), "the customer's options one by one, instead of option_months"),
        with("notice_months", MONTHS, "0", "months of notice"),
        with(
            "notice_to",
            Kind::Word(&["any", "month", "quarter", "year"]),
            "any",
            "an exit takes effect only on the last day of one",
        ),
        key("irrevocable_until", Kind::Date, "no exit takes effect before it"),
        key("terminated_to", Kind::Date, "notice has been given: it ends on this day"),
        key("exit_fee", MONEY, "buys the customer out early"),
        with(
            "growth",
            Kind::WholeOrWord(0, 10_000, &["any", "none"]),
            "unknown",
            "by how many percent what it serves may grow, or any, or none",
        ),
        with(
            "bridge",
            Kind::Map(&BRIDGE),
            "rates.bridge",
            "a short prolongation that may be had after notice",
        ),
        key("shared_with", Kind::List(&Kind::Text), "parties outside the merger"),
        key("dpa", Kind::Truth, "whether a data-processing agreement is in place"),
        key("responsible", Kind::Text, "who follows it up"),
        key("guessed", Kind::List(&Kind::Text), "keys that a program filled in and nobody has confirmed"),
        key("notes", Kind::Text, "anything else"),
    ],
};

/// An item of `lines` of a contract.
pub static LINE: Shape = shape(
    "a line",
    &[
        must("system", Kind::Reference("a system that names the contract"), "the system it pays for"),
        must("annual", MONEY, "kroner a year"),
    ],
);

/// `options` of a contract.
pub static OPTIONS: Shape = shape(
    "`options`",
    &[
        must("count", COUNT, "how many there are in all"),
        must("months", MONTHS, "months each adds"),
        with("used", COUNT, "0", "how many are used; those are already in `end`"),
        with("decide_months", MONTHS, "0", "months before the end it prolongs by which one must be used"),
    ],
);

/// An item of `integrations`.
pub static INTEGRATION: Shape = shape(
    "an integration",
    &[
        must("from", Kind::Reference("a system, or system@domain"), "one end"),
        must("to", Kind::Reference("a system, system@domain or component:ID"), "the other end"),
        must("kind", Kind::Word(&["api", "file", "locked", "manual"]), "how it works"),
        key("data", Kind::List(&Kind::Text), "what flows"),
    ],
);
