//! `portfolio plan`: the target portfolio.

use clap::Args;

use super::output::{Offers, Output};
use super::planning::{Extras, Search};
use super::{Context, Exit, workspace};
use crate::render::{Form, Format, Paper, terminal};
use crate::{plan, report};

/// Find the target portfolio: what is kept, procured and retired, what it costs and who must act
///
/// `-o plan.json` saves the plan document and prints the plan for people as well, unless --format json is given.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Do not find out what each decision costs against leaving it open
    #[arg(long)]
    no_decision_costs: bool,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
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
    let is_document = sink.format == Format::Json;
    let extras = Extras {
        prove: is_document,
        decisions: !arguments.no_decision_costs,
        roadmap: true,
        ..Extras::default()
    };
    let answer = arguments.search.answer(&workspace, extras);
    let document = plan::write(&workspace.landscape, &answer.plan);
    let page = || report::summary(&answer.planned(&workspace));
    // A plan that is kept is read as well.
    if is_document && arguments.output.asked().is_none() {
        context.console.print(|style, to| terminal::render(&page(), style, to))?;
    }
    sink.put(&Paper::page(page).and_record(&document), context)?;
    Ok(Exit::found(!answer.is_feasible()))
}
