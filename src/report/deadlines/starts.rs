//! The days on which the projects of a roadmap begin.

use super::{About, Act, Deadline};
use crate::model::{Date, Month};
use crate::report::{Cell, Planned, roadmap};
use crate::roadmap::Roadmap;
use crate::words::t;

/// A day for each project that has not begun: the last on which it may start without being late or in the way of others; of one
/// that is late even so, the last on which it could have started to be in time.
pub(super) fn starts(planned: &Planned<'_>, roadmap: &Roadmap) -> Vec<Deadline> {
    let last = roadmap.last_beginnings();
    let rows = last.into_iter().enumerate().filter_map(|(project, last)| Some((project, last?)));
    rows.map(|(project, last)| start(planned, roadmap, project, last)).collect()
}

fn start(planned: &Planned<'_>, made: &Roadmap, index: usize, last: Month) -> Deadline {
    let landscape = planned.landscape;
    let project = &made.projects.list[index];
    let (begin, in_time) = (made.begin(index), made.in_time(index));
    let late = made.late_months(index);
    let due = project.due;
    let otherwise = match late {
        0 if last == in_time => t!("deadlines.too_late", last = last, due = due),
        0 => t!("deadlines.in_the_way", last = last),
        1 => t!("deadlines.begins_one_month_late", begin = begin),
        _ => t!("deadlines.begins_late", begin = begin, late = late),
    };
    let should: Date = in_time.first_day();
    let (starts, last) = (begin.first_day(), if late > 0 { should } else { last.first_day() });
    Deadline {
        by: last,
        last,
        starts: Some(starts),
        act: Act::Start {
            procures: project.product().is_some(),
            late,
            now: begin == made.first && last <= starts,
        },
        about: About::Project(project.name()),
        subject: landscape.domain(project.name()).id.clone(),
        name: roadmap::name(landscape, &made.projects, index).into(),
        municipality: Cell::empty(),
        with: None,
        domains: project.domains.clone(),
        otherwise,
        at_stake: None,
        extra: None,
        responsible: planned.responsible_for_domains(project.domains.iter().copied()),
    }
}
