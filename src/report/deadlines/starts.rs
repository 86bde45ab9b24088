//! The days on which the projects of a roadmap begin.

use super::{About, Act, Deadline};
use crate::model::{Date, Month};
use crate::report::{Cell, Planned};
use crate::roadmap::Roadmap;
use crate::words::t;

/// A day for each project that has not begun: the first of its first month, or the day on which it should have begun where
/// that is past.
pub(super) fn starts(planned: &Planned<'_>, roadmap: &Roadmap) -> Vec<Deadline> {
    let last = roadmap.last_beginnings();
    let rows = last.into_iter().enumerate().filter_map(|(project, last)| Some((project, last?)));
    rows.map(|(project, last)| start(planned, roadmap, project, last)).collect()
}

fn start(planned: &Planned<'_>, roadmap: &Roadmap, index: usize, last: Month) -> Deadline {
    let landscape = planned.landscape;
    let project = &roadmap.projects.list[index];
    let (begin, in_time) = (roadmap.begin(index), roadmap.in_time(index));
    let late = roadmap.late_months(index);
    let due = project.due;
    let otherwise = match late {
        0 if last == in_time => t!("deadlines.begun_after_it_is_not", last = last, due = due),
        0 => t!("deadlines.begun_after_it_stands_in", last = last),
        1 => t!("deadlines.it_begins_in_and_is_2", begin = begin),
        _ => t!("deadlines.it_begins_in_and_is", begin = begin, late = late),
    };
    let name = landscape.domain(project.name());
    let should: Date = in_time.first_day();
    let (by, last) = if late > 0 && should < landscape.merger.as_of {
        (should, should)
    } else {
        (begin.first_day(), last.first_day())
    };
    Deadline {
        by,
        last,
        act: Act::Start {
            procures: project.product.is_some(),
            late,
            now: begin == roadmap.first && last == by,
        },
        about: About::Project(project.name()),
        subject: name.id.clone(),
        name: Cell::from(&name.name),
        municipality: Cell::empty(),
        with: None,
        domains: project.domains.clone(),
        otherwise,
        at_stake: None,
        responsible: planned.responsible_for_domains(project.domains.iter().copied()),
    }
}
