//! What a file brings.

use super::table::{Limits, Measure, ReadError, at_most};
use crate::words::{Text, t};
use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

/// An entry of an inventory: its values by key, as the format writes them.
pub type Entry = Map<String, Value>;

/// What a file says of one municipality.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventory {
    /// In which domains everything is entered, where the file says.
    pub complete: Option<Value>,
    /// Items of `systems`, ordinary and shared.
    pub systems: Vec<Entry>,
    /// Items of `contracts`.
    pub contracts: Vec<Entry>,
    /// Items of `integrations`.
    pub integrations: Vec<Entry>,
}

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// The inventories by the municipality that the file names; under none what it says of nobody in particular.
    pub inventories: BTreeMap<Option<String>, Inventory>,
    /// What was kept out, by what it is, and how many of it.
    pub kept_out: BTreeMap<String, usize>,
    /// What could not be read.
    pub unread: Vec<Unread>,
}

/// A value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands in the file: a row, an element, an entry.
    pub place: String,
    /// Under which head or key.
    pub head: String,
    /// What stands there.
    pub text: String,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not what it should be; with what was found.
    NotThis(Text),
    /// It is of a newer version of the format; with its number.
    Newer(u64),
    /// It is not well-formed; at which byte, and why.
    Malformed(u64, Text),
    /// It declares a document type, which could name entities and other files.
    DocumentType,
    /// It uses an entity that XML does not define; with its name.
    Entity(String),
    /// Its elements are nested too deep; how deep they may be.
    TooDeep(usize),
    /// It is too big, or no text.
    Read(ReadError),
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        Refusal::Read(error)
    }
}

impl Refusal {
    /// What is wrong, in words.
    pub fn text(&self) -> Text {
        match self {
            Refusal::NotThis(found) => found.clone(),
            Refusal::Newer(version) => t!("import_refused.newer", format = version.to_string()),
            Refusal::Malformed(byte, why) => {
                t!("import_refused.malformed", byte = byte.to_string(), why = why)
            }
            Refusal::DocumentType => t!("import_refused.document_type"),
            Refusal::Entity(name) => t!("import_refused.entity", name = name),
            Refusal::TooDeep(most) => t!("import_refused.too_deep", most = *most),
            Refusal::Read(error) => error.text(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(to)
    }
}

impl Brought {
    /// The inventory of a municipality.
    pub fn of(&mut self, municipality: Option<&str>) -> &mut Inventory {
        self.inventories.entry(municipality.map(str::to_owned)).or_default()
    }

    /// Not more entries than a run may make.
    pub fn within(&self, limits: &Limits) -> Result<(), ReadError> {
        let count = |one: &Inventory| one.systems.len() + one.contracts.len() + one.integrations.len();
        at_most(Measure::Entries, self.inventories.values().map(count).sum(), limits.entries)
    }

    /// Counts something that is kept out.
    pub(in crate::import) fn keep_out(&mut self, what: impl Into<String>) {
        *self.kept_out.entry(what.into()).or_default() += 1;
    }
}
