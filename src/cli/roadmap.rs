//! `portfolio roadmap`: when each project runs.

use clap::Args;

use super::output::{Offers, Output};
use super::planning::{self, Search};
use super::workspace::Workspace;
use super::{Context, Exit, workspace};
use crate::check::{Prepared, Request, Wanted};
use crate::cost::Basis;
use crate::diagnostic::Finding;
use crate::plan::{self, Solved};
use crate::render::{Form, Gantt, Paper};
use crate::report::{Planned, roadmap as pages};
use crate::roadmap::{self, RoadmapDocument};
use crate::words::t;

/// See when each project runs, what procurement must begin first, who is late and why, which contracts that makes end later, and what capacity lacks
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Record, Form::Table, Form::Gantt];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let plan = planning::solve(&basis, arguments.search.time_limit);
    let Some((selection, evaluation)) = &plan.target else {
        context.console.error(t!("console.no_target_to_schedule"));
        return Ok(Exit::Findings);
    };
    let made = match roadmap::of_plan(&basis, selection, evaluation) {
        Ok(made) => made,
        Err(roadmap::TooLong { months }) => {
            context.console.error(t!("console.too_long", months = months));
            return Ok(Exit::Findings);
        }
    };
    for finding in checked(&workspace, (&basis, &plan)) {
        let at = workspace.shown_span(finding.primary.span);
        context.console.warn(t!("console.of", of = at, said = finding.message));
    }
    let landscape = &workspace.landscape;
    let document = RoadmapDocument::of(landscape, &made);
    let gantt =
        || Gantt { title: landscape.merger.name.clone(), charts: pages::charts(landscape, &made, None) };
    let carried_out = plan::make(&basis, &plan).following(&basis, planning::exits(&made));
    let timing = Ok(made.clone());
    let planned = Planned::new(landscape, &carried_out).timed(Some(&timing));
    let paper = Paper::page(|| pages::page(&planned, &made))
        .and_record(&document)
        .and_table(|| pages::projects(landscape, &made))
        .and_gantt(gantt);
    sink.put(&paper, context)?;
    Ok(Exit::Clean)
}

/// What the rules about the roadmap's own input find, unless the workspace says otherwise.
fn checked(workspace: &Workspace, plan: (&Basis, &Solved)) -> Vec<Finding> {
    let prepared = Prepared::read(&workspace.documents);
    let codes = ["SCH006".to_owned(), "SCH007".to_owned()];
    let wanted = Wanted::new(codes.to_vec(), Vec::new(), prepared.codes());
    let request = Request { wanted: wanted.expect("invariant: these are codes"), no_ignores: false };
    let landscape = Some(&workspace.landscape);
    prepared.check(landscape, &workspace.origins, Vec::new(), Some(plan), &request).findings
}
