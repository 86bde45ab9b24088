//! From a workspace to its plan: the stages that several commands walk.

use std::time::Duration;

use clap::Args;

use super::workspace::Workspace;
use crate::cost::Basis;
use crate::graph::Future;
use crate::optimise::{self, Effort};
use crate::plan::{self, CostEntry, Plan, PlanDocument};
use crate::report::Planned;

/// How hard to search.
#[derive(Clone, Copy, Debug, Args)]
pub struct Search {
    /// Stop the search after so many seconds, with the best found so far and how far it may be off
    #[arg(long, value_name = "SECONDS")]
    pub time_limit: Option<u64>,
    /// Find for each domain the best other candidate, and how much dearer the plan gets with it
    #[arg(long)]
    pub runners_up: bool,
}

/// A plan, and what it was made for.
#[derive(Debug)]
pub struct Answer {
    /// The plan document.
    pub document: PlanDocument,
    /// What the rule of thumb would cost, item by item.
    pub reference: Option<CostEntry>,
}

/// Searches, for at most so many seconds where they are given.
pub fn solve(basis: &Basis, time_limit: Option<u64>) -> Plan {
    search(basis, time_limit, false)
}

fn search(basis: &Basis, time_limit: Option<u64>, prove: bool) -> Plan {
    let effort = Effort { time_limit: time_limit.map(Duration::from_secs), prove };
    Plan::of(basis, optimise::target(basis, effort))
}

impl Search {
    /// Plans for a workspace.
    pub fn plan(&self, workspace: &Workspace) -> Answer {
        self.answer(workspace, false)
    }

    /// Plans for a workspace, and writes the proof down: for a document that others are to verify.
    pub fn prove(&self, workspace: &Workspace) -> Answer {
        self.answer(workspace, true)
    }

    fn answer(&self, workspace: &Workspace, prove: bool) -> Answer {
        let basis = Basis::new(&workspace.landscape);
        let plan = search(&basis, self.time_limit, prove);
        let plan = if self.runners_up { plan.with_runners_up(&basis) } else { plan };
        Answer { document: plan::document(&basis, &plan), reference: plan.reference_cost() }
    }

    /// The target as far as a drawing needs it; `None` if there is none.
    pub fn future(&self, workspace: &Workspace) -> Option<Future> {
        let basis = Basis::new(&workspace.landscape);
        let plan = solve(&basis, self.time_limit);
        plan.target.as_ref().map(|(selection, evaluation)| plan::future(&basis, selection, evaluation))
    }
}

impl Answer {
    /// The plan beside the landscape it was made for.
    pub fn planned<'a>(&'a self, workspace: &'a Workspace) -> Planned<'a> {
        Planned::new(&workspace.landscape, &self.document, self.reference)
    }

    /// Whether there is a target at all.
    pub fn is_feasible(&self) -> bool {
        self.document.cost.is_some()
    }
}
