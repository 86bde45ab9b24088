//! Every project with the months of its phases, for spreadsheets.

use super::*;
use crate::model::Phase;

/// A row a project, by sector, then by when it begins.
pub fn projects(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("sector", Kind::Text, "Sector", "Sektor"),
        Column::new("project", Kind::Text, "Project", "Prosjekt"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("kind", Kind::Text, "Kind", "Type"),
        Column::new("product", Kind::Text, "Procures", "Anskaffer"),
        Column::new("fp_from", Kind::Date, "FP from", "FP fra"),
        Column::new("p_from", Kind::Date, "P from", "P fra"),
        Column::new("a_from", Kind::Date, "A from", "A fra"),
        Column::new("a_to", Kind::Date, "A to", "A til"),
        Column::new("g_from", Kind::Date, "G from", "G fra"),
        Column::new("g_to", Kind::Date, "G to", "G til"),
        Column::new("due", Kind::Date, "Due", "Frist"),
        Column::new("late_months", Kind::Count, "Months late", "Måneder forsinket"),
        Column::new("after", Kind::Text, "After", "Etter"),
    ];
    let mut table = Table::new("roadmap", Words::new("Roadmap", "Veikart"), columns);
    let mut order: Vec<usize> = (0..roadmap.projects.list.len()).collect();
    order.sort_by_key(|&index| (roadmap.projects.list[index].sector, roadmap.begin(index), index));
    for index in order {
        let project = &roadmap.projects.list[index];
        let id = |domain: &crate::model::DomainId| landscape.domain(*domain).id.clone();
        let span = |phase: Phase| roadmap.spans[index].iter().find(|span| span.phase == phase);
        let from = |phase: Phase| Cell::or_empty(span(phase), |span| month(span.from));
        let to = |phase: Phase| Cell::or_empty(span(phase), |span| month(span.to));
        let late = roadmap.late_months(index);
        table.push([
            Cell::text(&landscape.sector(project.sector).id),
            Cell::text(id(&project.domains[0])),
            Cell::list(project.domains.iter().map(id)),
            kind(project.kind),
            Cell::or_empty(project.product, |product| Cell::text(&landscape.product(product).reference)),
            from(Phase::PreProject),
            from(Phase::Planning),
            from(Phase::Procurement),
            to(Phase::Procurement),
            from(Phase::Implementation),
            to(Phase::Implementation),
            Cell::date(project.due),
            Cell::count(late).tone(if late > 0 { Tone::Alarm } else { Tone::Plain }),
            Cell::list(project.after.iter().map(|&other| id(&roadmap.projects.list[other].domains[0]))),
        ]);
    }
    table
}

fn kind(kind: ProjectKind) -> Cell {
    match kind {
        ProjectKind::Keep => Cell::words("keep", "videreføre"),
        ProjectKind::Consolidate => Cell::words("merge databases", "slå sammen"),
        ProjectKind::Convert => Cell::words("convert", "konvertere"),
        ProjectKind::Procure => Cell::words("procure", "anskaffe"),
    }
}
