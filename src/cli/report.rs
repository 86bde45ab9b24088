//! `portfolio report`: the lists for procurement and steering groups.

use anyhow::bail;
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::output::{Offers, Output, Sink};
use super::planning::{Extras, Search};
use super::{Context, Exit, workspace};
use crate::render::{Calendar, Form, Format, Paper, terminal};
use crate::report::{self, List, Page, Planned};

/// Lists for procurement and steering groups: contracts to terminate, migrations, procurements and more
///
/// Without a name: which reports there are. `-o DIR` writes one file a report.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Which reports
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(List::ALL.map(|list| list.name)))]
    names: Vec<String>,
    /// All of them
    #[arg(long, conflicts_with = "names")]
    all: bool,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table, Form::Calendar];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if arguments.names.is_empty() && !arguments.all {
        arguments.output.sink()?.put(&Paper::list(List::overview), context)?;
        return Ok(Exit::Clean);
    }
    let parts = arguments.parts()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let dated = parts.iter().flat_map(|part| &part.lists).any(|list| list.dated);
    let answer = arguments.search.answer(&workspace, Extras { roadmap: dated, ..Extras::default() });
    let planned = answer.planned(&workspace);
    if !answer.is_feasible() {
        context.console.tell(|style, to| terminal::render(&report::summary(&planned), style, to));
        return Ok(Exit::Findings);
    }
    parts.iter().try_for_each(|part| part.put(&planned, context))?;
    Ok(Exit::Clean)
}

/// Some lists that go into one file, or to stdout.
struct Part {
    lists: Vec<List>,
    sink: Sink,
}

impl Arguments {
    /// What is written where. Refuses what cannot be written before any work is done.
    fn parts(&self) -> anyhow::Result<Vec<Part>> {
        let wanted = |list: &List| self.all || self.names.iter().any(|name| name == list.name);
        let lists: Vec<List> = List::ALL.into_iter().filter(wanted).collect();
        let parts = match self.output.folder() {
            Some(folder) => {
                let part = |list: List| {
                    let sink = self.output.inside(folder, list.name, Format::Csv)?;
                    Ok(Part { lists: vec![list], sink })
                };
                lists.into_iter().map(part).collect::<anyhow::Result<Vec<Part>>>()?
            }
            None => vec![Part { lists, sink: self.output.sink()? }],
        };
        parts.iter().try_for_each(Part::fits)?;
        Ok(parts)
    }
}

impl Part {
    /// Refuses lists that the format cannot hold.
    fn fits(&self) -> anyhow::Result<()> {
        let format = self.sink.format;
        if format == Format::Ics && self.lists.iter().any(|list| list.name != "deadlines") {
            bail!("a calendar holds days: portfolio report deadlines --format ics");
        }
        if self.lists.len() > 1 && !format.holds(&[Form::Page]) {
            bail!("{format} holds one report; -o DIR writes one file a report");
        }
        Ok(())
    }

    fn put(&self, planned: &Planned<'_>, context: &mut Context) -> anyhow::Result<()> {
        let merger = &planned.landscape.merger;
        let tables = || self.lists.iter().map(|list| list.table(planned));
        let mut paper = Paper::page(|| Page::of_tables(tables())).and_calendar(|| Calendar {
            name: merger.name.clone(),
            stamp: merger.as_of,
            events: report::events(planned),
        });
        if let [only] = self.lists.as_slice() {
            paper = paper.and_table(|| only.table(planned));
        }
        self.sink.put(&paper, context)
    }
}
