//! `portfolio plan`: the target portfolio.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::output::Output;
use super::planning::{Extras, Search};
use super::{Context, Exit, workspace};
use crate::render::{json, terminal};
use crate::{plan, report};

/// Find the target portfolio: what is kept, procured and retired, what it costs and who must act
#[derive(Debug, Args)]
pub struct Arguments {
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Save the plan document (JSON) in this file; with --format json it is not printed as well
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(long, requires = "output")]
    force: bool,
    /// Do not find out what each decision costs against leaving it open
    #[arg(long)]
    no_decision_costs: bool,
    #[command(flatten)]
    search: Search,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// The plan document.
    Json,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let output = arguments.output.as_deref().map(|path| Output::new(path, arguments.force)).transpose()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let extras = Extras {
        prove: arguments.format == Format::Json || output.is_some(),
        decisions: !arguments.no_decision_costs,
        roadmap: false,
    };
    let answer = arguments.search.answer(&workspace, extras);
    let document = json::document(&plan::write(&workspace.landscape, &answer.plan))?;
    match (arguments.format, &output) {
        (Format::Json, None) => context.console.write(&document)?,
        (Format::Json, Some(_)) => {}
        (Format::Text, _) => {
            let page = report::summary(&answer.planned(&workspace));
            context.console.print(|screen, to| terminal::page(&page, screen, to))?;
        }
    }
    if let Some(output) = output {
        output.write(&document)?;
        context.console.saved(output.path());
    }
    Ok(Exit::found(!answer.is_feasible()))
}
