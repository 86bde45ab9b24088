//! Why a project is late, and what one more unit of a scarce capacity would give.

use super::capacity::Capacity;
use super::plan::Roadmap;
use super::schedule::{Task, least_late};
use crate::model::{Date, Month};

/// Why a project does not begin earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It begins as early as allowed; its work simply takes that long.
    Length,
    /// Its G waits for the end of another project.
    After(usize),
    /// Every unit is in use until this month, last by these projects.
    Full(Capacity, Month, Vec<usize>),
    /// Its G may not begin or end in this month.
    Freeze(Month),
    /// It may not go live before this day.
    Earliest(Date),
}

/// A link of the chain that makes a project late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which project.
    pub project: usize,
    /// Why it does not begin earlier.
    pub cause: Cause,
}

/// What is short, and what one more would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// What is short.
    pub capacity: Capacity,
    /// How many there are.
    pub units: u32,
    /// The months in which all are held, up to the last month.
    pub full: Vec<Month>,
    /// Σ weight · months late with one more: the best found.
    pub late_with_one_more: u64,
    /// Whether no order of work has less with one more.
    pub proven: bool,
    /// How many projects are late then.
    pub projects_with_one_more: usize,
}

impl Roadmap {
    /// The chain that makes a project late, from the project to one that begins as early as allowed.
    pub fn chain(&self, project: usize) -> Vec<Link> {
        let mut chain: Vec<Link> = Vec::new();
        let mut next = Some(project);
        while let Some(project) = next.take() {
            let Some(cause) = self.cause(project) else { break };
            next = match &cause {
                Cause::After(other) => Some(*other),
                Cause::Full(_, _, holders) => holders.first().copied(),
                Cause::Length | Cause::Freeze(_) | Cause::Earliest(_) => None,
            };
            next = next.filter(|next| chain.iter().all(|link| link.project != *next));
            chain.push(Link { project, cause });
        }
        chain
    }

    /// Why a project does not begin earlier; `None` if it has nothing left to begin, or if only the proof is missing.
    fn cause(&self, project: usize) -> Option<Cause> {
        let index = self.tasks.iter().position(|&task| task == project)?;
        let task = &self.problem.tasks[index];
        let start = self.schedule.starts[index];
        let mut frozen = None;
        for earlier in (task.release..start).rev() {
            if !self.problem.is_open(task, earlier) {
                frozen = frozen.or(self.frozen(task, earlier));
                continue;
            }
            let waits = task.after.iter().find(|&&other| {
                let end = self.schedule.starts[other] + self.problem.tasks[other].length;
                end > earlier + task.lead
            });
            if let Some(&other) = waits {
                return Some(Cause::After(self.tasks[other]));
            }
            return self.full(index, earlier).or(frozen.map(Cause::Freeze));
        }
        let held = self.projects.list[project].earliest.filter(|_| self.held_back[index]);
        Some(frozen.map(Cause::Freeze).or(held.map(Cause::Earliest)).unwrap_or(Cause::Length))
    }

    /// The frozen month that prevents an earlier start.
    fn frozen(&self, task: &Task, start: u32) -> Option<Month> {
        let closed = |month: &u32| self.problem.closed.binary_search(month).is_ok();
        [start + task.lead, task.end(start)].into_iter().find(closed).map(|month| self.month(month))
    }

    /// Which capacity is full if a task begins earlier, and who holds it last.
    fn full(&self, index: usize, start: u32) -> Option<Cause> {
        let task = &self.problem.tasks[index];
        for part in &task.uses {
            let from = start + part.offset;
            for month in (from..from + part.months).rev() {
                let holders = self.holders(part.resource, month).filter(|&(other, _)| other != index);
                let mut holders: Vec<(usize, u32)> = holders.collect();
                if (holders.len() as u32) < self.problem.free(part.resource, month) {
                    continue;
                }
                // Those that end last before it can begin are what it waits for.
                holders.sort_by_key(|&(other, end)| (end, other));
                let until = self.month(month);
                let holders = holders.into_iter().map(|(other, _)| self.tasks[other]).collect();
                return Some(Cause::Full(self.capacities.at(part.resource), until, holders));
            }
        }
        None
    }

    /// Who holds a resource in a month, and the last month in which each does.
    fn holders(&self, resource: usize, month: u32) -> impl Iterator<Item = (usize, u32)> {
        self.problem.tasks.iter().enumerate().filter_map(move |(index, task)| {
            let start = self.schedule.starts[index];
            let holds = task.uses.iter().find(|part| {
                let from = start + part.offset;
                part.resource == resource && from <= month && month < from + part.months
            })?;
            Some((index, start + holds.offset + holds.months - 1))
        })
    }

    fn month(&self, month: u32) -> Month {
        Month(self.first.0 + month as i32)
    }

    /// What is short: the capacities that a late project waits for, directly or through the chain, and what one more would give.
    pub fn shortages(&self) -> Vec<Shortage> {
        let late = (0..self.projects.list.len()).filter(|&project| self.late_months(project) > 0);
        let mut short: Vec<Capacity> = late
            .flat_map(|project| self.chain(project))
            .filter_map(|link| match link.cause {
                Cause::Full(capacity, ..) => Some(capacity),
                _ => None,
            })
            .collect();
        short.sort_unstable();
        short.dedup();
        short.into_iter().map(|capacity| self.shortage(capacity)).collect()
    }

    fn shortage(&self, capacity: Capacity) -> Shortage {
        let resource = self.capacities.resource(capacity).expect("invariant: what is short is limited");
        let mut more = self.problem.clone();
        more.capacity[resource] += 1;
        let (starts, bound) = least_late(&more, &self.schedule.starts);
        let late = more.worth(&starts).late;
        // A project under way stays as late as it is.
        let fixed = (0..self.projects.list.len())
            .filter(|project| !self.tasks.contains(project) && self.late_months(*project) > 0)
            .count();
        let open = more.tasks.iter().zip(&starts).filter(|(task, start)| task.late(**start) > 0).count();
        let last = self.schedule.worth.last;
        let full = |month: &u32| {
            self.holders(resource, *month).count() as u32 >= self.problem.free(resource, *month)
        };
        Shortage {
            capacity,
            units: self.problem.capacity[resource],
            full: (0..=last).filter(full).map(|month| self.month(month)).collect(),
            late_with_one_more: late + self.fixed_late,
            proven: bound == late,
            projects_with_one_more: open + fixed,
        }
    }
}
