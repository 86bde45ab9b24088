//! The format as data: which keys a mapping has, what each wants, and what it means.
//!
//! One line a key gives everything that is known of it: how it is read and as what, whether it must be there, what holds
//! without it, the hint at a misspelled one, the JSON Schema. `table` says how the lines are written; a test holds
//! that `show` and the rules' views handle every key (tests/it/format.rs).

mod budget;
mod catalogue;
mod decisions;
mod import_map;
mod inventory;
mod manifest;
mod nodes;
mod progress;
mod rules;
mod scenario;
mod single;
mod table;

pub use budget::*;
pub use catalogue::*;
pub use decisions::*;
pub use import_map::*;
pub use inventory::*;
pub use manifest::*;
pub use progress::*;
pub use rules::*;
pub use scenario::*;
pub(super) use table::Want;
pub use table::{NumberOrWord, Record, Scalar, Text, TruthOrValues, WordOrItemsOrPairs};

use table::table;

use crate::words::{Text as Words, t};

/// The format's number.
pub const FORMAT: u64 = 2;

/// The most keys that a mapping may have: the check of a file counts them in the bits of one number.
pub(super) const MOST_KEYS: usize = 64;

/// A mapping of the format.
#[derive(Debug)]
pub struct Shape {
    /// What it describes, with its article: `a system`.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// How findings inside it name what they are about.
    pub subject: Subject,
    /// With this key, it is of the other shape.
    pub variant: Option<(&'static str, &'static Shape)>,
}

/// How findings inside a mapping name what they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// As those around it.
    Around,
    /// By its `id`, with this before it.
    Id(&'static str),
    /// By its `id`, with its inventory's municipality before it.
    Local,
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it wants.
    pub kind: ValueKind,
    /// Whether it must be there.
    pub required: bool,
    /// What holds without it.
    pub default: Default,
    /// What it means, in one line.
    pub about: &'static str,
}

/// What holds without a key.
#[derive(Clone, Copy, Debug)]
pub enum Default {
    /// Nothing.
    None,
    /// Something that only words can say.
    Said(&'static str),
    /// A value, as the file would write it; made from the one that the reader fills in.
    Value(fn() -> String),
}

impl Default {
    /// In words; none where nothing holds.
    pub fn words(self) -> Option<String> {
        match self {
            Default::None => None,
            Default::Said(words) => Some(words.to_owned()),
            Default::Value(written) => Some(written()),
        }
    }
}

/// What a key wants.
#[derive(Clone, Copy, Debug)]
pub enum ValueKind {
    /// Any text.
    Text,
    /// An id: `[a-z0-9][a-z0-9._-]*`.
    Id,
    /// A whole number.
    Whole(u64, u64),
    /// A whole number, or a range of them: `4605000 ±10%`, `4200000..5100000`, `4200000..4605000..5100000`.
    Ranged(u64, u64),
    /// A number from 0 to the second with at most so many decimals.
    Decimal(u32, u64),
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A day, or an offset in months from the merger such as `-12m`.
    DateOrOffset,
    /// A month, `YYYY-MM`.
    Month,
    /// true, false, yes or no.
    Truth,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number, or one of these words.
    WholeOrWord(u64, u64, &'static [&'static str]),
    /// A truth value, or a list.
    TruthOrList(&'static ValueKind),
    /// One of these words, or a list of mappings, or a mapping with keys of the user's choosing.
    WordOrListOrTable(&'static [&'static str], &'static Shape, &'static ValueKind),
    /// A single value, or a list of such; or, where there is a shape, a mapping.
    OneOrMore(&'static ValueKind, Option<&'static Shape>),
    /// A reference to something else.
    Reference,
    /// A file or folder, relative to `portfolio.yaml`.
    Path,
    /// One text, or one for each language.
    Name,
    /// A list.
    List(&'static ValueKind),
    /// A list of at least one item.
    Some(&'static ValueKind),
    /// A mapping.
    Map(&'static Shape),
    /// A mapping with keys of the user's choosing.
    Table(&'static ValueKind),
    /// Anything: anyone who reads it says what is wrong with it.
    Any,
}

/// The two languages of a name.
pub static NAME: Shape = Shape {
    keys: &[
        Key {
            name: "nb",
            kind: ValueKind::Text,
            required: false,
            default: Default::None,
            about: "in Norwegian bokmål",
        },
        Key {
            name: "en",
            kind: ValueKind::Text,
            required: false,
            default: Default::None,
            about: "in English",
        },
    ],
    ..Shape::named("a name")
};

impl Shape {
    /// A mapping without keys, and without an id of its own.
    const fn named(name: &'static str) -> Self {
        Shape { name, keys: &[], subject: Subject::Around, variant: None }
    }

    /// What it describes, in words.
    pub fn text(&self) -> Words {
        t!("shape.named", slug = slug(self.name), name = self.name)
    }

    /// The same as one that is known, before its id: `system`.
    pub fn noun(&self) -> Words {
        let (_, kind) = self.name.split_once(' ').unwrap_or(("", self.name));
        t!("shape.noun", slug = slug(kind), name = kind)
    }

    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A name as the variants of a text are called.
fn slug(name: &str) -> String {
    let sign = |sign: char| match sign {
        ' ' => Some('_'),
        sign => sign.is_ascii_alphanumeric().then_some(sign),
    };
    name.chars().filter_map(sign).collect()
}
