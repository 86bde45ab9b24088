//! What begins in the first months, a line a month.

use super::*;

/// How many months are told.
const MONTHS: i32 = 3;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("month", Kind::Id, "Begin in", "Begynner i"),
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
                Cell::list(begins.iter().map(|&project| name(landscape, roadmap, project))),
            ]);
        }
    }
    table
}
