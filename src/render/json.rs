//! Tables as JSON: one object, a list of rows for each table by its name. Keys are the same in every language and stand
//! in the order of the columns; numbers are numbers, dates ISO text, absent values null. A row with assumed figures
//! names their keys under `assumed`.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::report::{Language, Row, Table, Value};
use crate::show::Card;

/// A document, such as the plan's: its keys in their own order, and a line end.
pub fn document(document: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes tables.
pub fn tables(tables: &[Table], language: Language, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, &Tables { tables, language })?;
    to.write_all(b"\n")
}

/// Writes a card: its facts by their keys, then its tables by their names. A fact that rests on an assumed figure is named
/// under `assumed`.
pub fn card(card: &Card, language: Language, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, &OneCard { card, language })?;
    to.write_all(b"\n")
}

struct OneCard<'a> {
    card: &'a Card,
    language: Language,
}

impl Serialize for OneCard<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (card, language) = (self.card, self.language);
        let mut object = to.serialize_map(None)?;
        object.serialize_entry("kind", card.kind)?;
        object.serialize_entry("reference", &card.reference)?;
        object.serialize_entry("name", card.name.get(language))?;
        for fact in &card.facts {
            match fact.token {
                Some(token) => object.serialize_entry(fact.key, token)?,
                None => object.serialize_entry(fact.key, &Plain { value: &fact.cell.value, language })?,
            }
        }
        for table in &card.tables {
            object.serialize_entry(table.name, &Rows { table, language })?;
        }
        let assumed: Vec<&str> =
            card.facts.iter().filter(|fact| fact.cell.assumed).map(|fact| fact.key).collect();
        object.serialize_entry("assumed", &assumed)?;
        object.end()
    }
}

struct Tables<'a> {
    tables: &'a [Table],
    language: Language,
}

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let language = self.language;
        to.collect_map(self.tables.iter().map(|table| (table.name, Rows { table, language })))
    }
}

struct Rows<'a> {
    table: &'a Table,
    language: Language,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rows = to.serialize_seq(None)?;
        for row in self.table.rows.iter().filter(|row| !row.total) {
            rows.serialize_element(&Object { table: self.table, row, language: self.language })?;
        }
        rows.end()
    }
}

struct Object<'a> {
    table: &'a Table,
    row: &'a Row,
    language: Language,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_map(None)?;
        let cells = || self.table.columns.iter().zip(&self.row.cells);
        for (column, cell) in cells() {
            object.serialize_entry(column.key, &Plain { value: &cell.value, language: self.language })?;
        }
        let assumed: Vec<&str> =
            cells().filter(|(_, cell)| cell.assumed).map(|(column, _)| column.key).collect();
        if !assumed.is_empty() {
            object.serialize_entry("assumed", &assumed)?;
        }
        object.end()
    }
}

struct Plain<'a> {
    value: &'a Value,
    language: Language,
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Empty => to.serialize_unit(),
            Value::Text(text) => to.serialize_str(text),
            Value::Words(words) => to.serialize_str(words.get(self.language)),
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
