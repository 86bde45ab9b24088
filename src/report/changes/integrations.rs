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

/// Those that must be made or registered anew.
pub(super) fn made(diff: &Diff) -> Table {
    let columns = [
        Column::new("a", Kind::Id, t!("column.between")),
        Column::new("b", Kind::Id, t!("column.and")),
        Column::new("work", Kind::Text, t!("column.integration_work")),
        Column::new("today", Kind::Text, t!("column.integration_today")),
        Column::new("cost", Kind::Money, t!("column.kroner")),
    ];
    let title = t!("changes.integrations_made");
    let mut table = Table::new("integrations-made", title, columns);
    let made = |outcome| matches!(outcome, IntegrationOutcome::Built | IntegrationOutcome::Reregistered);
    for change in changed(diff, made) {
        table.push([
            Cell::text(&change.a),
            Cell::text(&change.b),
            Cell::or_empty(change.after.as_ref(), said),
            Cell::or_empty(change.before.as_ref(), |before| Cell::text(before.name())),
            Cell::money(change.cost),
        ]);
    }
    table
}

/// Those of today that end without another in their place.
pub(super) fn lost(diff: &Diff) -> Table {
    let columns = [
        Column::new("from", Kind::Id, t!("column.from")),
        Column::new("to", Kind::Id, t!("column.to")),
        Column::new("kind", Kind::Text, t!("column.integration_today")),
        Column::new("domains", Kind::Text, t!("column.domains")),
    ];
    let title = t!("changes.integrations_end");
    let mut table = Table::new("integrations-lost", title, columns);
    for change in changed(diff, |outcome| outcome == IntegrationOutcome::Lost) {
        table.push([
            Cell::text(&change.a),
            Cell::text(&change.b),
            Cell::or_empty(change.before.as_ref(), |before| Cell::text(before.name())),
            Cell::list(&change.domains),
        ]);
    }
    table
}

/// Those in which two sides differ.
pub(super) fn different(diff: &Diff) -> Table {
    let columns = [
        Column::new("a", Kind::Id, t!("column.between")),
        Column::new("b", Kind::Id, t!("column.and")),
        Column::new("before", Kind::Text, t!("column.before")),
        Column::new("after", Kind::Text, t!("column.afterwards")),
    ];
    let title = t!("changes.integrations_differ");
    let mut table = Table::new("integrations-different", title, columns);
    let differ = |outcome| {
        matches!(
            outcome,
            IntegrationOutcome::Different | IntegrationOutcome::Added | IntegrationOutcome::Dropped
        )
    };
    for change in changed(diff, differ) {
        let said = |what: &Option<Joint>| Cell::or_empty(what.as_ref(), said);
        table.push([Cell::text(&change.a), Cell::text(&change.b), said(&change.before), said(&change.after)]);
    }
    table
}
