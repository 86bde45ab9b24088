//! The scenarios of a workspace, and what one of them changes.

use super::{Cell, Column, Kind, Page, Table};
use crate::scenario::{Changed, Scenario};
use crate::source::Span;
use crate::words::t;

/// All scenarios.
pub fn scenarios(scenarios: &[Scenario], place: &dyn Fn(Span) -> String) -> Table {
    let columns = [
        Column::new("scenario", Kind::Id, t!("compare.scenario"))
            .of(|scenario: &&Scenario| Cell::text(&scenario.id)),
        Column::new("name", Kind::Text, t!("compare.name"))
            .of(|scenario: &&Scenario| Cell::text(&scenario.name)),
        Column::new("changes", Kind::Count, t!("scenario.changes"))
            .of(|scenario: &&Scenario| Cell::count(scenario.parts.len())),
        Column::new("about", Kind::Text, t!("scenario.about"))
            .of(|scenario: &&Scenario| Cell::or_empty(scenario.about.as_ref(), Cell::text)),
        Column::new("place", Kind::Id, t!("scenario.place"))
            .detail()
            .of(|scenario: &&Scenario| Cell::or_empty(scenario.span, |span| Cell::text(place(span)))),
    ];
    Table::of("scenarios", t!("scenario.title"), columns, scenarios)
}

/// What one of them changes.
pub fn scenario(scenario: &Scenario, changes: &[Changed], place: &dyn Fn(Span) -> String) -> Page {
    let columns = [
        Column::new("what", Kind::Id, t!("scenario.what")).of(|change: &&Changed| Cell::text(&change.what)),
        Column::new("before", Kind::Text, t!("scenario.before"))
            .of(|change: &&Changed| Cell::or_empty(change.before.as_ref(), Cell::text)),
        Column::new("after", Kind::Text, t!("scenario.after"))
            .of(|change: &&Changed| Cell::or_empty(change.after.as_ref(), Cell::text)),
        Column::new("place", Kind::Id, t!("scenario.place"))
            .of(|change: &&Changed| Cell::or_empty(change.place, |span| Cell::text(place(span)))),
    ];
    let table = Table::of("changes", t!("scenario.changes_title"), columns, changes);
    let page = Page::new(t!("scenario.headline", id = scenario.id, name = scenario.name));
    match &scenario.about {
        Some(about) => page.paragraph(crate::words::Text::same(about)).table(table),
        None => page.table(table),
    }
}
