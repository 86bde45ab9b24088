//! What the target costs against today, and against the rule of thumb.

use std::collections::BTreeSet;

use super::contracts::annual_fee;
use crate::cost::{Basis, round_ratio};
use crate::diff::{MoneyChange, MoneyItem};
use crate::model::Money;
use crate::plan::{CostEntry, PlanDocument};

pub(super) fn changes(basis: &Basis, plan: &PlanDocument, used: &BTreeSet<String>) -> Vec<MoneyChange> {
    let Some(cost) = plan.cost else { return Vec::new() };
    let reference = plan.reference.as_ref().map(|reference| reference.total);
    let mut changes = vec![annual(basis, plan, used)];
    changes.extend(items(&cost).into_iter().zip(assumed(plan)).map(|((item, after), assumed)| MoneyChange {
        item,
        before: if item == MoneyItem::Total { reference } else { None },
        after: Some(after),
        assumed,
    }));
    changes
}

/// The sum and the items of a cost, in order.
pub(in crate::diff) fn items(cost: &CostEntry) -> Vec<(MoneyItem, Money)> {
    let items = cost.items.iter().map(|(item, &money)| (MoneyItem::Item(item), money));
    std::iter::once((MoneyItem::Total, cost.total)).chain(items).collect()
}

/// How much of the sum and of each item of a plan rests on assumed figures, where the plan says.
pub(in crate::diff) fn assumed(plan: &PlanDocument) -> impl Iterator<Item = Option<Money>> {
    let said: Vec<_> = plan.assumed.iter().flat_map(items).map(|(_, money)| Some(money)).collect();
    said.into_iter().chain(std::iter::repeat(None))
}

/// What systems, contracts and procured products cost a year: today, and in the target. The latter only where the
/// workspace knows all that the plan names.
fn annual(basis: &Basis, plan: &PlanDocument, used: &BTreeSet<String>) -> MoneyChange {
    let landscape = basis.landscape;
    let running = landscape.system_ids().map(|id| Money::from(basis.annual_cost(id)));
    let fees = landscape.contracts.iter().filter(|contract| !contract.systems.is_empty());
    let before = running.sum::<Money>() + fees.map(|contract| Money::from(contract.annual_fee)).sum();
    let assumed: Money = used
        .iter()
        .filter_map(|reference| landscape.find_system(reference))
        .filter(|&id| basis.has_assumed_cost(id))
        .map(|id| Money::from(basis.annual_cost(id)))
        .sum();
    MoneyChange {
        item: MoneyItem::Annual,
        before: Some(before),
        after: annual_of(basis, plan, used),
        assumed: Some(assumed),
    }
}

fn annual_of(basis: &Basis, plan: &PlanDocument, used: &BTreeSet<String>) -> Option<Money> {
    let landscape = basis.landscape;
    let singly: BTreeSet<&str> = plan
        .domains
        .iter()
        .filter(|entry| entry.kind == "system")
        .filter_map(|entry| entry.choice.as_deref())
        .collect();
    let mut sum: Money = plan.procurements.iter().map(|row| row.annual).sum();
    for reference in used.iter().filter(|reference| !reference.starts_with("product:")) {
        let id = landscape.find_system(reference)?;
        let cost = i128::from(basis.annual_cost(id));
        let grows = singly.contains(reference.as_str()) && !landscape.system(id).cost_fixed;
        sum += Money(if grows {
            round_ratio(cost * i128::from(basis.inhabitants), i128::from(basis.served_by_system(id)))
        } else {
            cost
        });
    }
    for entry in plan.contracts.iter().filter(|entry| matches!(entry.action.as_str(), "extend" | "keep")) {
        sum += annual_fee(basis, landscape.find_contract(&entry.contract)?, &entry.action);
    }
    Some(sum)
}
