//! Capacity that does not suffice: which, in which months, and what one more would give.

use crate::model::{Landscape, Month};
use crate::report::{Cell, Column, Kind, Table, Tone};
use crate::roadmap::{Capacity, Roadmap, Shortage};
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap, shortages: &[Shortage]) -> Table {
    let weighted = roadmap.weighted_late();
    let late = (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).count();
    let columns = [
        Column::new("capacity", Kind::Text, t!("column.capacity"))
            .of(|short: &&Shortage| what(landscape, short.capacity)),
        Column::new("units", Kind::Count, t!("column.units"))
            .of(|short: &&Shortage| Cell::count(short.units)),
        Column::new("full", Kind::Text, t!("column.full"))
            .of(|short: &&Shortage| Cell::list(ranges(&short.full))),
        Column::new("weighted_late", Kind::Count, t!("column.weighted_late"))
            .of(|_: &&Shortage| Cell::count(weighted)),
        Column::new("with_one_more", Kind::Count, t!("column.late_with_one_more")).of(|short: &&Shortage| {
            let tone = if short.late_with_one_more < weighted { Tone::Good } else { Tone::Plain };
            Cell::count(short.late_with_one_more).tone(tone)
        }),
        Column::new("late", Kind::Count, t!("column.late_projects")).of(|_: &&Shortage| Cell::count(late)),
        Column::new("late_with_one_more", Kind::Count, t!("column.late_with_one_more"))
            .of(|short: &&Shortage| Cell::count(short.projects_with_one_more)),
    ];
    let table = Table::of("shortages", t!("roadmap.shortages"), columns, shortages);
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
