//! Tables as Markdown (GitHub's pipe tables).

mod changes;
mod page;

use std::fmt::Write as _;
use std::io::{self, Write};

pub use changes::changes;
pub use page::page;

use crate::report::{Cell, Column, Language, Piece, Sentence, Table, Value, Words};

const ASSUMED: Words = Words::new("`~` rests on an assumed figure.", "`~` bygger på et antatt tall.");

/// Writes tables, one below another.
pub fn tables(tables: &[Table], language: Language, to: &mut dyn Write) -> io::Result<()> {
    for (index, one) in tables.iter().enumerate() {
        if index > 0 {
            to.write_all(b"\n")?;
        }
        table(one, language, to)?;
    }
    Ok(())
}

/// Writes a table under its title, with its notes.
pub fn table(table: &Table, language: Language, to: &mut dyn Write) -> io::Result<()> {
    let mut out = format!("## {}\n\n", escaped(table.title.get(language)));
    for sentence in &table.lead {
        let _ = write!(out, "{}\n\n", prose(sentence, language));
    }
    let headings = table.columns.iter().map(|column| escaped(column.heading.get(language)));
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
        let _ = write!(out, "\n{}\n", ASSUMED.get(language));
    }
    to.write_all(out.as_bytes())
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

fn prose(sentence: &Sentence, language: Language) -> String {
    sentence
        .pieces(language)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(words) => words.to_owned(),
            Piece::Value(cell) => text(cell, language),
        })
        .collect()
}

fn text(cell: &Cell, language: Language) -> String {
    match &cell.value {
        Value::Text(_) | Value::Words(_) | Value::Said(_) | Value::List(_) => escaped(&cell.say(language)),
        _ => cell.say(language),
    }
}

/// Text that Markdown takes for nothing but text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' => out.push(' '),
            '\\' | '|' | '`' | '*' | '_' | '<' | '[' | '#' => {
                out.push('\\');
                out.push(character);
            }
            character => out.push(character),
        }
    }
    out
}
