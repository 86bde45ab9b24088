//! From projects to months: the scheduling problem is made, solved and read back.

use super::progress::{Progress, progress};
use super::project::{MOST_MONTHS, Project, Projects, projects};
use super::schedule::{Problem, Schedule, Task, Use, solve};
use crate::calendar::{first_of_month_from, months_between};
use crate::cost::{Basis, Evaluation};
use crate::model::{Landscape, Month, Phase, SectorId, Selection};

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
    /// The phases that have not begun, scheduled, with the proof.
    pub schedule: Schedule,
    /// What was scheduled: a resource for each sector's teams, and the last one for the procurement desk.
    pub(super) problem: Problem,
    /// The project of each task: those with phases that have not begun.
    pub(super) tasks: Vec<usize>,
    /// Σ weight · months late of projects whose phases have all begun.
    pub(super) fixed_late: u64,
    /// How many of each project's phases have begun.
    pub(super) begun: Vec<usize>,
}

/// The projects take more months of work together than can be dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How many.
    pub months: u64,
}

/// The roadmap of a priced selection.
pub fn of_plan(basis: &Basis, selection: &Selection, evaluation: &Evaluation) -> Result<Roadmap, TooLong> {
    let projects = projects(basis, selection, evaluation);
    let months = projects.months();
    if months > MOST_MONTHS { Err(TooLong { months }) } else { Ok(roadmap(basis.landscape, projects)) }
}

/// The roadmap of a plan's projects.
pub fn roadmap(landscape: &Landscape, projects: Projects) -> Roadmap {
    let first = first_of_month_from(landscape.merger.as_of);
    let progress: Vec<Progress> =
        projects.list.iter().map(|project| progress(landscape, project, first)).collect();
    let tasks: Vec<usize> = (0..projects.list.len()).filter(|&index| progress[index].next < 4).collect();
    let problem = problem(landscape, &projects, &progress, &tasks, first);
    let schedule = solve(&problem);
    let mut starts = vec![None; projects.list.len()];
    for (&project, &start) in tasks.iter().zip(&schedule.starts) {
        starts[project] = Some(first.0 + start as i32);
    }
    let spans = progress.iter().zip(&starts).map(|(progress, &start)| spans(progress, start)).collect();
    let begun = progress.iter().map(|progress| progress.begun.len()).collect();
    let mut roadmap = Roadmap { first, spans, projects, schedule, problem, tasks, fixed_late: 0, begun };
    let over = (0..roadmap.projects.list.len()).filter(|index| starts[*index].is_none());
    roadmap.fixed_late = over
        .map(|index| u64::from(roadmap.projects.list[index].weight()) * u64::from(roadmap.late_months(index)))
        .sum();
    roadmap
}

/// A project's phases in their months: those begun as they are, the others one after the other.
fn spans(progress: &Progress, start: Option<i32>) -> Vec<Span> {
    let begun = progress.begun.iter().map(|&(place, from, to)| Span { phase: Phase::ALL[place], from, to });
    let mut spans: Vec<Span> = begun.collect();
    spans.sort_by_key(|span| span.phase);
    let mut from = start.unwrap_or(0);
    for (phase, months) in Phase::ALL.into_iter().zip(progress.rest()) {
        if months > 0 {
            spans.push(Span { phase, from: Month(from), to: Month(from + months as i32 - 1) });
            from += months as i32;
        }
    }
    spans
}

/// The resource that a phase of a project holds.
fn resource(landscape: &Landscape, project: &Project, phase: Phase) -> Option<usize> {
    match phase {
        Phase::Implementation => Some(project.sector.index()),
        Phase::Procurement => Some(landscape.sectors.len()),
        Phase::PreProject | Phase::Planning => None,
    }
}

/// The scheduling problem of the phases that have not begun.
fn problem(
    landscape: &Landscape,
    projects: &Projects,
    all: &[Progress],
    tasks: &[usize],
    first: Month,
) -> Problem {
    let mut capacity: Vec<u32> =
        (0..landscape.sectors.len()).map(|sector| landscape.roadmap.teams(SectorId::at(sector))).collect();
    capacity.push(landscape.roadmap.procurement_desk);
    let mut taken: Vec<Vec<u32>> = vec![Vec::new(); capacity.len()];
    for (project, progress) in projects.list.iter().zip(all) {
        for &(place, from, to) in &progress.begun {
            let Some(resource) = resource(landscape, project, Phase::ALL[place]) else { continue };
            for month in from.max(first).0..=to.0 {
                let month = (month - first.0) as usize;
                let taken = &mut taken[resource];
                taken.resize(taken.len().max(month + 1), 0);
                taken[month] += 1;
            }
        }
    }
    let place = |project: usize| tasks.binary_search(&project).ok();
    let task = |&index: &usize| {
        let (project, progress) = (&projects.list[index], &all[index]);
        let months = progress.rest();
        let length: u32 = months.iter().sum();
        let lead = length - months[3];
        let mut offset = 0;
        let mut uses = Vec::new();
        for (phase, months) in Phase::ALL.into_iter().zip(months) {
            if let Some(resource) = resource(landscape, project, phase).filter(|_| months > 0) {
                uses.push(Use { resource, offset, months });
            }
            offset += months;
        }
        // A predecessor that is under way or over has a known end.
        let waits = project.after.iter().filter(|&&other| place(other).is_none()).map(|&other| {
            let end = all[other].begun.iter().map(|&(_, _, to)| to.0).max().unwrap_or(first.0 - 1);
            ((end + 1 - first.0).max(0) as u32).saturating_sub(lead)
        });
        let release = (progress.from.0 - first.0).max(0) as u32;
        Task {
            release: waits.fold(release, u32::max),
            length,
            // The first day after a month is in time if it is not after the month that holds the due day.
            due: i64::from(Month::of(project.due).0 - 1 - first.0),
            weight: project.weight(),
            uses,
            lead,
            after: project.after.iter().filter_map(|&other| place(other)).collect(),
        }
    };
    let tasks = tasks.iter().map(task).collect();
    let closed = landscape.roadmap.freeze.iter().filter(|month| **month >= first);
    let closed = closed.map(|month| (month.0 - first.0) as u32).collect();
    Problem { tasks, taken, capacity, closed }
}

impl Roadmap {
    /// How many implementations of a sector may run at once.
    pub fn teams(&self, sector: SectorId) -> u32 {
        self.problem.capacity[sector.index()]
    }

    /// How many procurements may run at once.
    pub fn desk(&self) -> u32 {
        self.problem.capacity[self.problem.capacity.len() - 1]
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

    /// Σ weight · months late.
    pub fn weighted_late(&self) -> u64 {
        self.schedule.worth.late + self.fixed_late
    }

    /// Proven: no schedule has less Σ weight · months late.
    pub fn weighted_late_bound(&self) -> u64 {
        self.schedule.late_bound + self.fixed_late
    }

    /// The last month of all; none where there is no project.
    pub fn last(&self) -> Option<Month> {
        (0..self.projects.list.len()).map(|project| self.end(project)).max()
    }
}
