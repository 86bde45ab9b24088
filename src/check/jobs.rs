//! The jobs that a target makes, and how many months each takes at the least: the projects of the roadmap in which something
//! is moved or procured.
//!
//! What always holds: this says nothing about when a job is done, only what no order of work can beat.

use std::collections::BTreeSet;

use super::rule::PlanContext;
use crate::calendar::first_of_month_from;
use crate::model::{Date, DomainId, Month, Priority, SectorId};

/// A set of domains that are one job: what the roadmap calls a project.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its domains, sorted; the first gives its name.
    pub domains: Vec<DomainId>,
    /// The sector of its first domain.
    pub sector: SectorId,
    /// The earliest day one of them is due.
    pub due: Date,
    /// The most urgent priority of them.
    pub priority: Priority,
    /// Months of pre-project and planning.
    pub before: u32,
    /// Months of procurement; 0 where nothing is procured.
    pub procurement: u32,
    /// Months of implementation.
    pub implementation: u32,
}

impl Job {
    /// All its months.
    pub fn months(&self) -> u32 {
        self.before + self.procurement + self.implementation
    }
}

/// The jobs with migrations or procurements, in the order of their first domains.
pub fn jobs(context: &PlanContext) -> Vec<Job> {
    let (Some(projects), Some(evaluation)) = (context.projects(), context.evaluation()) else {
        return Vec::new();
    };
    let landscape = context.landscape();
    let chosen: BTreeSet<DomainId> = context.chosen().map(|(domain, _)| domain).collect();
    let moved: BTreeSet<DomainId> = evaluation.migrations.iter().map(|row| row.domain).collect();
    let projects = projects.list.iter().filter(|project| {
        let mut domains = project.domains.iter();
        let moves =
            project.product().is_some() || project.domains.iter().any(|domain| moved.contains(domain));
        moves && domains.all(|domain| chosen.contains(domain))
    });
    let job = |project: &crate::roadmap::Project| {
        let [pre_project, planning, procurement, implementation] = project.months;
        let priorities = project.domains.iter().map(|&domain| landscape.domain(domain).priority);
        Job {
            domains: project.domains.clone(),
            sector: project.sector,
            due: project.due,
            priority: priorities.min().unwrap_or(Priority::May),
            before: pre_project + planning,
            procurement,
            implementation,
        }
    };
    projects.map(job).collect()
}

/// The whole months from the planning date until a day by which something must be done; 0 if there are none.
pub fn months_until(context: &PlanContext, due: Date) -> u32 {
    let first = first_of_month_from(context.as_of());
    u32::try_from(Month::of(due).0 - first.0).unwrap_or(0)
}
