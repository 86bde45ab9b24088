//! Entries as cells, and cells as entries: what a spreadsheet or a model holds, which know only names and texts.
//!
//! What enters: a [`Record`] and the table of its keys. What leaves: heads and texts; and the same way back. What always holds: back
//! from its cells an entry is what it was, whatever its texts hold; a cell that is nothing of what its head wants is told.
//!
//! A head is a key, or `key.key` for what lies inside another (`options.count`, `covers.users`); a key of the user's own is a head too. Several values in a cell stand
//! with `; ` between them. A text that would be misread (empty, with a line break, with quotes in front) is written as a JSON string, a
//! list with such a text as a JSON list.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::record::{OWN, Record, scalar};
use crate::diagnostic::speaks;
use crate::load::range;
use crate::load::schema::{Key, Shape, ValueKind};

/// Between several values of a cell.
const BETWEEN: &str = "; ";

/// The heads of a table's keys, in its order.
pub fn heads(shape: &Shape) -> Vec<String> {
    let mut heads = Vec::new();
    shape.keys.iter().for_each(|key| heads_of("", key, &mut heads));
    heads
}

fn heads_of(before: &str, key: &Key, heads: &mut Vec<String>) {
    let name = format!("{before}{}", key.name);
    match inside(&key.kind) {
        Some(shape) => shape.keys.iter().for_each(|inner| heads_of(&format!("{name}."), inner, heads)),
        None => heads.push(name),
    }
}

/// The table of what lies inside a key, where it has heads of its own.
fn inside(kind: &ValueKind) -> Option<&'static Shape> {
    match kind {
        ValueKind::Map(shape)
        | ValueKind::List(ValueKind::Map(shape))
        | ValueKind::Some(ValueKind::Map(shape))
            if shape.variant.is_none() =>
        {
            Some(*shape)
        }
        _ => None,
    }
}

/// An entry as cells; a head without a value has none.
pub fn cells(shape: &Shape, record: &Record) -> BTreeMap<String, String> {
    let mut cells = BTreeMap::new();
    for key in shape.keys {
        if let Some(value) = record.get(key.name) {
            put(key.name, &key.kind, value, &mut cells);
        }
    }
    for (key, value) in record.keys.iter().filter(|(key, _)| key.starts_with(OWN)) {
        put(key, &ValueKind::Any, value, &mut cells);
    }
    cells
}

fn put(head: &str, kind: &ValueKind, value: &Value, cells: &mut BTreeMap<String, String>) {
    let mut cell = |head: String, text: String| {
        if !text.is_empty() {
            cells.insert(head, text);
        }
    };
    match (inside(kind), value) {
        (Some(shape), Value::Object(inner)) => {
            if inner.is_empty() {
                // It says something that it is there.
                cell(format!("{head}.{}", shape.keys[0].name), "{}".to_owned());
            }
            for key in shape.keys {
                if let Some(value) = inner.get(key.name) {
                    put(&format!("{head}.{}", key.name), &key.kind, value, cells);
                }
            }
        }
        (Some(shape), Value::Array(items)) => {
            for key in shape.keys {
                let values: Vec<&Value> =
                    items.iter().map(|item| item.get(key.name).unwrap_or(&Value::Null)).collect();
                if values.iter().any(|value| !value.is_null()) {
                    cell(format!("{head}.{}", key.name), list(&values));
                }
            }
        }
        (None, Value::Array(_) | Value::Object(_)) if matches!(kind, ValueKind::Any) => {
            cell(head.to_owned(), literal(value))
        }
        (_, Value::Array(items)) => cell(head.to_owned(), list(&items.iter().collect::<Vec<_>>())),
        (_, Value::Object(pairs)) => cell(head.to_owned(), table(pairs)),
        _ => cell(head.to_owned(), single(value)),
    }
}

/// A single value.
fn single(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if is_plain(text) => text.clone(),
        _ => literal(value),
    }
}

/// Whether a text stands in a cell as it is.
fn is_plain(text: &str) -> bool {
    let harmless = |character: char| !is_spelled(character);
    text.trim() == text
        && !text.is_empty()
        && !text.starts_with(['"', '[', '{', '\''])
        && text.chars().all(harmless)
}

/// Whether a character is written by its number: XML or a spreadsheet cannot hold it, or it speaks to a terminal.
fn is_spelled(character: char) -> bool {
    speaks(character) || matches!(character, '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

/// As JSON, without a character that XML or a spreadsheet cannot hold.
fn literal(value: &Value) -> String {
    let mut text = String::new();
    for character in value.to_string().chars() {
        if is_spelled(character) {
            text.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            text.push(character);
        }
    }
    text
}

/// Several values; null where one of several entries has none.
fn list(values: &[&Value]) -> String {
    let plain = |value: &&Value| match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => is_plain(text) && !text.contains(';'),
        Value::Array(_) | Value::Object(_) => false,
    };
    // A list of one truth word is a list all the same.
    let truth = |value: &&Value| matches!(value.as_str(), Some("yes" | "no" | "true" | "false"));
    if values.iter().all(plain) && !values.iter().any(truth) {
        return values.iter().map(|value| single(value)).collect::<Vec<_>>().join(BETWEEN);
    }
    literal(&Value::Array(values.iter().map(|&value| value.clone()).collect()))
}

/// Names with texts.
fn table(pairs: &Map<String, Value>) -> String {
    let plain = |text: &str| is_plain(text) && !text.contains([';', '=']);
    let simple = |(name, value): (&String, &Value)| plain(name) && value.as_str().is_some_and(plain);
    if pairs.is_empty() || !pairs.iter().all(simple) {
        return literal(&Value::Object(pairs.clone()));
    }
    let pair = |(name, value): (&String, &Value)| format!("{name}={}", value.as_str().unwrap_or_default());
    pairs.iter().map(pair).collect::<Vec<_>>().join(BETWEEN)
}

/// A cell that is nothing of what its head wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its head.
    pub head: String,
    /// What stands in it.
    pub text: String,
}

/// An entry from its cells, and the cells that could not be read. Heads that the table does not have are not looked at.
pub fn entry(shape: &Shape, cells: &BTreeMap<String, String>) -> (Map<String, Value>, Vec<Unread>) {
    let mut reader = Reader { cells, unread: Vec::new() };
    let mut entry = reader.map("", shape);
    for head in cells.keys().filter(|head| head.starts_with(OWN)) {
        if let Some(value) = reader.value(head, &ValueKind::Any) {
            entry.insert(head.clone(), value);
        }
    }
    (entry, reader.unread)
}

struct Reader<'a> {
    cells: &'a BTreeMap<String, String>,
    unread: Vec<Unread>,
}

impl Reader<'_> {
    /// The text under a head, where there is any.
    fn cell(&self, head: &str) -> Option<&str> {
        self.cells.get(head).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    fn map(&mut self, before: &str, shape: &Shape) -> Map<String, Value> {
        let mut map = Map::new();
        for key in shape.keys {
            let head = format!("{before}{}", key.name);
            let value = match (inside(&key.kind), &key.kind) {
                (Some(inner), ValueKind::Map(_)) => self.inner(&head, inner),
                (Some(inner), _) => self.entries(&head, inner),
                (None, kind) => self.value(&head, kind),
            };
            if let Some(value) = value {
                map.insert(key.name.to_owned(), value);
            }
        }
        map
    }

    fn inner(&mut self, head: &str, shape: &Shape) -> Option<Value> {
        if self.cell(&format!("{head}.{}", shape.keys[0].name)) == Some("{}") {
            return Some(Value::Object(Map::new()));
        }
        let map = self.map(&format!("{head}."), shape);
        (!map.is_empty()).then_some(Value::Object(map))
    }

    /// The entries of a list, whose values stand side by side in the cells of its heads.
    fn entries(&mut self, head: &str, shape: &Shape) -> Option<Value> {
        let mut entries: Vec<Map<String, Value>> = Vec::new();
        for key in shape.keys {
            let head = format!("{head}.{}", key.name);
            let Some(values) = self.cell(&head).map(several) else { continue };
            let Some(values) = values else {
                self.miss(&head);
                continue;
            };
            if entries.len() < values.len() {
                entries.resize(values.len(), Map::new());
            }
            for (entry, value) in entries.iter_mut().zip(values) {
                let read = match value {
                    Value::String(text) => Some(scalar(&key.kind, &text)),
                    Value::Null => None,
                    other => Some(other),
                };
                match read {
                    Some(read) if !fits(&key.kind, &read) => {
                        self.unread.push(Unread { head: head.clone(), text: single(&read) });
                    }
                    Some(read) => {
                        entry.insert(key.name.to_owned(), read);
                    }
                    None => {}
                }
            }
        }
        (!entries.is_empty()).then(|| Value::Array(entries.into_iter().map(Value::Object).collect()))
    }

    fn value(&mut self, head: &str, kind: &ValueKind) -> Option<Value> {
        let text = self.cell(head)?;
        let read = match kind {
            ValueKind::List(inner) | ValueKind::Some(inner) => {
                several(text).map(|values| each(inner, values))
            }
            ValueKind::TruthOrList(inner) => match scalar(kind, text) {
                Value::String(_) => several(text).map(|values| each(inner, values)),
                truth => Some(truth),
            },
            ValueKind::Table(_) => pairs(text),
            _ => unquoted(text).map(|text| match text {
                Value::String(text) => scalar(kind, &text),
                other => other,
            }),
        };
        match read.filter(|read| fits(kind, read)) {
            Some(read) => Some(read),
            None => {
                self.miss(head);
                None
            }
        }
    }

    fn miss(&mut self, head: &str) {
        let text = self.cell(head).unwrap_or_default().to_owned();
        self.unread.push(Unread { head: head.to_owned(), text });
    }
}

fn each(inner: &ValueKind, values: Vec<Value>) -> Value {
    let read = |value| match value {
        Value::String(text) => scalar(inner, &text),
        other => other,
    };
    Value::Array(values.into_iter().filter(|value| !value.is_null()).map(read).collect())
}

/// Whether a value is of the sort that a key wants; which words and names there are, the loader knows.
fn fits(kind: &ValueKind, value: &Value) -> bool {
    match kind {
        ValueKind::Whole(..) | ValueKind::Decimal(..) => value.is_number(),
        ValueKind::Truth => value.is_boolean(),
        ValueKind::List(_) | ValueKind::Some(_) => value.is_array(),
        ValueKind::TruthOrList(_) => value.is_array() || value.is_boolean(),
        ValueKind::Table(_) => value.is_object(),
        ValueKind::Ranged(least, most) => {
            let is_range = |text: &str| range(text, *least, *most).is_some();
            value.is_number() || value.as_str().is_some_and(is_range)
        }
        ValueKind::WholeOrWord(..) => value.is_number() || value.is_string(),
        ValueKind::Any | ValueKind::Name | ValueKind::WordOrListOrTable(..) | ValueKind::Map(_) => true,
        _ => value.is_string(),
    }
}

/// A single text; none where it begins as JSON and is none.
fn unquoted(text: &str) -> Option<Value> {
    if text.starts_with(['"', '[', '{']) {
        serde_json::from_str(text).ok()
    } else {
        Some(Value::String(text.to_owned()))
    }
}

/// Several values; an empty one is null.
fn several(text: &str) -> Option<Vec<Value>> {
    if text.starts_with('[') {
        return serde_json::from_str(text).ok();
    }
    if text.starts_with('"') {
        return Some(vec![serde_json::from_str(text).ok()?]);
    }
    let value = |text: &str| if text.is_empty() { Value::Null } else { Value::String(text.to_owned()) };
    Some(text.split([';', '\n']).map(|text| value(text.trim())).collect())
}

fn pairs(text: &str) -> Option<Value> {
    if text.starts_with('{') {
        return serde_json::from_str(text).ok();
    }
    let pair = |text: &str| {
        let (name, value) = text.split_once('=')?;
        Some((name.trim().to_owned(), Value::String(value.trim().to_owned())))
    };
    text.split([';', '\n']).map(pair).collect::<Option<Map<_, _>>>().map(Value::Object)
}
