//! Text for people, on a terminal or in a pipe. The only room that names `comfy-table`.
//!
//! What enters: a [`Page`] or a [`Table`] and the [`Screen`]. What leaves: text with ANSI colours; who writes to something
//! that wants none strips them (`anstream` does).
//! What always holds: nothing is cut off; a number, a date or an id is never broken over two lines; colour never carries
//! meaning alone; what the user's files say cannot speak to the terminal.

mod card;
mod changes;
mod chart;
mod layout;
mod paint;
mod prose;
mod table;
mod text;

use std::io::{self, Write};

use crate::report::{Block, Cell, Language, Page, Sentence, Table, Words};
pub use card::card;
pub use changes::changes;
use paint::Paint;
use text::Legend;

/// What the text is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How many characters fit beside one another.
    pub width: usize,
    /// Whether signs and lines are plain ASCII.
    pub ascii: bool,
    /// The language.
    pub language: Language,
}

impl Default for Screen {
    fn default() -> Self {
        Screen { width: 100, ascii: false, language: Language::En }
    }
}

const LEGEND: Words = Words::new(
    "~ rests on an assumed figure: a default rate, a typical count or an assumed cost",
    "~ bygger på et antatt tall: en standardsats, et typisk antall eller en antatt kostnad",
);

/// Writes a page.
pub fn page(page: &Page, screen: Screen, to: &mut dyn Write) -> io::Result<()> {
    let mut legend = Legend::default();
    let out = blocks(page, screen, &mut legend);
    write(out, legend, screen, to)
}

fn blocks(page: &Page, screen: Screen, legend: &mut Legend) -> String {
    let mut out = String::new();
    for (index, block) in page.blocks.iter().enumerate() {
        if index > 0 && !matches!(block, Block::Points(_)) {
            out.push('\n');
        }
        match block {
            Block::Headline(sentence) => {
                out.push_str(&prose::paragraph(sentence, Some(Paint::Bold), screen, legend));
            }
            Block::Heading(sentence) => {
                out.push_str(&prose::paragraph(sentence, Some(Paint::Bold), screen, legend));
            }
            Block::Paragraph(sentence) => {
                out.push_str(&prose::paragraph(sentence, None, screen, legend));
            }
            Block::Points(points) => out.push_str(&prose::points(points, screen, legend)),
            Block::Table(table) => out.push_str(&whole_table(table, screen, legend)),
            Block::Chart(chart) => {
                let title = Sentence::from(chart.title.clone());
                out.push_str(&prose::paragraph(&title, Some(Paint::Bold), screen, legend));
                out.push_str(&chart::body(chart, screen));
            }
        }
    }
    out
}

/// Writes tables, one below another, each with its title and notes.
pub fn tables(tables: &[Table], screen: Screen, to: &mut dyn Write) -> io::Result<()> {
    let mut legend = Legend::default();
    let all: Vec<String> = tables.iter().map(|table| whole_table(table, screen, &mut legend)).collect();
    write(all.join("\n"), legend, screen, to)
}

/// Writes one table with its title and notes.
pub fn table(table: &Table, screen: Screen, to: &mut dyn Write) -> io::Result<()> {
    let mut legend = Legend::default();
    let out = whole_table(table, screen, &mut legend);
    write(out, legend, screen, to)
}

fn whole_table(table: &Table, screen: Screen, legend: &mut Legend) -> String {
    let title = Sentence::from(table.title.clone());
    let mut out = prose::paragraph(&title, Some(Paint::Bold), screen, legend);
    for sentence in &table.lead {
        out.push_str(&prose::paragraph(sentence, None, screen, legend));
    }
    if table.rows.is_empty() {
        let none = Sentence::from(Words::new("(none)", "(ingen)"));
        out.push_str(&prose::paragraph(&none, Some(Paint::Faint), screen, legend));
    } else {
        let (body, left_out) = table::body(table, screen, legend);
        out.push_str(&body);
        if !left_out.is_empty() {
            let note =
                Sentence::new("In files also: {0}.", "I filer også: {0}.", [Cell::text(left_out.join("; "))]);
            out.push_str(&prose::paragraph(&note, Some(Paint::Faint), screen, legend));
        }
    }
    for note in &table.notes {
        out.push_str(&prose::paragraph(note, Some(Paint::Faint), screen, legend));
    }
    out
}

fn write(mut out: String, mut legend: Legend, screen: Screen, to: &mut dyn Write) -> io::Result<()> {
    if legend.assumed {
        out.push('\n');
        let line = Sentence::from(LEGEND);
        out.push_str(&prose::paragraph(&line, Some(Paint::Faint), screen, &mut legend));
    }
    to.write_all(paint::finish(&out).as_bytes())
}
