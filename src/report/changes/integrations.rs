//! What becomes of the integrations.

use super::{Cell, Column, Kind, Table, Words};
use crate::diff::{Change, Diff, IntegrationChange, IntegrationOutcome, Joint};
use crate::report::terms;

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
        Joint::Exists(_) => Cell::from(Words::same(what.name())),
    }
}

/// Those that must be made or registered anew.
pub(super) fn made(diff: &Diff) -> Table {
    let columns = [
        Column::new("a", Kind::Id, "Between", "Mellom"),
        Column::new("b", Kind::Id, "And", "Og"),
        Column::new("work", Kind::Text, "Work", "Arbeid"),
        Column::new("today", Kind::Text, "Today", "I dag"),
        Column::new("cost", Kind::Money, "NOK", "Kr"),
    ];
    let title = Words::new("Integrations to make", "Integrasjoner å lage");
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
        Column::new("from", Kind::Id, "From", "Fra"),
        Column::new("to", Kind::Id, "To", "Til"),
        Column::new("kind", Kind::Text, "Today", "I dag"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
    ];
    let title = Words::new(
        "Integrations lost: they end with a system, and none comes in their place",
        "Integrasjoner som går tapt: de slutter med et system, og ingen kommer i stedet",
    );
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
        Column::new("a", Kind::Id, "Between", "Mellom"),
        Column::new("b", Kind::Id, "And", "Og"),
        Column::new("before", Kind::Text, "Before", "Før"),
        Column::new("after", Kind::Text, "Afterwards", "Etterpå"),
    ];
    let title = Words::new("Integrations that differ", "Integrasjoner som er ulike");
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
