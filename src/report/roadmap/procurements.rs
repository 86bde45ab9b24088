//! What procurement must do when: the projects that procure, the first to begin first.

use super::{month, names};
use crate::model::{Landscape, Phase};
use crate::report::{Cell, Column, Kind, Table, Tone};
use crate::roadmap::Roadmap;
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let project = |index: usize| &roadmap.projects.list[index];
    let tender = |index: usize| roadmap.spans[index].iter().find(|span| span.phase == Phase::Procurement);
    let columns = [
        Column::new("begin", Kind::Date, t!("column.begin")).of(|&index: &usize| month(roadmap.begin(index))),
        Column::new("project", Kind::Id, t!("column.project"))
            .of(|&index: &usize| Cell::text(names::label(landscape, &roadmap.projects, index))),
        Column::new("product", Kind::Text, t!("column.procures"))
            .of(|&index: &usize| Cell::text(project(index).title(landscape))),
        Column::new("tender_from", Kind::Date, t!("column.tender_from"))
            .of(|&index: &usize| Cell::or_empty(tender(index), |span| month(span.from))),
        Column::new("tender_to", Kind::Date, t!("column.tender_to"))
            .of(|&index: &usize| Cell::or_empty(tender(index), |span| month(span.to))),
        Column::new("implemented", Kind::Date, t!("column.implemented"))
            .of(|&index: &usize| month(roadmap.end(index))),
        Column::new("due", Kind::Date, t!("column.due")).of(|&index: &usize| Cell::date(project(index).due)),
        Column::new("late", Kind::Count, t!("column.late")).of(|&index: &usize| {
            let late = Some(roadmap.late_months(index)).filter(|&late| late > 0);
            Cell::or_empty(late, |late| Cell::count(late).tone(Tone::Alarm))
        }),
    ];
    let mut rows: Vec<usize> =
        (0..roadmap.projects.list.len()).filter(|&index| project(index).product().is_some()).collect();
    rows.sort_by_key(|&index| (roadmap.begin(index), index));
    Table::of("procurements", t!("roadmap.procurements"), columns, rows)
}
