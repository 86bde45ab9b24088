//! `portfolio show`: one thing, everything known, everything that points to it.

use clap::Args;

use super::output::{Offers, Output};
use super::{Context, Exit, reference, workspace};
use crate::cost::Basis;
use crate::graph::Graph;
use crate::render::{Form, Paper};
use crate::show::{self, Known};
use crate::words::t;

/// Show one system, domain, product, contract, vendor, municipality or component: everything known, everything that points to it
///
/// What can be read is shown although other files have errors.
#[derive(Debug, Args)]
pub struct Arguments {
    /// `municipality/system`, `municipality/contract`, `product:ID`, `component:ID`, a domain, a vendor, a municipality; an id or a
    /// name that only one has. `portfolio list WORDS` finds ids
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
    let Some(files) = workspace::files(context)? else { return Ok(Exit::Findings) };
    let reading = workspace::reading(files.as_ref(), context);
    let wrong = reading.has_errors();
    if wrong {
        context.console.findings(&reading.findings, &reading.documents.sources);
    }
    let Some(workspace) = reading.workspace() else { return Ok(Exit::Findings) };
    if wrong {
        context.console.warn(t!("show.with_errors"));
    }
    let (documents, landscape) = (&workspace.documents, &workspace.landscape);
    let subject = reference::find(&arguments.reference, documents, landscape, context)?;
    let basis = Basis::new(landscape);
    let graph = Graph::new(landscape);
    let known = Known { basis: &basis, graph: &graph, place: &|place| workspace.shown(place) };
    sink.put(&Paper::page(|| show::page(&known, subject)), context)?;
    Ok(Exit::found(wrong))
}
