//! What the target costs against today, and against the rule of thumb.

use std::collections::BTreeSet;

use super::contracts::annual_fee;
use crate::cost::{Basis, Scale, round_ratio};
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

/// The items of a cost, in order.
pub(in crate::diff) fn items(cost: &CostEntry) -> [(MoneyItem, Money); 9] {
    [
        (MoneyItem::Total, cost.total),
        (MoneyItem::Running, cost.running),
        (MoneyItem::Fees, cost.fees),
        (MoneyItem::Exit, cost.exit),
        (MoneyItem::Procurement, cost.procurement),
        (MoneyItem::Vendors, cost.vendors),
        (MoneyItem::Migration, cost.migration),
        (MoneyItem::Integration, cost.integration),
        (MoneyItem::Quality, cost.quality),
    ]
}

/// How much of each item of a plan rests on assumed figures, where the plan says.
pub(in crate::diff) fn assumed(plan: &PlanDocument) -> [Option<Money>; 9] {
    match &plan.assumed {
        Some(cost) => items(cost).map(|(_, money)| Some(money)),
        None => [None; 9],
    }
}

/// What systems, contracts and procured products cost a year: today, and in the target. The latter only where the
/// workspace knows all that the plan names.
fn annual(basis: &Basis, plan: &PlanDocument, used: &BTreeSet<String>) -> MoneyChange {
    let landscape = basis.landscape;
    let running = landscape.system_ids().map(|id| Money::from(basis.annual_cost(id)));
    let fees = landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty());
    let before = running.sum::<Money>() + fees.map(|id| Money::from(basis.annual_fee(id))).sum();
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
        let grows = singly.contains(reference.as_str());
        let scale = if grows { basis.scale_of_system(id) } else { Scale::ONE };
        sum += Money(round_ratio(cost * scale.numerator, scale.denominator));
    }
    for entry in plan.contracts.iter().filter(|entry| matches!(entry.action.as_str(), "extend" | "keep")) {
        sum += annual_fee(basis, landscape.find_contract(&entry.contract)?, &entry.action);
    }
    Some(sum)
}
