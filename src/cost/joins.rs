//! What the inventories' integrations join today. Manual ones count as none.

use std::collections::BTreeSet;

use crate::model::{ComponentId, Landscape, Neighbours, ProductId, SystemId};

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
    systems: Vec<Neighbours>,
    kin: BTreeSet<(Kin, Kin)>,
    kin_components: BTreeSet<(Kin, ComponentId)>,
}

impl Joins {
    /// Reads the integrations that are not manual.
    pub fn new(landscape: &Landscape) -> Self {
        let systems = Neighbours::of(landscape);
        let (mut kin, mut kin_components) = (BTreeSet::new(), BTreeSet::new());
        for id in landscape.system_ids() {
            let own = Kin::of(landscape, id);
            let Neighbours { systems, components, .. } = &systems[id.index()];
            kin.extend(systems.iter().map(|&other| ordered(own, Kin::of(landscape, other))));
            kin_components.extend(components.iter().map(|&component| (own, component)));
        }
        Joins { systems, kin, kin_components }
    }

    /// The systems that integrations join a system to, in either direction. Sorted.
    pub fn joined(&self, system: SystemId) -> &[SystemId] {
        &self.systems[system.index()].systems
    }

    /// Whether an integration joins two systems, in either direction.
    pub fn systems(&self, a: SystemId, b: SystemId) -> bool {
        self.systems[a.index()].has_system(b)
    }

    /// Whether an integration joins systems of two products.
    pub fn kin(&self, a: Kin, b: Kin) -> bool {
        self.kin.contains(&ordered(a, b))
    }

    /// Whether a system has an integration with a component.
    pub fn system_component(&self, system: SystemId, component: ComponentId) -> bool {
        self.systems[system.index()].has_component(component)
    }

    /// Whether any system of a product has an integration with a component.
    pub fn kin_component(&self, kin: Kin, component: ComponentId) -> bool {
        self.kin_components.contains(&(kin, component))
    }
}

fn ordered<T: Ord>(a: T, b: T) -> (T, T) {
    if a <= b { (a, b) } else { (b, a) }
}
