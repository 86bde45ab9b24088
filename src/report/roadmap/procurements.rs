//! What procurement must do when: the projects that procure, the first to begin first.

use super::*;
use crate::model::Phase;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("begin", Kind::Date, "Begin", "Start"),
        Column::new("project", Kind::Text, "Project", "Prosjekt"),
        Column::new("product", Kind::Text, "Procures", "Anskaffer"),
        Column::new("tender_from", Kind::Date, "Tender from", "Konkurranse fra"),
        Column::new("tender_to", Kind::Date, "to", "til"),
        Column::new("implemented", Kind::Date, "Ready after", "Klar etter"),
        Column::new("due", Kind::Date, "Due", "Frist"),
        Column::new("late", Kind::Count, "Months late", "Måneder forsinket"),
    ];
    let title = Words::new("Procurements, the first to begin first", "Anskaffelser, de som må begynne først");
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
