//! The late projects.

use super::*;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("project", Kind::Text, "Project", "Prosjekt"),
        Column::new("sector", Kind::Text, "Sector", "Sektor"),
        Column::new("due", Kind::Date, "Due", "Frist"),
        Column::new("ends", Kind::Id, "Ends", "Ferdig"),
        Column::new("late", Kind::Count, "Months late", "Måneder forsinket"),
    ];
    let mut table = Table::new("late", Words::new("Late", "Forsinket"), columns);
    let mut rows: Vec<usize> =
        (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).collect();
    rows.sort_by_key(|&index| {
        let weighted = roadmap.projects.list[index].weight() * roadmap.late_months(index);
        (std::cmp::Reverse(weighted), index)
    });
    for index in rows {
        let project = &roadmap.projects.list[index];
        table.push([
            Cell::text(name(landscape, roadmap, index)),
            Cell::text(&landscape.sector(project.sector).id),
            Cell::date(project.due),
            month(roadmap.end(index)),
            Cell::count(roadmap.late_months(index)).tone(Tone::Alarm),
        ]);
    }
    table
}
