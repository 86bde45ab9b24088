//! `portfolio roadmap`: when each project runs.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::output::Output;
use super::planning::{self, Search};
use super::workspace::Workspace;
use super::{Context, Exit, workspace};
use crate::check::{Prepared, Request, Wanted};
use crate::cost::Basis;
use crate::diagnostic::Finding;
use crate::plan::Solved;
use crate::render::{csv, gantt, json, markdown, terminal};
use crate::report::roadmap as pages;
use crate::roadmap::{self, Roadmap, RoadmapDocument};

/// See when each project runs, what procurement must begin first, who is late and why, and what capacity lacks
#[derive(Debug, Args)]
pub struct Arguments {
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Write it to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(long, requires = "output")]
    force: bool,
    #[command(flatten)]
    search: Search,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// A row a project, for a Norwegian spreadsheet.
    Csv,
    /// For a wiki or a pull request.
    Markdown,
    /// A Gantt chart for a wiki.
    Mermaid,
    /// A Gantt chart as a picture.
    Svg,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let output = arguments.output.as_deref().map(|path| Output::new(path, arguments.force)).transpose()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let basis = Basis::new(&workspace.landscape);
    let plan = planning::solve(&basis, arguments.search.time_limit);
    let Some((selection, evaluation)) = &plan.target else {
        context.console.error("there is no target to schedule; `portfolio plan` says why");
        return Ok(Exit::Findings);
    };
    let made = match roadmap::of_plan(&basis, selection, evaluation) {
        Ok(made) => made,
        Err(roadmap::TooLong { months }) => {
            context.console.error(&format!(
                "the projects take {months} months of work together, more than can be dated; look at `phases` and `size_percent` \
                 under `roadmap`, and at the products' `lead_months`"
            ));
            return Ok(Exit::Findings);
        }
    };
    for finding in checked(&workspace, (&basis, &plan)) {
        let at = workspace.shown_span(finding.primary.span);
        context.console.warn(&format!("{at}: {}", finding.message));
    }
    let mut bytes = Vec::new();
    arguments.format.write(&workspace, &made, output.is_some(), context, &mut bytes)?;
    match output {
        Some(output) => {
            output.write(&bytes)?;
            context.console.saved(output.path());
        }
        None => context.console.print(|_, to| to.write_all(&bytes))?,
    }
    Ok(Exit::Clean)
}

/// What the rules about the roadmap's own input find, unless the workspace says otherwise.
fn checked(workspace: &Workspace, plan: (&Basis, &Solved)) -> Vec<Finding> {
    let prepared = Prepared::read(&workspace.documents);
    let codes = ["SCH006".to_owned(), "SCH007".to_owned()];
    let wanted = Wanted::new(codes.to_vec(), Vec::new(), prepared.codes());
    let request = Request { wanted: wanted.expect("invariant: these are codes"), no_ignores: false };
    let landscape = Some(&workspace.landscape);
    prepared.check(landscape, &workspace.origins, Vec::new(), Some(plan), &request).findings
}

impl Format {
    /// The roadmap as this format has it; without colours where it goes to a file.
    fn write(
        self,
        workspace: &Workspace,
        made: &Roadmap,
        file: bool,
        context: &Context,
        to: &mut Vec<u8>,
    ) -> anyhow::Result<()> {
        let landscape = &workspace.landscape;
        let screen = context.console.screen;
        let language = screen.language;
        let title = &landscape.merger.name;
        match self {
            Format::Json => to.extend(json::document(&RoadmapDocument::of(landscape, made))?),
            Format::Csv => {
                csv::table(&pages::projects(landscape, made), csv::Dialect::Nordic, language, to)?;
            }
            Format::Mermaid => gantt::mermaid(title, &pages::charts(landscape, made), language, to)?,
            Format::Svg => gantt::svg(title, &pages::charts(landscape, made), language, to)?,
            Format::Markdown => markdown::page(&pages::page(landscape, made), language, to)?,
            Format::Text if file => {
                context
                    .console
                    .plain(to, |screen, to| terminal::page(&pages::page(landscape, made), screen, to))?;
            }
            Format::Text => terminal::page(&pages::page(landscape, made), screen, to)?,
        }
        Ok(())
    }
}
