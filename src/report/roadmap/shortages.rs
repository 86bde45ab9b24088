//! Capacity that does not suffice: which, in which months, and what one more would give.

use super::*;
use crate::roadmap::{Capacity, Shortage};

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap, shortages: &[Shortage]) -> Table {
    let columns = [
        Column::new("capacity", Kind::Text, "Short", "Mangler"),
        Column::new("units", Kind::Count, "There are", "Det er"),
        Column::new("full", Kind::Text, "All taken in", "Alle opptatt i"),
        Column::new("weighted_late", Kind::Count, "Weighted months late", "Vektede måneder forsinket"),
        Column::new("with_one_more", Kind::Count, "with one more", "med én til"),
        Column::new("late", Kind::Count, "Late projects", "Forsinkede prosjekter"),
        Column::new("late_with_one_more", Kind::Count, "with one more", "med én til"),
    ];
    let title = Words::new("Capacity that does not suffice", "Kapasitet som ikke strekker til");
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
        return table.note(Words::new(
            "With one more: the best found, not proven for every row.",
            "Med én til: det beste som ble funnet, ikke bevist for alle radene.",
        ));
    }
    table
}

fn what(landscape: &Landscape, capacity: Capacity) -> Cell {
    match capacity {
        Capacity::Desk => Cell::words("the procurement desk", "anskaffelsesgruppa"),
        Capacity::Vendor(vendor) => {
            let name = &landscape.vendors[vendor.index()];
            Words { en: format!("places with {name}").into(), nb: format!("plasser hos {name}").into() }
                .into()
        }
        Capacity::Teams(sector) => {
            let id = &landscape.sector(sector).id;
            Cell::from(Words { en: format!("teams of {id}").into(), nb: format!("lag i {id}").into() })
        }
    }
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
