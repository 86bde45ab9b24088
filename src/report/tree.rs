//! Things under one heading, a line or two each: a sign, the same in a word, the thing, what is known of it.

use super::{Text, Tone};

/// A sign before a line. The word beside it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It goes elsewhere.
    Arrow,
    /// It comes.
    Plus,
    /// It goes.
    Minus,
    /// It ends.
    Cross,
    /// Several go on beside one another.
    Beside,
    /// It is another than before.
    Unequal,
    /// Nothing can be chosen.
    Gap,
    /// It stays.
    Equal,
    /// It is not decided here.
    Outside,
}

impl Sign {
    /// What a sign wants to be noticed for.
    pub const fn tone(self) -> Tone {
        match self {
            Sign::Arrow | Sign::Beside | Sign::Unequal => Tone::Notice,
            Sign::Plus => Tone::Good,
            Sign::Minus | Sign::Cross | Sign::Gap => Tone::Alarm,
            Sign::Equal | Sign::Outside => Tone::Faint,
        }
    }
}

/// One thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What becomes of it.
    pub sign: Sign,
    /// The same in words.
    pub word: Text,
    /// Its name.
    pub name: Text,
    /// What is known of it.
    pub facts: Text,
    /// The particulars, on lines of their own.
    pub body: Text,
}

/// Things under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// What they belong to.
    pub heading: Text,
    /// What a table of them calls a thing, what is known of it, and its particulars.
    pub columns: [Text; 3],
    /// The things, in reading order.
    pub leaves: Vec<Leaf>,
    /// Things of which there is little to say, named on one line for each sign.
    pub rest: Vec<(Sign, Text, Text)>,
}
