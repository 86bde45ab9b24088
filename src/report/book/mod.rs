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

pub use sources::SOURCES;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::front::named;
use super::summary::{decided, items, summary};
use super::{
    Block, Cell, Column, List, ListName, Page, Planned, Table, about::made_from, business, gaps, naming,
    picture, roadmap,
};
use crate::business::Axis;
use crate::front::Aim;
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
    /// What it was made from, each with its heading.
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

/// A chapter that is still to be made, each by itself.
type Making<'a> = (&'static str, Text, Box<dyn FnOnce() -> Page + Send + 'a>);

/// Chapters about other plans than this one, each where it was made.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// What may be chosen otherwise.
    pub freedom: Option<Page>,
    /// The scenarios beside the base.
    pub scenarios: Option<Page>,
    /// What less of something costs, each with what it is.
    pub fronts: Vec<(Aim, Page)>,
    /// How sure the plan is.
    pub risk: Option<Page>,
}

/// The book of a plan.
///
/// `decided` is the plan before its roadmap made contracts end later; `drawing` is today and the target laid over each other.
pub fn book(
    planned: &Planned<'_>,
    decided: &Plan,
    extra: Extra,
    drawing: Drawing,
    found: &[Found],
    places: BTreeMap<String, String>,
) -> Book {
    let whole = summary(planned).blocks;
    let before: Vec<Making<'_>> = vec![
        ("meeting", t!("book.meeting"), Box::new(|| meeting::page(planned, &whole))),
        ("portfolio", t!("book.portfolio"), Box::new(|| portfolio(planned))),
        ("freedom", t!("book.freedom"), Box::new(|| extra.freedom.unwrap_or_default())),
        ("scenarios", t!("book.scenarios"), Box::new(|| extra.scenarios.unwrap_or_default())),
    ];
    let after: Vec<Making<'_>> = vec![
        ("risk", t!("book.risk"), Box::new(|| extra.risk.unwrap_or_default())),
        ("contracts", t!("book.contracts"), Box::new(|| contracts(planned))),
        ("roadmap", t!("book.roadmap"), Box::new(|| months(planned))),
        ("money", t!("book.money"), Box::new(|| money(planned, decided))),
        ("landscape", t!("book.landscape"), Box::new(|| landscape::page(drawing))),
        ("work", t!("book.work"), Box::new(|| work(planned))),
        ("assumed", t!("book.assumed"), Box::new(|| rests::page(planned))),
        ("findings", t!("book.findings"), Box::new(|| findings(found))),
        ("written", t!("book.written"), Box::new(|| sources::page(planned, &places))),
    ];
    let chapter =
        |(id, title, make): Making<'_>| Chapter { id, title, page: naming::page(planned.landscape, make()) };
    let fronts = extra.fronts.into_iter().map(front);
    let chapters: Vec<Making<'_>> = before.into_iter().chain(fronts).chain(after).collect();
    let chapters: Vec<Chapter> = chapters.into_par_iter().map(chapter).collect();
    Book {
        title: planned.landscape.merger.name.clone(),
        lead: vec![t!("book.lead"), t!("workbook.vat")],
        about: made_from(planned),
        chapters: chapters.into_iter().filter(|chapter| !chapter.page.blocks.is_empty()).collect(),
        places,
    }
}

/// The chapter of a front.
fn front<'a>((aim, page): (Aim, Page)) -> Making<'a> {
    let title = match aim {
        Aim::OneOff => t!("book.front"),
        Aim::Users => t!("book.front_users"),
        Aim::Notices => t!("book.front_notices"),
        Aim::Moves => t!("book.front_moves"),
    };
    (named(aim), title, Box::new(move || page))
}

/// The page for the meeting by itself.
pub fn meeting(planned: &Planned<'_>) -> Page {
    naming::page(planned.landscape, meeting::page(planned, &summary(planned).blocks))
}

fn lists<const N: usize>(planned: &Planned<'_>, names: [ListName; N]) -> Page {
    Page::of_tables(names.map(|name| shortened(name, List::of(name).table(planned))))
}

fn portfolio(planned: &Planned<'_>) -> Page {
    let mut page = Page::default().table(overview::table(planned));
    if planned.plan.is_feasible() {
        page = page.table(gaps::table(planned)).table(decided(planned));
    }
    page.blocks.extend(lists(planned, [ListName::Target]).blocks);
    page
}

fn contracts(planned: &Planned<'_>) -> Page {
    let mut page = Page::default();
    if planned.plan.contracts.values().any(|fate| fate.ends.is_some()) {
        page = page.picture(picture::ending(planned));
    }
    page.blocks
        .extend(lists(planned, [ListName::Deadlines, ListName::Terminate, ListName::Contracts]).blocks);
    page
}

/// A list as the book has it.
fn shortened(list: ListName, mut table: Table) -> Table {
    let kept: Vec<bool> = table.columns.iter().map(|column| !column.elsewhere).collect();
    let mut places = kept.iter();
    table.columns.retain(|_| places.next() == Some(&true));
    for row in &mut table.rows {
        let mut places = kept.iter();
        row.cells.retain(|_| places.next() == Some(&true));
    }
    match list {
        ListName::Contracts => table.note(t!("book.contracts_more")),
        ListName::Terminate => table.note(t!("book.terminate_more")),
        ListName::Procurements => table.note(t!("book.procurements_more")),
        _ => table,
    }
}

/// The roadmap; its first days stand in the chapter for the meeting.
fn months(planned: &Planned<'_>) -> Page {
    let Some(made) = planned.roadmap() else { return Page::new(t!("business.no_months")) };
    roadmap::page_without_days(planned, made)
}

fn money(planned: &Planned<'_>, decided: &Plan) -> Page {
    let mut page = Page::default().table(yardsticks::table(planned));
    if planned.plan.is_feasible() {
        page = page.table(items(planned));
    }
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
    use ListName::{Archive, Decommissioned, Integrations, Migrations, Procurements};
    let lists = lists(planned, [Procurements, Migrations, Integrations, Decommissioned, Archive]);
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
