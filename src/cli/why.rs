//! `portfolio why`: why one candidate of a domain is chosen, and what would have to change.

use clap::Args;

use super::output::{Offers, Output};
use super::{Context, Exit, planning, reference, workspace};
use crate::cost::Basis;
use crate::render::{Form, Paper};
use crate::why::{self, Asked};

/// Explain why a domain's system is chosen, what each other candidate would cost, and what would have to change for it to win
#[derive(Debug, Args)]
pub struct Arguments {
    /// The domain
    #[arg(value_name = "DOMAIN")]
    domain: String,
    /// Only this candidate: `municipality/system`, `product:ID` or `parallel`
    #[arg(long, value_name = "CANDIDATE")]
    candidate: Option<String>,
    /// Show the best plan without this candidate; can be given several times
    #[arg(long, value_name = "CANDIDATE")]
    not: Vec<String>,
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
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let domain = reference::domain(&arguments.domain, &workspace)?;
    let candidate = |text: &String| reference::candidate(text, domain, &basis, &workspace.documents);
    let only = arguments.candidate.as_ref().map(candidate).transpose()?;
    let not = arguments.not.iter().map(candidate).collect::<anyhow::Result<Vec<_>>>()?;
    let Some(target) = planning::best(&basis) else { return planning::infeasible(&workspace, context) };
    let locate = |places: &[_]| workspace.shown_first(places);
    let answer = why::why(&Asked { basis: &basis, target: &target, domain, only, not, locate: &locate });
    sink.put(&Paper::page(|| why::page(&answer)).and_record(&answer), context)?;
    Ok(Exit::Clean)
}
