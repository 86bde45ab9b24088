//! Every project with the months of its phases, for spreadsheets.

use super::*;
use crate::model::{DomainId, Phase};

/// A row a project, by sector, then by when it begins.
pub fn projects(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let id = |domain: &DomainId| landscape.domain(*domain).id.clone();
    let project = |index: usize| &roadmap.projects.list[index];
    let span = |index: usize, phase: Phase| roadmap.spans[index].iter().find(|span| span.phase == phase);
    let from =
        |phase: Phase| move |&index: &usize| Cell::or_empty(span(index, phase), |span| month(span.from));
    let to = |phase: Phase| move |&index: &usize| Cell::or_empty(span(index, phase), |span| month(span.to));
    let columns = [
        Column::new("sector", Kind::Text, "Sector", "Sektor")
            .of(|&index: &usize| Cell::text(&landscape.sector(project(index).sector).id)),
        Column::new("project", Kind::Text, "Project", "Prosjekt")
            .of(|&index: &usize| Cell::text(id(&project(index).domains[0]))),
        Column::new("name", Kind::Text, "Name", "Navn")
            .of(|&index: &usize| Cell::text(project(index).title(landscape))),
        Column::new("domains", Kind::Text, "Domains", "Områder")
            .of(|&index: &usize| Cell::list(project(index).domains.iter().map(id))),
        Column::new("kind", Kind::Text, "Kind", "Type").of(|&index: &usize| kind(project(index).kind)),
        Column::new("product", Kind::Text, "Procures", "Anskaffer").of(|&index: &usize| {
            Cell::or_empty(project(index).product(), |product| {
                Cell::text(&landscape.product(product).reference)
            })
        }),
        Column::new("fp_from", Kind::Date, "FP from", "FP fra").of(from(Phase::PreProject)),
        Column::new("p_from", Kind::Date, "P from", "P fra").of(from(Phase::Planning)),
        Column::new("a_from", Kind::Date, "A from", "A fra").of(from(Phase::Procurement)),
        Column::new("a_to", Kind::Date, "A to", "A til").of(to(Phase::Procurement)),
        Column::new("g_from", Kind::Date, "G from", "G fra").of(from(Phase::Implementation)),
        Column::new("g_to", Kind::Date, "G to", "G til").of(to(Phase::Implementation)),
        Column::new("due", Kind::Date, "Due", "Frist").of(|&index: &usize| Cell::date(project(index).due)),
        Column::new("late_months", Kind::Count, "Months late", "Måneder forsinket")
            .of(|&index: &usize| late(roadmap.late_months(index))),
        Column::new("after", Kind::Text, "After", "Etter").of(|&index: &usize| {
            Cell::list(project(index).after.iter().map(|&other| id(&roadmap.projects.list[other].domains[0])))
        }),
    ];
    let mut order: Vec<usize> = (0..roadmap.projects.list.len()).collect();
    order.sort_by_key(|&index| (project(index).sector, roadmap.begin(index), index));
    Table::of("roadmap", Words::new("Roadmap", "Veikart"), columns, order)
}

fn late(months: u32) -> Cell {
    Cell::count(months).tone(if months > 0 { Tone::Alarm } else { Tone::Plain })
}

fn kind(kind: ProjectKind) -> Cell {
    match kind {
        ProjectKind::Keep => Cell::words("keep", "videreføre"),
        ProjectKind::Consolidate => Cell::words("merge databases", "slå sammen"),
        ProjectKind::Convert => Cell::words("convert", "konvertere"),
        ProjectKind::Procure => Cell::words("procure", "anskaffe"),
    }
}
