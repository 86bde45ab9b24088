//! One thing of the landscape: everything known of it, everything that points to it, where it stands in the files.
//!
//! What enters: a [`Known`] (the basis, the graph, the way to the files) and a [`Subject`]. What leaves: a [`Page`].
//! What always holds: facts stand in a fixed order under keys that are the same in every language; a figure that nobody
//! gave is marked as assumed.

mod component;
mod contract;
mod domain;
mod lists;
mod municipality;
mod product;
mod reasons;
mod reference;
mod system;
mod vendor;

use crate::cost::Basis;
use crate::graph::Graph;
use crate::model::{Landscape, Place, Thing};
use crate::report::{Cell, Fact, Page, Planned, Table, Text};
use crate::words::t;

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
    /// The plan as it is carried out, where somebody made one: what becomes of a contract is the plan's to say.
    pub planned: Option<&'a Planned<'a>>,
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
struct Card {
    /// Its kind in machine formats.
    kind: &'static str,
    /// Its kind for people.
    kind_words: Text,
    /// Its reference.
    reference: String,
    /// Its name.
    name: Text,
    /// What is known of it.
    facts: Vec<Fact>,
    /// What belongs to it and what points to it. Empty ones are for machines only.
    tables: Vec<Table>,
}

/// The page of a subject.
pub fn page(known: &Known, subject: Subject) -> Page {
    match subject {
        Subject::System(id) => system::card(known, id, None),
        Subject::Shared(id) => system::card(known, known.landscape().entry(id).root, Some(id)),
        Subject::Domain(id) => domain::card(known, id),
        Subject::Product(id) => product::card(known, id),
        Subject::Contract(id) => contract::card(known, id),
        Subject::Component(id) => component::card(known, id),
        Subject::Municipality(id) => municipality::card(known, id),
        Subject::Vendor(id) => vendor::card(known, &known.landscape().vendors[id.index()]),
        Subject::Supplier(id) => vendor::card(known, &known.landscape().contract(id).supplier),
    }
    .page()
}

impl Card {
    /// The card as a page: what it is about in the headline, which machine formats have as facts.
    fn page(self) -> Page {
        let (reference, name) = (Cell::text(&self.reference), Cell::from(self.name));
        let mut facts = vec![
            Fact::machine("kind", Cell::text(self.kind)),
            Fact::machine("reference", reference.clone()),
            Fact::machine("name", name.clone()),
        ];
        facts.extend(self.facts);
        Page::new(t!("show.headline", kind_words = self.kind_words, reference = reference, name = name))
            .facts(facts)
            .tables_if_any(self.tables)
    }
}
