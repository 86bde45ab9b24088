//! Who bears a plan: by municipality what it supplies, who changes, what that costs and what becomes of its contracts.
//!
//! What enters: a basis and a target. What leaves: [`Share`]s, one a municipality.
//! What always holds: it names no principle as the right one; sums over the municipalities are those of the plan, but for what no
//! municipality does by itself.

use crate::cost::{Basis, ContractFate, ExitWay};
use crate::model::{Candidate, Landscape, Money, MunicipalityId};
use crate::optimise::Other;

pub use crate::optimise::{Balance, NoRoom, balanced};

/// What a municipality bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Which.
    pub municipality: MunicipalityId,
    /// Its inhabitants.
    pub inhabitants: u64,
    /// Domains in which one of its systems is chosen for all.
    pub supplies: u64,
    /// Its users who change system, each counted once in each domain.
    pub changing: u64,
    /// What its migrations cost.
    pub migration: Money,
    /// Its contracts to which notice is given.
    pub notices: u64,
    /// Its contracts that end: by notice or by themselves.
    pub lost: u64,
    /// Its contracts that go on.
    pub kept: u64,
    /// What its contracts cost a year today.
    pub fees: Money,
}

impl Share {
    /// Users who change for each thousand inhabitants, in tenths.
    pub fn changing_per_1000(&self) -> i64 {
        let tenths = u128::from(self.changing) * 10_000 / u128::from(self.inhabitants.max(1));
        i64::try_from(tenths).unwrap_or(i64::MAX)
    }
}

/// That no municipality has more users who change system for each thousand inhabitants.
pub fn at_most_per_1000(landscape: &Landscape, per_1000: u64) -> Vec<Balance> {
    let bound = |id| {
        let most = u128::from(per_1000) * u128::from(landscape.municipality(id).inhabitants) / 1000;
        Balance::AtMost(id, u64::try_from(most).unwrap_or(u64::MAX))
    };
    landscape.municipality_ids().map(bound).collect()
}

/// What each municipality bears of a target.
pub fn shares(basis: &Basis, target: &Other) -> Vec<Share> {
    let landscape = basis.landscape;
    let evaluation = &target.evaluation;
    let share = |id: MunicipalityId| {
        let mine = || evaluation.migrations.iter().filter(move |row| row.municipality == id);
        let supplies = basis.in_scope().filter(|&domain| {
            let chosen = target.selection.get(domain);
            matches!(chosen, Some(Candidate::System(system)) if landscape.system(system).municipality == id)
        });
        let mut share = Share {
            municipality: id,
            inhabitants: landscape.municipality(id).inhabitants,
            supplies: supplies.count() as u64,
            changing: mine().filter(|row| row.changes_system()).map(|row| row.users).sum(),
            migration: mine().map(|row| row.cost.money).sum(),
            notices: 0,
            lost: 0,
            kept: 0,
            fees: Money::ZERO,
        };
        let own =
            landscape.contract_ids().filter(|&contract| landscape.contract(contract).municipality == id);
        for contract in own {
            share.fees += Money::from(basis.annual_fee(contract));
            match evaluation.contracts.get(&contract) {
                Some(ContractFate::Left(exit)) => {
                    share.lost += 1;
                    share.notices += u64::from(exit.way != ExitWay::Expire);
                }
                Some(ContractFate::Kept { .. }) => share.kept += 1,
                None => {}
            }
        }
        share
    };
    landscape.municipality_ids().map(share).collect()
}
