//! A plan against a plan.

use std::collections::{BTreeMap, BTreeSet};

use super::holders::{afterwards, titles, today};
use super::target::{assumed, changing_users, contract_domains, domains_of, items};
use super::{
    Change, ContractChange, ContractOutcome, ContractTerms, DomainChange, DomainOutcome, Holder,
    IntegrationChange, IntegrationOutcome, MoneyChange,
};
use crate::cost::Basis;
use crate::model::Money;
use crate::plan::{ContractEntry, DomainEntry, IntegrationEntry, MigrationEntry, PlanDocument};

/// What changes from one plan to another.
pub(super) fn changes(basis: &Basis, from: &PlanDocument, to: &PlanDocument) -> Vec<Change> {
    let mut changes = Vec::new();
    let domains = |plan: &PlanDocument| by(&plan.domains, |entry| entry.domain.clone());
    for (id, before, after) in both(domains(from), domains(to)) {
        changes.push(Change::Domain(domain(basis, &id, (from, before.as_ref()), (to, after.as_ref()))));
    }
    let contracts = |plan: &PlanDocument| by(&plan.contracts, |entry| entry.contract.clone());
    for (id, before, after) in both(contracts(from), contracts(to)) {
        changes.push(Change::Contract(contract(basis, id, before.as_ref(), after.as_ref())));
    }
    let edges = |plan: &PlanDocument| by(&plan.integrations, |entry| (entry.a.clone(), entry.b.clone()));
    for (ends, before, after) in both(edges(from), edges(to)) {
        changes.push(Change::Integration(integration(ends, before.as_ref(), after.as_ref())));
    }
    if let (Some(before), Some(after)) = (&from.cost, &to.cost) {
        let pairs = items(before).into_iter().zip(items(after)).zip(assumed(to));
        changes.extend(pairs.map(|(((item, before), (_, after)), assumed)| {
            Change::Money(MoneyChange { item, before: Some(before), after: Some(after), assumed })
        }));
    }
    changes
}

fn by<K: Ord, T: Clone>(list: &[T], key: impl Fn(&T) -> K) -> BTreeMap<K, T> {
    list.iter().map(|item| (key(item), item.clone())).collect()
}

/// What each side has under each key of either.
fn both<K: Ord + Clone, T>(
    mut from: BTreeMap<K, T>,
    mut to: BTreeMap<K, T>,
) -> Vec<(K, Option<T>, Option<T>)> {
    let keys: BTreeSet<K> = from.keys().chain(to.keys()).cloned().collect();
    keys.into_iter()
        .map(|key| {
            let (before, after) = (from.remove(&key), to.remove(&key));
            (key, before, after)
        })
        .collect()
}

fn domain(
    basis: &Basis,
    id: &str,
    (from, before): (&PlanDocument, Option<&DomainEntry>),
    (to, after): (&PlanDocument, Option<&DomainEntry>),
) -> DomainChange {
    let moves_of = |plan: &PlanDocument| -> Vec<MigrationEntry> {
        plan.migrations.iter().filter(|row| row.domain == id).cloned().collect()
    };
    let now = basis.landscape.find_domain(id).map(|id| today(basis, id, None)).unwrap_or_default();
    let holders = |entry: Option<&DomainEntry>, plan: &PlanDocument| -> Vec<Holder> {
        entry.map_or_else(Vec::new, |entry| afterwards(basis, &entry.members, &now, &moves_of(plan)))
    };
    let says = |entry: &DomainEntry| (entry.kind.clone(), entry.choice.clone(), entry.members.clone());
    let outcome = match (before, after) {
        (None, _) => DomainOutcome::Added,
        (_, None) => DomainOutcome::Dropped,
        (Some(before), Some(after)) if says(before) != says(after) => match after.kind.as_str() {
            "retired" => DomainOutcome::Retired,
            _ => DomainOutcome::Different,
        },
        (Some(_), Some(after)) => match after.kind.as_str() {
            "national" => DomainOutcome::National,
            "own_project" => DomainOutcome::OwnProject,
            _ => DomainOutcome::Kept,
        },
    };
    let (domain, sector) = titles(basis, id);
    let (old, moves) = (moves_of(from), moves_of(to));
    let cost = |moves: &[MigrationEntry]| moves.iter().map(|row| row.cost).sum::<Money>();
    let bought = to.procurements.iter().filter(|row| row.domains.iter().any(|domain| domain == id));
    DomainChange {
        outcome,
        domain,
        sector,
        before: holders(before, from),
        after: holders(after, to),
        changing_users: if outcome.is_change() { changing_users(&moves) } else { 0 },
        cost: cost(&moves) - cost(&old),
        start_by: bought.filter_map(|row| row.start_by).min(),
        decided: false,
        assumed_cost: after.is_some_and(|entry| entry.assumed_cost),
        clarify: after.map(|entry| entry.clarify.clone()).unwrap_or_default(),
        moves,
    }
}

fn contract(
    basis: &Basis,
    id: String,
    before: Option<&ContractEntry>,
    after: Option<&ContractEntry>,
) -> ContractChange {
    let known = basis.landscape.find_contract(&id);
    let terms = |entry: &ContractEntry| ContractTerms {
        action: entry.action.clone(),
        annual_fee: None,
        ends: entry.ends,
    };
    let last = after.or(before);
    ContractChange {
        outcome: match (before, after) {
            (None, _) => ContractOutcome::Added,
            (_, None) => ContractOutcome::Dropped,
            (Some(before), Some(after)) if before == after => ContractOutcome::Kept,
            (Some(_), Some(_)) => ContractOutcome::Different,
        },
        supplier: known.map(|id| basis.landscape.contract(id).supplier.clone()).unwrap_or_default(),
        before: before.map(terms),
        after: after.map(terms),
        reduce: last.is_some_and(|entry| entry.reduce),
        notice_by: after.and_then(|entry| entry.notice_by),
        exit_cost: after.map_or(Money::ZERO, |entry| entry.exit_cost)
            - before.map_or(Money::ZERO, |entry| entry.exit_cost),
        bridge_to: None,
        domains: known.map(|id| contract_domains(basis, id)).unwrap_or_default(),
        contract: id,
    }
}

fn integration(
    (a, b): (String, String),
    before: Option<&IntegrationEntry>,
    after: Option<&IntegrationEntry>,
) -> IntegrationChange {
    let cost = |entry: Option<&IntegrationEntry>| entry.map_or(Money::ZERO, |entry| entry.cost);
    IntegrationChange {
        outcome: match (before, after) {
            (None, _) => IntegrationOutcome::Added,
            (_, None) => IntegrationOutcome::Dropped,
            (Some(before), Some(after)) if before.work == after.work => IntegrationOutcome::Kept,
            (Some(_), Some(_)) => IntegrationOutcome::Different,
        },
        before: before.map(|entry| entry.work.clone()),
        after: after.map(|entry| entry.work.clone()),
        cost: cost(after) - cost(before),
        domains: domains_of(&a, &b),
        a,
        b,
    }
}
