//! `portfolio.yaml` (model.md, sections 2, 7, 8, 12).

use super::table::*;
use super::{Default, FORMAT, Key, Shape, Subject, table};
use crate::model::{self, BySize, Phase, PhaseMonths, PhaseState, RoadmapSettings};

fn rates() -> model::Rates {
    model::Rates::default()
}

fn roadmap() -> RoadmapSettings {
    RoadmapSettings::default()
}

fn sizes(sizes: BySize) -> String {
    let BySize { small, medium, large } = sizes;
    format!("{{small: {}, medium: {}, large: {}}}", small.value, medium.value, large.value)
}

fn project_sizes([small, medium, large]: [u32; 3]) -> String {
    format!("{{small: {small}, medium: {medium}, large: {large}}}")
}

fn phases(months: PhaseMonths) -> String {
    let PhaseMonths { pre_project, planning, implementation } = months;
    format!("{{FP: {pre_project}, P: {planning}, G: {implementation}}}")
}

table! {
    /// `portfolio.yaml`.
    MANIFEST: Manifest = "the workspace";
    #[expect(dead_code, reason = "the file is read no further where it is another")]
    must format: Whole<u64, FORMAT, FORMAT> => "the format's number: 1";
    must merger: Map<Merger> => "the merger";
    must municipalities: Full<Municipality> => "who merges";
    said catalogue: Each<Path> = "[builtin:norway]" => "files whose lists are joined";
    key archive_domain: Reference => "the domain whose system is the central archive core";
    key rates: Map<Rates> => "what work costs";
    key limits: Map<Limits> => "what the target must keep within";
    key roadmap: Map<Roadmap> => "how long work takes and who can do it";
    key phases: List<MergerPhase> => "the phases of the merger itself, with their gates";
    key decisions: Path => "the file of decisions";
    key rules: Path => "the file of levels, waivers and own rules for the checks";
}

table! {
    /// `merger`
    MERGER: Merger = "`merger`";
    must name: Text => "its name";
    must date: Day => "day one of the new municipality";
    said as_of: Day = "today" => "the planning date, not after date";
    with horizon_years: Whole<u32, 1, 30> = model::Merger::HORIZON_YEARS => "years the costs are counted over";
    with discount_rate: Decimal<2, 20> = model::Merger::DISCOUNT_BASIS_POINTS => "percent a year";
}

table! {
    /// An item of `municipalities`.
    MUNICIPALITY: Municipality = "a municipality", subject: Subject::Id("");
    must id: Id => "its id";
    said name: Text = "the id" => "its name";
    key number: Text => "its municipality number, four digits";
    must inhabitants: Whole<u64, 1, 10_000_000> => "how many live there";
    must inventory: Path => "a file, or a folder with its .yaml files";
}

table! {
    /// `limits`
    LIMITS: Limits = "`limits`";
    key procurements: Count => "at most so many products procured";
    key one_off_budget: Money => "at most so many kroner for procurement, exits, migration and integration";
    key archive_cores: Count => "at most so many archive cores";
    key vendors: Count => "at most so many vendors";
}

table! {
    /// `rates`
    RATES: Rates = "`rates`";
    with overlap_months: Months = rates().overlap_months.value as u32 => "months a replaced system runs on after the merger";
    with vendor_annual: Rate = rates().vendor_annual.value => "kroner a year for each vendor kept";
    like assumed_annual_per_1000: Map<Sizes> = sizes(rates().assumed_annual_per_1000)
        => "kroner a year per 1000 inhabitants for a system whose cost nobody gave";
    like size_percent: Map<Sizes> = sizes(rates().size_percent) => "scales fixed costs";
    key migration: Map<Migration> => "what each kind of migration costs";
    key integration: Map<IntegrationRates> => "what each kind of integration work costs";
    key quality: Map<Quality> => "what a bad fit costs";
}

table! {
    /// One number for each size of domain.
    SIZES: Sizes = "a table of sizes";
    key small: Rate => "for a small domain";
    key medium: Rate => "for a medium domain";
    key large: Rate => "for a large domain";
}

table! {
    /// `rates.migration`, here or in a domain.
    MIGRATION: Migration = "`migration`";
    key close: Map<MigrationRate> => "the old system is closed, nothing is kept";
    key lookup: Map<MigrationRate> => "the old data stay for look-up";
    key consolidate: Map<MigrationRate> => "databases of one product are merged";
    key convert: Map<MigrationRate> => "data are converted into another product";
    key introduce: Map<MigrationRate> => "a municipality that had nothing gets the system";
    key rekey: Map<MigrationRate> => "the municipality number changes in the system's keys";
}

table! {
    /// One kind of migration.
    MIGRATION_RATE: MigrationRate = "a migration rate";
    key fixed: Rate => "kroner, scaled by the domain's size";
    key per_user: Rate => "kroner per user";
    key per_record: Rate => "kroner per record";
}

table! {
    /// `rates.integration`
    INTEGRATION_RATES: IntegrationRates = "`integration`";
    with keep: Rate = rates().integration.keep.value => "it exists and is kept";
    with reregister: Rate = rates().integration.reregister.value => "a national component must be told of the new municipality";
    with suite: Rate = rates().integration.suite.value => "the vendor integrates its own suite";
    with reuse: Rate = rates().integration.reuse.value => "a connector exists";
    with build: Rate = rates().integration.build.value => "it must be built";
    with build_locked: Rate = rates().integration.build_locked.value => "it must be built against a locked interface";
}

table! {
    /// `rates.quality`
    QUALITY: Quality = "`quality`";
    with per_point_user: Rate = rates().per_point_user.value => "kroner per user and point of fit below 5";
}

table! {
    /// `roadmap`
    ROADMAP: Roadmap = "`roadmap`";
    key phases: Map<Phases> => "months of each phase for a medium project";
    like size_percent: Map<ProjectSizes> = project_sizes(roadmap().size_percent) => "scales each phase";
    like teams: ByName<AtLeastOne> = format!("{} each", RoadmapSettings::TEAMS) => "implementations a sector runs at once";
    with procurement_desk: AtLeastOne = roadmap().procurement_desk => "procurements run at once";
    key freeze: Each<Month> => "months in which no implementation begins or ends";
    key status: List<PhaseReport> => "how far projects are; the rest is planned round it";
}

table! {
    /// `roadmap.size_percent`
    PROJECT_SIZES: ProjectSizes = "`size_percent`";
    key small: Whole<u32, 0, 10_000> => "percent for a small project";
    key medium: Whole<u32, 0, 10_000> => "percent for a medium project";
    key large: Whole<u32, 0, 10_000> => "percent for a large project";
}

table! {
    /// `roadmap.phases`
    PHASES: Phases = "`phases`";
    like keep: Map<PhaseLengths> = phases(roadmap().keep) => "a project that keeps what is there";
    like consolidate: Map<PhaseLengths> = phases(roadmap().consolidate) => "a project that merges databases";
    like convert: Map<PhaseLengths> = phases(roadmap().convert) => "a project that converts data";
    like procure: Map<PhaseLengths> = phases(roadmap().procure) => "a project that procures";
}

table! {
    /// One set of phases.
    PHASE: PhaseLengths = "a set of phases";
    key FP: Months => "months of the pre-project";
    key P: Months => "months of planning";
    key G: SomeMonths => "months of implementation";
}

table! {
    /// An item of `roadmap.status`.
    PHASE_REPORT: PhaseReport = "a phase's status";
    must domain: Reference => "a domain of the project";
    must phase: OneOf<Phase> => "which phase";
    must state: OneOf<PhaseState> => "how far it is";
    key from: Month => "its first month; of a slipped one, the first month it may begin in";
    key to: Month => "its last month, or the one expected";
    key months: SomeMonths => "its months, where it takes other than planned";
}

table! {
    /// An item of `phases`.
    MERGER_PHASE: MergerPhase = "a phase of the merger";
    must name: Text => "its name: concept, planning, execution, closing, realisation";
    must from: Day => "its first day";
    must to: Day => "its last day";
    key gate: Text => "what is decided on its last day";
}
