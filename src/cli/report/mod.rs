//! `portfolio report`: the lists for procurement and steering groups.

mod declared;
mod letters;
mod more;
mod narrow;
mod papers;
mod whole;

use std::collections::BTreeSet;

use anyhow::bail;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use crate::business::{Axis, CaseDocument, Grain};
use crate::cli::output::{Offers, Output, Sink};
use crate::cli::planning::{Extras, Search};
use crate::cli::{Context, Exit, workspace};
use crate::render::{Calendar, Form, Format, Paper, Workbook, WorkbookList, terminal};
use crate::report::narrow::Narrow;
use crate::report::{self, Language, List, ListName, Page, Picture, Planned, Table};
use crate::words::t;

/// Lists for procurement and steering groups: contracts to terminate, migrations, procurements and more
///
/// Without a name: which reports there are. `-o DIR` writes one file a report.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    special: Option<Special>,
    /// Which reports
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(ListName::ALL.map(ListName::name)))]
    names: Vec<String>,
    /// All of them
    #[arg(long, conflicts_with = "names")]
    all: bool,
    /// Of the business case: by what its rows are split, two at most
    #[arg(long, value_name = "AXIS", value_delimiter = ',', num_args = 1, default_value = "item", value_parser = axes())]
    by: Vec<Axis>,
    /// Of the whole plan as HTML: a saved plan whose months are shown behind those of the roadmap
    #[arg(long, value_name = "PLAN")]
    against: Option<String>,
    #[command(flatten)]
    more: more::Chapters,
    #[command(flatten)]
    narrow: narrow::Options,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

/// The width of a screen on which every list fits.
const WIDE: usize = 100_000;

/// What is more than a list.
#[derive(Debug, Subcommand)]
enum Special {
    Letters(letters::Arguments),
    Memo(papers::Memo),
    /// The page for the meeting: what it comes to, what to do first, what to decide, whom it hits, who bears it
    Summary(papers::One),
    /// What may go wrong: days that have passed, what is late, open or assumed, suppliers who lose many contracts; beside them the risks of risks.yaml
    Risks(papers::One),
    Budget(declared::Arguments),
    /// The benefits that the workspace declares
    Benefits(papers::One),
}

impl Special {
    fn run(&self, context: &mut Context) -> anyhow::Result<Exit> {
        match self {
            Special::Letters(arguments) => letters::run(arguments, context),
            Special::Memo(arguments) => papers::memo(arguments, context),
            Special::Summary(arguments) => papers::one(arguments, report::meeting, context),
            Special::Risks(arguments) => {
                let Some(declared) = declared::risks(context)? else { return Ok(Exit::Findings) };
                let page = |planned: &Planned<'_>| {
                    report::matrix::with_declared(report::risks::risks(planned), &declared)
                };
                papers::one(arguments, page, context)
            }
            Special::Budget(arguments) => declared::run(arguments, context),
            Special::Benefits(arguments) => papers::one(arguments, report::risks::benefits, context),
        }
    }
}

/// The lists that can be looked at.
const PICTURED: [ListName; 4] =
    [ListName::Target, ListName::Terminate, ListName::Contracts, ListName::BusinessCase];

/// The lists that tell what else could be chosen.
const TELL_SECONDS: [ListName; 2] = [ListName::Target, ListName::Packages];

fn axes() -> impl TypedValueParser<Value = Axis> {
    PossibleValuesParser::new(Axis::ALL.iter().map(|axis| axis.name())).map(|name| {
        Axis::ALL
            .into_iter()
            .find(|axis| axis.name() == name)
            .expect("invariant: only names of axes are taken")
    })
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] =
        &[Form::Page, Form::Table, Form::Calendar, Form::Workbook, Form::Book, Form::Picture];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    if let Some(special) = &arguments.special {
        return special.run(context);
    }
    if !arguments.is_all() && arguments.names.is_empty() {
        arguments.output.sink()?.put(&Paper::list(List::overview), context)?;
        return Ok(Exit::Clean);
    }
    if arguments.by.len() > 2 {
        bail!(t!("cli.two_axes"));
    }
    if arguments.against.is_some() && !arguments.is_book() {
        bail!(t!("cli.against_book"));
    }
    if arguments.more.is_asked() && !arguments.is_book() {
        bail!(t!("cli.with_book"));
    }
    let parts = arguments.parts()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let dated = parts.iter().flat_map(|part| &part.lists).any(|list| list.dated);
    let case = parts.iter().flat_map(|part| &part.lists).any(|list| list.name == ListName::BusinessCase);
    let whole = arguments.is_book();
    let extras = Extras {
        roadmap: dated || whole,
        case: (case || whole).then_some(if parts.iter().all(Portion::is_workbook) {
            Grain::Years
        } else {
            Grain::Months
        }),
        decisions: whole,
        check: whole,
        seconds: parts.iter().flat_map(|part| &part.lists).any(|list| TELL_SECONDS.contains(&list.name)),
        ..Extras::default()
    };
    let answer = arguments.search.answer(&workspace, extras);
    let planned = answer.planned(&workspace);
    if !answer.is_feasible() {
        context.console.tell(|style, to| terminal::render(&report::summary(&planned), style, to));
        return Ok(Exit::Findings);
    }
    let narrow = arguments.narrow.narrow(&workspace)?;
    if whole && narrow.is_asked() {
        bail!(t!("cli.whole_book"));
    }
    if whole {
        return whole::put(
            &parts,
            &workspace,
            (&answer, arguments.against.as_deref()),
            &arguments.more,
            context,
        );
    }
    if arguments.narrow.wide {
        context.console.style.width = WIDE;
    }
    parts.iter().try_for_each(|part| part.put(&planned, &arguments.by, &narrow, context))?;
    Ok(Exit::Clean)
}

/// Some lists that go into one file, or to stdout.
struct Portion {
    lists: Vec<List>,
    sink: Sink,
}

impl Arguments {
    /// Whether every list is wanted. A workbook or a book without names is one of all.
    fn is_all(&self) -> bool {
        self.all || self.names.is_empty() && (self.is_one(Format::Xlsx) || self.is_one(Format::Html))
    }

    /// Whether everything is wanted as one book.
    fn is_book(&self) -> bool {
        self.is_all() && self.is_one(Format::Html)
    }

    /// Whether one file of a format is written.
    fn is_one(&self, format: Format) -> bool {
        self.output.folder().is_none() && self.output.sink().is_ok_and(|sink| sink.format == format)
    }

    /// What is written where. Refuses what cannot be written before any work is done.
    fn parts(&self) -> anyhow::Result<Vec<Portion>> {
        let wanted = |list: &List| self.is_all() || self.names.iter().any(|name| name == list.name.name());
        let lists: Vec<List> = List::ALL.into_iter().filter(wanted).collect();
        let parts = match self.output.folder() {
            Some(folder) => {
                let part = |list: List| {
                    let sink = self.output.inside(folder, list.name.name(), Format::Csv)?;
                    Ok(Portion { lists: vec![list], sink })
                };
                lists.into_iter().map(part).collect::<anyhow::Result<Vec<Portion>>>()?
            }
            None => vec![Portion { lists, sink: self.output.sink()? }],
        };
        parts.iter().try_for_each(Portion::fits)?;
        Ok(parts)
    }
}

impl Portion {
    /// Refuses lists that the format cannot hold.
    fn fits(&self) -> anyhow::Result<()> {
        let format = self.sink.format;
        if format == Format::Ics && self.lists.iter().any(|list| list.name != ListName::Deadlines) {
            bail!(t!("cli.calendar_of_days"));
        }
        let pictured = |list: &List| PICTURED.contains(&list.name);
        if format.is_picture() && !matches!(&self.lists[..], [only] if pictured(only)) {
            bail!(t!(
                "cli.one_picture",
                format = format.to_string(),
                lists = PICTURED.map(ListName::name).join(", ")
            ));
        }
        if self.lists.len() > 1 && !format.holds(&[Form::Page, Form::Workbook, Form::Book]) {
            bail!(t!("cli.one_report", format = format.to_string()));
        }
        Ok(())
    }

    /// Whether it shows years and nothing finer.
    fn is_workbook(&self) -> bool {
        self.sink.format == Format::Xlsx
    }

    fn workbook<'a>(&'a self, planned: &'a Planned<'_>, narrow: &'a Narrow) -> Workbook<'a> {
        let list = |list: &'a List| WorkbookList {
            about: list.about.clone(),
            table: Box::new(move || {
                let cut = cut(list, planned, narrow).expect("invariant: it was cut before");
                self.said(list, planned, narrow, cut)
            }),
        };
        Workbook {
            title: planned.landscape.merger.name.clone(),
            stamp: planned.landscape.merger.as_of,
            about: report::about(planned),
            lists: self.lists.iter().map(list).collect(),
        }
    }

    /// A list as whoever reads it wants it. Whoever names columns wants those.
    fn said(&self, list: &List, planned: &Planned<'_>, narrow: &Narrow, table: Table) -> Table {
        match self.sink.is_for_people() && !narrow.has_columns() && !is_read_back(list.name) {
            true => report::named_table(planned.landscape, table),
            false => table,
        }
    }

    fn put(
        &self,
        planned: &Planned<'_>,
        by: &[Axis],
        narrow: &Narrow,
        context: &mut Context,
    ) -> anyhow::Result<()> {
        if let ([only], Some(case)) = (self.lists.as_slice(), planned.case)
            && only.name == ListName::BusinessCase
            && !narrow.is_asked()
        {
            let landscape = planned.landscape;
            let picture = || match by {
                [Axis::Item] => report::picture::waterfall(planned, case),
                _ => report::picture::treemap(planned, case, by),
            };
            let paper = Paper::page(|| report::business::page(planned, case, by))
                .and_picture(picture)
                .and_workbook(|| self.workbook(planned, narrow))
                .and_table(|| report::business::entries(landscape, case))
                .and_large_record(|| CaseDocument::of(landscape, case));
            return self.sink.put(&paper, context);
        }
        if self.sink.format == Format::Xlsx {
            // Only what is asked for can be what a list does not have; else each is made once, when its sheet is written.
            if narrow.is_asked() {
                self.lists.iter().try_for_each(|list| cut(list, planned, narrow).map(drop))?;
            }
            let paper = Paper::default().and_workbook(|| self.workbook(planned, narrow));
            return self.sink.put(&paper, context);
        }
        let merger = &planned.landscape.merger;
        let plain: Vec<Table> =
            self.lists.iter().map(|list| cut(list, planned, narrow)).collect::<anyhow::Result<_>>()?;
        let tables: Vec<Table> = self
            .lists
            .iter()
            .zip(&plain)
            .map(|(list, table)| self.said(list, planned, narrow, table.clone()))
            .collect();
        let calendar = || Calendar {
            name: merger.name.clone(),
            stamp: merger.as_of,
            events: report::events(
                planned,
                &narrow.rows(planned, List::of(ListName::Deadlines).table(planned)),
            ),
        };
        let mut paper = Paper::page(|| Page::of_tables(tables.clone())).and_calendar(calendar);
        if let ([list], [only], [plain]) = (self.lists.as_slice(), tables.as_slice(), plain.as_slice()) {
            paper = paper.and_table(|| only.clone());
            if PICTURED.contains(&list.name) {
                paper = paper.and_picture(|| pictured(planned, list.name, plain));
            }
        }
        self.sink.put(&paper, context)
    }
}

/// A list, cut to what is asked for.
fn cut(list: &List, planned: &Planned<'_>, narrow: &Narrow) -> anyhow::Result<Table> {
    let table = list.table(planned);
    narrow.table(planned, table).map_err(|unfit| anyhow::Error::from(unfit.text(list.name.name())))
}

/// Lists that have names and ids in columns of their own already, for whoever sends them or fills them in.
const fn is_read_back(list: ListName) -> bool {
    matches!(list, ListName::Gaps | ListName::Unplaced | ListName::Terminate)
}

/// A list to look at: of the rows that it has.
fn pictured(planned: &Planned<'_>, list: ListName, table: &Table) -> Picture {
    let ids = |key: &str| -> Option<BTreeSet<String>> {
        let column = table.columns.iter().position(|column| column.key == key)?;
        Some(table.rows.iter().map(|row| row.cells[column].say(Language::En)).collect())
    };
    match list {
        ListName::Target => report::picture::overview(planned, ids("domain").as_ref()),
        _ => report::picture::contracts(planned, ids("contract").as_ref()),
    }
}
