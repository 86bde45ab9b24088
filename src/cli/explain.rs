//! `portfolio explain`: what a code means.

use anyhow::bail;
use clap::Args;

use super::output::{Offers, Output};
use super::{Context, Exit, workspace};
use crate::check::{Entry, Prepared, book, entries, entry};
use crate::diagnostic::{RulePage, did_you_mean};
use crate::load::{Folder, load};
use crate::model::Name;
use crate::register::fold;
use crate::render::{Form, Paper};
use crate::report::{Cell, Column, Kind, Language, Table};
use crate::words::{Text, t};

/// Explain a rule: what is wrong, why it matters, where it comes from and how to fix it
#[derive(Debug, Args)]
pub struct Arguments {
    /// A code such as CON003, a name such as notice-day-passed, or the beginning of codes such as CON, which lists them;
    /// all are listed without one
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// All codes, one line each
    #[arg(long, conflicts_with = "code")]
    list: bool,
    /// All pages, as Markdown
    #[arg(long, conflicts_with_all = ["code", "list"])]
    all: bool,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes: a list, or pages that are Markdown already.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Table, Form::Leaflet];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    sink.put(&paper(arguments, context)?, context)?;
    Ok(Exit::Clean)
}

/// All pages, a rule's page, or the list of those whose codes have this beginning.
fn paper(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Paper<'static>> {
    let code = arguments.code.as_deref().unwrap_or("");
    if arguments.all {
        return Ok(Paper::leaflet(book()));
    }
    if let Some(entry) = entry(code) {
        return Ok(Paper::leaflet(entry.page_in(context.options.language())));
    }
    let table = list(code);
    if !table.rows.is_empty() {
        return Ok(Paper::list(move || table.clone()));
    }
    match own(code, context)? {
        Some(page) => Ok(Paper::leaflet(page.text.say(context.options.language()))),
        None => bail!(t!("cli.no_code", code = code, hint = hint(code))),
    }
}

/// The page of a rule of the workspace's own.
fn own(code: &str, context: &mut Context) -> anyhow::Result<Option<RulePage>> {
    let Some(root) = workspace::root(&context.options.directory)? else { return Ok(None) };
    let (documents, _) = load(&Folder::new(root));
    let found = Prepared::read(&documents)
        .own_pages()
        .find(|page| page.code.eq_ignore_ascii_case(code) || page.name == code);
    Ok(found)
}

/// What else could have been meant.
fn hint(code: &str) -> Text {
    let all = entries();
    let upper = code.to_ascii_uppercase();
    let words = all.iter().flat_map(|entry| [entry.card.code, entry.card.name]);
    match did_you_mean(&upper, words.clone()).or_else(|| did_you_mean(code, words)) {
        Some(meant) => t!("cli.meant_code", meant = meant),
        None => t!("cli.explain_lists"),
    }
}

/// All codes that have every one of some words in them, as a table.
pub fn list_with(words: &[String]) -> Table {
    let mut table = list("");
    let said = |cell: &Cell| -> Vec<String> {
        Language::SPOKEN.iter().map(|&language| fold(&cell.say(language))).collect()
    };
    let has = |cells: &[Cell], word: &str| cells.iter().flat_map(said).any(|text| text.contains(word));
    let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
    table.rows.retain(|row| words.iter().all(|word| has(&row.cells, word)));
    table
}

/// The codes with a beginning as a table.
fn list(beginning: &str) -> Table {
    let columns = [
        Column::new("code", Kind::Text, t!("column.code")).of(|entry: &Entry| Cell::text(entry.card.code)),
        Column::new("level", Kind::Text, t!("column.level"))
            .of(|entry: &Entry| Cell::or_empty(entry.severity(), |severity| Cell::from(severity.text()))),
        Column::new("looks_at", Kind::Text, t!("column.looks_at"))
            .of(|entry: &Entry| Cell::from(entry.stage())),
        Column::new("name", Kind::Text, t!("column.name")).of(|entry: &Entry| Cell::text(entry.card.name)),
        Column::new("summary", Kind::Text, t!("column.summary"))
            .of(|entry: &Entry| Cell::from(&meaning(entry))),
    ];
    let upper = beginning.to_ascii_uppercase();
    let wanted = entries().into_iter().filter(|entry| entry.card.code.starts_with(&upper));
    Table::of("rules", t!("rules.title"), columns, wanted)
}

/// What a rule looks at in one line, as its pages say it.
fn meaning(entry: &Entry) -> Name {
    let en = entry.card.meaning;
    Name { en: en.to_owned(), nb: entry.norwegian_meaning().unwrap_or(en).to_owned() }
}
