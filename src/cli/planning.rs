//! From a workspace to its plan: the stages that several commands walk.

use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use super::workspace::Workspace;
use super::{Context, Exit};
use crate::business::{Case, Grain};
use crate::check::{Prepared, Request};
use crate::cost::{Basis, Evaluation};
use crate::diagnostic::Finding;
use crate::graph::Future;
use crate::model::{Money, Selection};
use crate::optimise::{self, Effort, Other, RunnerUpOf};
use crate::plan::{self, Ends, Plan, PlanStatus, Solved};
use crate::render::terminal;
use crate::report::{self, Planned};
use crate::roadmap::{self, Roadmap, TooLong};

impl Answer {
    /// The best target, where it is proven to be.
    pub fn best(&self) -> Option<Other> {
        let (selection, evaluation) =
            self.target.as_ref().filter(|_| self.plan.status == PlanStatus::Optimal)?;
        Some(Other { selection: selection.clone(), evaluation: Arc::new(evaluation.clone()) })
    }
}

/// How hard to search.
#[derive(Clone, Copy, Debug, Args)]
pub struct Search {
    /// Stop the search after this many seconds and use the best plan found, with how far it can be from the optimum
    #[arg(long, value_name = "SECONDS")]
    pub time_limit: Option<u64>,
    /// Find the best other candidate of each domain and how much more expensive the plan is with it, and mark close calls, also where
    /// that takes long; where it does not, they are found anyway
    #[arg(long, visible_alias = "clarify")]
    pub runners_up: bool,
}

/// What somebody wants beside the plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extras {
    /// The proof written down: for a document that others are to verify.
    pub prove: bool,
    /// What each decision costs; not where the search is limited in time.
    pub decisions: bool,
    /// When the projects run.
    pub roadmap: bool,
    /// What it costs and saves, and how finely; wants the roadmap, too.
    pub case: Option<Grain>,
    /// What the rules find.
    pub check: bool,
    /// The runners-up, where they are found quickly and the search is not limited in time.
    pub seconds: bool,
}

/// A plan, and what it was made for.
#[derive(Debug)]
pub struct Answer {
    /// The plan.
    pub plan: Plan,
    /// The plan as it is carried out: with the contracts' ends as the roadmap lets them be, where somebody asked for one.
    pub carried_out: Plan,
    /// When the projects run, where somebody asked and there is a target.
    pub timing: Option<Result<Roadmap, TooLong>>,
    /// What it costs and saves in each year, where somebody asked and the projects have their months.
    pub case: Option<Case>,
    /// What is chosen, and its price; `None` if there is no target.
    pub target: Option<(Selection, Evaluation)>,
    /// The best other candidate of each domain, where somebody asked.
    pub runners_up: Option<Vec<RunnerUpOf>>,
    /// What the rules found, where somebody asked.
    pub found: Vec<Finding>,
}

/// Searches, for at most so many seconds where they are given.
pub fn solve(basis: &Basis, time_limit: Option<u64>) -> Solved {
    search(basis, time_limit, false)
}

fn search(basis: &Basis, time_limit: Option<u64>, prove: bool) -> Solved {
    let effort = Effort { time_limit: time_limit.map(Duration::from_secs), prove };
    Solved::of(basis, optimise::target(basis, effort))
}

/// The best target, proven; `None` if there is none.
pub fn best(basis: &Basis) -> Option<Other> {
    let solved = solve(basis, None);
    solved.target.map(|(selection, evaluation)| Other { selection, evaluation: Arc::new(evaluation) })
}

/// Where there is no plan there is nothing to ask of it; what is in conflict is told instead.
pub fn infeasible(workspace: &Workspace, context: &mut Context) -> anyhow::Result<Exit> {
    let search = Search { time_limit: None, runners_up: false };
    let answer = search.answer(workspace, Extras::default());
    let page = report::summary(&answer.planned(workspace));
    context.console.tell(|style, to| terminal::render(&page, style, to));
    anyhow::ensure!(!answer.is_feasible(), "invariant: the best target was there before");
    Ok(Exit::Findings)
}

impl Search {
    /// Plans for a workspace, with what somebody wants beside the plan.
    pub fn answer(&self, workspace: &Workspace, extras: Extras) -> Answer {
        let basis = Basis::new(&workspace.landscape);
        let solved = search(&basis, self.time_limit, extras.prove);
        let quick = || extras.seconds && self.time_limit.is_none() && optimise::are_runners_up_quick(&basis);
        let solved = if self.runners_up || quick() { solved.with_runners_up(&basis) } else { solved };
        self.told(workspace, &basis, solved, extras)
    }

    /// The plan of a selection that is known to be the best, or that is kept although nothing better than a bound is.
    pub fn answer_given(
        &self,
        workspace: &Workspace,
        selection: Selection,
        bound: Option<Money>,
        extras: Extras,
    ) -> Answer {
        let basis = Basis::new(&workspace.landscape);
        let status = if bound.is_some() { PlanStatus::Feasible } else { PlanStatus::Optimal };
        let mut solved = Solved::new(&basis, status, selection, bound.unwrap_or_default());
        if bound.is_none() {
            solved.lower_bound = solved.target.as_ref().map(|(_, evaluation)| evaluation.total().money);
        }
        self.told(workspace, &basis, solved, extras)
    }

    fn told(&self, workspace: &Workspace, basis: &Basis, solved: Solved, extras: Extras) -> Answer {
        let mut plan = plan::make(basis, &solved);
        if extras.decisions && self.time_limit.is_none() {
            plan.decisions = plan::decisions(basis, &solved);
        }
        plan.release(basis, &|places| workspace.shown_first(places));
        let target = solved.target.as_ref().filter(|_| extras.roadmap || extras.case.is_some());
        let timing = target.map(|(selection, evaluation)| roadmap::of_plan(basis, selection, evaluation));
        let carried_out = match &timing {
            Some(Ok(roadmap)) => plan.following(basis, exits(roadmap)),
            Some(Err(_)) | None => plan.clone(),
        };
        let case = target.zip(timing.as_ref()).zip(extras.case).and_then(|((target, timing), grain)| {
            let (selection, evaluation) = target;
            Some(Case::of(grain, basis, (selection, evaluation), timing.as_ref().ok()?))
        });
        let found = if extras.check { checked(workspace, (basis, &solved)) } else { Vec::new() };
        Answer {
            plan,
            carried_out,
            timing,
            case,
            target: solved.target,
            runners_up: solved.runners_up,
            found,
        }
    }

    /// The target as far as a drawing needs it; `None` if there is none.
    pub fn future(&self, workspace: &Workspace) -> Option<Future> {
        let basis = Basis::new(&workspace.landscape);
        let solved = solve(&basis, self.time_limit);
        solved.target.as_ref().map(|(selection, evaluation)| plan::future(&basis, selection, evaluation))
    }
}

/// What the rules find in a workspace and its plan, where nobody accepted it.
fn checked(workspace: &Workspace, plan: (&Basis, &Solved)) -> Vec<Finding> {
    let (landscape, found) = (Some(&workspace.landscape), workspace.findings.clone());
    let prepared = Prepared::read(&workspace.documents);
    prepared.check(landscape, &workspace.origins, found, Some(plan), &Request::default()).findings
}

/// How each contract and each line is left once its users have moved.
pub fn exits(roadmap: &Roadmap) -> Ends {
    let contracts = roadmap.exits.contracts();
    Ends {
        contracts: contracts.map(|(id, leaving)| (id, leaving.switch_off, leaving.exit)).collect(),
        lines: roadmap.exits.lines().collect(),
    }
}

impl Answer {
    /// The plan as it is carried out, beside the landscape it was made for, with the months of its projects.
    pub fn planned<'a>(&'a self, workspace: &'a Workspace) -> Planned<'a> {
        Planned::new(&workspace.landscape, &self.carried_out)
            .timed(self.timing.as_ref())
            .with_case(self.case.as_ref())
    }

    /// Whether there is a target at all.
    pub fn is_feasible(&self) -> bool {
        self.plan.is_feasible()
    }
}
