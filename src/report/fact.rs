//! One thing that is known of something: a heading and its value.

use super::{Cell, Value};
use crate::model::Date;
use crate::words::Text;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its key in machine formats: `snake_case`, the same in every language.
    pub key: &'static str,
    /// What it is called; nothing where people read it elsewhere on the page and only machine formats have it here.
    pub heading: Option<Text>,
    /// Its value.
    pub cell: Cell,
}

impl Fact {
    /// A fact.
    pub fn new(key: &'static str, heading: Text, cell: impl Into<Cell>) -> Self {
        Fact { key, heading: Some(heading), cell: cell.into() }
    }

    /// A fact that people read elsewhere on the page.
    pub fn machine(key: &'static str, cell: impl Into<Cell>) -> Self {
        Fact { key, heading: None, cell: cell.into() }
    }

    /// The user's own text, or nothing.
    pub fn text(key: &'static str, heading: Text, text: Option<impl Into<String>>) -> Self {
        Fact::new(key, heading, Cell::or_empty(text, Cell::text))
    }

    /// A day, or none.
    pub fn date(key: &'static str, heading: Text, date: Option<Date>) -> Self {
        Fact::new(key, heading, Cell::or_empty(date, Cell::date))
    }

    /// Several ids or references.
    pub fn list(
        key: &'static str,
        heading: Text,
        items: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Fact::new(key, heading, Cell::list(items))
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
