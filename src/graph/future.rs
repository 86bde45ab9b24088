//! The target, as far as a drawing needs it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComponentId, DomainId, Landscape, ProductId, SystemId};
use crate::words::Text;

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

/// An integration that the target needs and that does not exist today.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    /// One end.
    pub from: FutureEnd,
    /// The other.
    pub to: FutureEnd,
    /// The work it takes.
    pub work: Text,
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
}
