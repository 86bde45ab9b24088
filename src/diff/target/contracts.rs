//! What becomes of today's contracts under a plan.

use std::collections::BTreeSet;

use crate::calendar::standing;
use crate::cost::Basis;
use crate::diff::holders::ids;
use crate::diff::{ContractChange, ContractOutcome, ContractState, ContractTerms, PartEnd};
use crate::model::{ContractId, DomainId, Money, MunicipalityId};
use crate::plan::{Action, Fate, Plan};

pub(super) fn changes<'a>(
    basis: &'a Basis,
    of: Option<MunicipalityId>,
    plan: &'a Plan,
) -> impl Iterator<Item = ContractChange> + 'a {
    plan.contracts.iter().filter_map(move |(&id, fate)| {
        let owner = basis.landscape.contract(id).municipality;
        of.is_none_or(|of| of == owner).then(|| change(basis, plan, id, fate))
    })
}

fn change(basis: &Basis, plan: &Plan, id: ContractId, fate: &Fate) -> ContractChange {
    let landscape = basis.landscape;
    let contract = landscape.contract(id);
    let outcome = outcome(fate);
    let before = ContractTerms {
        action: ContractState::Running,
        annual_fee: contract.annual_fee.map(Money::from),
        ends: standing(contract, landscape.merger.as_of).term_end,
    };
    let touches = domains(basis, id);
    ContractChange {
        id: Some(id),
        outcome,
        contract: contract.reference.clone(),
        supplier: contract.supplier.clone(),
        before: Some(before),
        after: Some(ContractTerms {
            action: ContractState::Planned(fate.action),
            annual_fee: plan.fee_in_target(landscape, id, basis.annual_fee(id)),
            ends: fate.ends,
        }),
        reduce: fate.reduce,
        notice_by: fate.notice_by,
        exit_cost: fate.exit_cost,
        assumed: fate.is_assumed(),
        planned_exit_cost: fate.planned_exit_cost,
        parts: PartEnd::of(landscape, fate),
        bridge_from: fate.bridge_to.and_then(|_| fate.ends_by_itself(contract)),
        bridge_to: fate.bridge_to,
        domains: ids(basis, &touches),
        touches,
    }
}

/// What a plan's action means.
const fn outcome(fate: &Fate) -> ContractOutcome {
    match (fate.action, fate.reduce) {
        (Action::Terminate, _) => ContractOutcome::Terminated,
        (Action::Expire, _) => ContractOutcome::Expired,
        (Action::Extend, _) => ContractOutcome::Extended,
        (Action::Keep, true) => ContractOutcome::Reduced,
        (Action::Keep, false) => ContractOutcome::Kept,
    }
}

/// The domains of the systems that name a contract. Sorted.
pub(in crate::diff) fn domains(basis: &Basis, id: ContractId) -> Vec<DomainId> {
    let landscape = basis.landscape;
    let systems = landscape.contract(id).systems.iter().map(|&system| landscape.system(system));
    let covers = systems.flat_map(|system| &landscape.entry(system.entry).covers);
    let found: BTreeSet<DomainId> = covers.map(|cover| cover.domain).collect();
    found.into_iter().collect()
}
