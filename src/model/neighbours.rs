//! What each system is joined to today.

use super::{ComponentId, IntegrationEnd, IntegrationId, IntegrationKind, Landscape, SystemId};

/// What a system is joined to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Its integrations, from either end, those by hand among them. Sorted.
    pub integrations: Vec<IntegrationId>,
    /// The systems that integrations join it to, from either end; those by hand join nothing. Sorted, each once.
    pub systems: Vec<SystemId>,
    /// The national components that integrations join it to. Sorted, each once.
    pub components: Vec<ComponentId>,
}

impl Neighbours {
    /// The neighbours of every system, by its number.
    pub fn of(landscape: &Landscape) -> Vec<Neighbours> {
        let mut all = vec![Neighbours::default(); landscape.systems.len()];
        for (index, integration) in landscape.integrations.iter().enumerate() {
            let id = IntegrationId::at(index);
            let from = integration.from.system;
            let joins = integration.kind != IntegrationKind::Manual;
            all[from.index()].integrations.push(id);
            match integration.to {
                IntegrationEnd::Use(end) => {
                    if end.system != from {
                        all[end.system.index()].integrations.push(id);
                    }
                    if joins {
                        all[from.index()].systems.push(end.system);
                        all[end.system.index()].systems.push(from);
                    }
                }
                IntegrationEnd::Component(component) if joins => {
                    all[from.index()].components.push(component);
                }
                IntegrationEnd::Component(_) => {}
            }
        }
        for neighbours in &mut all {
            neighbours.systems.sort_unstable();
            neighbours.systems.dedup();
            neighbours.components.sort_unstable();
            neighbours.components.dedup();
        }
        all
    }

    /// Whether an integration joins it to a system.
    pub fn has_system(&self, system: SystemId) -> bool {
        self.systems.binary_search(&system).is_ok()
    }

    /// Whether an integration joins it to a component.
    pub fn has_component(&self, component: ComponentId) -> bool {
        self.components.binary_search(&component).is_ok()
    }
}
