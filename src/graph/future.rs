//! The target, as far as a drawing needs it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::words;
use crate::model::{ComponentId, DomainId, Landscape, ProductId, SystemId};

/// An end of an integration in the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FutureEnd {
    /// A system that is kept.
    System(SystemId),
    /// A product that is procured.
    Product(ProductId),
    /// A national common component.
    Component(ComponentId),
}

impl FutureEnd {
    /// `municipality/system`, `product:ID` or `component:ID`.
    pub fn reference(self, landscape: &Landscape) -> &str {
        match self {
            FutureEnd::System(id) => &landscape.system(id).reference,
            FutureEnd::Product(id) => &landscape.product(id).reference,
            FutureEnd::Component(id) => &landscape.component(id).reference,
        }
    }
}

words! {
    /// The work that an integration takes which is not there today.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Making {
        /// Set up within a suite.
        Suite = "suite",
        /// Built as it is elsewhere.
        Reuse = "reuse",
        /// Built.
        Build = "build",
        /// Built against a locked interface.
        BuildLocked = "build_locked",
    }
}

/// An integration that the target needs and that does not exist today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    /// One end.
    pub from: FutureEnd,
    /// The other.
    pub to: FutureEnd,
    /// The work it takes.
    pub work: Making,
}

/// The target, as far as a drawing needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Future {
    /// The systems that are kept.
    pub kept: BTreeSet<SystemId>,
    /// The products that are procured, each with its domains.
    pub procured: BTreeMap<ProductId, Vec<DomainId>>,
    /// The integrations to be made.
    pub wanted: BTreeSet<Wanted>,
    /// Where those go who work in a system that ends: what is chosen instead in its domains.
    pub moves: BTreeMap<SystemId, BTreeSet<FutureEnd>>,
}
