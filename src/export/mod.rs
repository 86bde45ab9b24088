//! A landscape and its target as what other tools read, and as what `import` reads again.
//!
//! What enters: a resolved workspace with the way back to its text, what of it is wanted, and the plan where the target is. What
//! leaves: typed documents (a record for programs, three tables, a model of elements and relations, entities, a form); `render` makes the
//! bytes. What always holds: an entry is exported as its file says it, and what was filled in is marked as that; the same workspace
//! gives the same document, whatever the order of its files and entries; no clock but the planning date.

pub mod archimate;
mod backstage;
pub mod cells;
mod chosen;
pub mod document;
mod kitos;
mod record;
mod tables;

use crate::cost::Member;
use crate::load::Node;
use crate::model::{
    Candidate, ContractId, DomainId, Landscape, Place, ProductId, SystemId, Thing, UseId, words,
};
use crate::plan::{How, Plan};
use crate::report::Planned;
use crate::resolve::Origins;
use crate::source::Sources;

pub use backstage::entities;
pub use chosen::{Chosen, Wanted};
pub use kitos::{Form, form};
pub use record::{OWN, Record, shape_of};
pub use tables::{CONTRACTS, INTEGRATIONS, MUNICIPALITY, SYSTEMS, TARGET, heads_of, tables};

/// Which portfolio is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What there is.
    Today,
    /// What goes on, and what is procured.
    Target,
    /// What there is, and what becomes of it.
    Both,
}

impl Of {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Of::Today => "today",
            Of::Target => "target",
            Of::Both => "both",
        }
    }
}

words! {
    /// What becomes of a system in the target.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SystemFate {
        /// It goes on.
        Kept = "kept",
        /// Something else does its job.
        Replaced = "replaced",
    }
}

/// A workspace to be exported.
#[derive(Debug)]
pub struct Export<'a> {
    /// What it says.
    pub landscape: &'a Landscape,
    /// Where it says it.
    pub origins: &'a Origins,
    /// The texts of its files.
    pub sources: &'a Sources,
    /// The plan, where more than today is wanted.
    pub planned: Option<&'a Planned<'a>>,
    /// Which portfolio.
    pub of: Of,
    /// What of it.
    pub chosen: Chosen,
}

impl<'a> Export<'a> {
    /// A workspace, as far as it is wanted. Without a plan there is only today.
    pub fn new(
        landscape: &'a Landscape,
        origins: &'a Origins,
        sources: &'a Sources,
        planned: Option<&'a Planned<'a>>,
        of: Of,
        wanted: &Wanted,
    ) -> Self {
        let of = if planned.is_some() { of } else { Of::Today };
        let planned = planned.filter(|_| of != Of::Today);
        let chosen = Chosen::new(landscape, wanted, planned.filter(|_| of == Of::Target));
        Export { landscape, origins, sources, planned, of, chosen }
    }

    /// The plan, where more than today is wanted.
    pub fn plan(&self) -> Option<&'a Plan> {
        self.planned.map(|planned| planned.plan)
    }

    /// The text of a thing.
    pub fn node(&self, thing: Thing) -> Node<'a> {
        self.origins.node(thing).expect("invariant: a landscape comes with the origins of its things")
    }

    /// An entry of an inventory as its file says it.
    pub fn entry(&self, id: UseId) -> Record {
        let node = self.node(Thing::Use(id));
        Record::written(shape_of(node), node)
    }

    /// Where a thing stands: its file and line.
    pub fn origin(&self, thing: Thing) -> (&'a str, u32) {
        let span = self.origins.span(&Place::of(thing));
        (self.sources.file(span.file).path.as_str(), self.sources.start(span).line)
    }

    /// What becomes of a system in the target. None where only today is wanted.
    pub fn fate_of_system(&self, id: SystemId) -> Option<SystemFate> {
        let fate = |used| if used { SystemFate::Kept } else { SystemFate::Replaced };
        self.planned.map(|planned| fate(planned.is_used(id)))
    }

    /// What becomes of a contract in the target. None where only today is wanted, or nothing names it.
    pub fn fate_of_contract(&self, id: ContractId) -> Option<&'static str> {
        self.plan()?.contracts.get(&id).map(|fate| fate.action.name())
    }

    /// The domains in which something is procured, each with the products.
    pub fn procured(&self) -> impl Iterator<Item = (DomainId, ProductId)> + use<'_> {
        let choices = self.plan().into_iter().flat_map(|plan| &plan.choices);
        choices.filter(|(domain, _)| self.chosen.domains.binary_search(domain).is_ok()).filter_map(
            |(&domain, choice)| match choice.how {
                How::Chosen(Candidate::Product(product)) => Some((domain, product)),
                _ => None,
            },
        )
    }

    /// The members that a domain has in the target.
    pub fn members(&self, domain: DomainId) -> &'a [Member] {
        let choice = self.plan().and_then(|plan| plan.choices.get(&domain));
        choice.map_or(&[], |choice| &choice.members)
    }
}
