//! `portfolio status`: where we are against what was decided.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::output::{Offers, Output};
use super::planning::{Extras, Search};
use super::workspace::{self, Workspace};
use super::{Context, Exit, input};
use crate::cost::Basis;
use crate::plan::{self, LeftOut, Plan, PlanDocument};
use crate::render::{Form, Paper};
use crate::report::standing as page;
use crate::review::standing;
use crate::words::t;

/// Tell where we are against what was decided: what has drifted, what was decided since, what closes next
///
/// The saved plan is the one that `lock` in portfolio.yaml names, or --against. Its choices are priced with today's facts, and today's
/// best plan stands beside them. What closes next is found by planning on the day after each day on which something is lost.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The saved plan to compare with, instead of the workspace's `lock`
    #[arg(long, value_name = "PLAN")]
    against: Option<PathBuf>,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Record];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let (name, document) = match &arguments.against {
        Some(path) => (path.display().to_string(), input::plan(path)?),
        None => locked(&workspace, context)?,
    };
    let saved = understood(&name, &document, &workspace, context)?;
    let search = Search { time_limit: None, runners_up: false };
    let answer = search.answer(&workspace, Extras { roadmap: true, ..Extras::default() });
    let planned = answer.planned(&workspace);
    let basis = Basis::new(&workspace.landscape);
    let found = standing(&basis, &saved, answer.target.as_ref(), page::days(&planned));
    let late = planned.roadmap().map_or(0, |roadmap| {
        (0..roadmap.spans.len()).filter(|&project| roadmap.late_months(project) > 0).count()
    });
    let left = LeftOut::of(&basis);
    let paper = Paper::page(|| page::standing(&workspace.landscape, &name, &found, late, left));
    sink.put(&paper.and_record(&found), context)?;
    Ok(Exit::found(!answer.is_feasible()))
}

/// The plan that the workspace names.
fn locked(workspace: &Workspace, context: &mut Context) -> anyhow::Result<(String, PlanDocument)> {
    let lock = workspace.documents.manifest().and_then(|manifest| manifest.lock().owned());
    let Some(path) = lock else { bail!(t!("cli.no_lock")) };
    let files = workspace::own_files(context)?;
    let shown = files.shown(&path);
    let bytes = files.read(&path).map_err(|fault| t!("cli.lock_unread", path = shown, why = fault.text()))?;
    Ok((path.clone(), input::plan_of(&bytes, &shown)?))
}

/// A saved plan as this workspace understands it.
pub fn understood(
    name: &str,
    document: &PlanDocument,
    workspace: &Workspace,
    context: &mut Context,
) -> anyhow::Result<Plan> {
    if document.format != plan::FORMAT {
        bail!(t!("cli.other_format", name = name, found = document.format, format = plan::FORMAT));
    }
    let (saved, gone) = plan::read(&workspace.landscape, document);
    for gone in gone {
        context.console.warn(t!("console.left_out", name = name, gone = gone.text()));
    }
    Ok(saved)
}

/// A saved plan in a file.
pub fn saved(path: &Path, workspace: &Workspace, context: &mut Context) -> anyhow::Result<Plan> {
    understood(&path.display().to_string(), &input::plan(path)?, workspace, context)
}
