//! A plan against a plan.

use std::collections::BTreeMap;

use super::both;
use super::holders::{afterwards, ids, moved, titles, today};
use super::target::{Pair, assumed, changing_users, contract_domains, domains_of, items, moves_of, procured};
use super::{
    Change, ContractChange, ContractOutcome, ContractState, ContractTerms, DomainChange, DomainOutcome,
    Holder, IntegrationChange, IntegrationOutcome, Joint, MoneyChange, PartEnd,
};
use crate::cost::Basis;
use crate::model::{Candidate, ContractId, DomainId, Money};
use crate::plan::{Choice, Fate, How, Integration, Migration, Plan};

/// What changes from one plan to another.
pub(super) fn changes(basis: &Basis, from: &Plan, to: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    for (&id, before, after) in both(&from.choices, &to.choices) {
        changes.push(Change::Domain(domain(basis, id, (from, before), (to, after))));
    }
    for (&id, before, after) in both(&from.contracts, &to.contracts) {
        changes.push(Change::Contract(contract(basis, id, before, after)));
    }
    let edges = |plan: &Plan| -> BTreeMap<Pair, Integration> {
        plan.integrations.iter().map(|row| ((row.near, row.far), *row)).collect()
    };
    for (&ends, before, after) in both(&edges(from), &edges(to)) {
        changes.push(Change::Integration(integration(basis, ends, before, after)));
    }
    if let (Some(before), Some(after)) = (&from.cost, &to.cost) {
        let pairs = items(before).into_iter().zip(items(after)).zip(assumed(to));
        changes.extend(pairs.map(|(((item, before), (_, after)), assumed)| {
            Change::Money(MoneyChange {
                item,
                before: Some(before),
                after: Some(after),
                assumed,
                assumed_before: None,
            })
        }));
    }
    changes
}

fn domain(
    basis: &Basis,
    id: DomainId,
    (from, before): (&Plan, Option<&Choice>),
    (to, after): (&Plan, Option<&Choice>),
) -> DomainChange {
    let now = today(basis, id, None);
    let holders = |choice: Option<&Choice>, plan: &Plan| -> Vec<Holder> {
        choice.map_or_else(Vec::new, |choice| afterwards(basis, &choice.members, &now, moves_of(plan, id)))
    };
    let says = |choice: &Choice| (choice.how, choice.members.clone());
    let outcome = match (before, after) {
        (None, _) => DomainOutcome::Added,
        (_, None) => DomainOutcome::Dropped,
        (Some(before), Some(after)) if says(before) != says(after) => match after.how {
            How::Retired => DomainOutcome::Retired,
            How::Chosen(_) | How::Missing | How::National | How::OwnProject => DomainOutcome::Different,
        },
        (Some(_), Some(after)) => match after.how {
            How::National => DomainOutcome::National,
            How::OwnProject => DomainOutcome::OwnProject,
            How::Chosen(Candidate::Open) => DomainOutcome::Open,
            How::Chosen(_) | How::Missing | How::Retired => DomainOutcome::Kept,
        },
    };
    let (domain, sector) = titles(basis, id);
    let (old, moves) = (moves_of(from, id), moves_of(to, id));
    let cost = |moves: &[Migration]| moves.iter().map(|row| row.cost).sum::<Money>();
    let bought = to.procurements.iter().filter(|row| row.domains.contains(&id));
    DomainChange {
        id: Some(id),
        outcome,
        domain,
        sector,
        before: holders(before, from),
        after: holders(after, to),
        changing_users: if outcome.is_change() { changing_users(moves) } else { 0 },
        cost: cost(moves) - cost(old),
        procurement: procured(to, id) - procured(from, id),
        start_by: bought.filter_map(|row| row.start_by).min(),
        decided: false,
        assumed_cost: after.is_some_and(|choice| choice.assumed_cost),
        clarify: after.map(|choice| choice.clarify.clone()).unwrap_or_default(),
        package: to.package_of(id).map(|place| place + 1),
        moves: moves.iter().map(|row| moved(basis, row)).collect(),
    }
}

fn contract(basis: &Basis, id: ContractId, before: Option<&Fate>, after: Option<&Fate>) -> ContractChange {
    let contract = basis.landscape.contract(id);
    let terms = |fate: &Fate| ContractTerms {
        action: ContractState::Planned(fate.action),
        annual_fee: None,
        ends: fate.ends,
    };
    let touches = contract_domains(basis, id);
    ContractChange {
        id: Some(id),
        outcome: match (before, after) {
            (None, _) => ContractOutcome::Added,
            (_, None) => ContractOutcome::Dropped,
            (Some(before), Some(after)) if before == after => ContractOutcome::Kept,
            (Some(_), Some(_)) => ContractOutcome::Different,
        },
        contract: contract.reference.clone(),
        supplier: contract.supplier.clone(),
        before: before.map(terms),
        after: after.map(terms),
        reduce: after.or(before).is_some_and(|fate| fate.reduce),
        notice_by: after.and_then(|fate| fate.notice_by),
        exit_cost: after.map_or(Money::ZERO, |fate| fate.exit_cost)
            - before.map_or(Money::ZERO, |fate| fate.exit_cost),
        assumed: [before, after].into_iter().flatten().any(Fate::is_assumed),
        planned_exit_cost: None,
        parts: after.map(|fate| PartEnd::of(basis.landscape, fate)).unwrap_or_default(),
        bridge_from: None,
        bridge_to: None,
        domains: ids(basis, &touches),
        touches,
    }
}

fn integration(
    basis: &Basis,
    ends: Pair,
    before: Option<&Integration>,
    after: Option<&Integration>,
) -> IntegrationChange {
    let cost = |row: Option<&Integration>| row.map_or(Money::ZERO, |row| row.cost);
    let touches = domains_of(ends);
    IntegrationChange {
        outcome: match (before, after) {
            (None, _) => IntegrationOutcome::Added,
            (_, None) => IntegrationOutcome::Dropped,
            (Some(before), Some(after)) if before.work == after.work => IntegrationOutcome::Kept,
            (Some(_), Some(_)) => IntegrationOutcome::Different,
        },
        a: basis.landscape.domain(ends.0).id.clone(),
        b: basis.landscape.end_reference(ends.1).to_owned(),
        before: before.map(|row| Joint::Takes(row.work)),
        after: after.map(|row| Joint::Takes(row.work)),
        cost: cost(after) - cost(before),
        domains: ids(basis, &touches),
        touches,
    }
}
