//! A page as Markdown, with GitHub's pipe tables: headline, sentences, facts, tables and charts, in reading order.

mod chart;
mod tree;

use std::fmt::Write as _;
use std::io::{self, Write};

use super::Style;
use super::escape::{block, markdown};
use crate::report::{Block, Cell, Column, Fact, Language, Page, Piece, Table, Text, Value};
use crate::words::t;

const ASSUMED: Text = t!("paper.assumed_note");

/// Writes a page.
pub fn render(page: &Page, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let mut out = String::new();
    let mut headed = false;
    for block in &page.blocks {
        // What stands under a heading is one level below it.
        headed |= matches!(block, Block::Heading(_));
        let written = match block {
            Block::Table(table) if headed && table.is_shown() => {
                format!("#{}", whole_table(table, style.language))
            }
            other => written(other, style.language),
        };
        if !out.is_empty() && !written.is_empty() {
            out.push('\n');
        }
        out.push_str(&written);
    }
    to.write_all(out.as_bytes())
}

/// A page in at most so many bytes: whole sections are left out from the end, and `rest` says which. What comes first always stays.
pub fn within(page: &Page, language: Language, bytes: usize, rest: impl Fn(&str) -> Text) -> String {
    let mut sections: Vec<(String, String)> = Vec::new();
    let mut headed = false;
    for block in &page.blocks {
        let text = written(block, language);
        if text.is_empty() {
            continue;
        }
        // What stands below a heading leaves with it.
        match sections.last_mut().filter(|_| headed && !matches!(block, Block::Heading(_) | Block::Table(_)))
        {
            Some((_, section)) => {
                section.push('\n');
                section.push_str(&text);
            }
            None => sections.push((title(block, language), text)),
        }
        headed = matches!(block, Block::Heading(_)) || (headed && !matches!(block, Block::Table(_)));
    }
    let mut left_out: Vec<String> = Vec::new();
    loop {
        let mut text = sections.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
        if !left_out.is_empty() {
            let names = left_out.iter().rev().map(String::as_str).collect::<Vec<_>>().join(", ");
            text.push_str(&format!("\n{}\n", prose(&rest(&names), language)));
        }
        if text.len() <= bytes || sections.len() == 1 {
            return text;
        }
        let Some((name, _)) = sections.pop() else { return text };
        if left_out.last() != Some(&name) {
            left_out.push(name);
        }
    }
}

/// What a part is called where it is left out.
fn title(block: &Block, language: Language) -> String {
    match block {
        Block::Heading(sentence) => sentence.say(language),
        Block::Headline(sentence) | Block::Paragraph(sentence) => plain(sentence, language),
        Block::Table(table) => table.title.say(language),
        Block::Points(points) => points.first().map_or_else(String::new, |point| plain(point, language)),
        Block::Picture(picture) => picture.title.say(language),
        Block::Facts(_) | Block::Tree(_) | Block::Chart(_) => "…".to_owned(),
    }
}

/// The beginning of a sentence.
fn plain(sentence: &Text, language: Language) -> String {
    sentence.say(language).chars().take(40).chain(['…']).collect()
}

fn written(block: &Block, language: Language) -> String {
    match block {
        Block::Headline(sentence) => format!("# {}\n", prose(sentence, language)),
        Block::Heading(sentence) => format!("## {}\n", prose(sentence, language)),
        Block::Paragraph(sentence) => format!("{}\n", prose(sentence, language)),
        Block::Points(points) => {
            points.iter().map(|point| format!("- {}\n", prose(point, language))).collect()
        }
        Block::Facts(facts) => facts
            .iter()
            .filter(|fact| fact.is_shown())
            .map(|fact| format!("- {}\n", known(fact, language)))
            .collect(),
        Block::Table(table) if !table.is_shown() => String::new(),
        Block::Table(table) => whole_table(table, language),
        Block::Tree(tree) => tree::folded(tree, language),
        Block::Chart(chart) => chart::table(chart, language),
        // The table beside it says the same.
        Block::Picture(_) => String::new(),
    }
}

fn known(fact: &Fact, language: Language) -> String {
    let heading = fact.heading.as_ref().map_or_else(String::new, |heading| heading.say(language));
    format!("{}: {}", markdown(&heading), text(&fact.cell, language))
}

/// A table under its title, with its notes.
fn whole_table(table: &Table, language: Language) -> String {
    let mut out = format!("## {}\n\n", markdown(&table.title.say(language)));
    for sentence in &table.lead {
        let _ = write!(out, "{}\n\n", prose(sentence, language));
    }
    let headings = table.columns.iter().map(|column| markdown(&column.heading.say(language)));
    line(&mut out, headings);
    line(&mut out, table.columns.iter().map(|column| side(column).to_owned()));
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| text(cell, language));
        if row.total {
            line(&mut out, cells.map(|text| if text.is_empty() { text } else { format!("**{text}**") }));
        } else {
            line(&mut out, cells);
        }
    }
    for note in &table.notes {
        let _ = write!(out, "\n{}\n", prose(note, language));
    }
    if table.rows.iter().any(|row| row.cells.iter().any(|cell| cell.assumed)) {
        let _ = write!(out, "\n{}\n", ASSUMED.say(language));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for cell in cells {
        let _ = write!(out, "| {cell} ");
    }
    out.push_str("|\n");
}

fn side(column: &Column) -> &'static str {
    if column.kind.is_number() { "---:" } else { "---" }
}

fn prose(sentence: &Text, language: Language) -> String {
    let begins_with_a_value = match sentence.pieces(language).first() {
        Some(Piece::Value(cell)) => is_text(&cell.value),
        Some(Piece::Own(_)) => true,
        _ => false,
    };
    let text = set(sentence, language, |cell| text(cell, language), markdown);
    if begins_with_a_value { block(text) } else { text }
}

/// A sentence whose values and whose users' own texts are set in some way.
fn set(
    sentence: &Text,
    language: Language,
    value: impl Fn(&Cell) -> String,
    own: impl Fn(&str) -> String,
) -> String {
    let piece = |piece| match piece {
        Piece::Text(words) => words.to_owned(),
        Piece::Own(text) => own(text),
        Piece::Value(cell) => value(cell),
    };
    sentence.pieces(language).into_iter().map(piece).collect()
}

fn text(cell: &Cell, language: Language) -> String {
    // Only texts of the catalogue have code in them; a name is left as it is.
    if let (Value::Said(said @ Text::Key(..)), false) = (&cell.value, cell.assumed) {
        return set(said, language, |cell| text(cell, language), markdown);
    }
    let said = cell.say(language);
    if is_text(&cell.value) { markdown(&said) } else { said }
}

/// Whether a value may hold the user's own words.
fn is_text(value: &Value) -> bool {
    matches!(value, Value::Text(_) | Value::Said(_) | Value::List(_))
}
