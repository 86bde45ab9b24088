//! One thing that is known of something: a heading and its value.

use super::{Cell, Text, Value};
use crate::model::Date;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its key in machine formats: `snake_case`, the same in every language.
    pub key: &'static str,
    /// Whether people read it here; else it stands elsewhere on the page and only machine formats have it here.
    pub told: bool,
    /// Its value.
    pub cell: Cell,
}

impl Fact {
    /// A fact.
    pub fn new(key: &'static str, cell: impl Into<Cell>) -> Self {
        Fact { key, told: true, cell: cell.into() }
    }

    /// A fact that people read elsewhere on the page.
    pub fn machine(key: &'static str, cell: impl Into<Cell>) -> Self {
        Fact { key, told: false, cell: cell.into() }
    }

    /// A fact whose value is one of a few words.
    pub fn word(key: &'static str, word: Text) -> Self {
        Fact::new(key, word)
    }

    /// The user's own text, or nothing.
    pub fn text(key: &'static str, text: Option<impl Into<String>>) -> Self {
        Fact::new(key, Cell::or_empty(text, Cell::text))
    }

    /// A day, or none.
    pub fn date(key: &'static str, date: Option<Date>) -> Self {
        Fact::new(key, Cell::or_empty(date, Cell::date))
    }

    /// Several ids or references.
    pub fn list(key: &'static str, items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Fact::new(key, Cell::list(items))
    }

    /// What it is called.
    pub const fn heading(&self) -> Text {
        Text::Heading(self.key)
    }

    /// Whether people read it here, and there is something to say.
    pub fn is_shown(&self) -> bool {
        let empty = match &self.cell.value {
            Value::Empty => true,
            Value::List(items) => items.is_empty(),
            _ => false,
        };
        self.told && !empty
    }
}
