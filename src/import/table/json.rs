//! JSON: the objects of an array as rows.
//!
//! What always holds: the array with most objects is taken, wherever it stands; what is nested in an object is named by its way
//! (`contract / end`), so that nothing of it is lost.

use serde_json::{Map, Value};

use super::error::at_most;
use super::{
    Book, BookKind, Cell, Decimal, Limits, Measure, ReadError, ReadOptions, Row, Sheet, beginning, text,
};

/// What stands between the keys of a way.
const BETWEEN: &str = " / ";
/// How deep objects are looked into.
const DEEPEST: usize = 4;

/// Reads a document; none where the bytes are no JSON.
pub(super) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Option<Book>, ReadError> {
    let beginning = beginning(bytes, options.encoding);
    if !beginning.trim_start().starts_with(['{', '[']) {
        return Ok(None);
    }
    let text = text(bytes, options)?;
    measured(&text, &options.limits)?;
    let document: Value = match serde_json::from_str(&text) {
        Ok(document) => document,
        // A table's first head may well begin with a bracket.
        Err(error) if text.starts_with('[') && error.is_syntax() => return Ok(None),
        Err(error) => return Err(ReadError::Broken { reason: error.to_string() }),
    };
    let mut best = None;
    look(&document, &mut Vec::new(), &mut best);
    let Some((name, items)) = best else { return Err(ReadError::NoTable { first: Vec::new() }) };
    let name = if name.is_empty() { "JSON".to_owned() } else { name };
    let rows = rows(items, options)?;
    let sheet = Sheet { name: Some(name), rows, ..Sheet::default() };
    Ok(Some(Book {
        kind: BookKind::Json,
        encoding: None,
        separator: None,
        sheets: vec![sheet],
        remarks: Vec::new(),
    }))
}

/// Not more objects than rows may be, nor more values than cells: a document is read whole, and each of them takes many times the room
/// that it has in the file.
pub(in crate::import) fn measured(text: &str, limits: &Limits) -> Result<(), ReadError> {
    let (mut objects, mut values) = (0, 0);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' => objects += 1,
            b'[' | b',' => values += 1,
            _ => {}
        }
        if objects > limits.rows || values > limits.cells {
            break;
        }
    }
    at_most(Measure::Rows, objects, limits.rows)?;
    at_most(Measure::Cells, values, limits.cells)
}

/// Finds the array with most objects.
fn look<'v>(value: &'v Value, way: &mut Vec<&'v str>, best: &mut Option<(String, &'v [Value])>) {
    match value {
        Value::Array(items) => {
            let objects = |items: &[Value]| items.iter().filter(|item| item.is_object()).count();
            let least = best.as_ref().map_or(0, |(_, known)| objects(known));
            if objects(items) > least {
                *best = Some((way.join(BETWEEN), items));
            }
        }
        Value::Object(entries) if way.len() < DEEPEST => {
            for (key, value) in entries {
                way.push(key);
                look(value, way, best);
                way.pop();
            }
        }
        _ => {}
    }
}

fn rows(items: &[Value], options: &ReadOptions) -> Result<Vec<Row>, ReadError> {
    let mut heads: Vec<String> = Vec::new();
    let mut places = std::collections::HashMap::new();
    let mut rows = vec![Row::default()];
    let mut cells = 0;
    for (index, item) in items.iter().enumerate() {
        let Value::Object(entries) = item else { continue };
        let mut flat = Vec::new();
        flatten(entries, "", 0, &mut flat);
        let mut row = Row { number: u32::try_from(index + 2).unwrap_or(u32::MAX), ..Row::default() };
        for (head, cell) in flat {
            let place = *places.entry(head.clone()).or_insert_with(|| {
                heads.push(head);
                heads.len() - 1
            });
            if row.cells.len() <= place {
                row.cells.resize(place + 1, Cell::Empty);
            }
            row.cells[place] = cell;
        }
        cells += row.cells.len();
        rows.push(row);
        at_most(Measure::Rows, rows.len(), options.limits.rows)?;
        at_most(Measure::Cells, cells, options.limits.cells)?;
    }
    rows[0] = Row { number: 1, hidden: false, cells: heads.into_iter().map(Cell::text).collect() };
    rows.retain(|row| !row.is_empty());
    Ok(rows)
}

/// The values of an object by their ways.
fn flatten(entries: &Map<String, Value>, before: &str, depth: usize, flat: &mut Vec<(String, Cell)>) {
    for (key, value) in entries {
        let way = if before.is_empty() { key.clone() } else { format!("{before}{BETWEEN}{key}") };
        match value {
            Value::Object(inner) if depth < DEEPEST => flatten(inner, &way, depth + 1, flat),
            value => flat.push((way, cell(value))),
        }
    }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Bool(truth) => Cell::Truth(*truth),
        Value::Number(number) => match Decimal::parse(&number.to_string()) {
            Some(number) => Cell::Number(number),
            None => Cell::text(number.to_string()),
        },
        Value::String(text) => Cell::text(text.as_str()),
        // A list is what a cell with several lines is; what is deeper stands as it is written.
        Value::Array(items) => {
            let line = |item: &Value| item.as_str().map_or_else(|| item.to_string(), str::to_owned);
            Cell::text(items.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        Value::Object(_) => Cell::text(value.to_string()),
    }
}
