//! `portfolio verify`: whether a plan document holds.

use clap::Args;

use super::output::{Offers, Output};
use super::{Context, Exit, saved, workspace};
use crate::cost::Basis;
use crate::render::{Form, Paper};
use crate::{report, verify};

/// Recompute a saved plan from the workspace, without the search, and check its proof
///
/// Every figure is computed again from what the plan chooses, and compared. The proof that nothing costs less is checked
/// by arithmetic alone. Exits with 0 if the plan holds, with 1 if it is stale or wrong.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan document, as `portfolio plan -o FILE` saves it, or `git:REV:FILE`
    #[arg(value_name = "PLAN")]
    plan: String,
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
    let Some(document) = saved::document(&arguments.plan, context)? else { return Ok(Exit::Findings) };
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let locate = |places: &[_]| workspace.shown_first(places);
    let verdict = verify::verify_with(&Basis::new(&workspace.landscape), &document, &locate);
    let page = || report::verdict(&workspace.landscape.merger.name, &verdict);
    sink.put(&Paper::page(page).and_record(&verdict), context)?;
    Ok(Exit::found(!verdict.holds()))
}
