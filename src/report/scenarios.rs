//! The scenarios of a workspace, and what one of them changes.

use super::{Cell, Column, Kind, Page, Table};
use crate::scenario::{Changed, Scenario};
use crate::source::Span;
use crate::words::t;

/// All scenarios.
pub fn scenarios(scenarios: &[Scenario], place: &dyn Fn(Span) -> String) -> Table {
    let columns = [
        Column::new("scenario", Kind::Id, t!("compare.scenario")),
        Column::new("name", Kind::Text, t!("compare.name")),
        Column::new("changes", Kind::Count, t!("scenario.changes")),
        Column::new("about", Kind::Text, t!("scenario.about")),
        Column::new("place", Kind::Id, t!("scenario.place")).detail(),
    ];
    let mut table = Table::new("scenarios", t!("scenario.title"), columns);
    for scenario in scenarios {
        table.push([
            Cell::text(&scenario.id),
            Cell::text(&scenario.name),
            Cell::count(scenario.parts.len()),
            Cell::or_empty(scenario.about.as_ref(), Cell::text),
            Cell::or_empty(scenario.span, |span| Cell::text(place(span))),
        ]);
    }
    table
}

/// What one of them changes.
pub fn scenario(scenario: &Scenario, changes: &[Changed], place: &dyn Fn(Span) -> String) -> Page {
    let columns = [
        Column::new("what", Kind::Id, t!("scenario.what")),
        Column::new("before", Kind::Text, t!("scenario.before")),
        Column::new("after", Kind::Text, t!("scenario.after")),
        Column::new("place", Kind::Id, t!("scenario.place")),
    ];
    let mut table = Table::new("changes", t!("scenario.changes_title"), columns);
    for change in changes {
        table.push([
            Cell::text(&change.what),
            Cell::or_empty(change.before.as_ref(), Cell::text),
            Cell::or_empty(change.after.as_ref(), Cell::text),
            Cell::or_empty(change.place, |span| Cell::text(place(span))),
        ]);
    }
    let page = Page::new(t!("scenario.headline", id = scenario.id, name = scenario.name));
    match &scenario.about {
        Some(about) => page.paragraph(crate::words::Text::same(about)).table(table),
        None => page.table(table),
    }
}
