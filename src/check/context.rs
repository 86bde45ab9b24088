//! What the rules know about a landscape, indexed once, so that no rule searches.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::plain_name;
use crate::model::{
    Candidate, ContractId, Cover, DataFate, Decision, DecisionId, Domain, DomainId, DomainOrComponent,
    Landscape, MunicipalityId, Neighbours, PersonalData, Place, ProductId, Provision, Status, SuiteId,
    System, SystemId, Thing, UseId, Verdict,
};

/// A landscape with its indices.
#[derive(Debug)]
pub struct Context<'a> {
    /// The landscape.
    pub landscape: &'a Landscape,
    uses: BTreeMap<(MunicipalityId, DomainId), Vec<UseId>>,
    neighbours: Vec<Neighbours>,
    names: BTreeMap<String, Vec<ProductId>>,
    suites: BTreeSet<(MunicipalityId, DomainId, SuiteId)>,
}

impl<'a> Context<'a> {
    /// Indexes a landscape.
    pub fn new(landscape: &'a Landscape) -> Self {
        let mut uses: BTreeMap<_, Vec<UseId>> = BTreeMap::new();
        let mut suites = BTreeSet::new();
        for id in landscape.use_ids() {
            let entry = landscape.entry(id);
            let suite = suite_of(landscape, entry.root);
            for cover in &entry.covers {
                uses.entry((entry.municipality, cover.domain)).or_default().push(id);
                suites.extend(suite.map(|suite| (entry.municipality, cover.domain, suite)));
            }
        }
        let mut names: BTreeMap<String, Vec<ProductId>> = BTreeMap::new();
        for (index, product) in landscape.products.iter().enumerate() {
            let own = [&product.name, &product.id].into_iter().chain(&product.aliases);
            for key in own.map(|name| plain_name(name)).collect::<BTreeSet<_>>() {
                names.entry(key).or_default().push(ProductId::at(index));
            }
        }
        Context { landscape, uses, neighbours: Neighbours::of(landscape), names, suites }
    }

    /// The entries of a municipality that cover a domain.
    pub fn uses(&self, municipality: MunicipalityId, domain: DomainId) -> &[UseId] {
        self.uses.get(&(municipality, domain)).map_or(&[], Vec::as_slice)
    }

    /// The entries of each municipality in each domain it covers.
    pub fn all_uses(&self) -> impl Iterator<Item = (MunicipalityId, DomainId, &[UseId])> {
        self.uses.iter().map(|(&(municipality, domain), uses)| (municipality, domain, uses.as_slice()))
    }

    /// What a system is joined to.
    pub fn neighbours(&self, system: SystemId) -> &Neighbours {
        &self.neighbours[system.index()]
    }

    /// The products that go by a name, however it is spelt: case, spaces and signs do not count.
    pub fn products_named(&self, name: &str) -> &[ProductId] {
        let key = plain_name(name);
        self.names.get(&key).filter(|_| !key.is_empty()).map_or(&[], Vec::as_slice)
    }

    /// The systems that somebody works in today and that are to go on: in use, and no mere look-up of old data.
    pub fn living(&self) -> impl Iterator<Item = (SystemId, &'a System)> {
        let landscape = self.landscape;
        landscape
            .system_ids()
            .map(|id| (id, landscape.system(id)))
            .filter(|(_, system)| is_living(landscape, system))
    }

    /// The contracts that some living system names, each with the living systems that name it.
    pub fn living_contracts(&self) -> BTreeMap<ContractId, Vec<SystemId>> {
        let mut contracts: BTreeMap<ContractId, Vec<SystemId>> = BTreeMap::new();
        for (id, system) in self.living() {
            if let Some(contract) = system.contract {
                contracts.entry(contract).or_default().push(id);
            }
        }
        contracts
    }

    /// The decisions, in order.
    pub fn decisions(&self) -> impl Iterator<Item = (DecisionId, &'a Decision)> + use<'a> {
        let decisions = self.landscape.decisions.iter().enumerate();
        decisions.map(|(index, decision)| (DecisionId::at(index), decision))
    }

    /// Every entry with each of its covers.
    pub fn all_covers(&self) -> impl Iterator<Item = (UseId, &'a Cover)> + use<'a> {
        let landscape = self.landscape;
        landscape
            .use_ids()
            .flat_map(move |id| landscape.entry(id).covers.iter().map(move |cover| (id, cover)))
    }

    /// What decisions choose.
    pub fn choices(&self) -> impl Iterator<Item = (DecisionId, DomainId, Candidate)> + use<'a> {
        self.decisions().filter_map(|(id, decision)| match decision.verdict {
            Verdict::Choose(domain, candidate) => Some((id, domain, candidate)),
            _ => None,
        })
    }

    /// The domains that a system itself covers.
    pub fn domains_of(&self, system: &System) -> impl Iterator<Item = (DomainId, &'a Domain)> + use<'a> {
        let landscape = self.landscape;
        let covers = &landscape.entry(system.entry).covers;
        covers.iter().map(|cover| (cover.domain, landscape.domain(cover.domain)))
    }

    /// Whether every domain that a system covers is provided by the state.
    pub fn is_national(&self, system: &System) -> bool {
        self.domains_of(system).all(|(_, domain)| domain.provision == Provision::National)
    }

    /// The personal data in a system: what its inventory says, else the most that its domains handle.
    pub fn personal_data(&self, system: &System) -> PersonalData {
        let typical = || self.domains_of(system).map(|(_, domain)| domain.personal_data).max();
        system.governance.personal_data.or_else(typical).unwrap_or(PersonalData::None)
    }

    /// Whether a system reaches another domain or a component: it covers it itself, it is joined to something that
    /// does, or its vendor integrates it with something of the same suite there.
    pub fn reaches(&self, id: SystemId, far: DomainOrComponent) -> bool {
        let landscape = self.landscape;
        let domain = match far {
            DomainOrComponent::Component(component) => {
                return self.neighbours(id).has_component(component);
            }
            DomainOrComponent::Domain(domain) => domain,
        };
        let covers = |system: SystemId| {
            landscape.system(system).uses.iter().any(|&entry| landscape.entry(entry).cover(domain).is_some())
        };
        let municipality = landscape.system(id).municipality;
        covers(id)
            || self.neighbours(id).systems.iter().any(|&other| covers(other))
            || suite_of(landscape, id)
                .is_some_and(|suite| self.suites.contains(&(municipality, domain, suite)))
    }
}

fn suite_of(landscape: &Landscape, system: SystemId) -> Option<SuiteId> {
    landscape.system(system).product.and_then(|product| landscape.product(product).suite)
}

fn is_living(landscape: &Landscape, system: &System) -> bool {
    system.status == Status::InUse && landscape.entry(system.entry).data != DataFate::Lookup
}

/// A system's own entry.
pub fn entry_of(system: &System) -> Thing {
    Thing::Use(system.entry)
}

/// Where an entry says that it covers a domain.
pub fn cover_place(landscape: &Landscape, id: UseId, domain: DomainId) -> Place {
    let covers = &landscape.entry(id).covers;
    match covers.iter().position(|cover| cover.domain == domain) {
        Some(index) => Place::key(Thing::Use(id), "covers").item(index).then("domain"),
        None => Place::of(Thing::Use(id)),
    }
}
