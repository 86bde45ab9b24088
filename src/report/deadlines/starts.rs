//! The days on which the projects of a roadmap begin.

use super::{About, Act, Deadline};
use crate::model::{Date, Month};
use crate::report::{Cell, Planned, Words};
use crate::roadmap::Roadmap;

/// A day for each project that has not begun: the last on which it may start without being late or in the way of others; of one
/// that is late even so, the last on which it could have started to be in time.
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
        0 if last == in_time => Words::both(
            format!("begun after {last} it is not in production by {due}"),
            format!("startet etter {last} er det ikke i drift {due}"),
        ),
        0 => Words::both(
            format!("begun after {last} it stands in the way of others, or is late"),
            format!("startet etter {last} står det i veien for andre, eller blir forsinket"),
        ),
        1 => Words::both(
            format!("it begins in {begin} and is 1 month late; `portfolio roadmap` says why"),
            format!("det starter i {begin} og blir 1 måned forsinket; `portfolio roadmap` sier hvorfor"),
        ),
        _ => Words::both(
            format!("it begins in {begin} and is {late} months late; `portfolio roadmap` says why"),
            format!(
                "det starter i {begin} og blir {late} måneder forsinket; `portfolio roadmap` sier hvorfor"
            ),
        ),
    };
    let name = landscape.domain(project.name());
    let should: Date = in_time.first_day();
    let (starts, last) = (begin.first_day(), if late > 0 { should } else { last.first_day() });
    Deadline {
        by: last,
        last,
        starts: Some(starts),
        act: Act::Start {
            procures: project.product().is_some(),
            late,
            now: begin == roadmap.first && last <= starts,
        },
        about: About::Project(project.name()),
        subject: name.id.clone(),
        name: Cell::from(&name.name),
        municipality: Cell::empty(),
        with: None,
        domains: project.domains.clone(),
        otherwise,
        at_stake: None,
        extra: None,
        responsible: planned.responsible_for_domains(project.domains.iter().copied()),
    }
}
