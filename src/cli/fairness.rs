//! `portfolio fairness`: who bears the plan, and what balance costs.

use std::sync::Arc;

use anyhow::bail;
use clap::Args;

use super::output::{Offers, Output};
use super::workspace::Workspace;
use super::{Context, Exit, planning, reference, workspace};
use crate::business::Case;
use crate::cost::Basis;
use crate::fairness::{Balance, at_most_per_1000, balanced, shares};
use crate::model::MunicipalityId;
use crate::render::{Form, Paper};
use crate::report::{self, Price};
use crate::roadmap;
use crate::words::t;

/// See who bears the plan: by municipality what it supplies, who changes, what that costs, and contracts lost and kept
///
/// `--at-most 40` is the best plan in which no municipality has more than 40 users who change for each thousand inhabitants;
/// `--at-least 5:svelvik` the best one in which Svelvik's systems are chosen in five domains. What that costs more is exact. The command
/// names no principle as the right one.
#[derive(Debug, Args)]
pub struct Arguments {
    /// No municipality has more users who change system, for each thousand inhabitants
    #[arg(long, value_name = "PER_1000")]
    at_most: Option<u64>,
    /// So many domains choose a system of this municipality; can be given several times
    #[arg(long, value_name = "N:MUNICIPALITY")]
    at_least: Vec<String>,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let bounds = arguments.bounds(&workspace)?;
    let basis = Basis::new(&workspace.landscape);
    let Some(best) = planning::best(&basis) else { return planning::infeasible(&workspace, context) };
    let (target, price) = match arguments.asked() {
        asked if asked.is_empty() => (best, None),
        asked => {
            let found = balanced(&basis, &bounds).map_err(|_| t!("fairness.no_room"))?;
            let Some(target) = found else {
                context.console.error(t!("fairness.no_plan", asked = asked.join(", ")));
                return Ok(Exit::Findings);
            };
            let otherwise = basis
                .in_scope()
                .filter(|&domain| target.selection.get(domain) != best.selection.get(domain))
                .count();
            let extra = target.total() - best.total();
            (target, Some(Price { asked, extra, otherwise }))
        }
    };
    let shares = shares(&basis, &target);
    let evaluation = Arc::clone(&target.evaluation);
    let timing = roadmap::of_plan(&basis, &target.selection, &evaluation).ok();
    let case = timing.map(|timing| Case::new(&basis, &target.selection, &evaluation, &timing));
    let landscape = &workspace.landscape;
    let paper = Paper::page(|| report::fairness(landscape, &shares, case.as_ref(), price.as_ref()));
    sink.put(&paper.and_table(|| report::fairness_list(landscape, &shares, case.as_ref())), context)?;
    Ok(Exit::Clean)
}

impl Arguments {
    /// The bounds as they were asked for.
    fn asked(&self) -> Vec<String> {
        let at_most = self.at_most.map(|most| format!("--at-most {most}"));
        at_most.into_iter().chain(self.at_least.iter().map(|least| format!("--at-least {least}"))).collect()
    }

    fn bounds(&self, workspace: &Workspace) -> anyhow::Result<Vec<Balance>> {
        let all = |per_1000| at_most_per_1000(&workspace.landscape, per_1000);
        let mut bounds: Vec<Balance> = self.at_most.into_iter().flat_map(all).collect();
        for text in &self.at_least {
            let (count, name) = text.split_once(':').unwrap_or(("", ""));
            let Ok(count) = count.trim().parse::<u64>() else {
                bail!(t!("fairness.bad_bound", text = text, example = example(workspace)));
            };
            let id: MunicipalityId = reference::must_be_municipality(name.trim(), workspace)?;
            bounds.push(Balance::AtLeast(id, count));
        }
        Ok(bounds)
    }
}

fn example(workspace: &Workspace) -> &str {
    workspace.landscape.municipalities.first().map_or("nord", |municipality| &municipality.id)
}
