//! The first lines: how many systems become how many, what that costs and saves, how far the proof goes, how many
//! people move.

use super::{Cell, Planned, Text, Tone};
use crate::model::Money;
use crate::plan::PlanStatus;
use crate::words::t;

/// How many systems become how many.
pub(super) fn size(planned: &Planned<'_>) -> Text {
    let chosen = planned.plan.choices.values().filter(|choice| !choice.members.is_empty()).count();
    t!(
        "summary.headline",
        name = Cell::text(&planned.landscape.merger.name),
        systems = Cell::count(planned.landscape.systems.len()),
        municipalities = Cell::count(planned.landscape.municipalities.len()),
        planned = Cell::count(planned.target_size()),
        chosen = Cell::count(chosen)
    )
}

/// Cost, saving, proof, people.
pub(super) fn points(planned: &Planned<'_>) -> Vec<Text> {
    let merger = &planned.landscape.merger;
    let total = planned.plan.cost.unwrap_or_default().total();
    let assumed = planned.plan.assumed.unwrap_or_default().total();
    let mut points = vec![t!(
        "summary.costs",
        total = Cell::money(total).assumed(!assumed.is_zero()),
        horizon_years = Cell::count(merger.horizon_years),
        date = Cell::date(merger.date),
        total_2 = share(assumed, total)
    )];
    points.push(cash(planned, total));
    points.extend(yearly(planned));
    points.extend(saving(planned, total));
    points.push(proof(planned, total));
    points.extend(spared(planned));
    points.push(people(planned));
    points
}

/// What of it somebody invoices, and what of that is paid once (model.md, section 7).
fn cash(planned: &Planned<'_>, total: Money) -> Text {
    let cash = planned.plan.cost.unwrap_or_default().cash();
    let assumed = planned.plan.assumed.unwrap_or_default();
    let figure = |money: Money, assumed: Money| Cell::money(money).assumed(!assumed.is_zero());
    let (one_off, assumed_one_off) = (planned.plan.one_off, planned.plan.assumed_one_off);
    t!(
        "summary.cash",
        cash = figure(cash, assumed.cash()),
        one_off = figure(one_off.unwrap_or_default(), assumed_one_off.unwrap_or_default()),
        cash_2 = figure(total - cash, assumed.total() - assumed.cash())
    )
}

/// What systems and contracts cost a year, before and after, and in how many years that pays for what is paid once.
fn yearly(planned: &Planned<'_>) -> Option<Text> {
    let today = planned.plan.as_is?;
    let year = planned.plan.target_year?;
    let assumed = planned.plan.choices.values().any(|choice| choice.assumed_cost);
    let today = Cell::money(today.annual).assumed(today.assumed.is_some_and(|assumed| !assumed.is_zero()));
    let target = Cell::money(year).assumed(assumed);
    Some(match planned.plan.payback() {
        Some(years) => t!("summary.yearly", today = today, target = target, years = years),
        None => t!("summary.yearly_no_payback", today = today, target = target),
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
    let figure = |money: Money| Cell::money(money).assumed(assumed && !money.is_zero());
    let (amount, whole) = (figure(amount), figure(whole));
    if saved.is_zero() && reference.broken.is_empty() {
        return Some(t!("summary.saves_nothing", whole = whole));
    }
    Some(match (saves, reference.broken.is_empty()) {
        (true, true) => t!("summary.saves", amount = amount, share = share, whole = whole),
        (true, false) => {
            t!("summary.saves_against_broken", amount = amount, share = share, whole = whole, broken = broken)
        }
        (false, true) => t!("summary.costs_more", amount = amount, share = share, whole = whole),
        (false, false) => {
            t!(
                "summary.costs_more_than_broken",
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
    let figure = |money: Money| Cell::money(money).assumed(!money.is_zero());
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
        bound = Cell::money(bound),
        bound_2 = Cell::money(total - bound),
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
