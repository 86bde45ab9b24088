//! What the replacement of a system affects.

use std::collections::BTreeSet;

use super::{Graph, Node};
use crate::model::{ContractId, DomainId, IntegrationId, MunicipalityId, SystemId, UseId};

/// What the replacement of a system affects. Every list is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// The system.
    pub system: SystemId,
    /// The uses of it, its own entry included.
    pub uses: Vec<UseId>,
    /// The municipalities of those uses.
    pub municipalities: Vec<MunicipalityId>,
    /// The domains that lose their system.
    pub domains: Vec<DomainId>,
    /// The integrations that break, manual ones included.
    pub integrations: Vec<IntegrationId>,
    /// What is at the other end of those that are not manual.
    pub neighbours: Vec<Node>,
    /// The systems that no longer get data, directly or through others.
    pub dependants: Vec<SystemId>,
    /// Its contract.
    pub contract: Option<ContractId>,
    /// The other systems under that contract.
    pub contract_shared_by: Vec<SystemId>,
}

impl Graph<'_> {
    /// What the replacement of a system affects.
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
