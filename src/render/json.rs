//! A page as JSON: one object with its facts by their keys and a list of rows for each table by its name. Keys are the same
//! in every language and stand in the order of the columns; numbers are numbers, dates ISO text, absent values null. A row
//! with assumed figures names their keys under `assumed`, and so does the whole object where it has facts. Prose is for
//! people and is left out: a command whose page is mostly prose has a record of its own.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::Style;
use crate::report::{Block, Page, Row, Table, Value};

/// A document, such as the plan's: its keys in their own order, and a line end.
pub fn document(document: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes a page.
pub fn render(page: &Page, _: Style, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, &Whole { page })?;
    to.write_all(b"\n")
}

struct Whole<'a> {
    page: &'a Page,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_map(None)?;
        let mut assumed: Option<Vec<&str>> = None;
        for block in &self.page.blocks {
            match block {
                Block::Facts(facts) => {
                    let rest = facts.iter().filter(|fact| fact.cell.assumed).map(|fact| fact.key);
                    assumed.get_or_insert_default().extend(rest);
                    facts
                        .iter()
                        .try_for_each(|fact| object.serialize_entry(fact.key, &Plain(&fact.cell.value)))?;
                }
                Block::Table(table) => object.serialize_entry(table.name, &Rows { table })?,
                Block::Headline(_)
                | Block::Heading(_)
                | Block::Paragraph(_)
                | Block::Points(_)
                | Block::Tree(_)
                | Block::Chart(_)
                | Block::Picture(_) => {}
            }
        }
        if let Some(assumed) = assumed {
            object.serialize_entry("assumed", &assumed)?;
        }
        object.end()
    }
}

struct Rows<'a> {
    table: &'a Table,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rows = to.serialize_seq(None)?;
        for row in self.table.rows.iter().filter(|row| !row.total) {
            rows.serialize_element(&Object { table: self.table, row })?;
        }
        rows.end()
    }
}

struct Object<'a> {
    table: &'a Table,
    row: &'a Row,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_map(None)?;
        let cells = || self.table.columns.iter().zip(&self.row.cells);
        for (column, cell) in cells() {
            object.serialize_entry(&column.key, &Plain(&cell.value))?;
        }
        let assumed: Vec<&str> =
            cells().filter(|(_, cell)| cell.assumed).map(|(column, _)| column.key.as_ref()).collect();
        if !assumed.is_empty() {
            object.serialize_entry("assumed", &assumed)?;
        }
        object.end()
    }
}

/// A value as programs read it: the same in every language.
struct Plain<'a>(&'a Value);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Empty | Value::Gap => to.serialize_unit(),
            Value::Text(text) => to.serialize_str(text),
            Value::Said(text) => to.serialize_str(&text.token()),
            Value::List(items) => items.serialize(to),
            Value::Money(money) => money.serialize(to),
            Value::Count(count) => to.serialize_u64(*count),
            Value::Days(days) => to.serialize_i64(*days),
            Value::Date(date) => to.collect_str(date),
            Value::Percent(tenths) => to.serialize_f64(*tenths as f64 / 10.0),
            Value::Truth(truth) => to.serialize_bool(*truth),
        }
    }
}
