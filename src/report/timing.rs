//! How far the days of a roadmap can be relied on.

use super::{Cell, Planned, Text};
use crate::roadmap::TooLong;
use crate::words::t;

/// What must be said where the projects' days are missing, or not proven best.
pub(super) fn doubt(planned: &Planned<'_>) -> Option<Text> {
    match planned.timing? {
        Err(TooLong { months }) => Some(t!("timing.too_long", months = Cell::count(*months))),
        Ok(roadmap) if roadmap.schedule.proven_levels == 0 && !roadmap.projects.list.is_empty() => Some(t!(
            "timing.not_proven",
            roadmap = Cell::count(roadmap.weighted_late()),
            roadmap_2 = Cell::count(roadmap.weighted_late_bound())
        )),
        Ok(_) => None,
    }
}
