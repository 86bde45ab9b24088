//! Every project with the months of its phases, for spreadsheets.

use super::month;
use crate::model::{DomainId, Landscape, Phase};
use crate::report::{Cell, Column, Kind, Table, Tone};
use crate::roadmap::{ProjectKind, Roadmap};
use crate::words::t;

/// A row a project, by sector, then by when it begins.
pub fn projects(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let id = |domain: &DomainId| landscape.domain(*domain).id.clone();
    let project = |index: usize| &roadmap.projects.list[index];
    let span = |index: usize, phase: Phase| roadmap.spans[index].iter().find(|span| span.phase == phase);
    let from =
        |phase: Phase| move |&index: &usize| Cell::or_empty(span(index, phase), |span| month(span.from));
    let to = |phase: Phase| move |&index: &usize| Cell::or_empty(span(index, phase), |span| month(span.to));
    let columns = [
        Column::new("sector", Kind::Text, t!("column.sector"))
            .of(|&index: &usize| Cell::text(&landscape.sector(project(index).sector).id)),
        Column::new("project", Kind::Text, t!("column.project"))
            .of(|&index: &usize| Cell::text(id(&project(index).domains[0]))),
        Column::new("name", Kind::Text, t!("column.name"))
            .of(|&index: &usize| Cell::text(project(index).title(landscape))),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .of(|&index: &usize| Cell::list(project(index).domains.iter().map(id))),
        Column::new("kind", Kind::Text, t!("column.kind")).of(|&index: &usize| kind(project(index).kind)),
        Column::new("product", Kind::Text, t!("column.procures")).of(|&index: &usize| {
            Cell::or_empty(project(index).product(), |product| {
                Cell::text(&landscape.product(product).reference)
            })
        }),
        Column::new("fp_from", Kind::Date, t!("column.fp_from")).of(from(Phase::PreProject)),
        Column::new("p_from", Kind::Date, t!("column.p_from")).of(from(Phase::Planning)),
        Column::new("a_from", Kind::Date, t!("column.a_from")).of(from(Phase::Procurement)),
        Column::new("a_to", Kind::Date, t!("column.a_to")).of(to(Phase::Procurement)),
        Column::new("g_from", Kind::Date, t!("column.g_from")).of(from(Phase::Implementation)),
        Column::new("g_to", Kind::Date, t!("column.g_to")).of(to(Phase::Implementation)),
        Column::new("due", Kind::Date, t!("column.due")).of(|&index: &usize| Cell::date(project(index).due)),
        Column::new("late_months", Kind::Count, t!("column.late"))
            .of(|&index: &usize| late(roadmap.late_months(index))),
        Column::new("due_wish", Kind::Date, t!("column.due_wish"))
            .of(|&index: &usize| Cell::or_empty(project(index).wish, Cell::date)),
        Column::new("months_after_wish", Kind::Count, t!("column.months_after_wish")).of(|&index: &usize| {
            Cell::or_empty(project(index).wish, |_| Cell::count(roadmap.months_after_wish(index)))
        }),
        Column::new("after", Kind::Text, t!("column.after")).of(|&index: &usize| {
            Cell::list(project(index).after.iter().map(|&other| id(&roadmap.projects.list[other].domains[0])))
        }),
    ];
    let mut order: Vec<usize> = (0..roadmap.projects.list.len()).collect();
    order.sort_by_key(|&index| (project(index).sector, roadmap.begin(index), index));
    Table::of("roadmap", t!("roadmap.title"), columns, order)
}

fn late(months: u32) -> Cell {
    Cell::count(months).tone(if months > 0 { Tone::Alarm } else { Tone::Plain })
}

fn kind(kind: ProjectKind) -> Cell {
    match kind {
        ProjectKind::Keep => Cell::from(t!("project_kind.keep")),
        ProjectKind::Consolidate => Cell::from(t!("project_kind.consolidate")),
        ProjectKind::Convert => Cell::from(t!("project_kind.convert")),
        ProjectKind::Procure => Cell::from(t!("project_kind.procure")),
    }
}
