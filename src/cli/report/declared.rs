//! `portfolio report budget` and what `report risks` reads: files that the plan does not rest on.

use anyhow::{Context as _, bail};
use clap::Args;

use crate::budget;
use crate::cli::output::{Offers, Output};
use crate::cli::{Context, Exit, input, workspace};
use crate::load::{FileError, Lone};
use crate::model::DeclaredRisk;
use crate::render::{Form, Paper};
use crate::report;
use crate::words::t;

/// The file of a programme budget, and that of the risks, beside `portfolio.yaml`.
const BUDGET: &str = "budget.yaml";
const RISKS: &str = "risks.yaml";

/// A programme budget as somebody printed it: added up again, with what does not fit; exit 1 where something does not
///
/// `portfolio schema budget` says what stands in the file.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The file; without it, budget.yaml of the workspace
    #[arg(value_name = "FILE")]
    file: Option<std::path::PathBuf>,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page];
}

/// Runs `budget`.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let (name, text) = match &arguments.file {
        Some(path) => (path.display().to_string(), input::text(path)?),
        None => match beside(BUDGET, context)? {
            Some(found) => found,
            None => bail!(t!("cli.no_budget", file = BUDGET)),
        },
    };
    match budget::read(&name, &text) {
        Ok(budget) => {
            sink.put(&Paper::page(|| report::budget::page(&budget)), context)?;
            Ok(Exit::found(!budget::mismatches(&budget).is_empty()))
        }
        Err(lone) => Ok(told(&lone, context)),
    }
}

/// The risks that people see; `None` where the file is wrong, which is told.
pub fn risks(context: &mut Context) -> anyhow::Result<Option<Vec<DeclaredRisk>>> {
    let Some((name, text)) = beside(RISKS, context)? else { return Ok(Some(Vec::new())) };
    match budget::risks(&name, &text) {
        Ok(risks) => Ok(Some(risks)),
        Err(lone) => {
            told(&lone, context);
            Ok(None)
        }
    }
}

/// A file of the workspace, where it is there.
fn beside(name: &str, context: &mut Context) -> anyhow::Result<Option<(String, String)>> {
    let files = workspace::own_files(context)?;
    match files.read(name) {
        Ok(bytes) => {
            let shown = files.shown(name);
            let text = String::from_utf8(bytes).with_context(|| t!("cli.cannot_read", path = shown))?;
            Ok(Some((shown, text)))
        }
        Err(FileError::Missing) => Ok(None),
        Err(_) => bail!(t!("cli.cannot_read", path = files.shown(name))),
    }
}

/// Tells what is wrong with a file.
fn told(lone: &Lone, context: &mut Context) -> Exit {
    context.console.findings(&lone.findings, &lone.sources);
    Exit::Findings
}
