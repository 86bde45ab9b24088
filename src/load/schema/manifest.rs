//! `portfolio.yaml` (model.md, sections 2, 7, 8, 12).

use super::{COUNT, FIT, FORMAT, Kind, MONEY, MONTHS, PERCENT, RATE, Shape, Subject, key, must, shape, with};

/// `portfolio.yaml`.
pub static MANIFEST: Shape = shape(
    "the workspace",
    &[
        must("format", Kind::Whole(FORMAT, FORMAT), "the format's number: 2"),
        must("merger", Kind::Map(&MERGER), "the merger"),
        with(
            "scope",
            Kind::Word(&["covered", "must"]),
            "covered",
            "must: domains that must be there are decided though nobody has one",
        ),
        must("municipalities", Kind::Some(&Kind::Map(&MUNICIPALITY)), "who merges"),
        with(
            "catalogue",
            Kind::List(&Kind::Path),
            "[builtin:norway]",
            "files that are read in this order; a later one may change what an earlier one says",
        ),
        key(
            "archive_domain",
            Kind::Reference("a domain"),
            "the domain whose system is the central archive core",
        ),
        key("rates", Kind::Map(&RATES), "what work costs"),
        key("limits", Kind::Map(&LIMITS), "what the target must keep within"),
        key("roadmap", Kind::Map(&ROADMAP), "how long work takes and who can do it"),
        key("business_case", Kind::Map(&BUSINESS_CASE), "what the business case rests on"),
        key(
            "phases",
            Kind::List(&Kind::Map(&MERGER_PHASE)),
            "the phases of the merger itself, with their gates",
        ),
        key("decisions", Kind::Path, "the file of decisions"),
        key("progress", Kind::Path, "the file of what has happened since"),
        key("rules", Kind::Path, "the file of levels, waivers and own rules for the checks"),
    ],
);

/// `merger`
pub static MERGER: Shape = shape(
    "`merger`",
    &[
        must("name", Kind::Text, "its name"),
        must("date", Kind::Date, "day one of the new municipality"),
        with("as_of", Kind::Date, "today", "the planning date, not after date"),
        with("horizon_years", Kind::Whole(1, 30), "5", "years the costs are counted over"),
        with("discount_rate", Kind::Decimal(2, 20), "4.0", "percent a year"),
    ],
);

/// An item of `municipalities`.
pub static MUNICIPALITY: Shape = Shape {
    name: "a municipality",
    subject: Subject::Id(""),
    variant: None,
    keys: &[
        must("id", Kind::Id, "its id"),
        with("name", Kind::Text, "the id", "its name"),
        key("number", Kind::Text, "its municipality number, four digits"),
        must("inhabitants", Kind::Whole(1, 10_000_000), "how many live there"),
        must("inventory", Kind::Path, "a file, or a folder with its .yaml files"),
    ],
};

/// `limits`
pub static LIMITS: Shape = shape(
    "`limits`",
    &[
        key("procurements", COUNT, "at most so many products procured"),
        key(
            "one_off_budget",
            MONEY,
            "at most so many kroner for procurement, exits, migration and integration",
        ),
        key("archive_cores", COUNT, "at most so many archive cores"),
        key("vendors", COUNT, "at most so many vendors"),
        with("min_fit", FIT, "2", "a system that fits worse is no candidate"),
        with(
            "unknown_growth",
            Kind::WholeOrWord(0, 10_000, &["any"]),
            "50",
            "percent by which a contract that says nothing may grow",
        ),
    ],
);

/// `rates`
pub static RATES: Shape = shape(
    "`rates`",
    &[
        with("overlap_months", MONTHS, "3", "months a replaced system runs on after the merger"),
        with(
            "growth",
            Kind::List(&Kind::Map(&GROWTH_STEP)),
            "[{to: 1.5, percent: 60}, {to: 4, percent: 40}, {percent: 25}]",
            "what more inhabitants cost where a price is tiered; replaced whole",
        ),
        with("vendor_annual", RATE, "60000", "kroner a year for each vendor kept"),
        with("tender", RATE, "200000", "kroner that a tender costs the municipality"),
        with(
            "same_supplier_exit_percent",
            PERCENT,
            "0",
            "percent of an exit that is paid where the supplier keeps all the work",
        ),
        with(
            "bridge",
            Kind::Map(&BRIDGE),
            "{months: 6, price_percent: 150}",
            "a short prolongation after notice",
        ),
        with(
            "assumed_annual_per_1000",
            Kind::Map(&SIZES),
            "{small: 3000, medium: 10000, large: 40000}",
            "kroner a year per 1000 inhabitants for a system whose cost nobody gave",
        ),
        with(
            "renewal",
            Kind::Map(&SIZES),
            "{small: 200000, medium: 700000, large: 2000000}",
            "kroner that buying anew within the horizon costs, conversion aside",
        ),
        with(
            "municipality_size",
            Kind::Map(&MUNICIPALITY_SIZE),
            "{full_size: 25000, least_percent: 25}",
            "small municipalities pay less of the fixed part of a migration",
        ),
        with("size_percent", Kind::Map(&SIZES), "{small: 40, medium: 100, large: 300}", "scales fixed costs"),
        key("migration", Kind::Map(&MIGRATION), "what each kind of migration costs"),
        key("integration", Kind::Map(&INTEGRATION_RATES), "what each kind of integration work costs"),
        key("quality", Kind::Map(&QUALITY), "what a bad fit costs"),
    ],
);

/// One number for each size of domain.
pub static SIZES: Shape = shape(
    "a table of sizes",
    &[
        key("small", RATE, "for a small domain"),
        key("medium", RATE, "for a medium domain"),
        key("large", RATE, "for a large domain"),
    ],
);

/// `rates.migration`, here or in a domain.
pub static MIGRATION: Shape = shape(
    "`migration`",
    &[
        key("close", Kind::Map(&MIGRATION_RATE), "the old system is closed, nothing is kept"),
        key("lookup", Kind::Map(&MIGRATION_RATE), "the old data stay for look-up"),
        key("consolidate", Kind::Map(&MIGRATION_RATE), "databases of one product are merged"),
        key("convert", Kind::Map(&MIGRATION_RATE), "data are converted into another product"),
        key("reenter", Kind::Map(&REENTER_RATE), "few records are typed in again"),
        key("introduce", Kind::Map(&MIGRATION_RATE), "a municipality that had nothing gets the system"),
        key("rekey", Kind::Map(&MIGRATION_RATE), "the municipality number changes in the system's keys"),
    ],
);

/// One kind of migration.
pub static MIGRATION_RATE: Shape = shape(
    "a migration rate",
    &[
        key("fixed", RATE, "kroner, scaled by the domain's size"),
        key("per_user", RATE, "kroner per user"),
        key("per_record", RATE, "kroner per record"),
        key("per_site", RATE, "kroner per place where something is installed"),
    ],
);

/// `reenter`
pub static REENTER_RATE: Shape = shape(
    "the rate of `reenter`",
    &[
        with("fixed", RATE, "20000", "kroner, scaled by the domain's size"),
        with("per_user", RATE, "800", "kroner per user"),
        with("per_record", RATE, "100", "kroner per record"),
        with("per_site", RATE, "0", "kroner per place where something is installed"),
        with("most", COUNT, "200", "above so many records nobody types them in again"),
    ],
);

/// A step of `rates.growth`.
pub static GROWTH_STEP: Shape = shape(
    "a step of `growth`",
    &[
        with(
            "to",
            Kind::Decimal(2, 10_000_000),
            "without end",
            "up to so many times what is served today, above 1",
        ),
        must("percent", PERCENT, "at so many percent of today's price a head"),
    ],
);

/// `bridge` of `rates` or of a contract.
pub static BRIDGE: Shape = shape(
    "`bridge`",
    &[
        with("months", MONTHS, "6", "for at most so many months; 0 = it cannot be had"),
        with("price_percent", PERCENT, "150", "at so many percent of the fee"),
    ],
);

/// `rates.municipality_size`
pub static MUNICIPALITY_SIZE: Shape = shape(
    "`municipality_size`",
    &[
        with("full_size", COUNT, "25000", "from so many inhabitants the fixed part is paid in full"),
        with("least_percent", PERCENT, "25", "at least so many percent of it are paid"),
    ],
);

/// `rates.integration`
pub static INTEGRATION_RATES: Shape = shape(
    "`integration`",
    &[
        with("keep", RATE, "10000", "it exists and is kept"),
        with("reregister", RATE, "20000", "a national component must be told of the new municipality"),
        with("suite", RATE, "15000", "the vendor integrates its own suite"),
        with("reuse", RATE, "60000", "a connector exists"),
        with("build", RATE, "120000", "it must be built"),
        with("build_locked", RATE, "300000", "it must be built against a locked interface"),
    ],
);

/// `rates.quality`
pub static QUALITY: Shape = shape(
    "`quality`",
    &[
        with(
            "seconds_per_point_week",
            RATE,
            "15",
            "seconds a week that a point of fit below 5 takes from a user",
        ),
        with("weeks", RATE, "44", "weeks a year"),
        with("hour", RATE, "600", "kroner an hour"),
    ],
);

/// `roadmap`
pub static ROADMAP: Shape = shape(
    "`roadmap`",
    &[
        key("phases", Kind::Map(&PHASES), "months of each phase for a medium project"),
        with(
            "size_percent",
            Kind::Map(&PROJECT_SIZES),
            "{small: 50, medium: 100, large: 150}",
            "scales each phase",
        ),
        with(
            "teams",
            Kind::Table(&Kind::Whole(1, 10_000_000)),
            "3 each",
            "implementations a sector runs at once",
        ),
        key(
            "vendors",
            Kind::Table(&Kind::Whole(1, 10_000_000)),
            "implementations with one vendor at once; who is not named is not limited",
        ),
        with("procurement_desk", Kind::Whole(1, 10_000_000), "3", "procurements run at once"),
        key("freeze", Kind::List(&Kind::Month), "months in which no implementation begins or ends"),
        key(
            "status",
            Kind::List(&Kind::Map(&PHASE_REPORT)),
            "how far projects are; the rest is planned round it",
        ),
    ],
);

/// `roadmap.size_percent`
pub static PROJECT_SIZES: Shape = shape(
    "`size_percent`",
    &[
        key("small", Kind::Whole(0, 10_000), "percent for a small project"),
        key("medium", Kind::Whole(0, 10_000), "percent for a medium project"),
        key("large", Kind::Whole(0, 10_000), "percent for a large project"),
    ],
);

/// `roadmap.phases`
pub static PHASES: Shape = shape(
    "`phases`",
    &[
        with("keep", Kind::Map(&PHASE), "{FP: 0, P: 1, G: 1}", "a project that keeps what is there"),
        with("consolidate", Kind::Map(&PHASE), "{FP: 1, P: 1, G: 3}", "a project that merges databases"),
        with("convert", Kind::Map(&PHASE), "{FP: 1, P: 2, G: 4}", "a project that converts data"),
        with("procure", Kind::Map(&PHASE), "{FP: 1, P: 2, G: 4}", "a project that procures"),
    ],
);

/// One set of phases.
pub static PHASE: Shape = shape(
    "a set of phases",
    &[
        key("FP", MONTHS, "months of the pre-project"),
        key("P", MONTHS, "months of planning"),
        key("G", Kind::Whole(1, 1_200), "months of implementation"),
    ],
);

/// An item of `roadmap.status`.
pub static PHASE_REPORT: Shape = shape(
    "a phase's status",
    &[
        must("domain", Kind::Reference("a domain"), "a domain of the project"),
        must("phase", Kind::Word(&["FP", "P", "A", "G"]), "which phase"),
        must("state", Kind::Word(&["done", "in_progress", "slipped"]), "how far it is"),
        key("from", Kind::Month, "its first month; of a slipped one, the first month it may begin in"),
        key("to", Kind::Month, "its last month, or the one expected"),
        key("months", Kind::Whole(1, 1_200), "its months, where it takes other than planned"),
    ],
);

/// An item of `phases`.
pub static MERGER_PHASE: Shape = shape(
    "a phase of the merger",
    &[
        must("name", Kind::Text, "its name: concept, planning, execution, closing, realisation"),
        must("from", Kind::Date, "its first day"),
        must("to", Kind::Date, "its last day"),
        key("gate", Kind::Text, "what is decided on its last day"),
    ],
);

/// `business_case`
pub static BUSINESS_CASE: Shape = shape(
    "`business_case`",
    &[
        with(
            "split",
            Kind::WordOrListOrTable(&["equal", "inhabitants"], &SPLIT, &PERCENT),
            "inhabitants",
            "how what belongs to nobody is split over the municipalities",
        ),
        key(
            "overheads",
            Kind::Map(&OVERHEADS),
            "percentages laid on one-off sums; only the report shows them",
        ),
        key("funding", Kind::List(&Kind::Map(&FUNDING)), "who pays what"),
        key("benefits", Kind::List(&Kind::Map(&BENEFIT)), "what the merger is to bring"),
    ],
);

/// An item of `split`.
pub static SPLIT: Shape = shape(
    "a part of `split`",
    &[
        must("key", Kind::Word(&["equal", "inhabitants"]), "by what"),
        must("percent", PERCENT, "how much of it"),
    ],
);

/// `overheads`
pub static OVERHEADS: Shape = shape(
    "`overheads`",
    &[
        with("project_percent", PERCENT, "0", "for project management"),
        with("internal_percent", PERCENT, "0", "for own hours"),
        with("contingency_percent", PERCENT, "0", "for what nobody foresees"),
    ],
);

/// An item of `funding`.
pub static FUNDING: Shape = shape(
    "a funding",
    &[
        must("source", Kind::Text, "from whom"),
        must("amount", MONEY, "kroner"),
        must("year", Kind::Whole(1900, 2199), "in which year"),
        with(
            "for",
            Kind::List(&Kind::Word(&["procurement", "exit", "migration", "integration"])),
            "anything",
            "what it may pay for",
        ),
    ],
);

/// An item of `benefits`.
pub static BENEFIT: Shape = shape(
    "a benefit",
    &[
        must("name", Kind::Text, "its name"),
        key("measure", Kind::Text, "how one sees that it has come"),
        with("from", Kind::Date, "merger.date", "from which day"),
        with("annual", MONEY, "0", "kroner a year"),
        key("owner", Kind::Text, "who answers for it"),
        key("domain", Kind::Reference("a domain"), "in which domain"),
    ],
);
