//! `portfolio show`: one thing, everything known, everything that points to it.

use clap::Args;

use super::output::{Offers, Output};
use super::planning::{Answer, Extras, Search};
use super::workspace::Workspace;
use super::{Context, Exit, reference, workspace};
use crate::cost::Basis;
use crate::graph::Graph;
use crate::model::Place;
use crate::render::{Form, Paper};
use crate::show::{self, Known, Subject};
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

/// The plan, for what only it can say: when a contract is given notice and ends. None where errors leave something out.
fn made(workspace: &Workspace, subject: Subject, wrong: bool) -> Option<Answer> {
    let wanted = matches!(subject, Subject::Contract(_)) && !wrong;
    let search = Search { time_limit: None, runners_up: false };
    let extras = Extras { roadmap: true, ..Extras::default() };
    wanted.then(|| search.answer(workspace, extras)).filter(Answer::is_feasible)
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
    let answer = made(&workspace, subject, wrong);
    let planned = answer.as_ref().map(|answer| answer.planned(&workspace));
    let place = |place: &Place| workspace.shown(place);
    let known = Known { basis: &basis, graph: &graph, place: &place, planned: planned.as_ref() };
    sink.put(&Paper::page(|| show::page(&known, subject)), context)?;
    Ok(Exit::found(wrong))
}
