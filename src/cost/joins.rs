//! What the inventories' integrations join today. Manual ones count as none.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComponentId, IntegrationEnd, IntegrationKind, Landscape, ProductId, SystemId};

/// The product of a system; a system without one is a product of its own kind (section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kin {
    /// A catalogue product.
    Product(ProductId),
    /// A system that is nothing but itself.
    Own(SystemId),
}

impl Kin {
    /// The product of a system.
    pub fn of(landscape: &Landscape, system: SystemId) -> Kin {
        landscape.system(system).product.map_or(Kin::Own(system), Kin::Product)
    }
}

/// What the inventories' integrations join.
#[derive(Clone, Debug, Default)]
pub struct Joins {
    /// By system, the systems it is joined to, sorted.
    systems: BTreeMap<SystemId, Vec<SystemId>>,
    kin: BTreeSet<(Kin, Kin)>,
    system_components: BTreeSet<(SystemId, ComponentId)>,
    kin_components: BTreeSet<(Kin, ComponentId)>,
}

impl Joins {
    /// Reads the integrations that are not manual.
    pub fn new(landscape: &Landscape) -> Self {
        let mut joins = Joins::default();
        for integration in landscape.integrations.iter().filter(|i| i.kind != IntegrationKind::Manual) {
            let from = integration.from.system;
            match integration.to {
                IntegrationEnd::Use(end) => {
                    joins.systems.entry(from).or_default().push(end.system);
                    joins.systems.entry(end.system).or_default().push(from);
                    joins.kin.insert(ordered(Kin::of(landscape, from), Kin::of(landscape, end.system)));
                }
                IntegrationEnd::Component(component) => {
                    joins.system_components.insert((from, component));
                    joins.kin_components.insert((Kin::of(landscape, from), component));
                }
            }
        }
        for joined in joins.systems.values_mut() {
            joined.sort_unstable();
            joined.dedup();
        }
        joins
    }

    /// The systems that integrations join a system to, in either direction. Sorted.
    pub fn joined(&self, system: SystemId) -> &[SystemId] {
        self.systems.get(&system).map_or(&[], Vec::as_slice)
    }

    /// Whether an integration joins two systems, in either direction.
    pub fn systems(&self, a: SystemId, b: SystemId) -> bool {
        self.joined(a).binary_search(&b).is_ok()
    }

    /// Whether an integration joins systems of two products.
    pub fn kin(&self, a: Kin, b: Kin) -> bool {
        self.kin.contains(&ordered(a, b))
    }

    /// Whether a system has an integration with a component.
    pub fn system_component(&self, system: SystemId, component: ComponentId) -> bool {
        self.system_components.contains(&(system, component))
    }

    /// Whether any system of a product has an integration with a component.
    pub fn kin_component(&self, kin: Kin, component: ComponentId) -> bool {
        self.kin_components.contains(&(kin, component))
    }
}

fn ordered<T: Ord>(a: T, b: T) -> (T, T) {
    if a <= b { (a, b) } else { (b, a) }
}
