//! Every thing with an id: by which names people know it, and what they mean by some words.
//!
//! What enters: the documents of a workspace, right or wrong. What leaves: [`Entry`]s, and for words the one entry that is
//! meant, or the nearest ones.
//! What always holds: it reads the documents alone, so it works while files have errors; two spellings are one name if they
//! differ in accents, capitals or spaces only; what is only alike orders a list that a person reads, and decides nothing.

mod collect;
mod fold;
mod look_up;

use crate::load::Documents;
use crate::model::Name;
use crate::source::Span;

pub use fold::{fold, id_of};
pub use look_up::{NotFound, nearest_of};

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// Part of the merger.
    Municipality,
    /// A sector.
    Sector,
    /// A domain.
    Domain,
    /// A product of the catalogue.
    Product,
    /// An entry of an inventory.
    System,
    /// A contract of an inventory.
    Contract,
    /// A vendor or supplier, by its name.
    Vendor,
    /// A national component.
    Component,
}

impl EntryKind {
    /// All of them.
    pub const ALL: [EntryKind; 8] = [
        EntryKind::Municipality,
        EntryKind::Sector,
        EntryKind::Domain,
        EntryKind::Product,
        EntryKind::System,
        EntryKind::Contract,
        EntryKind::Vendor,
        EntryKind::Component,
    ];

    /// Its word, as it stands before a colon in a reference.
    pub const fn word(self) -> &'static str {
        match self {
            EntryKind::Municipality => "municipality",
            EntryKind::Sector => "sector",
            EntryKind::Domain => "domain",
            EntryKind::Product => "product",
            EntryKind::System => "system",
            EntryKind::Contract => "contract",
            EntryKind::Vendor => "vendor",
            EntryKind::Component => "component",
        }
    }
}

/// A thing with an id.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Its id, as files write it: `care-ehr`, `nord/gerica`, `visma`.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// What else it is called.
    pub aliases: Vec<String>,
    /// The id of what it belongs to: a domain's sector, a system's product, a contract's supplier.
    pub belongs: String,
    /// Where it is written.
    pub span: Span,
}

impl Entry {
    /// How it is referred to without doubt.
    pub fn reference(&self) -> String {
        format!("{}:{}", self.kind.word(), self.id)
    }

    /// Whether it is called so, in any language, by its id or by another name.
    pub fn is_called(&self, words: &str) -> bool {
        let folded = fold(words);
        !folded.is_empty() && self.names().any(|name| fold(name) == folded)
    }

    /// Its id without the municipality.
    fn local(&self) -> Option<&str> {
        let local = matches!(self.kind, EntryKind::System | EntryKind::Contract);
        self.id.split_once('/').filter(|_| local).map(|(_, id)| id)
    }

    /// Everything it may be called.
    fn names(&self) -> impl Iterator<Item = &str> {
        let names = [self.id.as_str(), self.name.nb.as_str(), self.name.en.as_str()];
        let names = names.into_iter().chain(self.local()).chain(self.aliases.iter().map(String::as_str));
        names.filter(|name| !name.is_empty())
    }
}

/// All things with an id, sorted by kind and id.
#[derive(Clone, Debug, Default)]
pub struct Register {
    entries: Vec<Entry>,
}

impl Register {
    /// Collects everything that has an id in the documents.
    pub fn of(documents: &Documents) -> Self {
        let mut entries = collect::entries(documents);
        entries.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
        entries.dedup_by(|later, first| later.kind == first.kind && later.id == first.id);
        Register { entries }
    }

    /// All entries, sorted by kind and id.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Only the systems and contracts of a municipality.
    #[must_use]
    pub fn of_municipality(&self, municipality: &str) -> Self {
        let mine = |entry: &&Entry| entry.id.split_once('/').is_some_and(|(whose, _)| whose == municipality);
        Register { entries: self.entries.iter().filter(mine).cloned().collect() }
    }

    /// The entry with an id.
    pub fn find(&self, kind: EntryKind, id: &str) -> Option<&Entry> {
        let key = |entry: &Entry| (entry.kind, entry.id.as_str()).cmp(&(kind, id));
        self.entries.binary_search_by(key).ok().map(|place| &self.entries[place])
    }
}
