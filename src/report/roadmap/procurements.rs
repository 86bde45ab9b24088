//! What procurement must do when: the projects that procure, the first to begin first.

use super::*;
use crate::model::Phase;
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("begin", Kind::Date, t!("column.begin")),
        Column::new("project", Kind::Text, t!("column.project")),
        Column::new("product", Kind::Text, t!("column.procures")),
        Column::new("tender_from", Kind::Date, t!("column.tender_from")),
        Column::new("tender_to", Kind::Date, t!("column.tender_to")),
        Column::new("implemented", Kind::Date, t!("column.implemented")),
        Column::new("due", Kind::Date, t!("column.due")),
        Column::new("late", Kind::Count, t!("column.late")),
    ];
    let title = t!("roadmap.procurements");
    let mut table = Table::new("procurements", title, columns);
    let mut rows: Vec<usize> = (0..roadmap.projects.list.len())
        .filter(|&project| roadmap.projects.list[project].product().is_some())
        .collect();
    rows.sort_by_key(|&project| (roadmap.begin(project), project));
    for index in rows {
        let project = &roadmap.projects.list[index];
        let span = roadmap.spans[index].iter().find(|span| span.phase == Phase::Procurement);
        let late = roadmap.late_months(index);
        table.push([
            month(roadmap.begin(index)),
            Cell::text(name(landscape, roadmap, index)),
            Cell::text(project.title(landscape)),
            Cell::or_empty(span, |span| month(span.from)),
            Cell::or_empty(span, |span| month(span.to)),
            month(roadmap.end(index)),
            Cell::date(project.due),
            if late > 0 { Cell::count(late).tone(Tone::Alarm) } else { Cell::empty() },
        ]);
    }
    table
}
