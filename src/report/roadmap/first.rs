//! What begins in the first months, a line a month.

use super::name;
use crate::model::{Landscape, Month};
use crate::report::{Cell, Column, Kind, Table, Text};
use crate::roadmap::Roadmap;
use crate::words::t;

/// How many months are told.
const MONTHS: i32 = 3;
/// How many projects of a month are named; the charts have all.
const NAMED: usize = 10;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    type Row = (Month, Vec<usize>);
    let title = |&project: &usize| name(landscape, &roadmap.projects, project);
    let columns = [
        Column::new("month", Kind::Date, t!("column.month")).of(|&(month, _): &Row| super::month(month)),
        Column::new("count", Kind::Count, t!("column.count"))
            .of(|(_, begins): &Row| Cell::count(begins.len())),
        Column::new("projects", Kind::Text, t!("column.projects"))
            .of(|(_, begins): &Row| Cell::from(shown(begins.iter().map(title)))),
    ];
    let begins = |month: Month| -> Vec<usize> {
        (0..roadmap.projects.list.len()).filter(|&project| roadmap.begin(project) == month).collect()
    };
    let months = (roadmap.first.0..roadmap.first.0 + MONTHS).map(Month);
    let rows = months.map(|month| (month, begins(month))).filter(|(_, begins)| !begins.is_empty());
    Table::of("begin", t!("roadmap.begin_first"), columns, rows)
}

/// The first names, and how many more there are.
fn shown(names: impl ExactSizeIterator<Item = Text>) -> Text {
    let more = names.len().saturating_sub(NAMED);
    let mut shown: Vec<Text> = names.take(NAMED).collect();
    if more > 0 {
        shown.push(Text::same(format!("+ {more}")));
    }
    Text::joined(shown, ", ")
}
