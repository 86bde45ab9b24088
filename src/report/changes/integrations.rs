//! What becomes of the integrations.

use super::{Cell, Column, Kind, Table, Text};
use crate::diff::{Change, Diff, IntegrationChange, IntegrationOutcome, Joint};
use crate::report::terms;
use crate::words::t;

fn changed(diff: &Diff, wanted: impl Fn(IntegrationOutcome) -> bool) -> Vec<&IntegrationChange> {
    diff.changes
        .iter()
        .filter_map(|change| match change {
            Change::Integration(change) if wanted(change.outcome) => Some(change),
            _ => None,
        })
        .collect()
}

/// What a side says of it.
fn said(what: &Joint) -> Cell {
    match what {
        Joint::Takes(work) => terms::work(*work),
        Joint::Exists(_) => Cell::from(Text::same(what.name())),
    }
}

/// What it is today.
fn today(change: &&IntegrationChange) -> Cell {
    Cell::or_empty(change.before.as_ref(), |before| Cell::text(before.name()))
}

fn one_end(change: &&IntegrationChange) -> Cell {
    Cell::text(&change.a)
}

fn other_end(change: &&IntegrationChange) -> Cell {
    Cell::text(&change.b)
}

fn before(change: &&IntegrationChange) -> Cell {
    Cell::or_empty(change.before.as_ref(), said)
}

fn after(change: &&IntegrationChange) -> Cell {
    Cell::or_empty(change.after.as_ref(), said)
}

/// Those that must be made or registered again.
pub(super) fn made(diff: &Diff) -> Table {
    let columns = [
        Column::new("a", Kind::Id, t!("column.between")).of(one_end),
        Column::new("b", Kind::Id, t!("column.and")).of(other_end),
        Column::new("work", Kind::Text, t!("column.integration_work")).of(after),
        Column::new("today", Kind::Text, t!("column.integration_today")).of(today),
        Column::new("cost", Kind::Money, t!("column.kroner"))
            .of(|change: &&IntegrationChange| Cell::money(change.cost)),
    ];
    let made = |outcome| matches!(outcome, IntegrationOutcome::Built | IntegrationOutcome::Reregistered);
    Table::of("integrations-made", t!("changes.integrations_made"), columns, changed(diff, made))
}

/// Those of today that end without another in their place.
pub(super) fn lost(diff: &Diff) -> Table {
    let columns = [
        Column::new("from", Kind::Id, t!("column.from")).of(one_end),
        Column::new("to", Kind::Id, t!("column.to")).of(other_end),
        Column::new("kind", Kind::Text, t!("column.integration_today")).of(today),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .of(|change: &&IntegrationChange| Cell::list(&change.domains)),
    ];
    let lost = |outcome| outcome == IntegrationOutcome::Lost;
    Table::of("integrations-lost", t!("changes.integrations_end"), columns, changed(diff, lost))
}

/// Those in which two sides differ.
pub(super) fn different(diff: &Diff) -> Table {
    let columns = [
        Column::new("a", Kind::Id, t!("column.between")).of(one_end),
        Column::new("b", Kind::Id, t!("column.and")).of(other_end),
        Column::new("before", Kind::Text, t!("column.before")).of(before),
        Column::new("after", Kind::Text, t!("column.afterwards")).of(after),
    ];
    let differ = |outcome| {
        matches!(
            outcome,
            IntegrationOutcome::Different | IntegrationOutcome::Added | IntegrationOutcome::Dropped
        )
    };
    Table::of("integrations-different", t!("changes.integrations_differ"), columns, changed(diff, differ))
}
