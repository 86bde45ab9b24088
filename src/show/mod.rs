//! One thing of the landscape: everything known of it, everything that points to it, where it stands in the files.
//!
//! What enters: a [`Known`] (the basis, the graph, the way to the files) and a [`Subject`]. What leaves: a [`Card`].
//! What always holds: facts stand in a fixed order under keys that are the same in every language; a figure that nobody
//! gave is marked as assumed.

mod component;
mod contract;
mod domain;
mod fact;
mod lists;
mod product;
mod reasons;
mod reference;
mod system;

use crate::cost::Basis;
use crate::graph::Graph;
use crate::model::{Landscape, Place, Thing};
use crate::report::{Table, Words};

pub use fact::Fact;
pub use reasons::reason;
pub use reference::{Found, NotFound, Subject, find};

/// Everything there is to know, and where it stands.
pub struct Known<'a> {
    /// Candidates, counts, prices.
    pub basis: &'a Basis<'a>,
    /// What is joined to what.
    pub graph: &'a Graph<'a>,
    /// Where a place stands, as `path:line`.
    pub place: &'a dyn Fn(&Place) -> String,
}

impl<'a> Known<'a> {
    fn landscape(&self) -> &'a Landscape {
        self.basis.landscape
    }

    fn place(&self, thing: Thing) -> String {
        (self.place)(&Place::of(thing))
    }
}

/// Everything about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its kind in machine formats.
    pub kind: &'static str,
    /// Its kind for people.
    pub kind_words: Words,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: Words,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// What belongs to it and what points to it. Empty ones are for machines only.
    pub tables: Vec<Table>,
}

/// The card of a subject.
pub fn card(known: &Known, subject: Subject) -> Card {
    match subject {
        Subject::System(id) => system::card(known, id, None),
        Subject::Shared(id) => system::card(known, known.landscape().entry(id).root, Some(id)),
        Subject::Domain(id) => domain::card(known, id),
        Subject::Product(id) => product::card(known, id),
        Subject::Contract(id) => contract::card(known, id),
        Subject::Component(id) => component::card(known, id),
    }
}
