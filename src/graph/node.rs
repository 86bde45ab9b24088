//! What the graph is made of.

use crate::model::{ComponentId, DomainId, IntegrationId, Landscape, SystemId};

/// A node. Systems sort before domains, domains before components, each by reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A system: an ordinary entry. Shared entries count as their root.
    System(SystemId),
    /// A domain.
    Domain(DomainId),
    /// A national common component.
    Component(ComponentId),
}

impl Node {
    /// `municipality/system`, a domain's id, or `component:ID`.
    pub fn reference(self, landscape: &Landscape) -> &str {
        match self {
            Node::System(id) => &landscape.system(id).reference,
            Node::Domain(id) => &landscape.domain(id).id,
            Node::Component(id) => &landscape.component(id).reference,
        }
    }
}

/// A link, always drawn from a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// An integration, from the system that sends to the system or component that receives.
    Integration(IntegrationId),
    /// The system covers the domain.
    Covers,
}
