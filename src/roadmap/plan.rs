//! From projects to months: the scheduling problem is made, solved and read back.

use super::project::{Phase, Project, Projects};
use super::schedule::{Problem, Schedule, Task, Use, solve};
use crate::calendar::{first_of_month_from, months_between};
use crate::model::{Landscape, Month, SectorId};

/// A phase in its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which phase.
    pub phase: Phase,
    /// Its first month.
    pub from: Month,
    /// Its last month.
    pub to: Month,
}

/// Projects in their months.
#[derive(Clone, Debug)]
pub struct Roadmap {
    /// The first month in which work can begin.
    pub first: Month,
    /// The projects.
    pub projects: Projects,
    /// The phases of each project, in order.
    pub spans: Vec<Vec<Span>>,
    /// The proof.
    pub schedule: Schedule,
}

/// How many implementations of a sector run at once where the workspace does not say.
const TEAMS: u32 = 3;

/// The roadmap of a plan's projects.
pub fn roadmap(landscape: &Landscape, projects: Projects) -> Roadmap {
    let first = first_of_month_from(landscape.merger.as_of);
    let problem = problem(landscape, &projects, first);
    let schedule = solve(&problem);
    let spans = projects.list.iter().zip(&schedule.starts).map(|(project, &start)| {
        let begin = first.0 + start as i32;
        let span = |(phase, at, months): (Phase, u32, u32)| {
            let from = begin + at as i32;
            Span { phase, from: Month(from), to: Month(from + months as i32 - 1) }
        };
        project.phases().map(span).collect()
    });
    Roadmap { first, spans: spans.collect(), projects, schedule }
}

/// How many implementations of a sector may run at once.
fn teams(landscape: &Landscape, sector: SectorId) -> u32 {
    landscape.roadmap.teams.get(&sector).copied().unwrap_or(TEAMS)
}

/// The scheduling problem: a resource for each sector's teams, and the last one for the procurement desk.
fn problem(landscape: &Landscape, projects: &Projects, first: Month) -> Problem {
    let desk = landscape.sectors.len();
    let mut capacity: Vec<u32> = (0..desk).map(|sector| teams(landscape, SectorId::at(sector))).collect();
    capacity.push(landscape.roadmap.procurement_desk);
    let task = |project: &Project| {
        let uses = project.phases().filter_map(|(phase, offset, months)| {
            let resource = match phase {
                Phase::Implementation => project.sector.index(),
                Phase::Procurement => desk,
                Phase::PreProject | Phase::Planning => return None,
            };
            Some(Use { resource, offset, months })
        });
        let length: u32 = project.months.iter().sum();
        Task {
            release: 0,
            length,
            // The first day after a month is in time if it is not after the month that holds the due day.
            due: i64::from(Month::of(project.due).0 - 1 - first.0),
            weight: project.weight(),
            uses: uses.collect(),
            lead: length - project.months[3],
            after: project.after.clone(),
        }
    };
    let closed = landscape.roadmap.freeze.iter().filter(|month| **month >= first);
    Problem {
        tasks: projects.list.iter().map(task).collect(),
        taken: vec![Vec::new(); capacity.len()],
        capacity,
        closed: closed.map(|month| (month.0 - first.0) as u32).collect(),
    }
}

impl Roadmap {
    /// How many implementations of a sector may run at once.
    pub fn teams(&self, landscape: &Landscape, sector: SectorId) -> u32 {
        teams(landscape, sector)
    }

    /// How many phases run in a month, of those that count.
    pub fn running(&self, month: Month, counts: impl Fn(&Project, Phase) -> bool) -> u32 {
        let spans = self.projects.list.iter().zip(&self.spans);
        let runs = |span: &&Span| span.from <= month && month <= span.to;
        spans
            .map(|(project, spans)| {
                spans.iter().filter(runs).filter(|span| counts(project, span.phase)).count() as u32
            })
            .sum()
    }

    /// The first month of a project.
    pub fn begin(&self, project: usize) -> Month {
        self.spans[project].first().map_or(self.first, |span| span.from)
    }

    /// The last month of a project.
    pub fn end(&self, project: usize) -> Month {
        self.spans[project].last().map_or(self.first, |span| span.to)
    }

    /// Months late: the least n ≥ 0 with the first day after the project not after its due + n months.
    pub fn late_months(&self, project: usize) -> u32 {
        let after = Month(self.end(project).0 + 1).first_day();
        months_between(self.projects.list[project].due, after)
    }

    /// The last month of all; none where there is no project.
    pub fn last(&self) -> Option<Month> {
        (0..self.projects.list.len()).map(|project| self.end(project)).max()
    }
}
