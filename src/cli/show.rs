//! `portfolio show`: one thing, everything known, everything that points to it.

use clap::{Args, ValueEnum};

use super::{Context, Exit, reference, workspace};
use crate::cost::Basis;
use crate::graph::Graph;
use crate::render::{json, terminal};
use crate::show::{self, Known};

/// Show one system, domain, product, contract or component: everything known, everything that points to it
#[derive(Debug, Args)]
pub struct Arguments {
    /// `municipality/system`, `municipality/contract`, `product:ID`, `component:ID`, a domain, or an id that only one has
    #[arg(value_name = "REF")]
    reference: String,
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One object.
    Json,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let subject = reference::find(&arguments.reference, &workspace.landscape, context)?;
    let basis = Basis::new(&workspace.landscape);
    let graph = Graph::new(&workspace.landscape);
    let card =
        show::card(&Known { basis: &basis, graph: &graph, place: &|place| workspace.shown(place) }, subject);
    let language = context.console.screen.language;
    match arguments.format {
        Format::Text => context.console.print(|screen, to| terminal::card(&card, screen, to))?,
        Format::Json => context.console.print(|_, to| json::card(&card, language, to))?,
    }
    Ok(Exit::Clean)
}
