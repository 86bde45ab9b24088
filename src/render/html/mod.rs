//! One HTML file that opens by double click: it asks for nothing, and all text is there without its script.
//!
//! What enters: a page, or a book of pages. What leaves: bytes. What always holds: the file is well-formed XML too; anybody's text
//! is escaped in one place (`markup`); only the style and the script in the file itself may act (`policy`); a colour never stands
//! alone; the same input gives the same bytes.

mod block;
mod chart;
mod frame;
mod markup;
mod policy;
mod prose;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::Style;
use crate::report::{Block, Book, Language, Page};
use crate::words::{Text, t};
use markup::Markup;

/// A file in the making.
struct Sheet<'a> {
    to: Markup,
    language: Language,
    /// Whether the page is all there is, so that its headline is the file's own.
    alone: bool,
    /// Whether it has been said what the signs of charts mean.
    legend: bool,
    /// Whether it has been said what the months of another plan look like.
    ghosts: bool,
    /// The names of places in the file that are taken.
    anchors: BTreeSet<String>,
    /// The number of each thing whose place in the user's files is told in the chapter of sources.
    things: BTreeMap<&'a str, usize>,
    /// The parts of the chapter in the making, for the table of contents.
    parts: Vec<(String, String)>,
    /// The tag of the next part's heading: one below what it belongs to.
    head: &'static str,
}

impl<'a> Sheet<'a> {
    fn new(language: Language, alone: bool) -> Self {
        Sheet {
            to: Markup::default(),
            language,
            alone,
            legend: false,
            ghosts: false,
            anchors: BTreeSet::new(),
            things: BTreeMap::new(),
            parts: Vec::new(),
            head: if alone { "h2" } else { "h3" },
        }
    }

    fn say(&self, text: Text) -> String {
        text.say(self.language)
    }

    /// A name for a place in the file, which nothing else has.
    fn anchor(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut number = 2;
        while !self.anchors.insert(name.clone()) {
            name = format!("{wanted}-{number}");
            number += 1;
        }
        name
    }

    /// The heading of a part, which the table of contents names.
    fn part(&mut self, wanted: &str, title: &str) -> String {
        let anchor = self.anchor(wanted);
        self.to.tagged(self.head, &[("id", &anchor)], title).line();
        self.parts.push((anchor.clone(), title.to_owned()));
        anchor
    }
}

/// Writes a page.
pub fn page(page: &Page, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let mut sheet = Sheet::new(style.language, true);
    let title = title(page, style.language);
    if !matches!(page.blocks.first(), Some(Block::Headline(_))) {
        sheet.to.tagged("h1", &[], &title).line();
    }
    sheet.blocks(page);
    to.write_all(frame::framed(style.language, &title, &frame::Body::page(sheet)).as_bytes())
}

/// Writes a book.
pub fn book(book: &Book, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let mut sheet = Sheet::new(style.language, false);
    sheet.things = book.places.keys().enumerate().map(|(number, name)| (name.as_str(), number)).collect();
    let mut contents = Vec::new();
    for chapter in &book.chapters {
        let anchor = sheet.anchor(chapter.id);
        let title = sheet.say(chapter.title.clone());
        let head = format!("h-{anchor}");
        sheet.to.open("section", &[("id", &anchor), ("aria-labelledby", &head)]).line();
        sheet.to.tagged("h2", &[("id", &head)], &title).line();
        sheet.blocks(&chapter.page);
        sheet.to.close().line();
        contents.push((anchor, title, std::mem::take(&mut sheet.parts)));
    }
    let body = frame::Body::book(sheet, book, contents);
    to.write_all(frame::framed(style.language, &book.title, &body).as_bytes())
}

/// What a page is called: its headline, or its first table.
fn title(page: &Page, language: Language) -> String {
    page.blocks
        .iter()
        .find_map(|block| match block {
            Block::Headline(sentence) | Block::Heading(sentence) => Some(prose::plain(sentence, language)),
            Block::Table(table) => Some(table.title.say(language)),
            Block::Tree(tree) => Some(prose::plain(&tree.heading, language)),
            Block::Chart(chart) => Some(chart.title.say(language)),
            Block::Picture(picture) => Some(picture.title.say(language)),
            Block::Paragraph(_) | Block::Points(_) | Block::Facts(_) => None,
        })
        .unwrap_or_else(|| t!("html.untitled").say(language))
}
