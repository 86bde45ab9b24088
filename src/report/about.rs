//! What a file of lists was made from and what the plan in it comes to.

use super::{Cell, Planned};
use crate::model::Money;
use crate::plan::Inputs;
use crate::words::{Text, t};

/// Each with its heading, in reading order.
pub fn about(planned: &Planned<'_>) -> Vec<(Text, Cell)> {
    let (landscape, plan) = (planned.landscape, planned.plan);
    let merger = &landscape.merger;
    let assumed = plan.assumed.unwrap_or_default();
    let rests = |money: Money| !money.is_zero();
    let sum = |money: Option<Money>| Cell::or_empty(money, Cell::money);
    vec![
        (t!("about.merger"), Cell::text(&merger.name)),
        (t!("about.day_one"), Cell::date(merger.date)),
        (t!("about.as_of"), Cell::date(merger.as_of)),
        (t!("about.input"), Cell::text(Inputs::of(landscape).sha256)),
        (t!("about.cash"), sum(plan.cost.map(|cost| cost.cash())).assumed(rests(assumed.cash()))),
        (t!("about.one_off"), sum(plan.one_off).assumed(plan.assumed_one_off.is_some_and(rests))),
        (t!("about.total"), sum(plan.cost.map(|cost| cost.total())).assumed(rests(assumed.total()))),
        (t!("about.assumed"), Cell::money(assumed.total())),
    ]
}
