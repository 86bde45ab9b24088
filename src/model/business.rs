//! What the business case rests on (model.md, section 14). Nothing here steers the choice.

use super::words::words;
use super::{Date, DomainId, MunicipalityId};

/// The `business_case` of a workspace, defaults filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BusinessCase {
    /// How what belongs to nobody is split over the municipalities: keys with their percentages.
    pub split: Vec<(SplitKey, u64)>,
    /// What is laid on one-off sums.
    pub overheads: Overheads,
    /// Who pays what.
    pub funding: Vec<Funding>,
    /// What the merger is to bring.
    pub benefits: Vec<Benefit>,
}

/// A key to split by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SplitKey {
    /// The same for each.
    Equal,
    /// By inhabitants.
    Inhabitants,
    /// By given shares.
    Shares(Vec<(MunicipalityId, u64)>),
}

/// Percentages laid on one-off sums; only the report shows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overheads {
    /// Project management.
    pub project_percent: u64,
    /// Own hours.
    pub internal_percent: u64,
    /// For what nobody foresees.
    pub contingency_percent: u64,
}

words! {
    /// What a funding may pay for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum FundedItem {
        /// Procurements' one-off part.
        Procurement = "procurement",
        /// Exits.
        Exit = "exit",
        /// Migrations.
        Migration = "migration",
        /// Integrations.
        Integration = "integration",
    }
}

/// Money from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// From whom.
    pub source: String,
    /// Kroner.
    pub amount: u64,
    /// In which year.
    pub year: i16,
    /// For what; empty = for anything. Sorted, each once.
    pub pays_for: Vec<FundedItem>,
}

/// Something the merger is to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// Its name.
    pub name: String,
    /// How one sees that it has come.
    pub measure: Option<String>,
    /// From which day.
    pub from: Option<Date>,
    /// Kroner a year.
    pub annual: u64,
    /// Who answers for it.
    pub owner: Option<String>,
    /// In which domain.
    pub domain: Option<DomainId>,
}
