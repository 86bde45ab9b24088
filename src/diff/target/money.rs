//! What the target costs against today, and against the rule of thumb.

use std::collections::BTreeSet;

use crate::cost::{Basis, as_is};
use crate::diff::{MoneyChange, MoneyItem};
use crate::model::{Money, SystemId};
use crate::plan::{Costs, Member, Plan};

pub(super) fn changes(basis: &Basis, plan: &Plan, used: &BTreeSet<Member>) -> Vec<MoneyChange> {
    let Some(cost) = plan.cost else { return Vec::new() };
    let reference = plan.reference.as_ref().map(|reference| reference.total);
    let mut changes = vec![annual(basis, plan, used)];
    changes.extend(items(&cost).into_iter().zip(assumed(plan)).map(|((item, after), assumed)| MoneyChange {
        item,
        before: if item == MoneyItem::Total { reference } else { None },
        after: Some(after),
        assumed,
        assumed_before: None,
    }));
    changes
}

/// The sum and the items of a cost, in order.
pub(in crate::diff) fn items(cost: &Costs<Money>) -> Vec<(MoneyItem, Money)> {
    let items = cost.iter().map(|(item, &money)| (MoneyItem::Item(item), money));
    std::iter::once((MoneyItem::Total, cost.total())).chain(items).collect()
}

/// How much of the sum and of each item of a plan rests on assumed figures, where the plan says.
pub(in crate::diff) fn assumed(plan: &Plan) -> impl Iterator<Item = Option<Money>> {
    let said: Vec<_> = plan.assumed.iter().flat_map(items).map(|(_, money)| Some(money)).collect();
    said.into_iter().chain(std::iter::repeat(None))
}

/// What systems, contracts and procured products cost a year: today, and in the target. The latter only where the
/// workspace knows all that the plan names.
fn annual(basis: &Basis, plan: &Plan, used: &BTreeSet<Member>) -> MoneyChange {
    let today = as_is(basis).annual;
    let assumed: Money = systems(used)
        .filter(|&id| basis.is_cost_assumed(id))
        .map(|id| Money::from(basis.annual_cost(id)))
        .sum();
    MoneyChange {
        item: MoneyItem::Annual,
        before: Some(today.money),
        after: plan.target_year.filter(|_| plan.complete),
        assumed: Some(plan.assumed_target_year.unwrap_or(assumed)),
        assumed_before: Some(today.assumed),
    }
}

fn systems(used: &BTreeSet<Member>) -> impl Iterator<Item = SystemId> {
    used.iter().filter_map(|member| match member {
        Member::System(id) => Some(*id),
        Member::Product(_) => None,
    })
}
