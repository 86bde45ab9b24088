//! How far the start of a project may move before it or another project becomes later.

use super::plan::Roadmap;
use crate::model::{DomainId, Month, Phase};

/// How far a phase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is over.
    Done,
    /// It has begun.
    UnderWay,
    /// It is still to come.
    ToCome,
}

impl Roadmap {
    /// How far a phase of a project is; `None` where the project has no such phase.
    pub fn stage(&self, project: usize, phase: Phase) -> Option<Stage> {
        let place = self.spans[project].iter().position(|span| span.phase == phase)?;
        let span = self.spans[project][place];
        // The months of a procurement that has begun stand, but its later phases are still to come.
        let begun = place < self.fixed[project] && span.from <= self.today;
        Some(match (begun, span.to < self.first) {
            (true, true) => Stage::Done,
            (true, false) => Stage::UnderWay,
            (false, _) => Stage::ToCome,
        })
    }

    /// Whether any of a project's phases has begun, or its procurement.
    pub fn has_begun(&self, project: usize) -> bool {
        self.fixed[project] > 0
    }

    /// The project of a domain.
    pub fn project_of(&self, domain: DomainId) -> Option<usize> {
        self.projects.list.iter().position(|project| project.domains.binary_search(&domain).is_ok())
    }

    /// Whether what is still to come of a project waits for another.
    pub fn waits_for(&self, project: usize, other: usize) -> bool {
        self.tasks.binary_search(&project).is_ok() && self.projects.list[project].after.contains(&other)
    }

    /// The last month in which a project could begin and be on time if nothing delayed it. May be in the past.
    pub fn in_time(&self, project: usize) -> Month {
        let months: u32 = match self.tasks.binary_search(&project) {
            // The status may say that a phase takes longer.
            Ok(index) if !self.has_begun(project) => self.problem.tasks[index].length,
            _ => self.projects.list[project].months.iter().sum(),
        };
        Month(Month::of(self.projects.list[project].due).0 - months as i32)
    }

    /// For each project that has not begun: the last month in which it may begin without becoming later or delaying
    /// another project, if all others keep their months.
    pub fn last_beginnings(&self) -> Vec<Option<Month>> {
        let held = self.held();
        (0..self.projects.list.len()).map(|project| self.last_beginning(project, &held)).collect()
    }

    fn last_beginning(&self, project: usize, held: &[Vec<u32>]) -> Option<Month> {
        let index = self.tasks.binary_search(&project).ok().filter(|_| !self.has_begun(project))?;
        let (task, now) = (&self.problem.tasks[index], self.schedule.starts[index]);
        let in_time = u32::try_from(self.in_time(project).0 - self.first.0).unwrap_or(0);
        let followers = self.problem.tasks.iter().zip(&self.schedule.starts);
        let followers = followers.filter(|(other, _)| other.after.contains(&index));
        let waiting = followers.map(|(other, start)| (start + other.lead).saturating_sub(task.length));
        let latest = waiting.fold(in_time, u32::min);
        let fits = |start: &u32| {
            let free = task.uses.iter().all(|part| {
                (part.offset..part.offset + part.months).all(|offset| {
                    // The units in use include its own.
                    let own =
                        (now + part.offset..now + part.offset + part.months).contains(&(start + offset));
                    let held = held[part.resource].get((start + offset) as usize).copied().unwrap_or(0);
                    held - u32::from(own) < self.problem.free(part.resource, start + offset)
                })
            });
            free && self.problem.is_open(task, *start)
        };
        let last = (now..=latest).rev().find(fits).unwrap_or(now);
        Some(Month(self.first.0 + last as i32))
    }

    /// The units of each resource that the schedule uses, month by month.
    fn held(&self) -> Vec<Vec<u32>> {
        let months = self.schedule.worth.last as usize + 1;
        let mut held = vec![vec![0; months]; self.problem.capacity.len()];
        for (task, &start) in self.problem.tasks.iter().zip(&self.schedule.starts) {
            for part in &task.uses {
                let from = (start + part.offset) as usize;
                for held in &mut held[part.resource][from..from + part.months as usize] {
                    *held += 1;
                }
            }
        }
        held
    }
}
