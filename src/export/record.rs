//! An entry as its file says it: what somebody wrote and nothing that was filled in.
//!
//! What enters: an entry of a file and the table of its keys. What leaves: its values by key, in the order of the table.
//! What always holds: every key of the table that is written is there; written back, it is the same entry.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Number, Value};

use crate::load::schema::{SHARED, SYSTEM, Shape, ValueKind};
use crate::load::{Node, NodeKind};

/// What a key of the user's own begins with: the format means nothing by it, and keeps it.
pub const OWN: &str = "x-";

/// Values by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// In the order in which they are shown.
    pub keys: Vec<(Cow<'static, str>, Value)>,
}

impl Record {
    /// What an entry says.
    pub fn written(shape: &Shape, node: Node<'_>) -> Self {
        let keys = shape.keys.iter();
        let keys =
            keys.filter_map(|key| Some((Cow::Borrowed(key.name), value(&key.kind, node.get(key.name)?))));
        let own = node.entries().filter_map(|(name, inner)| {
            let name = name.text().filter(|name| name.starts_with(OWN))?;
            Some((Cow::Owned(name.to_owned()), value(&ValueKind::Any, inner)))
        });
        Record { keys: keys.chain(own).collect() }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.keys.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Adds a value.
    pub fn put(&mut self, key: &'static str, value: impl Into<Value>) {
        self.keys.push((key.into(), value.into()));
    }

    /// Adds a value that there may be.
    pub fn put_some(&mut self, key: &'static str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.keys.len()))?;
        for (key, value) in &self.keys {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// The table of an entry of `systems`: ordinary or shared.
pub fn shape_of(node: Node<'_>) -> &'static Shape {
    if node.get("shared_from").is_some() { &SHARED } else { &SYSTEM }
}

/// What is written as a key's value.
fn value(kind: &ValueKind, node: Node<'_>) -> Value {
    match (kind, node.kind()) {
        (ValueKind::Map(shape), NodeKind::Mapping) => {
            let written = Record::written(shape, node);
            Value::Object(written.keys.into_iter().map(|(key, value)| (key.into_owned(), value)).collect())
        }
        (ValueKind::List(inner) | ValueKind::Some(inner) | ValueKind::TruthOrList(inner), NodeKind::List) => {
            Value::Array(node.items().map(|item| value(inner, item)).collect())
        }
        (ValueKind::Table(inner), NodeKind::Mapping) => Value::Object(pairs(node, inner)),
        (ValueKind::WordOrListOrTable(_, shape, _), NodeKind::List) => {
            Value::Array(node.items().map(|item| value(&ValueKind::Map(shape), item)).collect())
        }
        (ValueKind::WordOrListOrTable(_, _, inner), NodeKind::Mapping) => Value::Object(pairs(node, inner)),
        (_, NodeKind::List) => Value::Array(node.items().map(|item| value(&ValueKind::Any, item)).collect()),
        (_, NodeKind::Mapping) => Value::Object(pairs(node, &ValueKind::Any)),
        (_, NodeKind::Null) => Value::Null,
        (_, NodeKind::Scalar) => scalar(kind, node.text().unwrap_or_default()),
    }
}

fn pairs(node: Node<'_>, inner: &ValueKind) -> Map<String, Value> {
    let key = |name: Node<'_>| name.text().unwrap_or_default().to_owned();
    node.entries().map(|(name, item)| (key(name), value(inner, item))).collect()
}

/// A single value: a number or a truth where the key wants one, else a text.
pub(crate) fn scalar(kind: &ValueKind, text: &str) -> Value {
    let number = || {
        text.parse::<Number>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
    };
    let read = match kind {
        ValueKind::Whole(..) | ValueKind::Ranged(..) | ValueKind::WholeOrWord(..) => {
            text.parse::<u64>().ok().map(Value::from)
        }
        ValueKind::Decimal(..) => number().map(Value::Number),
        ValueKind::Truth | ValueKind::TruthOrList(_) => match text {
            "true" | "yes" => Some(Value::Bool(true)),
            "false" | "no" => Some(Value::Bool(false)),
            _ => None,
        },
        _ => None,
    };
    read.unwrap_or_else(|| Value::String(text.to_owned()))
}
