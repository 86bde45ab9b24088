//! From projects to months: the scheduling problem is made, solved and read back.

use super::capacity::{Capacities, Capacity};
use super::exits::Exits;
use super::gather::projects;
use super::progress::{Progress, progress};
use super::project::{MOST_MONTHS, Project, Projects};
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
    /// When the contracts that are not kept end, since their ends follow the moves.
    pub exits: Exits,
    /// What was scheduled.
    pub(super) problem: Problem,
    /// What each of its resources is.
    pub(super) capacities: Capacities,
    /// The project of each task: those with phases that have not begun.
    pub(super) tasks: Vec<usize>,
    /// Whether a task would begin earlier but for the `earliest` of its project.
    pub(super) held_back: Vec<bool>,
    /// Σ weight · months late of projects with nothing still to come.
    pub(super) fixed_late: u64,
    /// How many of each project's phases have months that stand.
    pub(super) fixed: Vec<usize>,
    /// The month of the planning date.
    pub(super) today: Month,
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
    if months > MOST_MONTHS {
        return Err(TooLong { months });
    }
    let mut roadmap = scheduled(basis.landscape, projects);
    roadmap.exits = Exits::new(basis, selection, evaluation, &roadmap);
    Ok(roadmap)
}

/// Everything that the months of some projects rest on: where it is the same, the months are.
pub fn rests_on(landscape: &Landscape, projects: &Projects) -> String {
    let sectors: Vec<&str> = landscape.sectors.iter().map(|sector| sector.id.as_str()).collect();
    let merger = (landscape.merger.date, landscape.merger.as_of);
    format!("{merger:?} {sectors:?} {:?} {:?} {projects:?}", landscape.vendors, landscape.roadmap)
}

/// A plan's projects in their months.
fn scheduled(landscape: &Landscape, projects: Projects) -> Roadmap {
    let first = first_of_month_from(landscape.merger.as_of);
    let progress: Vec<Progress> =
        projects.list.iter().map(|project| progress(landscape, project, first)).collect();
    let tasks: Vec<usize> = (0..projects.list.len()).filter(|&index| progress[index].next < 4).collect();
    let made = Making { landscape, capacities: Capacities::of(landscape), first, projects, progress, tasks };
    let (problem, held_back) = made.problem();
    let Making { capacities, projects, progress, tasks, .. } = made;
    let schedule = solve(&problem);
    let mut starts = vec![None; projects.list.len()];
    for (&project, &start) in tasks.iter().zip(&schedule.starts) {
        starts[project] = Some(first.0 + start as i32);
    }
    let mut roadmap = Roadmap {
        first,
        spans: progress.iter().zip(&starts).map(|(progress, &start)| spans(progress, start)).collect(),
        fixed: progress.iter().map(|progress| progress.fixed.len()).collect(),
        projects,
        schedule,
        exits: Exits::default(),
        problem,
        capacities,
        tasks,
        held_back,
        fixed_late: 0,
        today: Month::of(landscape.merger.as_of),
    };
    let over = (0..roadmap.projects.list.len()).filter(|index| starts[*index].is_none());
    roadmap.fixed_late = over
        .map(|index| u64::from(roadmap.projects.list[index].weight()) * u64::from(roadmap.late_months(index)))
        .sum();
    roadmap
}

/// A project's phases in their months: those that stand as they are, the others one after the other.
fn spans(progress: &Progress, start: Option<i32>) -> Vec<Span> {
    let fixed = progress.fixed.iter().map(|&(place, from, to)| Span { phase: Phase::ALL[place], from, to });
    let mut spans: Vec<Span> = fixed.collect();
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

/// What the scheduling problem is made of.
struct Making<'a> {
    landscape: &'a Landscape,
    capacities: Capacities,
    /// The first month in which work can begin.
    first: Month,
    projects: Projects,
    progress: Vec<Progress>,
    /// The projects with anything still to come.
    tasks: Vec<usize>,
}

impl Making<'_> {
    /// The scheduling problem of what is still to come, and which of its tasks are held back by an `earliest`.
    fn problem(&self) -> (Problem, Vec<bool>) {
        let (tasks, held_back) = self.tasks.iter().map(|&index| self.task(index)).unzip();
        let closed = self.landscape.roadmap.freeze.iter().filter(|month| **month >= self.first);
        let fixed = (0..self.projects.list.len()).filter(|index| self.tasks.binary_search(index).is_err());
        let last = fixed.filter_map(|index| self.progress[index].last_fixed()).max();
        let problem = Problem {
            tasks,
            taken: self.taken(),
            capacity: self.capacities.units(self.landscape),
            closed: closed.map(|&month| self.number(month)).collect(),
            floor: last.map_or(0, |last| self.number(last)),
        };
        (problem, held_back)
    }

    /// A month as the problem counts it; what lies before the first is as good as the first.
    fn number(&self, month: Month) -> u32 {
        (month.0 - self.first.0).max(0) as u32
    }

    /// What the months that stand take, from the first month on.
    fn taken(&self) -> Vec<Vec<u32>> {
        let mut taken = self.capacities.units(self.landscape).iter().map(|_| Vec::new()).collect::<Vec<_>>();
        for (project, progress) in self.projects.list.iter().zip(&self.progress) {
            for &(place, from, to) in progress.fixed.iter().filter(|&&(.., to)| to >= self.first) {
                for resource in self.capacities.of_phase(project, Phase::ALL[place]) {
                    let taken: &mut Vec<u32> = &mut taken[resource];
                    let (from, to) = (self.number(from) as usize, self.number(to) as usize);
                    taken.resize(taken.len().max(to + 1), 0);
                    taken[from..=to].iter_mut().for_each(|units| *units += 1);
                }
            }
        }
        taken
    }

    /// What is still to come of a project, and whether its `earliest` holds it back.
    fn task(&self, index: usize) -> (Task, bool) {
        let (project, progress) = (&self.projects.list[index], &self.progress[index]);
        let months = progress.rest();
        let length: u32 = months.iter().sum();
        let lead = length - months[3];
        let mut offset = 0;
        let mut uses = Vec::new();
        for (phase, months) in Phase::ALL.into_iter().zip(months).filter(|(_, months)| *months > 0) {
            let resources = self.capacities.of_phase(project, phase);
            uses.extend(resources.map(|resource| Use { resource, offset, months }));
            offset += months;
        }
        let place = |project: usize| self.tasks.binary_search(&project).ok();
        // Each project it waits for, whose months stand, ends when it ends.
        let waits = project.after.iter().filter(|&&other| place(other).is_none()).map(|&other| {
            let after = self.progress[other].last_fixed().map_or(0, |last| self.number(Month(last.0 + 1)));
            after.saturating_sub(lead)
        });
        let release = waits.fold(self.number(progress.from), u32::max);
        // The first day after its last month is not before its earliest.
        let live = project.earliest.map_or(0, |day| self.number(first_of_month_from(day)));
        let held = live.saturating_sub(length);
        let task = Task {
            release: release.max(held),
            length,
            // The first day after a month is in time if it is not after the month that holds the due day.
            due: i64::from(Month::of(project.due).0 - 1 - self.first.0),
            weight: project.weight(),
            uses,
            lead,
            after: project.after.iter().filter_map(|&other| place(other)).collect(),
        };
        (task, held > release)
    }
}

impl Roadmap {
    /// How many implementations of a sector may run at once.
    pub fn teams(&self, sector: SectorId) -> u32 {
        self.units(Capacity::Teams(sector)).unwrap_or_default()
    }

    /// How many procurements may run at once.
    pub fn desk(&self) -> u32 {
        self.units(Capacity::Desk).unwrap_or_default()
    }

    /// How many units there are of a capacity; `None` of a vendor who is not limited.
    pub fn units(&self, capacity: Capacity) -> Option<u32> {
        Some(self.problem.capacity[self.capacities.resource(capacity)?])
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

    /// Months later than wished: the same against the earliest wish of its domains; 0 where nobody wishes.
    pub fn months_after_wish(&self, project: usize) -> u32 {
        let after = Month(self.end(project).0 + 1).first_day();
        self.projects.list[project].wish.map_or(0, |wish| months_between(wish, after))
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
