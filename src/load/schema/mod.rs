//! The format as data: which keys a mapping has, what each wants, and what it means.
//!
//! One table serves the reading of files, the hint at a misspelled key, and whoever documents the format.

mod catalogue;
mod decisions;
mod inventory;
mod manifest;
mod progress;
mod rules;

pub use catalogue::*;
pub use decisions::*;
pub use inventory::*;
pub use manifest::*;
pub use progress::*;
pub use rules::*;

/// The format's number.
pub const FORMAT: u64 = 2;

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
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What holds without it, in words; empty where nothing does.
    pub default: &'static str,
    /// What it means, in one line.
    pub about: &'static str,
}

/// What a key wants.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Any text.
    Text,
    /// An id: `[a-z0-9][a-z0-9._-]*`.
    Id,
    /// A whole number.
    Whole(u64, u64),
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
    TruthOrList(&'static Kind),
    /// One of these words, or a list of mappings, or a mapping with keys of the user's choosing.
    WordOrListOrTable(&'static [&'static str], &'static Shape, &'static Kind),
    /// A reference; the text says to what.
    Reference(&'static str),
    /// A file or folder, relative to `portfolio.yaml`.
    Path,
    /// One text, or one for each language.
    Name,
    /// A list.
    List(&'static Kind),
    /// A list of at least one item.
    Some(&'static Kind),
    /// A mapping.
    Map(&'static Shape),
    /// A mapping with keys of the user's choosing.
    Table(&'static Kind),
    /// Anything: whoever reads it says what is wrong with it.
    Any,
}

/// Whole kroner.
pub(super) const MONEY: Kind = Kind::Whole(0, 1_000_000_000_000);
/// A rate in kroner or percent.
pub(super) const RATE: Kind = Kind::Whole(0, 1_000_000_000);
/// A percentage.
pub(super) const PERCENT: Kind = Kind::Whole(0, 10_000);
/// A count.
pub(super) const COUNT: Kind = Kind::Whole(0, 10_000_000);
/// Months.
pub(super) const MONTHS: Kind = Kind::Whole(0, 1_200);
/// How well something fits its users.
pub(super) const FIT: Kind = Kind::Whole(1, 5);

/// `none | ordinary | special`
pub(super) const PERSONAL_DATA: Kind = Kind::Word(&["none", "ordinary", "special"]);

/// The two languages of a name.
pub static NAME: Shape = Shape {
    name: "a name",
    subject: Subject::Around,
    variant: None,
    keys: &[key("nb", Kind::Text, "in Norwegian bokmål"), key("en", Kind::Text, "in English")],
};

/// An optional key.
pub(super) const fn key(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, required: false, default: "", about }
}

/// An optional key with a default.
pub(super) const fn with(name: &'static str, kind: Kind, default: &'static str, about: &'static str) -> Key {
    Key { name, kind, required: false, default, about }
}

/// A key that must be there.
pub(super) const fn must(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, required: true, default: "", about }
}

/// A mapping that has no id of its own.
pub(super) const fn shape(name: &'static str, keys: &'static [Key]) -> Shape {
    Shape { name, keys, subject: Subject::Around, variant: None }
}

impl Shape {
    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}
