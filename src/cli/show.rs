//! `portfolio show`: one thing, everything known, everything that points to it.

use clap::Args;

use super::output::{Offers, Output};
use super::{Context, Exit, reference, workspace};
use crate::cost::Basis;
use crate::graph::Graph;
use crate::render::{Form, Paper};
use crate::show::{self, Known};

/// Show one system, domain, product, contract or component: everything known, everything that points to it
#[derive(Debug, Args)]
pub struct Arguments {
    /// `municipality/system`, `municipality/contract`, `product:ID`, `component:ID`, a domain, or an id that only one has
    #[arg(value_name = "REF")]
    reference: String,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let subject = reference::find(&arguments.reference, &workspace.landscape, context)?;
    let basis = Basis::new(&workspace.landscape);
    let graph = Graph::new(&workspace.landscape);
    let known = Known { basis: &basis, graph: &graph, place: &|place| workspace.shown(place) };
    sink.put(&Paper::page(|| show::page(&known, subject)), context)?;
    Ok(Exit::Clean)
}
