//! The first lines: how many systems become how many, what that costs and saves, how far the proof goes, how many
//! people move.

use super::{Cell, Planned, Text, Tone};
use crate::model::Money;
use crate::plan::{Item, Plan, PlanStatus};
use crate::report::rounded::{rounded, with_assumed};
use crate::words::t;

/// How many systems become how many.
pub(super) fn size(planned: &Planned<'_>) -> Text {
    t!(
        "summary.headline",
        name = Cell::text(&planned.landscape.merger.name),
        systems = Cell::count(planned.landscape.systems.len()),
        municipalities = Cell::count(planned.landscape.municipalities.len()),
        planned = Cell::count(planned.target_size()),
        chosen = Cell::count(chosen(planned))
    )
}

/// In how many domains something is chosen.
fn chosen(planned: &Planned<'_>) -> usize {
    planned.plan.choices.values().filter(|choice| !choice.members.is_empty()).count()
}

/// Cash, what nobody invoices, saving, proof, people.
pub(super) fn points(planned: &Planned<'_>) -> Vec<Text> {
    let total = planned.plan.cost.unwrap_or_default().total();
    let mut points = cash(planned);
    points.extend(unpaid(planned.plan));
    // Where nobody has entered anything that can be chosen, nothing is proven, saved or changed.
    if chosen(planned) > 0 {
        points.extend(saving(planned, total));
        points.push(proof(planned, total));
        points.extend(spared(planned));
        points.push(people(planned));
    }
    points
}

/// What is invoiced (model.md, section 7): once, a year before and after with how soon that pays for what is paid once, and in all.
pub(in crate::report) fn cash(planned: &Planned<'_>) -> Vec<Text> {
    let (merger, plan) = (&planned.landscape.merger, planned.plan);
    let (cost, assumed) = (plan.cost.unwrap_or_default(), plan.assumed.unwrap_or_default());
    let once = plan.one_off.unwrap_or_default();
    let mut points = vec![match once.is_zero() {
        true => t!("summary.nothing_once"),
        false => {
            t!("summary.once", amount = with_assumed(once, plan.assumed_one_off.unwrap_or_default()))
        }
    }];
    points.extend(yearly(plan));
    points.push(t!(
        "summary.cash",
        cash = with_assumed(cost.cash(), assumed.cash()),
        years = Cell::count(merger.horizon_years),
        date = Cell::date(merger.date)
    ));
    points
}

/// What systems and contracts cost a year, before and after, and in how many years that pays for what is paid once.
fn yearly(plan: &Plan) -> Option<Text> {
    let (before, after) = (plan.as_is?, plan.target_year?);
    let today = with_assumed(before.annual, before.assumed.unwrap_or_default());
    let target = match plan.assumed_target_year {
        Some(assumed) => with_assumed(after, assumed),
        None => rounded(after, plan.choices.values().any(|choice| choice.assumed_cost)),
    };
    Some(match (plan.payback(), plan.one_off.is_none_or(Money::is_zero)) {
        (_, true) => t!("summary.yearly_only", today = today, target = target),
        (Some(years), false) => t!("summary.yearly", today = today, target = target, years = years),
        (None, false) => t!("summary.yearly_no_payback", today = today, target = target),
    })
}

/// What nobody invoices: the time that ill fit takes, and following up suppliers.
fn unpaid(plan: &Plan) -> Option<Text> {
    let (cost, assumed) = (plan.cost?, plan.assumed.unwrap_or_default());
    let unpaid = cost.total() - cost.cash();
    if unpaid.is_zero() {
        return None;
    }
    let part = |item: Item| rounded(cost[item], !assumed[item].is_zero());
    let amount = with_assumed(unpaid, assumed.total() - assumed.cash());
    let (quality, vendors) = (part(Item::Quality), part(Item::Vendors));
    Some(match plan.ill_fit_hours {
        Some(hours) => {
            let hours = Cell::count(hours).assumed(!assumed[Item::Quality].is_zero());
            t!("summary.unpaid", amount = amount, quality = quality, hours = hours, vendors = vendors)
        }
        None => t!("summary.unpaid_plain", amount = amount, quality = quality, vendors = vendors),
    })
}

/// What it saves against the rule of thumb.
fn saving(planned: &Planned<'_>, total: Money) -> Option<Text> {
    let reference = planned.plan.reference.as_ref()?;
    let (saved, whole) = (reference.total - total, reference.total);
    let broken = Cell::list(reference.broken.iter().map(|constraint| constraint.name()));
    let saves = saved >= Money::ZERO;
    let amount = if saves { saved } else { -saved };
    let share = share(amount, whole);
    // Both sums rest on the same rates and counts.
    let assumed = !planned.plan.assumed.unwrap_or_default().total().is_zero();
    let figure = |money: Money| rounded(money, assumed);
    let (amount, whole, total) = (figure(amount), figure(whole), figure(total));
    if saved.is_zero() && reference.broken.is_empty() {
        return Some(t!("summary.saves_nothing", total = total));
    }
    Some(match (saves, reference.broken.is_empty()) {
        (true, true) => t!("summary.saves", total = total, amount = amount, share = share, whole = whole),
        (true, false) => {
            t!(
                "summary.saves_against_broken",
                total = total,
                amount = amount,
                share = share,
                whole = whole,
                broken = broken
            )
        }
        (false, true) => {
            t!("summary.costs_more", total = total, amount = amount, share = share, whole = whole)
        }
        (false, false) => {
            t!(
                "summary.costs_more_than_broken",
                total = total,
                amount = amount,
                share = share,
                whole = whole,
                broken = broken
            )
        }
    })
}

/// What suppliers that keep work in the target are paid for being left, and how much less that is than in full: an assumption to be
/// confirmed with each of them.
fn spared(planned: &Planned<'_>) -> Option<Text> {
    let fates = planned.plan.contracts.values();
    let left: Vec<(Money, Money)> =
        fates.filter_map(|fate| Some((fate.exit_cost, fate.full_exit_cost?))).collect();
    let paid: Money = left.iter().map(|&(paid, _)| paid).sum();
    let full: Money = left.iter().map(|&(_, full)| full).sum();
    let figure = |money: Money| rounded(money, true);
    (!left.is_empty())
        .then(|| t!("summary.spared", count = left.len(), paid = figure(paid), spared = figure(full - paid)))
}

/// How far the proof goes.
fn proof(planned: &Planned<'_>, total: Money) -> Text {
    let bound = planned.plan.lower_bound.unwrap_or_default();
    if planned.plan.status == PlanStatus::Optimal {
        return t!(
            "summary.proven",
            proven_optimal = Cell::from(t!("summary.proven_optimal")).tone(Tone::Good)
        );
    }
    t!(
        "summary.cut_short",
        not_proven = Cell::from(t!("summary.not_proven")).tone(Tone::Notice),
        bound = rounded(bound, false),
        bound_2 = rounded(total - bound, false),
        total = share(total - bound, total)
    )
}

/// How many people change system.
fn people(planned: &Planned<'_>) -> Text {
    let mut moving = planned.plan.migrations.iter().filter(|row| row.changes_system());
    let assumed = moving.any(|row| row.assumed.users);
    changing_users(planned.plan.changing_users.unwrap_or_default(), assumed)
}

/// How many users change system, and whether any of the counts is assumed.
pub(in crate::report) fn changing_users(users: u64, assumed: bool) -> Text {
    t!("summary.changing_users", users = Cell::count(users).assumed(assumed))
}

/// A part of a whole, in tenths of a percent, rounded to the nearest.
fn share(part: Money, whole: Money) -> Cell {
    if whole.is_zero() {
        return Cell::percent(0);
    }
    let tenths = (part.get() * 2000 + whole.get()) / (whole.get() * 2);
    Cell::percent(i64::try_from(tenths).unwrap_or(i64::MAX))
}
