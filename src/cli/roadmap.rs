//! `portfolio roadmap`: when each project runs.

use clap::{Args, ValueEnum};

use super::planning::{self, Search};
use super::{Context, Exit, workspace};
use crate::cost::Basis;
use crate::render::{json, terminal};
use crate::report;
use crate::roadmap::{self, RoadmapDocument};

/// See when each project runs, who is late and why, and what must begin first
#[derive(Debug, Args)]
pub struct Arguments {
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    #[command(flatten)]
    search: Search,
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
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let plan = planning::solve(&basis, arguments.search.time_limit);
    let Some((selection, evaluation)) = &plan.target else {
        context.console.error("there is no target to schedule; `portfolio plan` says why");
        return Ok(Exit::Findings);
    };
    let projects = roadmap::projects(&basis, selection, evaluation);
    let made = roadmap::roadmap(&workspace.landscape, projects);
    match arguments.format {
        Format::Json => {
            let document = RoadmapDocument::of(&workspace.landscape, &made);
            context.console.write(&json::document(&document)?)?;
        }
        Format::Text => {
            let page = report::roadmap(&workspace.landscape, &made);
            context.console.print(|screen, to| terminal::page(&page, screen, to))?;
        }
    }
    Ok(Exit::Clean)
}
