//! What procurement must do when: the projects that procure, the first to begin first.

use super::*;
use crate::model::Phase;
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("begin", Kind::Date),
        Column::new("project", Kind::Text),
        Column::new("product", Kind::Id),
        Column::new("tender_from", Kind::Date),
        Column::new("tender_to", Kind::Date),
        Column::new("implemented", Kind::Date),
        Column::new("due", Kind::Date),
        Column::new("late", Kind::Count),
    ];
    let title = t!("roadmap.procurements_the_first_to_begin_first");
    let mut table = Table::new("procurements", title, columns);
    let mut rows: Vec<usize> = (0..roadmap.projects.list.len())
        .filter(|&project| roadmap.projects.list[project].product.is_some())
        .collect();
    rows.sort_by_key(|&project| (roadmap.begin(project), project));
    for index in rows {
        let project = &roadmap.projects.list[index];
        let span = roadmap.spans[index].iter().find(|span| span.phase == Phase::Procurement);
        let late = roadmap.late_months(index);
        table.push([
            month(roadmap.begin(index)),
            Cell::text(name(landscape, roadmap, index)),
            Cell::or_empty(project.product, |product| Cell::text(&landscape.product(product).reference)),
            Cell::or_empty(span, |span| month(span.from)),
            Cell::or_empty(span, |span| month(span.to)),
            month(roadmap.end(index)),
            Cell::date(project.due),
            if late > 0 { Cell::count(late).tone(Tone::Alarm) } else { Cell::empty() },
        ]);
    }
    table
}
