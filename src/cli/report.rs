//! `portfolio report`: the lists for procurement and steering groups.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use super::output::Output;
use super::planning::{Extras, Search};
use super::{Context, Exit, workspace};
use crate::render::{csv, ics, json, markdown, terminal};
use crate::report::{self, Language, List, Table};

/// Lists for procurement and steering groups: contracts to terminate, migrations, procurements and more
///
/// Without a name: which reports there are.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Which reports
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(List::ALL.map(|list| list.name)))]
    names: Vec<String>,
    /// All of them
    #[arg(long, conflicts_with = "names")]
    all: bool,
    /// How to write them; by default as the name of the file says, else text
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// The kind of CSV: for people with a Norwegian spreadsheet, or for machines
    #[arg(long, value_name = "DIALECT", default_value = "nordic")]
    dialect: Dialect,
    /// A file for the report, or a folder for one file a report
    #[arg(short, long, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// Overwrite files that exist
    #[arg(long, requires = "output")]
    force: bool,
    #[command(flatten)]
    search: Search,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, on a screen.
    Text,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// For documents.
    Markdown,
    /// The deadlines for calendars.
    Ics,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Dialect {
    /// Semicolons, decimal comma, byte order mark.
    Nordic,
    /// Commas, decimal point, machine headings.
    Rfc4180,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if arguments.names.is_empty() && !arguments.all {
        context.console.print(|screen, to| terminal::table(&List::overview(), screen, to))?;
        return Ok(Exit::Clean);
    }
    let papers = arguments.papers()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let dated = papers.iter().flat_map(|paper| &paper.lists).any(|list| list.dated);
    let answer = arguments.search.answer(&workspace, Extras { roadmap: dated, ..Extras::default() });
    let planned = answer.planned(&workspace);
    if !answer.is_feasible() {
        context.console.tell(|screen, to| terminal::page(&report::summary(&planned), screen, to));
        return Ok(Exit::Findings);
    }
    papers.into_iter().try_for_each(|paper| paper.put(&planned, context))?;
    Ok(Exit::Clean)
}

/// Some lists that go into one file, or to stdout.
struct Paper {
    lists: Vec<List>,
    to: Option<Output>,
    format: Format,
    dialect: csv::Dialect,
}

impl Arguments {
    /// What is written where. Refuses what cannot be written before any work is done.
    fn papers(&self) -> anyhow::Result<Vec<Paper>> {
        let lists: Vec<List> = List::ALL
            .into_iter()
            .filter(|list| self.all || self.names.iter().any(|name| name == list.name))
            .collect();
        let dialect = match self.dialect {
            Dialect::Nordic => csv::Dialect::Nordic,
            Dialect::Rfc4180 => csv::Dialect::Rfc4180,
        };
        let calendar = self.format.or(self.output.as_deref().and_then(Format::of_file)) == Some(Format::Ics);
        if calendar && (self.all || self.names != ["deadlines"]) {
            bail!("a calendar holds days: portfolio report deadlines --format ics");
        }
        let paper =
            |lists: Vec<List>, to: Option<Output>, format: Format| Paper { lists, to, format, dialect };
        let Some(path) = &self.output else {
            let format = self.format.unwrap_or(Format::Text);
            if format == Format::Csv && lists.len() > 1 {
                bail!("CSV holds one report; -o DIR writes one file a report");
            }
            return Ok(vec![paper(lists, None, format)]);
        };
        let named = Format::of_file(path);
        if path.is_dir() || named.is_none() {
            let format = self.format.unwrap_or(Format::Csv);
            let paper_in = |list: List| {
                let name = format!("{}.{}", list.name, format.extension());
                Ok(paper(vec![list], Some(Output::inside(path, &name, self.force)?), format))
            };
            return lists.into_iter().map(paper_in).collect();
        }
        let format = self.format.or(named).unwrap_or(Format::Text);
        if format == Format::Csv && lists.len() > 1 {
            bail!("CSV holds one report: name a folder after -o, not {}", path.display());
        }
        Ok(vec![paper(lists, Some(Output::new(path, self.force)?), format)])
    }
}

impl Format {
    const fn extension(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Markdown => "md",
            Format::Ics => "ics",
        }
    }

    /// The format that a file's name asks for.
    fn of_file(path: &Path) -> Option<Format> {
        let extension = path.extension()?.to_str()?;
        [Format::Text, Format::Csv, Format::Json, Format::Markdown, Format::Ics]
            .into_iter()
            .find(|format| format.extension() == extension)
    }
}

impl Paper {
    fn put(&self, planned: &report::Planned<'_>, context: &mut Context) -> anyhow::Result<()> {
        match &self.to {
            Some(output) => {
                output.write(&self.bytes(planned, context)?)?;
                context.console.saved(output.path());
            }
            None if self.format == Format::Text => {
                let tables = self.tables(planned);
                context.console.print(|screen, to| terminal::tables(&tables, screen, to))?;
            }
            None => {
                let bytes = self.bytes(planned, context)?;
                context.console.write(&bytes)?;
            }
        }
        Ok(())
    }

    fn tables(&self, planned: &report::Planned<'_>) -> Vec<Table> {
        self.lists.iter().map(|list| list.table(planned)).collect()
    }

    fn bytes(&self, planned: &report::Planned<'_>, context: &Context) -> anyhow::Result<Vec<u8>> {
        let language: Language = context.options.language();
        let merger = &planned.landscape.merger;
        let tables = || self.tables(planned);
        let mut bytes = Vec::new();
        match self.format {
            Format::Text => {
                context.console.plain(&mut bytes, |screen, to| terminal::tables(&tables(), screen, to))?
            }
            Format::Csv => {
                tables().iter().try_for_each(|table| csv::table(table, self.dialect, language, &mut bytes))?
            }
            Format::Json => json::tables(&tables(), language, &mut bytes)?,
            Format::Markdown => markdown::tables(&tables(), language, &mut bytes)?,
            Format::Ics => {
                ics::calendar(&merger.name, &report::events(planned), merger.as_of, language, &mut bytes)?
            }
        }
        Ok(bytes)
    }
}
