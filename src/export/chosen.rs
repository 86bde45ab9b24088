//! What of a landscape is exported.

use std::collections::BTreeSet;

use crate::model::{
    ComponentId, ContractId, DomainId, IntegrationEnd, IntegrationId, Landscape, MunicipalityId, ProductId,
    SectorId, SystemId, UseId,
};
use crate::report::Planned;

/// What somebody wants of a landscape; nothing said = all of it.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only these domains, and what covers them. Sorted.
    pub domains: Option<Vec<DomainId>>,
    /// Only what this municipality has.
    pub municipality: Option<MunicipalityId>,
}

/// The things that are exported, by kind; each list sorted.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// The municipalities.
    pub municipalities: Vec<MunicipalityId>,
    /// The sectors of the domains.
    pub sectors: Vec<SectorId>,
    /// The domains.
    pub domains: Vec<DomainId>,
    /// The entries of the inventories. With a shared entry its root's.
    pub uses: Vec<UseId>,
    /// The contracts.
    pub contracts: Vec<ContractId>,
    /// The integrations, both of whose ends are there.
    pub integrations: Vec<IntegrationId>,
    /// The products of the systems, of the domains and of the target.
    pub products: Vec<ProductId>,
    /// The national common components.
    pub components: Vec<ComponentId>,
}

impl Chosen {
    /// What is wanted; with a plan, only what goes on in its target.
    pub fn new(landscape: &Landscape, wanted: &Wanted, target: Option<&Planned<'_>>) -> Self {
        let domains: Vec<DomainId> =
            landscape.domain_ids().filter(|domain| has(wanted.domains.as_ref(), domain)).collect();
        let uses = uses(landscape, wanted, target);
        let there = |id: &UseId| uses.contains(id);
        let of_system = |id: &SystemId| there(&landscape.system(*id).entry);
        let contracts = landscape.contract_ids().filter(|&id| {
            let contract = landscape.contract(id);
            let whose = wanted.municipality.is_none_or(|only| only == contract.municipality);
            let goes_on = target.is_none_or(|planned| {
                planned.plan.contracts.get(&id).is_none_or(|fate| fate.action.goes_on())
            });
            contract.systems.iter().any(of_system)
                || whose && goes_on && contract.systems.is_empty() && wanted.domains.is_none()
        });
        let integrations = (0..landscape.integrations.len()).map(IntegrationId::at).filter(|&id| {
            let integration = landscape.integration(id);
            there(&integration.from.entry)
                && match integration.to {
                    IntegrationEnd::Use(end) => there(&end.entry),
                    IntegrationEnd::Component(_) => true,
                }
        });
        let all = wanted.domains.is_none() && wanted.municipality.is_none();
        let municipalities = landscape.municipality_ids().filter(|id| {
            wanted.municipality.is_none_or(|only| only == *id)
                || uses.iter().any(|entry| landscape.entry(*entry).municipality == *id)
        });
        let sectors: BTreeSet<SectorId> =
            domains.iter().map(|&domain| landscape.domain(domain).sector).collect();
        let sectors = (0..landscape.sectors.len()).map(SectorId::at).filter(|id| all || sectors.contains(id));
        let products = products(landscape, &uses, &domains, all);
        Chosen {
            municipalities: municipalities.collect(),
            sectors: sectors.collect(),
            contracts: contracts.collect(),
            integrations: integrations.collect(),
            products,
            components: (0..landscape.components.len()).map(ComponentId::at).collect(),
            domains,
            uses: uses.into_iter().collect(),
        }
    }
}

fn has(only: Option<&Vec<DomainId>>, domain: &DomainId) -> bool {
    only.is_none_or(|only| only.contains(domain))
}

fn uses(landscape: &Landscape, wanted: &Wanted, target: Option<&Planned<'_>>) -> BTreeSet<UseId> {
    let mut uses: BTreeSet<UseId> = landscape
        .use_ids()
        .filter(|&id| {
            let entry = landscape.entry(id);
            let covers = || entry.covers.iter().any(|cover| has(wanted.domains.as_ref(), &cover.domain));
            wanted.municipality.is_none_or(|only| only == entry.municipality)
                && (wanted.domains.is_none() || covers())
                && target.is_none_or(|planned| planned.is_used(entry.root))
        })
        .collect();
    let roots: Vec<UseId> = uses.iter().map(|&id| landscape.system(landscape.entry(id).root).entry).collect();
    uses.extend(roots);
    uses
}

fn products(
    landscape: &Landscape,
    uses: &BTreeSet<UseId>,
    domains: &[DomainId],
    all: bool,
) -> Vec<ProductId> {
    let of_use = |id: &UseId| landscape.system(landscape.entry(*id).root).product;
    let used: BTreeSet<ProductId> = uses.iter().filter_map(of_use).collect();
    let serves = |id: ProductId| {
        landscape.product(id).domains.iter().any(|domain| domains.binary_search(domain).is_ok())
    };
    let ids = (0..landscape.products.len()).map(ProductId::at);
    ids.filter(|&id| all || used.contains(&id) || serves(id)).collect()
}
