//! The projects that are in time and yet later than somebody wished, the latest first.

use std::cmp::Reverse;

use super::{month, names};
use crate::model::Landscape;
use crate::report::{Cell, Column, Kind, Table};
use crate::roadmap::Roadmap;
use crate::words::t;

/// How many are shown; the list of all projects has the rest.
const SHOWN: usize = 12;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let project = |index: usize| &roadmap.projects.list[index];
    let columns = [
        Column::new("project", Kind::Text, t!("column.project"))
            .of(|&index: &usize| names::called(landscape, &roadmap.projects, index).into()),
        Column::new("due_wish", Kind::Date, t!("column.due_wish"))
            .of(|&index: &usize| Cell::or_empty(project(index).wish, Cell::date)),
        Column::new("implemented", Kind::Date, t!("column.implemented"))
            .of(|&index: &usize| month(roadmap.end(index))),
        Column::new("due", Kind::Date, t!("column.due")).of(|&index: &usize| Cell::date(project(index).due)),
        Column::new("months_after_wish", Kind::Count, t!("column.months_after_wish"))
            .of(|&index: &usize| Cell::count(roadmap.months_after_wish(index))),
    ];
    // Those that are late are told before, with their reasons.
    let later = |&index: &usize| roadmap.late_months(index) == 0 && roadmap.months_after_wish(index) > 0;
    let mut rows: Vec<usize> = (0..roadmap.projects.list.len()).filter(later).collect();
    rows.sort_by_key(|&index| (Reverse(roadmap.months_after_wish(index)), index));
    let more = rows.len().saturating_sub(SHOWN);
    let table = Table::of("wishes", t!("roadmap.wishes"), columns, rows.into_iter().take(SHOWN));
    if more > 0 { table.note(t!("roadmap.wishes_more", more = more)) } else { table }
}
