//! `portfolio report memo|summary|risks|benefits`: papers of a page or two.

use anyhow::bail;
use clap::Args;

use crate::cli::book::places;
use crate::cli::output::{Offers, Output};
use crate::cli::planning::{self, Answer, Extras, Search};
use crate::cli::workspace::Workspace;
use crate::cli::{Context, Exit, reference, workspace};
use crate::cost::Basis;
use crate::model::DomainId;
use crate::optimise::Other;
use crate::render::{Form, Format, Paper, terminal};
use crate::report::{self, Page, Planned};
use crate::why::{self, Asked};
use crate::words::t;

/// What they write.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page];
}

/// A memo for a decision: the question, the proposal and why, what else there is, whom it hits, by when, what nobody knows
#[derive(Debug, Args)]
pub struct Memo {
    /// The domain
    #[arg(value_name = "DOMAIN", required_unless_present = "all")]
    domain: Option<String>,
    /// One of every domain that a meeting must decide, and one list of all others; wants `-o DIR`
    #[arg(long, conflicts_with = "domain")]
    all: bool,
    #[command(flatten)]
    output: Output<Offer>,
}

/// A page of a paper.
#[derive(Debug, Args)]
pub struct One {
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

/// Runs a paper of one page.
pub fn one(arguments: &One, page: fn(&Planned<'_>) -> Page, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let extras = Extras { roadmap: true, case: true, ..Extras::default() };
    let answer = arguments.search.answer(&workspace, extras);
    if !answer.is_feasible() {
        return Ok(told(&workspace, &answer, context));
    }
    let planned = answer.planned(&workspace);
    sink.put(&Paper::page(|| page(&planned)), context)?;
    Ok(Exit::Clean)
}

/// Says why there is no plan.
fn told(workspace: &Workspace, answer: &Answer, context: &mut Context) -> Exit {
    let page = report::summary(&answer.planned(workspace));
    context.console.tell(|style, to| terminal::render(&page, style, to));
    Exit::Findings
}

/// Runs `memo`.
pub fn memo(arguments: &Memo, context: &mut Context) -> anyhow::Result<Exit> {
    let folder = arguments.output.folder();
    if arguments.all && folder.is_none() {
        bail!(t!("cli.several_memos"));
    }
    let sink = if arguments.all { None } else { Some(arguments.output.sink()?) };
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let name = arguments.domain.as_deref();
    let domain = name.map(|name| reference::domain(name, &workspace)).transpose()?;
    let search = Search { time_limit: None, runners_up: true };
    let answer = search.answer(&workspace, Extras { roadmap: true, ..Extras::default() });
    let basis = Basis::new(&workspace.landscape);
    let Some(target) = planning::best(&basis).filter(|_| answer.is_feasible()) else {
        return Ok(told(&workspace, &answer, context));
    };
    let planned = answer.planned(&workspace);
    let maker = Maker { workspace: &workspace, basis: &basis, target: &target, planned: &planned };
    if let (Some(sink), Some(domain)) = (&sink, domain) {
        let page = maker.memo(domain);
        sink.put(&Paper::page(|| page.clone()), context)?;
    }
    let Some(folder) = folder.filter(|_| arguments.all) else { return Ok(Exit::Clean) };
    let domains = report::memo::to_decide(&planned);
    let place = |stem: &str| arguments.output.inside(folder, stem, Format::Markdown);
    let sinks = domains.iter().map(|&id| place(&workspace.landscape.domain(id).id));
    let sinks = sinks.collect::<anyhow::Result<Vec<_>>>()?;
    let others = place("others")?;
    for (sink, &domain) in sinks.iter().zip(&domains) {
        let page = maker.memo(domain);
        sink.put(&Paper::page(|| page.clone()), context)?;
    }
    others.put(&Paper::page(|| report::memo::rest(&planned, &domains)), context)?;
    Ok(Exit::Clean)
}

/// What a memo is made from.
struct Maker<'a> {
    workspace: &'a Workspace,
    basis: &'a Basis<'a>,
    target: &'a Other,
    planned: &'a Planned<'a>,
}

impl Maker<'_> {
    fn memo(&self, domain: DomainId) -> Page {
        let locate = |wanted: &[_]| self.workspace.shown_first(wanted);
        let asked = Asked {
            basis: self.basis,
            target: self.target,
            domain,
            only: None,
            not: Vec::new(),
            locate: &locate,
        };
        let why = why::page(&why::why(&asked));
        report::memo::memo(self.planned, domain, &why, &places(self.workspace))
    }
}
