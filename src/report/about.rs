//! What a file of lists was made from and what the plan in it comes to.

use super::{Cell, Planned};
use crate::model::Money;
use crate::plan::{Costs, Inputs, Plan};
use crate::words::{Text, t};

/// Each with its heading, in reading order.
pub fn about(planned: &Planned<'_>) -> Vec<(Text, Cell)> {
    let mut about = made_from(planned);
    about.extend(cash(planned.plan));
    about
}

/// What it was made from. What the plan comes to stands elsewhere, said for people.
pub(super) fn made_from(planned: &Planned<'_>) -> Vec<(Text, Cell)> {
    let landscape = planned.landscape;
    let merger = &landscape.merger;
    vec![
        (t!("about.merger"), Cell::text(&merger.name)),
        (t!("about.day_one"), Cell::date(merger.date)),
        (t!("about.as_of"), Cell::date(merger.as_of)),
        (t!("about.input"), Cell::text(Inputs::of(landscape).sha256)),
    ]
}

/// What the plan comes to: cash, each sum with what of it is assumed below it; then what nobody invoices.
fn cash(plan: &Plan) -> Vec<(Text, Cell)> {
    let (cost, assumed) = (plan.cost.unwrap_or_default(), plan.assumed.unwrap_or_default());
    let mut sums = Vec::new();
    let mut sum = |name: Text, money: Option<Money>, assumed: Option<Money>| {
        let rests = assumed.filter(|assumed| !assumed.is_zero());
        sums.push((name, Cell::or_empty(money, Cell::money).assumed(rests.is_some())));
        sums.extend(rests.map(|assumed| (t!("about.assumed"), Cell::money(assumed))));
    };
    sum(t!("about.one_off"), plan.one_off, plan.assumed_one_off);
    let today = plan.as_is;
    sum(t!("about.a_year_today"), today.map(|today| today.annual), today.and_then(|today| today.assumed));
    sum(t!("about.a_year_then"), plan.target_year, plan.assumed_target_year);
    sum(t!("about.cash"), Some(cost.cash()), Some(assumed.cash()));
    let unpaid = |costs: Costs<Money>| costs.total() - costs.cash();
    sum(t!("about.unpaid"), Some(unpaid(cost)), Some(unpaid(assumed)));
    sum(t!("about.total"), Some(cost.total()), Some(assumed.total()));
    let payback = plan.payback().map_or_else(|| Cell::from(t!("about.not_earned_back")), Cell::count);
    let place = sums.iter().position(|(name, _)| *name == t!("about.cash")).unwrap_or(sums.len());
    sums.insert(place, (t!("about.payback"), payback));
    sums
}
