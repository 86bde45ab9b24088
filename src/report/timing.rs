//! How far the days of a roadmap can be relied on.

use super::{Cell, Planned, Sentence};
use crate::roadmap::TooLong;

/// What must be said where the projects' days are missing, or not proven best.
pub(super) fn doubt(planned: &Planned<'_>) -> Option<Sentence> {
    match planned.timing? {
        Err(TooLong { months }) => Some(Sentence::new(
            "When the projects run is missing: they take {0} months together, more than can be dated; look at `phases` and \
             `size_percent` under `roadmap`, and at the products' `lead_months`.",
            "Når prosjektene går, mangler: de tar {0} måneder til sammen, mer enn det som kan dateres; se på `phases` og \
             `size_percent` under `roadmap`, og på produktenes `lead_months`.",
            [Cell::count(*months)],
        )),
        Ok(roadmap) if roadmap.schedule.proven_levels == 0 && !roadmap.projects.list.is_empty() => {
            Some(Sentence::new(
                "The order of the projects is the best found, not proven: {0} weighted months late; no order has less than {1}.",
                "Rekkefølgen på prosjektene er den beste som ble funnet, ikke bevist: {0} vektede måneder forsinket; ingen \
                 rekkefølge har under {1}.",
                [Cell::count(roadmap.weighted_late()), Cell::count(roadmap.weighted_late_bound())],
            ))
        }
        Ok(_) => None,
    }
}
