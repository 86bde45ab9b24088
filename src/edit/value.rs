//! A value to be written, and its text.

use super::quoting;

/// A value as a change writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, a day, an id, a word of the format: bare.
    Word(String),
    /// Free text: quoted where a reader could take it for something else.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A mapping with a line for each key, where there is room for lines.
    Map(Vec<Entry>),
    /// A mapping on one line, in braces.
    Line(Vec<Entry>),
}

/// A key of a mapping, with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The value.
    pub value: Value,
    /// A comment behind it on the same line, without its `#`; left out where the mapping is on one line.
    pub comment: Option<String>,
}

impl Entry {
    /// A key with its value.
    pub fn new(key: impl Into<String>, value: Value) -> Self {
        Entry { key: key.into(), value, comment: None }
    }

    /// The same with a comment behind it.
    #[must_use]
    pub fn comment(self, comment: impl Into<String>) -> Self {
        Entry { comment: Some(comment.into()), ..self }
    }
}

impl Value {
    /// A number, a day, an id or a word of the format.
    pub fn word(word: impl ToString) -> Self {
        Value::Word(word.to_string())
    }

    /// Free text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    /// The value on one line, in brackets and braces where it is more than one.
    pub fn inline(&self) -> String {
        self.written(false)
    }

    fn written(&self, flow: bool) -> String {
        match self {
            Value::Word(word) => quoting::bare(word, flow),
            Value::Text(text) => quoting::text(text, flow),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.written(true)).collect();
                format!("[{}]", items.join(", "))
            }
            Value::Map(entries) | Value::Line(entries) => {
                let entries: Vec<String> = entries.iter().map(Entry::in_flow).collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    /// The value as an item of a list or a value in a mapping that is in brackets or braces.
    pub(super) fn in_flow(&self) -> String {
        self.written(true)
    }

    /// What follows `key:`, from its blank to the end of its last line without the line's end. The key stands at a column.
    pub(super) fn behind_key(&self, column: usize, comment: Option<&str>, newline: &str) -> String {
        let comment = comment.map(|comment| format!("  # {}", one_line(comment))).unwrap_or_default();
        match self {
            Value::List(items) if self.wants_lines() => {
                let items = items.iter().map(|item| item.as_item(column + 2, newline));
                let lines: String = items.map(|item| format!("{newline}{item}")).collect();
                format!("{comment}{lines}")
            }
            Value::Map(entries) if !entries.is_empty() => {
                let lines = entries.iter().map(|entry| entry.at(column + 2, newline));
                let lines: String =
                    lines.map(|line| format!("{newline}{}{line}", blanks(column + 2))).collect();
                format!("{comment}{lines}")
            }
            _ => format!(" {}{comment}", self.inline()),
        }
    }

    fn wants_lines(&self) -> bool {
        let Value::List(items) = self else { return false };
        let mappings = items.iter().any(|item| matches!(item, Value::Map(_) | Value::Line(_)));
        items.iter().any(|item| matches!(item, Value::Map(_))) || mappings && items.len() > 1
    }

    /// An item of a list with a line for each, its dash at a column; without the end of its last line.
    pub(super) fn as_item(&self, column: usize, newline: &str) -> String {
        let dash = format!("{}- ", blanks(column));
        match self {
            Value::Map(entries) if !entries.is_empty() => {
                let between = format!("{newline}{}", blanks(column + 2));
                let lines: Vec<String> = entries.iter().map(|entry| entry.at(column + 2, newline)).collect();
                format!("{dash}{}", lines.join(&between))
            }
            _ => format!("{dash}{}", self.inline()),
        }
    }
}

impl Entry {
    fn in_flow(&self) -> String {
        format!("{}: {}", quoting::text(&self.key, true), self.value.in_flow())
    }

    /// The entry where its key stands at a column; without the blanks before it and the end of its last line.
    pub(super) fn at(&self, column: usize, newline: &str) -> String {
        let behind = self.value.behind_key(column, self.comment.as_deref(), newline);
        format!("{}:{behind}", quoting::text(&self.key, false))
    }
}

/// A comment must not go on in another line.
pub(super) fn one_line(comment: &str) -> String {
    comment.split(char::is_control).collect::<Vec<_>>().join(" ")
}

pub(super) fn blanks(count: usize) -> String {
    " ".repeat(count)
}
