//! Rates, limits and roadmap settings (model.md, sections 7, 8, 12).

use std::collections::BTreeMap;

use super::words::words;
use super::{Date, MergerPhase, PhaseReport, SectorId, Size, VendorId};

/// A number that was given, or assumed because nobody gave it. Unknown is never zero: anyone who prints a sum can say
/// how much of it rests on assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub value: u64,
    /// Whether it is a default of the model rather than somebody's figure.
    pub assumed: bool,
}

impl Figure {
    /// A default of the model.
    pub const fn assumed(value: u64) -> Self {
        Figure { value, assumed: true }
    }

    /// A figure somebody gave.
    pub const fn given(value: u64) -> Self {
        Figure { value, assumed: false }
    }
}

/// One figure for each size of domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BySize {
    /// `small`
    pub small: Figure,
    /// `medium`
    pub medium: Figure,
    /// `large`
    pub large: Figure,
}

impl BySize {
    /// The figure for a size.
    pub fn get(&self, size: Size) -> Figure {
        match size {
            Size::Small => self.small,
            Size::Medium => self.medium,
            Size::Large => self.large,
        }
    }
}

/// What one kind of migration costs, in kroner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationRate {
    /// Once, scaled by the sizes of domain and municipality (save for rekey).
    pub fixed: Figure,
    /// Per user.
    pub per_user: Figure,
    /// Per record.
    pub per_record: Figure,
    /// Per place where something is installed.
    pub per_site: Figure,
}

words! {
    /// The kinds of migration, in the order of model.md.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum MigrationKind {
        /// The old system is closed, nothing is kept.
        Close = "close",
        /// The old data stay for look-up.
        Lookup = "lookup",
        /// Same product: databases are merged.
        Consolidate = "consolidate",
        /// Another product: data are converted.
        Convert = "convert",
        /// Few records are typed in again.
        Reenter = "reenter",
        /// A municipality that had nothing gets the system.
        Introduce = "introduce",
        /// The municipality number changes in the system's keys.
        Rekey = "rekey",
    }
}

impl MigrationKind {
    /// Whether the users of one with a destination change system (section 10).
    pub const fn changes_system(self) -> bool {
        !matches!(self, MigrationKind::Introduce | MigrationKind::Rekey)
    }

    /// Whether what the old system holds comes over into the new one.
    pub const fn brings_data(self) -> bool {
        matches!(self, MigrationKind::Consolidate | MigrationKind::Convert | MigrationKind::Reenter)
    }
}

/// What each kind of migration costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationRates {
    /// By kind, in their order.
    pub kinds: [MigrationRate; 7],
    /// Above so many records nobody types them in again.
    pub reenter_most: Figure,
}

impl MigrationRates {
    /// The rate of a kind.
    pub fn get(&self, kind: MigrationKind) -> &MigrationRate {
        &self.kinds[kind as usize]
    }

    /// The rate of a kind, to set it.
    pub fn get_mut(&mut self, kind: MigrationKind) -> &mut MigrationRate {
        &mut self.kinds[kind as usize]
    }
}

/// What an integration costs by the work it takes, in kroner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntegrationRates {
    /// It exists and is kept.
    pub keep: Figure,
    /// It exists towards a national component, which must be told of the new municipality.
    pub reregister: Figure,
    /// The vendor integrates its own suite.
    pub suite: Figure,
    /// A connector exists.
    pub reuse: Figure,
    /// It must be built.
    pub build: Figure,
    /// It must be built against a locked interface.
    pub build_locked: Figure,
}

/// A step of `rates.growth`: what more inhabitants cost beyond the step before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrowthStep {
    /// Up to so many hundredths of what is served today; none for the last.
    pub to: Option<u64>,
    /// At so many percent of today's price a head.
    pub percent: u64,
}

/// `rates.growth`: how a tiered price grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrowthSteps {
    /// The steps, rising.
    pub steps: Vec<GrowthStep>,
    /// Whether they are the model's defaults.
    pub assumed: bool,
}

/// `rates.municipality_size`: how the fixed part of a migration falls for a small municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MunicipalitySize {
    /// From so many inhabitants it is paid in full.
    pub full_size: Figure,
    /// At least so many percent of it are paid.
    pub least_percent: Figure,
}

/// `rates.quality`: what a point of ill fit takes from a user's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QualityRates {
    /// Seconds a week, per point of fit below 5.
    pub seconds_per_point_week: Figure,
    /// Weeks a year.
    pub weeks: Figure,
    /// Kroner an hour.
    pub hour: Figure,
}

/// The `rates` of a workspace, defaults filled in number by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Months a replaced system runs on after the merger.
    pub overlap_months: Figure,
    /// How tiered prices grow.
    pub growth: GrowthSteps,
    /// Kroner a year for each vendor kept.
    pub vendor_annual: Figure,
    /// Kroner that a tender costs the municipality.
    pub tender: Figure,
    /// Percent of an exit that is paid where the supplier keeps all the work.
    pub same_supplier_exit_percent: Figure,
    /// For at most so many months a contract can be bridged; 0 = not at all.
    pub bridge_months: Figure,
    /// Percent of the fee that bridging costs.
    pub bridge_price_percent: Figure,
    /// Kroner a year per 1000 inhabitants for a system whose cost nobody gave.
    pub assumed_annual_per_1000: BySize,
    /// Kroner that buying again within the horizon costs, conversion aside.
    pub renewal: BySize,
    /// How small municipalities pay less.
    pub municipality_size: MunicipalitySize,
    /// Percent by which a domain's size scales fixed costs.
    pub size_percent: BySize,
    /// Migration work.
    pub migration: MigrationRates,
    /// Integration work.
    pub integration: IntegrationRates,
    /// What ill fit costs.
    pub quality: QualityRates,
}

impl Default for Rates {
    /// The defaults of section 7, each an assumption.
    fn default() -> Self {
        let by_size = |small, medium, large| BySize {
            small: Figure::assumed(small),
            medium: Figure::assumed(medium),
            large: Figure::assumed(large),
        };
        let migration = |fixed, per_user, per_record| MigrationRate {
            fixed: Figure::assumed(fixed),
            per_user: Figure::assumed(per_user),
            per_record: Figure::assumed(per_record),
            per_site: Figure::assumed(0),
        };
        let step = |to, percent| GrowthStep { to, percent };
        Rates {
            overlap_months: Figure::assumed(3),
            growth: GrowthSteps {
                steps: vec![step(Some(150), 60), step(Some(400), 40), step(None, 25)],
                assumed: true,
            },
            vendor_annual: Figure::assumed(60_000),
            tender: Figure::assumed(200_000),
            same_supplier_exit_percent: Figure::assumed(0),
            bridge_months: Figure::assumed(6),
            bridge_price_percent: Figure::assumed(150),
            assumed_annual_per_1000: by_size(3_000, 10_000, 40_000),
            renewal: by_size(200_000, 700_000, 2_000_000),
            municipality_size: MunicipalitySize {
                full_size: Figure::assumed(25_000),
                least_percent: Figure::assumed(25),
            },
            size_percent: by_size(40, 100, 300),
            migration: MigrationRates {
                kinds: [
                    migration(20_000, 0, 0),
                    migration(100_000, 0, 2),
                    migration(120_000, 300, 8),
                    migration(250_000, 800, 20),
                    migration(20_000, 800, 100),
                    migration(60_000, 800, 0),
                    migration(20_000, 0, 0),
                ],
                reenter_most: Figure::assumed(200),
            },
            integration: IntegrationRates {
                keep: Figure::assumed(10_000),
                reregister: Figure::assumed(20_000),
                suite: Figure::assumed(15_000),
                reuse: Figure::assumed(60_000),
                build: Figure::assumed(120_000),
                build_locked: Figure::assumed(300_000),
            },
            quality: QualityRates {
                seconds_per_point_week: Figure::assumed(15),
                weeks: Figure::assumed(44),
                hour: Figure::assumed(600),
            },
        }
    }
}

/// How far a contract that says nothing may grow (`limits.unknown_growth`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownGrowth {
    /// As far as one likes.
    Any,
    /// By so many percent.
    Percent(u64),
}

/// The `limits` of a workspace; an absent one does not bind, but for the two that have a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// At most so many products procured.
    pub procurements: Option<u64>,
    /// At most so many kroner of one-off money.
    pub one_off_budget: Option<u64>,
    /// At most so many archive cores.
    pub archive_cores: Option<u64>,
    /// At most so many vendors.
    pub vendors: Option<u64>,
    /// A system that fits worse than this is no candidate.
    pub min_fit: u8,
    /// How far a contract that says nothing may grow.
    pub unknown_growth: UnknownGrowth,
}

impl Default for Limits {
    /// What holds where nothing is given.
    fn default() -> Self {
        Limits {
            procurements: None,
            one_off_budget: None,
            archive_cores: None,
            vendors: None,
            min_fit: 2,
            unknown_growth: UnknownGrowth::Percent(50),
        }
    }
}

/// Months of each phase for a medium project (section 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseMonths {
    /// FP, pre-project (forprosjekt).
    pub pre_project: u32,
    /// P, planning (planlegging).
    pub planning: u32,
    /// G, implementation (gjennomføring); at least 1.
    pub implementation: u32,
}

/// A calendar month, `YYYY-MM`, as 12·year + month − 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(pub i32);

impl Month {
    /// The month a day lies in.
    pub fn of(date: Date) -> Self {
        Month(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12) + 1);
        Date::new(year as i16, month as i8, 1)
            .expect("invariant: months stay within the years of a civil date")
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

/// The `roadmap` settings of a workspace (section 12), defaults filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadmapSettings {
    /// Phases of a project that keeps what is there.
    pub keep: PhaseMonths,
    /// Phases of a project that consolidates.
    pub consolidate: PhaseMonths,
    /// Phases of a project that converts.
    pub convert: PhaseMonths,
    /// Phases of a project that procures.
    pub procure: PhaseMonths,
    /// Percent by which a project's size scales its phases: small, medium, large.
    pub size_percent: [u32; 3],
    /// How many implementation phases of a sector run at once, where somebody says; see [`RoadmapSettings::teams`].
    pub teams: BTreeMap<SectorId, u32>,
    /// How many implementation phases with one vendor run at once; no limit where absent.
    pub vendors: BTreeMap<VendorId, u32>,
    /// How many procurement phases run at once.
    pub procurement_desk: u32,
    /// Months that may be neither the first nor the last of an implementation phase. Sorted.
    pub freeze: Vec<Month>,
    /// How far projects are, by domain and phase.
    pub status: Vec<PhaseReport>,
    /// The phases of the merger itself, by their first day.
    pub merger_phases: Vec<MergerPhase>,
}

impl RoadmapSettings {
    /// The teams of a sector where nobody gives a number.
    pub const TEAMS: u32 = 3;

    /// How many implementation phases of a sector run at once.
    pub fn teams(&self, sector: SectorId) -> u32 {
        self.teams.get(&sector).copied().unwrap_or(Self::TEAMS)
    }
}

impl Default for RoadmapSettings {
    fn default() -> Self {
        let months =
            |pre_project, planning, implementation| PhaseMonths { pre_project, planning, implementation };
        RoadmapSettings {
            keep: months(0, 1, 1),
            consolidate: months(1, 1, 3),
            convert: months(1, 2, 4),
            procure: months(1, 2, 4),
            size_percent: [50, 100, 150],
            teams: BTreeMap::new(),
            vendors: BTreeMap::new(),
            procurement_desk: 3,
            freeze: Vec::new(),
            status: Vec::new(),
            merger_phases: Vec::new(),
        }
    }
}
