//! `portfolio status`: where we are against what was decided.

use anyhow::bail;
use clap::Args;

use super::output::{Offers, Output};
use super::planning::{Extras, Search};
use super::workspace::{self, Workspace};
use super::{Context, Exit, saved};
use crate::cost::Basis;
use crate::plan::{LeftOut, PlanDocument};
use crate::render::{Form, Paper};
use crate::report::standing as page;
use crate::review::{Projects, last_beginnings, standing};
use crate::roadmap::Roadmap;
use crate::words::t;

/// Tell where we are against what was decided: what has drifted, what was decided since, what closes next
///
/// The saved plan is the one that `lock` in portfolio.yaml names, or --against. Its choices are priced with today's facts, and today's
/// best plan stands beside them. What closes next is found by planning on the day after each day on which something is lost.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The saved plan to compare with, instead of the workspace's `lock`: a file, `git:REV:FILE`, or `git:REV` for what was best there
    #[arg(long, value_name = "PLAN")]
    against: Option<String>,
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
        Some(name) => match saved::document(name, context)? {
            Some(document) => (name.clone(), document),
            None => return Ok(Exit::Findings),
        },
        None => locked(&workspace, context)?,
    };
    let saved = saved::understood(&name, &document, &workspace, context)?;
    let search = Search { time_limit: None, runners_up: false };
    let answer = search.answer(&workspace, Extras { roadmap: true, ..Extras::default() });
    let planned = answer.planned(&workspace);
    let basis = Basis::new(&workspace.landscape);
    let projects = planned.roadmap().map_or_else(Projects::default, projects);
    let days = page::days(&planned).into_iter().chain(last_beginnings(&basis));
    let found = standing(&basis, &saved, answer.target.as_ref(), days, projects);
    let left = LeftOut::of(&basis);
    let paper = Paper::page(|| page::standing(&workspace.landscape, &name, &found, left));
    sink.put(&paper.and_record(&found), context)?;
    Ok(Exit::found(!answer.is_feasible()))
}

/// How far the projects are.
fn projects(roadmap: &Roadmap) -> Projects {
    let count =
        |test: &dyn Fn(usize) -> bool| (0..roadmap.spans.len()).filter(|&project| test(project)).count();
    let is_done = |project: usize| roadmap.has_begun(project) && roadmap.end(project) < roadmap.first;
    Projects {
        done: count(&is_done),
        begun: count(&|project| roadmap.has_begun(project) && !is_done(project)),
        late: count(&|project| roadmap.late_months(project) > 0),
    }
}

/// The plan that the workspace names.
fn locked(workspace: &Workspace, context: &mut Context) -> anyhow::Result<(String, PlanDocument)> {
    let Some(path) = saved::lock(&workspace.documents) else { bail!(t!("cli.no_lock")) };
    let document = saved::locked(workspace::own_files(context)?.as_ref(), &path)?;
    Ok((path, document))
}
