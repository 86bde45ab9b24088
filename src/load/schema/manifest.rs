//! `portfolio.yaml` (model.md, sections 2, 7, 8, 12).

use super::{COUNT, FORMAT, Kind, MONEY, MONTHS, RATE, Shape, Subject, key, must, shape, with};

/// `portfolio.yaml`.
pub static MANIFEST: Shape = shape(
    "the workspace",
    &[
        must("format", Kind::Whole(FORMAT, FORMAT), "the format's number: 1"),
        must("merger", Kind::Map(&MERGER), "the merger"),
        must("municipalities", Kind::Some(&Kind::Map(&MUNICIPALITY)), "who merges"),
        with("catalogue", Kind::List(&Kind::Path), "[builtin:norway]", "files whose lists are joined"),
        key(
            "archive_domain",
            Kind::Reference("a domain"),
            "the domain whose system is the central archive core",
        ),
        key("rates", Kind::Map(&RATES), "what work costs"),
        key("limits", Kind::Map(&LIMITS), "what the target must keep within"),
        key("roadmap", Kind::Map(&ROADMAP), "how long work takes and who can do it"),
        key(
            "phases",
            Kind::List(&Kind::Map(&MERGER_PHASE)),
            "the phases of the merger itself, with their gates",
        ),
        key("decisions", Kind::Path, "the file of decisions"),
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
    ],
);

/// `rates`
pub static RATES: Shape = shape(
    "`rates`",
    &[
        with("overlap_months", MONTHS, "3", "months a replaced system runs on after the merger"),
        with("vendor_annual", RATE, "60000", "kroner a year for each vendor kept"),
        with(
            "assumed_annual_per_1000",
            Kind::Map(&SIZES),
            "{small: 1500, medium: 5000, large: 20000}",
            "kroner a year per 1000 inhabitants for a system whose cost nobody gave",
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
pub static QUALITY: Shape =
    shape("`quality`", &[with("per_point_user", RATE, "500", "kroner per user and point of fit below 5")]);

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
