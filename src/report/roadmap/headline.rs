//! The first lines: how many projects, until when, how many late, and how far the proof goes.

use super::*;
use crate::words::t;

/// How many projects there are, and until when.
pub(super) fn headline(landscape: &Landscape, roadmap: &Roadmap) -> Text {
    let late = (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).count();
    let count = Cell::count(roadmap.projects.list.len());
    let name = Cell::text(&landscape.merger.name);
    let Some(last) = roadmap.last() else {
        return t!("roadmap.nothing_to_do", name = name);
    };
    let (from, to) = (month(roadmap.first), month(last));
    t!("roadmap.projects_from_to", name = name, count = count, from = from, to = to, late = late)
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
        (0, _) => t!("roadmap.weighted_months_late_the_best", late = late, bound = bound),
        (1, 0) => t!("roadmap.everything_is_in_time_the", last = last),
        (1, _) => t!("roadmap.weighted_months_late_no_order_2", late = late, last = last),
        (levels, 0) => t!("roadmap.everything_is_in_time_and", last = last, sums = sums(levels)),
        (levels, _) => {
            t!("roadmap.weighted_months_late_no_order", late = late, last = last, sums = sums(levels))
        }
    }]
}

fn sums(levels: u32) -> Cell {
    if levels > 2 {
        return Cell::from(t!("roadmap.each_ends_as_early_as_can"));
    }
    Cell::from(t!("roadmap.that_each_ends_as_early_as"))
}
