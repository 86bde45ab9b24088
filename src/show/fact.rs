//! One fact.

use crate::model::Date;
use crate::report::{Cell, Value, Words};

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its key in machine formats: `snake_case`, the same in every language.
    pub key: &'static str,
    /// What it is called.
    pub heading: Words,
    /// Its value.
    pub cell: Cell,
    /// Its value in machine formats, where people read words instead.
    pub token: Option<&'static str>,
}

impl Fact {
    /// A fact.
    pub fn new(key: &'static str, en: &'static str, nb: &'static str, cell: impl Into<Cell>) -> Self {
        Fact { key, heading: Words::new(en, nb), cell: cell.into(), token: None }
    }

    /// A fact whose value is one of a few words.
    pub fn word(
        key: &'static str,
        (en, nb): (&'static str, &'static str),
        (token, word_en, word_nb): (&'static str, &'static str, &'static str),
    ) -> Self {
        Fact { token: Some(token), ..Fact::new(key, en, nb, Words::new(word_en, word_nb)) }
    }

    /// The user's own text, or nothing.
    pub fn text(
        key: &'static str,
        en: &'static str,
        nb: &'static str,
        text: Option<impl Into<String>>,
    ) -> Self {
        Fact::new(key, en, nb, Cell::or_empty(text, Cell::text))
    }

    /// A day, or none.
    pub fn date(key: &'static str, en: &'static str, nb: &'static str, date: Option<Date>) -> Self {
        Fact::new(key, en, nb, Cell::or_empty(date, Cell::date))
    }

    /// Several ids or references.
    pub fn list(
        key: &'static str,
        en: &'static str,
        nb: &'static str,
        items: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Fact::new(key, en, nb, Cell::list(items))
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        match &self.cell.value {
            Value::Empty => true,
            Value::List(items) => items.is_empty(),
            _ => false,
        }
    }
}
