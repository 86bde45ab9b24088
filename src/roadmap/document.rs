//! The roadmap in the form of model.md, section 12. Keys that we add are at the end.

use serde::Serialize;

use super::{Leaving, Roadmap};
use crate::model::{ContractId, Date, Landscape, Money};

/// `portfolio roadmap --format json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoadmapDocument {
    /// `optimal`, or `feasible`: the first objective is not proven.
    pub status: &'static str,
    /// How many of the three objectives are proven, in order.
    pub proven_levels: u32,
    /// Σ weight · months late.
    pub weighted_late: u64,
    /// Proven: no schedule has less.
    pub weighted_late_bound: u64,
    /// The last month of all, `YYYY-MM`; null where there is no project.
    pub last_month: Option<String>,
    /// Σ of the projects' last months, each as 12·year + month − 1.
    pub sum_ends: i64,
    /// The projects, by id.
    pub projects: Vec<ProjectEntry>,
    /// The contracts that are left otherwise than the plan says, because the moves end later. By reference.
    pub exits: Vec<ExitEntry>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectEntry {
    /// Its id: its domain that sorts first.
    pub project: String,
    /// The name of its system or product; its id where it has neither.
    pub name: String,
    /// Its domains, sorted.
    pub domains: Vec<String>,
    /// Its sector.
    pub sector: String,
    /// `keep`, `consolidate`, `convert` or `procure`.
    pub kind: &'static str,
    /// The day it must be in production.
    pub due: Date,
    /// Months late.
    pub late_months: u32,
    /// Its phases, in order.
    pub phases: Vec<PhaseEntry>,
    /// The earliest day one of its domains is wished for; null where nobody wishes.
    pub due_wish: Option<Date>,
    /// Months later than wished.
    pub months_after_wish: u32,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseEntry {
    /// `FP`, `P`, `A` or `G`.
    pub phase: &'static str,
    /// Its first month, `YYYY-MM`.
    pub from: String,
    /// Its last month, `YYYY-MM`.
    pub to: String,
}

/// A contract whose end follows the moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExitEntry {
    /// `municipality/contract`.
    pub contract: String,
    /// The first day without the systems that name it.
    pub switch_off: Date,
    /// The last day to give notice; null where it ends by itself.
    pub notice_by: Option<Date>,
    /// The day it ends.
    pub ends: Date,
    /// `expire`, `wait`, `buy_out` or `bridge`.
    pub exit: &'static str,
    /// All that is paid for it after day one, in kroner.
    pub exit_cost: Money,
    /// The same with all moves in time, as the plan counts it.
    pub planned_exit_cost: Money,
}

impl ExitEntry {
    fn of(landscape: &Landscape, id: ContractId, leaving: &Leaving) -> Self {
        let Leaving { switch_off, exit, planned } = *leaving;
        ExitEntry {
            contract: landscape.contract(id).reference.clone(),
            switch_off,
            notice_by: exit.notice_by,
            ends: exit.ends,
            exit: exit.way.name(),
            exit_cost: exit.cost,
            planned_exit_cost: planned.cost,
        }
    }
}

impl RoadmapDocument {
    /// The document of a roadmap.
    pub fn of(landscape: &Landscape, roadmap: &Roadmap) -> Self {
        let projects = roadmap.projects.list.iter().enumerate().map(|(index, project)| ProjectEntry {
            project: landscape.domain(project.name()).id.clone(),
            name: project.title(landscape).to_owned(),
            domains: project.domains.iter().map(|&domain| landscape.domain(domain).id.clone()).collect(),
            sector: landscape.sector(project.sector).id.clone(),
            kind: project.kind.name(),
            due: project.due,
            late_months: roadmap.late_months(index),
            phases: roadmap.spans[index]
                .iter()
                .map(|span| PhaseEntry {
                    phase: span.phase.sign(),
                    from: span.from.to_string(),
                    to: span.to.to_string(),
                })
                .collect(),
            due_wish: project.wish,
            months_after_wish: roadmap.months_after_wish(index),
        });
        let schedule = &roadmap.schedule;
        RoadmapDocument {
            status: if schedule.proven_levels > 0 { "optimal" } else { "feasible" },
            proven_levels: schedule.proven_levels,
            weighted_late: roadmap.weighted_late(),
            weighted_late_bound: roadmap.weighted_late_bound(),
            last_month: roadmap.last().map(|month| month.to_string()),
            sum_ends: (0..roadmap.projects.list.len()).map(|project| i64::from(roadmap.end(project).0)).sum(),
            projects: projects.collect(),
            exits: roadmap
                .exits
                .contracts()
                .filter(|(_, leaving)| leaving.differs())
                .map(|(id, leaving)| ExitEntry::of(landscape, id, leaving))
                .collect(),
        }
    }
}
