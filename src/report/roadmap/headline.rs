//! The first lines: how many projects, until when, how many late, and how far the proof goes.

use super::*;

/// How many projects there are, and until when.
pub(super) fn headline(landscape: &Landscape, roadmap: &Roadmap) -> Sentence {
    let late = (0..roadmap.projects.list.len()).filter(|&project| roadmap.late_months(project) > 0).count();
    let count = Cell::count(roadmap.projects.list.len());
    let name = Cell::text(&landscape.merger.name);
    let Some(last) = roadmap.last() else {
        return Sentence::new("{0}: nothing to do", "{0}: ingenting å gjøre", [name]);
    };
    let cells = [name, count, month(roadmap.first), month(last), Cell::count(late)];
    match late {
        0 => Sentence::new(
            "{0}: {1} projects from {2} to {3}; none is late",
            "{0}: {1} prosjekter fra {2} til {3}; ingen er forsinket",
            cells,
        ),
        1 => Sentence::new(
            "{0}: {1} projects from {2} to {3}; one is late",
            "{0}: {1} prosjekter fra {2} til {3}; ett er forsinket",
            cells,
        ),
        _ => Sentence::new(
            "{0}: {1} projects from {2} to {3}; {4} are late",
            "{0}: {1} prosjekter fra {2} til {3}; {4} er forsinket",
            cells,
        ),
    }
}

/// How far the proof goes.
pub(super) fn points(roadmap: &Roadmap) -> Vec<Sentence> {
    let schedule = &roadmap.schedule;
    if roadmap.projects.list.is_empty() {
        return Vec::new();
    }
    let late = Cell::count(roadmap.weighted_late());
    let bound = Cell::count(roadmap.weighted_late_bound());
    let last = Cell::or_empty(roadmap.last(), month);
    vec![match (schedule.proven_levels, roadmap.weighted_late()) {
        (0, _) => Sentence::new(
            "Weighted months late: {0}, the best found; no order of work has less than {1} (proven).",
            "Vektede måneder forsinket: {0}, det beste som ble funnet; ingen rekkefølge har under {1} (bevist).",
            [late, bound],
        ),
        (1, 0) => Sentence::new(
            "Everything is in time. The last month, {0}, is the best found.",
            "Alt er i tide. Siste måned, {0}, er det beste som ble funnet.",
            [last],
        ),
        (1, _) => Sentence::new(
            "Weighted months late: {0}; no order of work has less (proven). The last month, {1}, is the best found.",
            "Vektede måneder forsinket: {0}; ingen rekkefølge har mindre (bevist). Siste måned, {1}, er det beste som \
             ble funnet.",
            [late, last],
        ),
        (levels, 0) => Sentence::new(
            "Everything is in time, and nothing can end before {0} (proven){1}.",
            "Alt er i tide, og ingenting kan være ferdig før {0} (bevist){1}.",
            [last, sums(levels)],
        ),
        (levels, _) => Sentence::new(
            "Weighted months late: {0}; no order of work has less, nor an earlier end with that than {1} (proven){2}.",
            "Vektede måneder forsinket: {0}; ingen rekkefølge har mindre, eller er med det ferdig før {1} (bevist){2}.",
            [late, last, sums(levels)],
        ),
    }]
}

fn sums(levels: u32) -> Cell {
    if levels > 2 {
        return Cell::words("; each ends as early as can be", "; hvert ender så tidlig som mulig");
    }
    Cell::words(
        "; that each ends as early as can be is not proven",
        "; at hvert ender så tidlig som mulig er ikke bevist",
    )
}
