//! A value on its way from a table to an inventory.
//!
//! What always holds: two values are the same if they say the same texts, however they are written.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use crate::edit::Value;

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Bare: a number, a day, an id, a word of the format.
    Word,
    /// Quoted where it must be.
    Text,
    /// A list of texts.
    List,
    /// A list of ids.
    Words,
}

/// A value.
#[derive(Clone, Debug)]
pub struct Field {
    /// How it is written.
    pub style: Style,
    /// What it says.
    pub texts: Vec<String>,
}

/// The keys of an entry with their values: `name`, `covers`, `covers[library].users`, `ids.sheet`.
pub type Fields = BTreeMap<String, Field>;

impl Field {
    /// A number, a day, an id.
    pub fn word(word: impl ToString) -> Self {
        Field { style: Style::Word, texts: vec![word.to_string()] }
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Field { style: Style::Text, texts: vec![text.into()] }
    }

    /// Several texts.
    pub fn list(texts: impl IntoIterator<Item = String>) -> Self {
        Field { style: Style::List, texts: texts.into_iter().collect() }
    }

    /// Several ids.
    pub fn words(texts: impl IntoIterator<Item = String>) -> Self {
        Field { style: Style::Words, texts: texts.into_iter().collect() }
    }

    /// On one line, as people read it.
    pub fn said(&self) -> String {
        self.texts.join(", ")
    }

    /// As an inventory has it.
    pub fn value(&self) -> Value {
        match self.style {
            Style::Word => Value::word(self.said()),
            Style::Text => Value::text(self.said()),
            Style::List => Value::List(self.texts.iter().map(Value::text).collect()),
            Style::Words => Value::List(self.texts.iter().map(Value::word).collect()),
        }
    }

    /// As the lock has it.
    pub fn json(&self) -> Json {
        match self.style {
            Style::Word | Style::Text => Json::from(self.said()),
            Style::List | Style::Words => Json::from(self.texts.clone()),
        }
    }

    /// From the lock.
    pub fn of_json(json: &Json) -> Option<Self> {
        match json {
            Json::String(text) => Some(Field::text(text)),
            Json::Array(items) => Some(Field::list(items.iter().filter_map(Json::as_str).map(str::to_owned))),
            _ => None,
        }
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.texts == other.texts
    }
}

impl Eq for Field {}

/// What of a list of names goes and comes when it changes from one to another, applied to what stands there.
pub fn merged(last: Option<&Field>, new: Option<&Field>, standing: Option<&Field>) -> Option<Field> {
    let set = |field: Option<&Field>| -> BTreeSet<String> {
        field.into_iter().flat_map(|field| field.texts.iter().cloned()).collect()
    };
    let (last, new) = (set(last), set(new));
    let mut texts: Vec<String> = standing.map(|field| field.texts.clone()).unwrap_or_default();
    texts.retain(|text| !last.contains(text) || new.contains(text));
    for text in new.difference(&last) {
        if !texts.contains(text) {
            texts.push(text.clone());
        }
    }
    (!texts.is_empty()).then(|| Field::words(texts))
}
