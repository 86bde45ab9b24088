//! `portfolio plan`: the target portfolio.

use std::time::Duration;

use clap::{Args, ValueEnum};

use super::{Context, Exit, workspace};
use crate::cost::Basis;
use crate::optimise::{self, Effort};
use crate::plan::{self, Plan};

/// Find the target portfolio: what is kept, procured and retired, what it costs and who must act
#[derive(Debug, Args)]
pub struct Arguments {
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Stop the search after so many seconds, with the best found so far and how far it may be off
    #[arg(long, value_name = "SECONDS")]
    time_limit: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let effort = Effort { time_limit: arguments.time_limit.map(Duration::from_secs) };
    let plan = Plan::of(&basis, optimise::target(&basis, effort));
    let document = plan::document(&basis, &plan);
    context.console.write(&serde_json::to_vec_pretty(&document)?)?;
    Ok(Exit::found(plan.target.is_none()))
}
