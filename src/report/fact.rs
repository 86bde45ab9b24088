//! One thing that is known of something: a heading and its value.

use super::{Cell, Value, Words};
use crate::model::Date;
use crate::words::Text;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its key in machine formats: `snake_case`, the same in every language.
    pub key: &'static str,
    /// What it is called; nothing where people read it elsewhere on the page and only machine formats have it here.
    pub heading: Option<Words>,
    /// Its value.
    pub cell: Cell,
    /// Its value in machine formats, where people read words instead.
    pub token: Option<&'static str>,
}

impl Fact {
    /// A fact.
    pub fn new(key: &'static str, en: &'static str, nb: &'static str, cell: impl Into<Cell>) -> Self {
        Fact { key, heading: Some(Words::new(en, nb)), cell: cell.into(), token: None }
    }

    /// A fact whose heading is a text by its key.
    pub fn said(key: &'static str, heading: Text, cell: impl Into<Cell>) -> Self {
        Fact { key, heading: Some(heading.into()), cell: cell.into(), token: None }
    }

    /// A fact that people read elsewhere on the page.
    pub fn machine(key: &'static str, cell: impl Into<Cell>) -> Self {
        Fact { key, heading: None, cell: cell.into(), token: None }
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

    /// Whether people read it here: it has a heading, and there is something to say.
    pub fn is_shown(&self) -> bool {
        let empty = match &self.cell.value {
            Value::Empty => true,
            Value::List(items) => items.is_empty(),
            _ => false,
        };
        self.heading.is_some() && !empty
    }
}
