//! What becomes of today's contracts under a plan.

use std::collections::BTreeSet;

use crate::calendar::standing;
use crate::cost::{Basis, round_ratio};
use crate::diff::{ContractChange, ContractOutcome, ContractTerms};
use crate::model::{ContractId, Money, MunicipalityId};
use crate::plan::{ContractEntry, PlanDocument};

pub(super) fn changes<'a>(
    basis: &'a Basis,
    of: Option<MunicipalityId>,
    plan: &'a PlanDocument,
) -> impl Iterator<Item = ContractChange> + 'a {
    plan.contracts.iter().filter_map(move |entry| {
        let id = basis.landscape.find_contract(&entry.contract);
        let owner = id.map(|id| basis.landscape.contract(id).municipality);
        (of.is_none() || of == owner).then(|| change(basis, id, entry))
    })
}

fn change(basis: &Basis, id: Option<ContractId>, entry: &ContractEntry) -> ContractChange {
    let landscape = basis.landscape;
    let contract = id.map(|id| landscape.contract(id));
    let outcome = outcome(&entry.action, entry.reduce);
    let before = contract.map(|contract| ContractTerms {
        action: "running".to_owned(),
        annual_fee: contract.annual_fee.map(Money::from),
        ends: standing(contract, landscape.merger.as_of).term_end,
    });
    ContractChange {
        outcome,
        contract: entry.contract.clone(),
        supplier: contract.map(|contract| contract.supplier.clone()).unwrap_or_default(),
        before,
        after: Some(ContractTerms {
            action: entry.action.clone(),
            annual_fee: id.filter(|_| !outcome.ends()).map(|id| annual_fee(basis, id, &entry.action)),
            ends: entry.ends,
        }),
        reduce: entry.reduce,
        notice_by: entry.notice_by,
        exit_cost: entry.exit_cost,
        bridge_to: id.filter(|_| outcome.ends()).and_then(|id| basis.exit(id).bridge_to),
        domains: id.map(|id| domains(basis, id)).unwrap_or_default(),
    }
}

/// What an action of the plan document means.
fn outcome(action: &str, reduce: bool) -> ContractOutcome {
    match (action, reduce) {
        ("terminate", _) => ContractOutcome::Terminated,
        ("expire", _) => ContractOutcome::Expired,
        ("extend", _) => ContractOutcome::Extended,
        (_, true) => ContractOutcome::Reduced,
        (_, false) => ContractOutcome::Kept,
    }
}

/// What a contract that goes on costs a year afterwards: scaled where it grows (section 7).
pub(super) fn annual_fee(basis: &Basis, id: ContractId, action: &str) -> Money {
    let fee = basis.annual_fee(id);
    if action != "extend" {
        return Money::from(fee);
    }
    let scale = basis.scale_of_contract(id);
    Money(round_ratio(i128::from(fee) * scale.numerator, scale.denominator))
}

/// The domains of the systems that name a contract. Sorted.
pub(in crate::diff) fn domains(basis: &Basis, id: ContractId) -> Vec<String> {
    let landscape = basis.landscape;
    let systems = landscape.contract(id).systems.iter().map(|&system| landscape.system(system));
    let covers = systems.flat_map(|system| &landscape.entry(system.entry).covers);
    let found: BTreeSet<&str> = covers.map(|cover| landscape.domain(cover.domain).id.as_str()).collect();
    found.into_iter().map(str::to_owned).collect()
}
