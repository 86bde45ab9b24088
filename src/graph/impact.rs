//! What the replacement of a system touches.

use std::collections::BTreeSet;

use super::{Graph, Node};
use crate::model::{ContractId, DomainId, IntegrationId, MunicipalityId, SystemId, UseId};

/// What the replacement of a system touches. Every list is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// The system.
    pub system: SystemId,
    /// Who works in it, its own entry among them.
    pub uses: Vec<UseId>,
    /// Whose uses those are.
    pub municipalities: Vec<MunicipalityId>,
    /// The domains that lose their system.
    pub domains: Vec<DomainId>,
    /// The integrations that break, those by hand too.
    pub integrations: Vec<IntegrationId>,
    /// What stands at the other end of those that are not by hand.
    pub neighbours: Vec<Node>,
    /// The systems that no longer get data, directly or through others.
    pub dependants: Vec<SystemId>,
    /// Its contract.
    pub contract: Option<ContractId>,
    /// The other systems under that contract.
    pub contract_shared_by: Vec<SystemId>,
}

impl Graph<'_> {
    /// What the replacement of a system touches.
    pub fn impact(&self, id: SystemId) -> Impact {
        let system = self.landscape.system(id);
        let uses = || system.uses.iter().map(|&entry| self.landscape.entry(entry));
        let municipalities: BTreeSet<_> = uses().map(|entry| entry.municipality).collect();
        let domains: BTreeSet<_> =
            uses().flat_map(|entry| entry.covers.iter().map(|cover| cover.domain)).collect();
        let under_contract = system.contract.map(|contract| &self.landscape.contract(contract).systems);
        Impact {
            system: id,
            uses: system.uses.clone(),
            municipalities: municipalities.into_iter().collect(),
            domains: domains.into_iter().collect(),
            integrations: self.integrations_of(id).into_iter().collect(),
            neighbours: self.neighbours(Node::System(id)).into_iter().collect(),
            dependants: self.dependants(id).into_iter().collect(),
            contract: system.contract,
            contract_shared_by: under_contract.into_iter().flatten().copied().filter(|&o| o != id).collect(),
        }
    }
}
