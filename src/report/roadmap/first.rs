//! What begins in the first months, a line a month.

use super::*;

/// How many months are told.
const MONTHS: i32 = 3;
/// How many projects of a month are named; the charts have all.
const NAMED: usize = 10;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("month", Kind::Date, "Begin in", "Begynner i"),
        Column::new("count", Kind::Count, "Projects", "Prosjekter"),
        Column::new("projects", Kind::Text, "Which", "Hvilke"),
    ];
    let mut table = Table::new("begin", Words::new("Begin first", "Begynn først"), columns);
    for month in (roadmap.first.0..roadmap.first.0 + MONTHS).map(Month) {
        let begins: Vec<usize> =
            (0..roadmap.projects.list.len()).filter(|&project| roadmap.begin(project) == month).collect();
        if !begins.is_empty() {
            table.push([
                super::month(month),
                Cell::count(begins.len()),
                Cell::list(shown(
                    begins.iter().map(|&project| roadmap.projects.list[project].title(landscape).to_owned()),
                )),
            ]);
        }
    }
    table
}

/// The first names, and how many more there are.
fn shown(names: impl ExactSizeIterator<Item = String>) -> Vec<String> {
    let more = names.len().saturating_sub(NAMED);
    let mut shown: Vec<String> = names.take(NAMED).collect();
    if more > 0 {
        shown.push(format!("+ {more}"));
    }
    shown
}
