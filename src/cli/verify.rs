//! `portfolio verify`: whether a plan document holds.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Context, Exit, input, workspace};
use crate::cost::Basis;
use crate::render::{json, terminal};
use crate::{report, verify};

/// Recompute a saved plan from the workspace, without the search, and check its proof
///
/// Every figure is computed anew from what the plan chooses, and compared. The proof that nothing costs less is checked
/// by arithmetic alone. Exits with 0 if the plan holds, with 1 if it is stale or wrong.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan document, as `portfolio plan -o FILE` saves it
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let document = input::plan(&arguments.plan)?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let verdict = verify::verify(&Basis::new(&workspace.landscape), &document);
    match arguments.format {
        Format::Json => context.console.write(&json::document(&verdict)?)?,
        Format::Text => {
            let page = report::verdict(&workspace.landscape.merger.name, &verdict);
            context.console.print(|screen, to| terminal::page(&page, screen, to))?;
        }
    }
    Ok(Exit::found(!verdict.holds()))
}
