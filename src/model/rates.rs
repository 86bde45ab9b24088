//! Rates, limits and roadmap settings (model.md, sections 7, 8, 12).

use std::collections::BTreeMap;

use super::words::words;
use super::{Date, MergerPhase, PhaseReport, SectorId, Size};

/// A number that was given, or assumed because nobody gave it. Unknown is never zero: whoever prints a sum can say
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
    /// Once, scaled by the domain's size (save for rekey).
    pub fixed: Figure,
    /// Per user.
    pub per_user: Figure,
    /// Per record.
    pub per_record: Figure,
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
        /// A municipality that had nothing gets the system.
        Introduce = "introduce",
        /// The municipality number changes in the system's keys.
        Rekey = "rekey",
    }
}

impl MigrationKind {
    /// Whether its users change system (section 10).
    pub const fn changes_system(self) -> bool {
        matches!(self, MigrationKind::Consolidate | MigrationKind::Convert)
    }
}

/// What each kind of migration costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationRates(pub [MigrationRate; 6]);

impl MigrationRates {
    /// The rate of a kind.
    pub fn get(&self, kind: MigrationKind) -> &MigrationRate {
        &self.0[kind as usize]
    }

    /// The rate of a kind, to set it.
    pub fn get_mut(&mut self, kind: MigrationKind) -> &mut MigrationRate {
        &mut self.0[kind as usize]
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

/// The `rates` of a workspace, defaults filled in number by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Months a replaced system runs on after the merger.
    pub overlap_months: Figure,
    /// Kroner a year for each vendor kept.
    pub vendor_annual: Figure,
    /// Kroner a year per 1000 inhabitants for a system whose cost nobody gave.
    pub assumed_annual_per_1000: BySize,
    /// Percent by which a domain's size scales fixed costs.
    pub size_percent: BySize,
    /// Migration work.
    pub migration: MigrationRates,
    /// Integration work.
    pub integration: IntegrationRates,
    /// Kroner per user and point of fit below 5.
    pub per_point_user: Figure,
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
        };
        Rates {
            overlap_months: Figure::assumed(3),
            vendor_annual: Figure::assumed(60_000),
            assumed_annual_per_1000: by_size(1_500, 5_000, 20_000),
            size_percent: by_size(40, 100, 300),
            migration: MigrationRates([
                migration(20_000, 0, 0),
                migration(100_000, 0, 2),
                migration(120_000, 300, 8),
                migration(250_000, 800, 20),
                migration(60_000, 800, 0),
                migration(20_000, 0, 0),
            ]),
            integration: IntegrationRates {
                keep: Figure::assumed(10_000),
                reregister: Figure::assumed(20_000),
                suite: Figure::assumed(15_000),
                reuse: Figure::assumed(60_000),
                build: Figure::assumed(120_000),
                build_locked: Figure::assumed(300_000),
            },
            per_point_user: Figure::assumed(500),
        }
    }
}

/// The `limits` of a workspace; an absent one does not bind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// At most so many products procured.
    pub procurements: Option<u64>,
    /// At most so many kroner of one-off money.
    pub one_off_budget: Option<u64>,
    /// At most so many archive cores.
    pub archive_cores: Option<u64>,
    /// At most so many vendors.
    pub vendors: Option<u64>,
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
            procurement_desk: 3,
            freeze: Vec::new(),
            status: Vec::new(),
            merger_phases: Vec::new(),
        }
    }
}
