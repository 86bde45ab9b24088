//! A scenario as a side of a comparison, and what each change between two of them brings.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Context;
use super::planning::{Answer, Search, solve};
use super::side::{Chosen, Wanted};
use super::what_if::{self, Ground};
use super::workspace::{self, Workspace};
use crate::compare::{self, Causes, Incomparable, Mask, Sums, Worth};
use crate::cost::Basis;
use crate::model::Landscape;
use crate::plan::{self, Plan, PlanStatus};
use crate::scenario::{self, Between, Override, Scenario, Turn};
use crate::words::{Text, t};

/// The target of a scenario.
#[derive(Debug)]
pub struct Supposed {
    /// The scenario, without what the options say.
    pub scenario: Scenario,
    /// What it makes of the workspace.
    workspace: Workspace,
    /// Its target.
    answer: Answer,
    /// That target as the workspace understands it.
    pub plan: Plan,
    /// The same as it is carried out.
    pub carried_out: Plan,
}

/// The prefix that says that a scenario is meant.
const PREFIX: &str = "scenario:";

/// Names that mean something else.
const WORDS: [&str; 3] = ["today", "target", "base"];

/// The id of the scenario that a name means, of some that there are.
pub fn id<'n>(name: &'n str, scenarios: &[String]) -> Option<&'n str> {
    let bare = || Some(name).filter(|name| !WORDS.contains(name) && scenarios.iter().any(|id| id == name));
    name.strip_prefix(PREFIX).map(str::trim).or_else(bare)
}

/// What scenarios are made of, read once. `None` where something is wrong with it, which is told.
pub fn ground<'g>(
    known: &'g mut Option<Ground>,
    context: &mut Context,
) -> anyhow::Result<Option<&'g Ground>> {
    if known.is_none() {
        let files = workspace::own_files_again(context)?;
        *known = Ground::read(files, context);
    }
    Ok(known.as_ref())
}

/// What the options of every command make otherwise.
fn base(ground: &Ground, context: &Context) -> anyhow::Result<Vec<Override>> {
    let (id, parts) = what_if::asked(context)?.unwrap_or_default();
    Ok(what_if::together(id.map(|id| ground.scenario(id)).transpose()?, parts).parts)
}

/// The target of a scenario. `None` where something is wrong with it, which is told.
pub fn plan(
    id: &str,
    ground: &Ground,
    (own, wanted): (&Workspace, Wanted<'_>),
    context: &mut Context,
) -> anyhow::Result<Option<Supposed>> {
    let scenario = ground.scenario(id)?.clone();
    let parts = base(ground, context)?.into_iter().chain(scenario.parts.clone()).collect();
    let whole = Scenario { parts, ..scenario.clone() };
    let workspace = match ground.workspace(&whole) {
        Ok(workspace) => workspace,
        Err(troubles) => {
            ground.tell(&whole, &troubles, context)?;
            return Ok(None);
        }
    };
    let answer = wanted.search.answer(&workspace, wanted.extras());
    let understood = |plan: &Plan| {
        let document = plan::write(&workspace.landscape, plan);
        let (mut read, gone) = plan::read(&own.landscape, &document);
        // It rests on the scenario, and is no older than it.
        read.changed = Some(Vec::new());
        (read, gone)
    };
    let ((plan, gone), (carried_out, _)) = (understood(&answer.plan), understood(&answer.carried_out));
    for gone in gone {
        context.console.warn(t!("console.left_out", name = id, gone = gone.text()));
    }
    let (plan, carried_out) = match answer.is_feasible() {
        true => (plan, carried_out),
        // Why there is none is no part of the document.
        false => (answer.plan.clone(), answer.plan.clone()),
    };
    Ok(Some(Supposed { scenario, workspace, answer, plan, carried_out }))
}

/// A plan with the landscape that it was made for.
fn made<'a>(chosen: &'a Chosen, own: &'a Workspace) -> Option<(&'a Landscape, &'a Plan, &'a [Override])> {
    match chosen {
        Chosen::Target(answer) => Some((&own.landscape, &answer.plan, &[])),
        Chosen::Scenario(supposed) => {
            let (landscape, parts) = (&supposed.workspace.landscape, &supposed.scenario.parts);
            Some((landscape, &supposed.answer.plan, parts))
        }
        Chosen::Today | Chosen::Municipality(_) | Chosen::Plan(_) | Chosen::Was(_) => None,
    }
}

fn side<'a>(id: &'a str, landscape: &'a Landscape, plan: &'a Plan) -> compare::Side<'a> {
    compare::Side { id, name: id, landscape, plan, late_months: None }
}

/// What makes the sums of two sides none to be subtracted, each with the scenario that does.
pub fn apart(own: &Workspace, from: &Chosen, to: &Chosen) -> Vec<(String, Incomparable)> {
    let named = |chosen: &Chosen| match chosen {
        Chosen::Scenario(supposed) => Some(supposed.scenario.id.clone()),
        _ => None,
    };
    let Some(id) = named(to).or_else(|| named(from)) else { return Vec::new() };
    let found = match (made(from, own), made(to, own)) {
        (Some((one, before, _)), Some((other, after, _))) => {
            let (one, other) = (side("", one, before), side("", other, after));
            if named(to).is_some() { compare::apart(&one, &other) } else { compare::apart(&other, &one) }
        }
        (Some((landscape, ..)), None) | (None, Some((landscape, ..))) => {
            compare::apart_by_merger(&own.landscape, landscape)
        }
        (None, None) => Vec::new(),
    };
    found.into_iter().map(|what| (id.clone(), what)).collect()
}

/// Why a scenario has no plan, where one of two sides is one that has none.
pub fn without_plan(from: &Chosen, to: &Chosen) -> Option<Text> {
    let is_without = |chosen: &&Chosen| chosen.is_infeasible();
    let Chosen::Scenario(supposed) = [from, to].into_iter().find(is_without)? else { return None };
    let landscape = &supposed.workspace.landscape;
    let why: Vec<_> = supposed.answer.plan.conflict.iter().map(|clash| clash.words(landscape)).collect();
    let why = Text::joined(&why, "; ");
    Some(t!("compare.no_plan", scenario = supposed.scenario.id, why = why))
}

/// What each change between two targets brings; `None` where they are no targets of scenarios, or where their sums are none to be
/// subtracted.
pub fn caused(
    (from, to): (&Chosen, &Chosen),
    (own, search): (&Workspace, &Search),
    ground: Option<&Ground>,
    context: &Context,
) -> anyhow::Result<Option<Causes>> {
    let (Some(ground), Some(first), Some(second)) = (ground, made(from, own), made(to, own)) else {
        return Ok(None);
    };
    let between = Between::of(first.2, second.2);
    let worth =
        |plan: &Plan| Some(Worth { sums: Sums::of(plan)?, proven: plan.status == PlanStatus::Optimal });
    let (Some(before), Some(after)) = (worth(first.1), worth(second.1)) else { return Ok(None) };
    let comparable = compare::apart(&side("", first.0, first.1), &side("", second.0, second.1)).is_empty();
    if between.changes.is_empty() || !comparable {
        return Ok(None);
    }
    let base = base(ground, context)?;
    let planning = Planning { ground, base: &base, between: &between, search, first: (first.0, first.1) };
    let sources = &ground.documents.sources;
    let place = |turn: &Turn| {
        let span = turn.part()?.span?;
        Some(format!("{}:{}", sources.file(span.file).path, sources.start(span).line))
    };
    let changes = between.changes.iter().map(|turn| (turn.said(), place(turn))).collect();
    Ok(Some(compare::causes(changes, [before, after], &planning.worths())))
}

/// Plans between two plans.
struct Planning<'a> {
    ground: &'a Ground,
    base: &'a [Override],
    between: &'a Between,
    search: &'a Search,
    first: (&'a Landscape, &'a Plan),
}

impl Planning<'_> {
    /// What the plan of each combination that is to be planned comes to.
    fn worths(&self) -> Vec<Option<Worth>> {
        let masks = compare::combinations(self.between.changes.len());
        let texts = |mask: &Mask| {
            let scenario = self.scenario(*mask);
            let parts: Vec<&Override> = scenario.parts.iter().collect();
            scenario::texts(self.ground.base(), &parts).ok().map(|texts| texts.texts)
        };
        let texts: Vec<Option<BTreeMap<String, String>>> = masks.par_iter().map(texts).collect();
        // Combinations that make the same of the files have the same plan.
        let mut first: BTreeMap<&BTreeMap<String, String>, Mask> = BTreeMap::new();
        for (mask, texts) in masks.iter().zip(&texts) {
            if let Some(texts) = texts {
                first.entry(texts).or_insert(*mask);
            }
        }
        let different: Vec<Mask> = first.values().copied().collect();
        let worth: BTreeMap<Mask, Option<Worth>> =
            different.par_iter().with_max_len(1).map(|&mask| (mask, self.worth(mask))).collect();
        let of = |texts: &Option<BTreeMap<String, String>>| {
            let mask = first.get(texts.as_ref()?)?;
            worth.get(mask).copied().flatten()
        };
        texts.iter().map(of).collect()
    }

    fn scenario(&self, mask: Mask) -> Scenario {
        let parts = self.between.parts(|change| mask & (1 << change) != 0);
        what_if::together(None, self.base.iter().cloned().chain(parts).collect())
    }

    /// What the plan of a combination comes to, where there is one that can be compared.
    fn worth(&self, mask: Mask) -> Option<Worth> {
        let there = self.ground.workspace(&self.scenario(mask)).ok()?;
        let basis = Basis::new(&there.landscape);
        let plan = plan::make(&basis, &solve(&basis, self.search.time_limit));
        let sums = Sums::of(&plan)?;
        let (one, other) = (side("", self.first.0, self.first.1), side("", &there.landscape, &plan));
        let proven = plan.status == PlanStatus::Optimal;
        compare::apart(&one, &other).is_empty().then_some(Worth { sums, proven })
    }
}
