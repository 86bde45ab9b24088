//! The first lines: how many projects, until when, how many late, and how far the proof goes.

use super::month;
use crate::model::Landscape;
use crate::report::{Cell, Text};
use crate::roadmap::Roadmap;
use crate::words::t;

/// How many projects there are, and until when.
pub(super) fn headline(landscape: &Landscape, roadmap: &Roadmap) -> Text {
    let late = (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).count();
    let count = Cell::count(roadmap.projects.list.len());
    let name = Cell::text(&landscape.merger.name);
    let Some(last) = roadmap.last() else {
        return t!("roadmap.nothing_to_do", name = name);
    };
    let first = month(roadmap.first);
    t!("roadmap.projects", name = name, count = count, first = first, last = month(last), late = late)
}

/// How far the proof goes.
pub(super) fn points(roadmap: &Roadmap) -> Vec<Text> {
    let schedule = &roadmap.schedule;
    if roadmap.projects.list.is_empty() {
        return Vec::new();
    }
    let late = Cell::count(roadmap.weighted_late());
    let bound = Cell::count(roadmap.weighted_late_bound());
    let last = Cell::or_empty(roadmap.last(), month);
    vec![match (schedule.proven_levels, roadmap.weighted_late()) {
        (0, _) => t!("roadmap.late_best_found", late = late, bound = bound),
        (1, 0) => t!("roadmap.in_time_first_level", last = last),
        (1, _) => t!("roadmap.late_first_level", late = late, last = last),
        (levels, 0) => t!("roadmap.in_time_proven", last = last, levels = sums(levels)),
        (levels, _) => {
            t!("roadmap.late_proven", late = late, last = last, levels = sums(levels))
        }
    }]
}

fn sums(levels: u32) -> Cell {
    if levels > 2 {
        return Cell::from(t!("roadmap.ends_proven"));
    }
    Cell::from(t!("roadmap.ends_not_proven"))
}
