//! The sums of a comparison.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Change, ContractOutcome, DomainOutcome, IntegrationOutcome, Titled};
use crate::model::Money;

/// The sums of one sector.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SectorTally {
    /// The sector.
    pub sector: Titled,
    /// How many domains of each outcome.
    pub domains: BTreeMap<DomainOutcome, usize>,
    /// Users who change system.
    pub changing_users: u64,
    /// What the moves cost.
    pub migration: Money,
}

/// The sums of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// How many domains of each outcome.
    pub domains: BTreeMap<DomainOutcome, usize>,
    /// By sector, by id.
    pub sectors: Vec<SectorTally>,
    /// How many contracts of each outcome.
    pub contracts: BTreeMap<ContractOutcome, usize>,
    /// How many integrations of each outcome.
    pub integrations: BTreeMap<IntegrationOutcome, usize>,
    /// Users who change system.
    pub changing_users: u64,
    /// What the moves cost.
    pub migration: Money,
    /// What the integrations cost.
    pub integration: Money,
    /// What is procured, once.
    pub procurement: Money,
    /// What leaving contracts costs, as the plan counts it: with all moves in time.
    pub exit: Money,
}

impl Tally {
    /// Counts.
    pub(super) fn of(changes: &[Change]) -> Self {
        let mut tally = Tally::default();
        let mut sectors: BTreeMap<String, SectorTally> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Domain(change) => {
                    *tally.domains.entry(change.outcome).or_default() += 1;
                    tally.changing_users += change.changing_users;
                    tally.migration += change.cost;
                    tally.procurement += change.procurement;
                    let sector = sectors.entry(change.sector.id.clone()).or_insert_with(|| SectorTally {
                        sector: change.sector.clone(),
                        ..SectorTally::default()
                    });
                    *sector.domains.entry(change.outcome).or_default() += 1;
                    sector.changing_users += change.changing_users;
                    sector.migration += change.cost;
                }
                Change::Contract(change) => {
                    *tally.contracts.entry(change.outcome).or_default() += 1;
                    tally.exit += change.planned_exit_cost.unwrap_or(change.exit_cost);
                }
                Change::Integration(change) => {
                    *tally.integrations.entry(change.outcome).or_default() += 1;
                    tally.integration += change.cost;
                }
                Change::Money(_) => {}
            }
        }
        tally.sectors = sectors.into_values().collect();
        tally
    }

    /// How many domains there are.
    pub fn all_domains(&self) -> usize {
        self.domains.values().sum()
    }

    /// How many domains have an outcome.
    pub fn domains_that(&self, outcome: DomainOutcome) -> usize {
        self.domains.get(&outcome).copied().unwrap_or(0)
    }

    /// How many contracts have an outcome.
    pub fn contracts_that(&self, outcome: ContractOutcome) -> usize {
        self.contracts.get(&outcome).copied().unwrap_or(0)
    }

    /// How many integrations have an outcome.
    pub fn integrations_that(&self, outcome: IntegrationOutcome) -> usize {
        self.integrations.get(&outcome).copied().unwrap_or(0)
    }
}
