//! What begins in the first months, a line a month.

use super::*;
use crate::words::t;

/// How many months are told.
const MONTHS: i32 = 3;
/// How many projects of a month are named; the charts have all.
const NAMED: usize = 10;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("month", Kind::Date, t!("column.month")),
        Column::new("count", Kind::Count, t!("column.count")),
        Column::new("projects", Kind::Text, t!("column.projects")),
    ];
    let mut table = Table::new("begin", t!("roadmap.begin_first"), columns);
    for month in (roadmap.first.0..roadmap.first.0 + MONTHS).map(Month) {
        let begins: Vec<usize> =
            (0..roadmap.projects.list.len()).filter(|&project| roadmap.begin(project) == month).collect();
        if !begins.is_empty() {
            table.push([
                super::month(month),
                Cell::count(begins.len()),
                shown(begins.iter().map(|&project| name(landscape, &roadmap.projects, project))).into(),
            ]);
        }
    }
    table
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
