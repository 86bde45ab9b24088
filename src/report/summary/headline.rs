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
        "summary.systems_in_municipalities_become_with",
        merger = Cell::text(&planned.landscape.merger.name),
        count = Cell::count(planned.landscape.systems.len()),
        count_2 = Cell::count(planned.landscape.municipalities.len()),
        target_size = Cell::count(planned.target_size()),
        chosen = Cell::count(chosen)
    )
}

/// Cost, saving, proof, people.
pub(super) fn points(planned: &Planned<'_>) -> Vec<Text> {
    let merger = &planned.landscape.merger;
    let total = planned.plan.cost.unwrap_or_default().total();
    let assumed = planned.plan.assumed.unwrap_or_default().total();
    let mut points = vec![t!(
        "summary.it_costs_nok_over_years",
        total = Cell::money(total),
        horizon_years = Cell::count(merger.horizon_years),
        date = Cell::date(merger.date),
        share = share(assumed, total)
    )];
    points.extend(saving(planned, total));
    points.push(proof(planned, total));
    points.push(people(planned));
    points
}

/// What it saves against the rule of thumb.
fn saving(planned: &Planned<'_>, total: Money) -> Option<Text> {
    let reference = planned.plan.reference.as_ref()?;
    let saved = reference.total - total;
    let total = reference.total;
    let more = share(-saved, total);
    let broken = Cell::list(reference.broken.iter().map(|constraint| constraint.name()));
    Some(match (saved >= Money::ZERO, reference.broken.is_empty()) {
        (true, true) => t!("summary.saves", saved = saved, share = share(saved, total), total = total),
        (true, false) => {
            let share = share(saved, total);
            t!(
                "summary.saves_against_what_breaks",
                saved = saved,
                share = share,
                total = total,
                broken = broken
            )
        }
        (false, true) => t!("summary.costs_more", more = -saved, share = more, total = total),
        (false, false) => {
            t!(
                "summary.costs_more_than_what_breaks",
                more = -saved,
                share = more,
                total = total,
                broken = broken
            )
        }
    })
}

/// How far the proof goes.
fn proof(planned: &Planned<'_>, total: Money) -> Text {
    let bound = planned.plan.lower_bound.unwrap_or_default();
    if planned.plan.status == PlanStatus::Optimal {
        return t!(
            "summary.no_other_allowed_portfolio_costs",
            t = Cell::from(t!("summary.proven_optimal")).tone(Tone::Good)
        );
    }
    t!(
        "summary.the_search_was_cut_short",
        t = Cell::from(t!("summary.not_proven")).tone(Tone::Notice),
        bound = Cell::money(bound),
        bound_2 = Cell::money(total - bound),
        share = share(total - bound, total)
    )
}

/// How many people change system.
fn people(planned: &Planned<'_>) -> Text {
    let mut moving = planned.plan.migrations.iter().filter(|row| row.kind.changes_system());
    let assumed = moving.any(|row| row.assumed.users);
    t!(
        "summary.users_change_system_counted_once",
        changing_users = Cell::count(planned.plan.changing_users.unwrap_or_default()).assumed(assumed)
    )
}

/// A part of a whole, in tenths of a percent, rounded to the nearest.
fn share(part: Money, whole: Money) -> Cell {
    if whole.is_zero() {
        return Cell::percent(0);
    }
    let tenths = (part.get() * 2000 + whole.get()) / (whole.get() * 2);
    Cell::percent(i64::try_from(tenths).unwrap_or(i64::MAX))
}
