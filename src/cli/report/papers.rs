//! `portfolio report memo|summary|risks|benefits`: papers of a page or two.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::bail;
use clap::Args;

use crate::business::Grain;
use crate::cli::book::{Inside, places};
use crate::cli::output::{Offers, Output, Sink};
use crate::cli::planning::{Answer, Extras, Search};
use crate::cli::workspace::Workspace;
use crate::cli::{Context, Exit, reference, workspace};
use crate::cost::Basis;
use crate::freedom::{Within, freedom_of};
use crate::model::DomainId;
use crate::optimise::{Other, RunnerUpOf};
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
    /// The domain; or `package:N`, domains that change only together, by their number in `portfolio freedom`
    #[arg(value_name = "DOMAIN|PACKAGE", required_unless_present = "all")]
    domain: Option<String>,
    /// One of every package and of every other domain that a meeting must decide, and one list of all others; wants `-o DIR`
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
pub fn one(
    arguments: &One,
    page: impl Fn(&Planned<'_>) -> Page,
    context: &mut Context,
) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let extras = Extras { roadmap: true, case: Some(Grain::Months), seconds: true, ..Extras::default() };
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
    let about = arguments.about(&workspace)?;
    let search = Search { time_limit: None, runners_up: true };
    let answer =
        search.answer(&workspace, Extras { roadmap: true, case: Some(Grain::Months), ..Extras::default() });
    let basis = Basis::new(&workspace.landscape);
    let Some(target) = answer.best() else {
        return Ok(told(&workspace, &answer, context));
    };
    let planned = answer.planned(&workspace);
    let seconds = answer.runners_up.as_deref().unwrap_or_default();
    let maker = Maker { workspace: &workspace, basis: &basis, target: &target, seconds, planned: &planned };
    match (about, sink, folder) {
        (Some(About::Domain(domain)), Some(sink), _) => {
            let page = maker.memo(domain);
            sink.put(&Paper::page(|| page.clone()), context)?;
        }
        (Some(About::Package(number)), Some(sink), _) => {
            let page = maker.package(number)?;
            sink.put(&Paper::page(|| page.clone()), context)?;
        }
        (_, _, Some(folder)) => maker.all(arguments, folder, context)?,
        _ => {}
    }
    Ok(Exit::Clean)
}

/// What a memo is about.
enum About {
    Domain(DomainId),
    /// By its number, from 0.
    Package(usize),
}

impl Memo {
    /// What it is about; `None` where all are wanted.
    fn about(&self, workspace: &Workspace) -> anyhow::Result<Option<About>> {
        let Some(name) = self.domain.as_deref() else { return Ok(None) };
        let Some(number) = name.strip_prefix("package:") else {
            return Ok(Some(About::Domain(reference::domain(name, workspace)?)));
        };
        match number.parse::<usize>() {
            Ok(number) if number > 0 => Ok(Some(About::Package(number - 1))),
            _ => bail!(t!("cli.package_number", name = name)),
        }
    }
}

/// What a memo is made from.
struct Maker<'a> {
    workspace: &'a Workspace,
    basis: &'a Basis<'a>,
    target: &'a Other,
    seconds: &'a [RunnerUpOf],
    planned: &'a Planned<'a>,
}

impl Maker<'_> {
    fn memo(&self, domain: DomainId) -> Page {
        let inside = Inside::of(self.workspace);
        let locate = |wanted: &[_]| inside.path(self.workspace.shown_first(wanted));
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

    /// The memo of a package by its number.
    fn package(&self, number: usize) -> anyhow::Result<Page> {
        let found = freedom_of(self.basis, self.target, self.seconds, Within::default());
        if number >= found.packages.len() {
            bail!(t!("cli.no_package", number = number + 1, count = found.packages.len()));
        }
        Ok(report::memo::package(self.planned, &found, number, &places(self.workspace)))
    }

    /// A memo of every package, one of every other domain that must be decided, and one list of all others.
    fn all(&self, arguments: &Memo, folder: &Path, context: &mut Context) -> anyhow::Result<()> {
        let found = freedom_of(self.basis, self.target, self.seconds, Within::default());
        let places = places(self.workspace);
        let packaged: BTreeSet<DomainId> =
            found.packages.iter().flat_map(|package| &package.domains).copied().collect();
        let mut domains = report::memo::to_decide(self.planned);
        domains.retain(|domain| !packaged.contains(domain));
        let place = |stem: &str| arguments.output.inside(folder, stem, Format::Markdown);
        let mut papers: Vec<(Sink, Page)> = Vec::new();
        for number in 0..found.packages.len() {
            let page = report::memo::package(self.planned, &found, number, &places);
            papers.push((place(&format!("package-{}", number + 1))?, page));
        }
        for &domain in &domains {
            papers.push((place(&self.workspace.landscape.domain(domain).id)?, self.memo(domain)));
        }
        domains.extend(packaged);
        papers.push((place("others")?, report::memo::rest(self.planned, &domains)));
        papers.iter().try_for_each(|(sink, page)| sink.put(&Paper::page(|| page.clone()), context))
    }
}
