//! Capacity that does not suffice: which, in which months, and what one more would give.

use super::*;
use crate::roadmap::{Capacity, Shortage};
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap, shortages: &[Shortage]) -> Table {
    let columns = [
        Column::new("capacity", Kind::Text, t!("column.capacity")),
        Column::new("units", Kind::Count, t!("column.units")),
        Column::new("full", Kind::Text, t!("column.full")),
        Column::new("weighted_late", Kind::Count, t!("column.weighted_late")),
        Column::new("with_one_more", Kind::Count, t!("column.late_with_one_more")),
        Column::new("late", Kind::Count, t!("column.late_projects")),
        Column::new("late_with_one_more", Kind::Count, t!("column.late_with_one_more")),
    ];
    let title = t!("roadmap.shortages");
    let mut table = Table::new("shortages", title, columns);
    let late = (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).count();
    for short in shortages {
        table.push([
            what(landscape, short.capacity),
            Cell::count(short.units),
            Cell::list(ranges(&short.full)),
            Cell::count(roadmap.weighted_late()),
            Cell::count(short.late_with_one_more).tone(
                if short.late_with_one_more < roadmap.weighted_late() { Tone::Good } else { Tone::Plain },
            ),
            Cell::count(late),
            Cell::count(short.projects_with_one_more),
        ]);
    }
    if shortages.iter().any(|short| !short.proven) {
        return table.note(t!("roadmap.shortages_note"));
    }
    table
}

fn what(landscape: &Landscape, capacity: Capacity) -> Cell {
    match capacity {
        Capacity::Desk => t!("roadmap.desk"),
        Capacity::Vendor(vendor) => t!("roadmap.places_with", vendor = landscape.vendors[vendor.index()]),
        Capacity::Teams(sector) => t!("roadmap.teams_of", sector = landscape.sector(sector).id),
    }
    .into()
}

/// Months that follow one another as one range: `2018-06–2018-11`.
fn ranges(months: &[Month]) -> Vec<String> {
    let mut ranges: Vec<(Month, Month)> = Vec::new();
    for &month in months {
        match ranges.last_mut() {
            Some((_, to)) if to.0 + 1 == month.0 => *to = month,
            _ => ranges.push((month, month)),
        }
    }
    let show = |(from, to): (Month, Month)| {
        if from == to { from.to_string() } else { format!("{from}–{to}") }
    };
    ranges.into_iter().map(show).collect()
}
