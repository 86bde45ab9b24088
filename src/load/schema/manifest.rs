//! `portfolio.yaml` (model.md, sections 2, 7, 8, 12).

use super::table::*;
use super::{Default, FORMAT, Key, Shape, Subject, table};
use crate::load::item::Item;
use crate::model::{
    self, AnyGrowth, BySize, FundedItem, GrowthSteps, Phase, PhaseMonths, PhaseState, RoadmapSettings,
    ScopeRule, SplitBy, UnknownGrowth,
};

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

fn limits() -> model::Limits {
    model::Limits::default()
}

fn unknown_growth(growth: UnknownGrowth) -> NumberOrWord<AnyGrowth> {
    match growth {
        UnknownGrowth::Any => NumberOrWord::Word(AnyGrowth::Any),
        UnknownGrowth::Percent(percent) => NumberOrWord::Number(percent),
    }
}

fn growth(growth: &GrowthSteps) -> String {
    let step = |step: &model::GrowthStep| match step.to {
        Some(to) => format!("{{to: {}, percent: {}}}", Decimal::<2, 10_000_000>::written(to), step.percent),
        None => format!("{{percent: {}}}", step.percent),
    };
    format!("[{}]", growth.steps.iter().map(step).collect::<Vec<_>>().join(", "))
}

fn bridge(rates: &model::Rates) -> String {
    format!("{{months: {}, price_percent: {}}}", rates.bridge_months.value, rates.bridge_price_percent.value)
}

fn municipality_size(rates: &model::Rates) -> String {
    let model::MunicipalitySize { full_size, least_percent } = rates.municipality_size;
    format!("{{full_size: {}, least_percent: {}}}", full_size.value, least_percent.value)
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
    must format: Whole<u64, FORMAT, FORMAT> => "the format's number: 2";
    must merger: Map<Merger> => "the merger";
    with scope: OneOf<ScopeRule> = ScopeRule::Covered
        => "must: domains that must be there are decided though nobody has one";
    must municipalities: Full<Municipality> => "who merges";
    said catalogue: Each<Path> = "[builtin:norway]" => "files that are read in this order; a later one may change what an earlier one says";
    key archive_domain: Reference => "the domain whose system is the central archive core";
    key rates: Map<Rates> => "what work costs";
    key limits: Map<Limits> => "what the target must keep within";
    key roadmap: Map<Roadmap> => "how long work takes and who can do it";
    key business_case: Map<BusinessCase> => "what the business case rests on";
    key phases: List<MergerPhase> => "the phases of the merger itself, with their gates";
    key decisions: Path => "the file of decisions";
    key progress: Path => "the file of what has happened since";
    key lock: Path => "the saved plan that people work by, for `status`";
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
    with min_fit: Fit = limits().min_fit => "a system that fits worse is no candidate";
    with unknown_growth: PercentOr<AnyGrowth> = unknown_growth(limits().unknown_growth)
        => "percent by which a contract that says nothing may grow";
}

table! {
    /// `rates`
    RATES: Rates = "`rates`";
    with overlap_months: Months = rates().overlap_months.value as u32 => "months a replaced system runs on after the merger";
    like growth: List<GrowthStep> = growth(&rates().growth)
        => "what more inhabitants cost where a price is tiered; replaced whole";
    with vendor_annual: RangedRate = rates().vendor_annual.value => "kroner a year for each vendor kept";
    with tender: RangedRate = rates().tender.value => "kroner that a tender costs the municipality";
    with same_supplier_exit_percent: Percent = rates().same_supplier_exit_percent.value
        => "percent of an exit that is paid where the supplier keeps all the work";
    like bridge: Map<Bridge> = bridge(&rates()) => "a short prolongation after notice";
    like assumed_annual_per_1000: Map<Sizes> = sizes(rates().assumed_annual_per_1000)
        => "kroner a year per 1000 inhabitants for a system whose cost nobody gave";
    like renewal: Map<Sizes> = sizes(rates().renewal)
        => "kroner that buying again within the horizon costs, conversion aside";
    like municipality_size: Map<MunicipalitySize> = municipality_size(&rates())
        => "small municipalities pay less of the fixed part of a migration";
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
    key reenter: Map<ReenterRate> => "few records are typed in again";
    key introduce: Map<MigrationRate> => "a municipality that had nothing gets the system";
    key rekey: Map<MigrationRate> => "the municipality number changes in the system's keys";
}

table! {
    /// One kind of migration.
    MIGRATION_RATE: MigrationRate = "a migration rate";
    key fixed: RangedRate => "kroner, scaled by the domain's size";
    key per_user: RangedRate => "kroner per user";
    key per_record: RangedRate => "kroner per record";
    key per_site: RangedRate => "kroner per place where something is installed";
}

table! {
    /// `reenter`
    REENTER_RATE: ReenterRate = "the rate of `reenter`";
    #[expect(dead_code, reason = "read as that of any kind")]
    key fixed: RangedRate => "kroner, scaled by the domain's size";
    #[expect(dead_code, reason = "read as that of any kind")]
    key per_user: RangedRate => "kroner per user";
    #[expect(dead_code, reason = "read as that of any kind")]
    key per_record: RangedRate => "kroner per record";
    #[expect(dead_code, reason = "read as that of any kind")]
    key per_site: RangedRate => "kroner per place where something is installed";
    with most: Count = rates().migration.reenter_most.value => "above so many records nobody types them in again";
}

impl<'a> Item<'a, ReenterRate> {
    /// As the rate of any kind.
    pub(crate) fn rate(self) -> Item<'a, MigrationRate> {
        self.with()
    }
}

table! {
    /// A step of `rates.growth`.
    GROWTH_STEP: GrowthStep = "a step of `growth`";
    said to: Decimal<2, 10_000_000> = "without end" => "up to so many times what is served today, above 1";
    must percent: Percent => "at so many percent of today's price a head";
}

table! {
    /// `bridge` of `rates` or of a contract.
    BRIDGE: Bridge = "`bridge`";
    key months: Months => "for at most so many months; 0 = it cannot be had";
    key price_percent: Percent => "at so many percent of the fee";
}

table! {
    /// `rates.municipality_size`
    MUNICIPALITY_SIZE: MunicipalitySize = "`municipality_size`";
    with full_size: Count = rates().municipality_size.full_size.value
        => "from so many inhabitants the fixed part is paid in full";
    with least_percent: Percent = rates().municipality_size.least_percent.value
        => "at least so many percent of it are paid";
}

table! {
    /// `rates.integration`
    INTEGRATION_RATES: IntegrationRates = "`integration`";
    with keep: RangedRate = rates().integration.keep.value => "it exists and is kept";
    with reregister: RangedRate = rates().integration.reregister.value => "a national component must be told of the new municipality";
    with suite: RangedRate = rates().integration.suite.value => "the vendor integrates its own suite";
    with reuse: RangedRate = rates().integration.reuse.value => "a connector exists";
    with build: RangedRate = rates().integration.build.value => "it must be built";
    with build_locked: RangedRate = rates().integration.build_locked.value => "it must be built against a locked interface";
}

table! {
    /// `rates.quality`
    QUALITY: Quality = "`quality`";
    with seconds_per_point_week: RangedRate = rates().quality.seconds_per_point_week.value
        => "seconds a week that a point of fit below 5 takes from a user";
    with weeks: Rate = rates().quality.weeks.value => "weeks a year";
    with hour: RangedRate = rates().quality.hour.value => "kroner an hour";
}

table! {
    /// `roadmap`
    ROADMAP: Roadmap = "`roadmap`";
    key phases: Map<Phases> => "months of each phase for a medium project";
    like size_percent: Map<ProjectSizes> = project_sizes(roadmap().size_percent) => "scales each phase";
    like teams: ByName<AtLeastOne> = format!("{} each", RoadmapSettings::TEAMS) => "implementations a sector runs at once";
    key vendors: ByName<AtLeastOne> => "implementations with one vendor at once; who is not named is not limited";
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

table! {
    /// `business_case`
    BUSINESS_CASE: BusinessCase = "`business_case`";
    said split: WordOrListOrNames<SplitBy, Split, Percent> = "inhabitants"
        => "how what belongs to nobody is split over the municipalities";
    key overheads: Map<Overheads> => "percentages laid on one-off sums; only the report shows them";
    key funding: List<Funding> => "who pays what";
    key benefits: List<Benefit> => "what the merger is to bring";
}

table! {
    /// An item of `split`.
    SPLIT: Split = "a part of `split`";
    must key: OneOf<SplitBy> => "by what";
    must percent: Percent => "how much of it";
}

table! {
    /// `overheads`
    OVERHEADS: Overheads = "`overheads`";
    with project_percent: Percent = 0 => "for project management";
    with internal_percent: Percent = 0 => "for own hours";
    with contingency_percent: Percent = 0 => "for what nobody foresees";
}

table! {
    /// An item of `funding`.
    FUNDING: Funding = "a funding";
    must source: Text => "from whom";
    must amount: Money => "kroner";
    must year: Whole<i16, 1900, 2199> => "in which year";
    said r#for: Each<OneOf<FundedItem>> = "anything" => "what it may pay for";
}

table! {
    /// An item of `benefits`.
    BENEFIT: Benefit = "a benefit";
    must name: Text => "its name";
    key measure: Text => "how one sees that it has come";
    said from: Day = "merger.date" => "from which day";
    with annual: Money = 0 => "kroner a year";
    key owner: Text => "who answers for it";
    key domain: Reference => "in which domain";
}
