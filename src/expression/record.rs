//! Records and their fields: what an expression may speak of.

use super::value::Type;
use crate::words::{Text, t};

/// Something with fields.
#[derive(Debug)]
pub struct Record {
    /// The name of the variable that holds one, as in `over: system`.
    pub name: &'static str,
    /// Its name in a sentence.
    pub article: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

impl Record {
    /// Its name in a sentence, in words: a thing that the files describe is called as their reader calls it.
    pub fn text(&self) -> Text {
        t!("shape.named", slug = self.article.replace(' ', "_"), name = self.article)
    }
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether it may be absent.
    pub optional: bool,
    /// Whether only a plan knows it.
    pub of_plan: bool,
    /// What it means.
    pub about: &'static str,
    /// Its number among the fields of its record.
    pub place: usize,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// true or false.
    Bool,
    /// A whole number.
    Int,
    /// A text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A day.
    Date,
    /// A list of texts.
    Texts,
    /// Another record.
    One(&'static Record),
    /// A list of records.
    Many(&'static Record),
}

impl Holds {
    pub(crate) fn ty(self) -> Type {
        match self {
            Holds::Bool => Type::Bool,
            Holds::Int => Type::Int,
            Holds::Text => Type::Text,
            Holds::Word(words) => Type::Word(words),
            Holds::Date => Type::Date,
            Holds::Texts => Type::List(Box::new(Type::Text)),
            Holds::One(record) => Type::Record(record),
            Holds::Many(record) => Type::List(Box::new(Type::Record(record))),
        }
    }
}

impl Record {
    /// The field of this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Fields with their numbers.
pub const fn numbered<const COUNT: usize>(mut fields: [Field; COUNT]) -> [Field; COUNT] {
    let mut place = 0;
    while place < COUNT {
        fields[place].place = place;
        place += 1;
    }
    fields
}
