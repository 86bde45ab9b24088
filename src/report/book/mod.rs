//! The whole of a plan as one book, for those who open a file and ask no terminal: a page for the meeting, then the portfolio, the
//! contracts, the roadmap, the money, the work, what is assumed, what the rules found, and where everything is written.
//!
//! What enters: the plan with its months and its business case, what the rules found, the places in the user's files. What leaves:
//! a [`Book`]. What always holds: every figure of the plan document stands in some table of it.

mod landscape;
mod meeting;
mod overview;
mod rests;
mod sources;
mod yardsticks;

use std::collections::BTreeMap;

use super::{Block, Cell, Column, List, Page, Planned, Table, about, business, picture, roadmap, summary};
use crate::business::Axis;
use crate::graph::Drawing;
use crate::plan::Plan;
use crate::words::{Text, t};

/// A part of a book.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its name in addresses: `kebab-case`, the same in every language.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// What stands in it.
    pub page: Page,
}

/// Several pages under one title.
#[derive(Clone, Debug)]
pub struct Book {
    /// Its title.
    pub title: String,
    /// What to know before all else.
    pub lead: Vec<Text>,
    /// What it was made from and what it comes to, each with its heading.
    pub about: Vec<(Text, Cell)>,
    /// Its parts, in reading order.
    pub chapters: Vec<Chapter>,
    /// Where each thing that it names is written, `path:line`, by its reference.
    pub places: BTreeMap<String, String>,
}

/// A finding of the rules.
#[derive(Clone, Debug)]
pub struct Found {
    /// How bad it is.
    pub severity: Cell,
    /// The rule's code.
    pub code: String,
    /// What is wrong.
    pub message: Text,
    /// Where, `path:line`.
    pub at: String,
}

/// The book of a plan.
///
/// `decided` is the plan before its roadmap made contracts end later; `freedom` tells what may be chosen otherwise; `drawing` is today
/// and the target laid over each other.
pub fn book(
    planned: &Planned<'_>,
    decided: &Plan,
    freedom: Option<Page>,
    drawing: Drawing,
    found: &[Found],
    places: BTreeMap<String, String>,
) -> Book {
    let whole = summary(planned).blocks;
    let chapter = |id, title, page| Chapter { id, title, page };
    let chapters = vec![
        chapter("meeting", t!("book.meeting"), meeting::page(planned, &whole)),
        chapter("portfolio", t!("book.portfolio"), portfolio(planned, &whole)),
        chapter("freedom", t!("book.freedom"), freedom.unwrap_or_default()),
        chapter("contracts", t!("book.contracts"), contracts(planned)),
        chapter("roadmap", t!("book.roadmap"), months(planned)),
        chapter("money", t!("book.money"), money(planned, decided, &whole)),
        chapter("landscape", t!("book.landscape"), landscape::page(drawing)),
        chapter("work", t!("book.work"), work(planned)),
        chapter("assumed", t!("book.assumed"), rests::page(planned)),
        chapter("findings", t!("book.findings"), findings(found)),
        chapter("written", t!("book.written"), sources::page(planned, &places)),
    ];
    Book {
        title: planned.landscape.merger.name.clone(),
        lead: vec![t!("book.lead"), t!("workbook.vat")],
        about: about(planned),
        chapters: chapters.into_iter().filter(|chapter| !chapter.page.blocks.is_empty()).collect(),
        places,
    }
}

/// The page for the meeting by itself.
pub fn meeting(planned: &Planned<'_>) -> Page {
    meeting::page(planned, &summary(planned).blocks)
}

/// The tables of these names.
fn named<'b>(blocks: &'b [Block], names: &'b [&str]) -> impl Iterator<Item = Block> + 'b {
    let wanted = |block: &&Block| matches!(block, Block::Table(table) if names.contains(&table.name));
    blocks.iter().filter(wanted).cloned()
}

fn lists(planned: &Planned<'_>, names: &[&str]) -> Page {
    let tables = names.iter().filter_map(|name| List::find(name)).map(|list| shortened(list.table(planned)));
    Page::of_tables(tables)
}

fn portfolio(planned: &Planned<'_>, whole: &[Block]) -> Page {
    let mut page = Page::default().table(overview::table(planned));
    page.blocks.extend(named(whole, &["open", "decisions"]));
    page.blocks.extend(lists(planned, &["target"]).blocks);
    page
}

fn contracts(planned: &Planned<'_>) -> Page {
    let mut page = Page::default();
    if planned.plan.contracts.values().any(|fate| fate.ends.is_some()) {
        page = page.picture(picture::ending(planned));
    }
    page.blocks.extend(lists(planned, &["deadlines", "terminate", "contracts"]).blocks);
    page
}

/// What the book leaves out of a list: it stands elsewhere in the book, or only one office looks at it and its list has it.
fn left_out(table: &Table, column: &Column) -> bool {
    match table.name {
        "contracts" => {
            let kept = ["reduce", "bridge_to", "exit_cost", "exit_extra"];
            column.detail && !kept.contains(&&*column.key)
        }
        "deadlines" => column.key == "domains",
        "terminate" => ["systems", "domains", "replaced_by"].contains(&&*column.key),
        "migrations" => column.key == "due",
        _ => false,
    }
}

/// A list as the book has it.
fn shortened(mut table: Table) -> Table {
    let kept: Vec<bool> = table.columns.iter().map(|column| !left_out(&table, column)).collect();
    let mut places = kept.iter();
    table.columns.retain(|_| places.next() == Some(&true));
    for row in &mut table.rows {
        let mut places = kept.iter();
        row.cells.retain(|_| places.next() == Some(&true));
    }
    if table.name == "contracts" { table.note(t!("book.contracts_more")) } else { table }
}

/// The roadmap; its first days stand in the chapter for the meeting.
fn months(planned: &Planned<'_>) -> Page {
    let Some(made) = planned.roadmap() else { return Page::new(t!("business.no_months")) };
    let page = roadmap::page(planned, made);
    let again = |block: &Block| matches!(block, Block::Table(table) if table.name == "act-first");
    Page { blocks: page.blocks.into_iter().filter(|block| !again(block)).collect() }
}

fn money(planned: &Planned<'_>, decided: &Plan, whole: &[Block]) -> Page {
    let mut page = Page::default().table(yardsticks::table(planned));
    page.blocks.extend(named(whole, &["money"]));
    if let Some(case) = planned.case {
        page.blocks.extend(business::page(planned, case, &[Axis::Item]).blocks);
        page = page.picture(picture::waterfall(planned, case)).table(picture::waterfall_table(case));
        page = page.picture(picture::treemap(planned, case, &[Axis::Sector, Axis::Domain]));
        page = page.table(picture::treemap_table(planned, case));
    }
    for (axis, title) in [
        (Axis::Municipality, t!("book.by_municipality")),
        (Axis::Sector, t!("book.by_sector")),
        (Axis::Vendor, t!("book.by_vendor")),
    ] {
        page.blocks.extend(planned.case.map(|case| {
            let table = business::years(planned.landscape, case, &[axis], business::Unit::Thousands);
            Block::Table(Table { title, ..table })
        }));
    }
    page.table(yardsticks::spared(&Planned::new(planned.landscape, decided)))
}

fn work(planned: &Planned<'_>) -> Page {
    let lists = lists(planned, &["procurements", "migrations", "integrations", "decommissioned", "archive"]);
    let mut page = Page::default().paragraph(t!("book.tasks"));
    page.blocks.extend(lists.blocks);
    page
}

fn findings(found: &[Found]) -> Page {
    use super::Kind;
    let columns = [
        Column::new("severity", Kind::Text, t!("book.severity")).of(|row: &&Found| row.severity.clone()),
        Column::new("code", Kind::Id, t!("book.code")).of(|row: &&Found| Cell::text(&row.code)),
        Column::new("message", Kind::Text, t!("book.message"))
            .of(|row: &&Found| Cell::from(row.message.clone())),
        Column::new("at", Kind::Id, t!("book.at")).of(|row: &&Found| Cell::text(&row.at)),
    ];
    let table = Table::of("findings", t!("book.findings"), columns, found);
    Page::of_tables([table.note(t!("book.explain"))])
}
