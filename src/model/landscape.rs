//! The landscape: everything a workspace says, resolved.

use super::words::words;
use super::{
    BusinessCase, Candidate, Component, ComponentId, Contract, ContractId, Date, Decision, Domain, DomainId,
    DomainOrComponent, Integration, IntegrationId, Limits, MunicipalityId, Product, ProductId, Rates,
    RoadmapSettings, Sector, SectorId, Spread, System, SystemId, Threshold, Use, UseId, Verdict,
};

/// The merger itself (model.md, section 2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merger {
    /// Its name.
    pub name: String,
    /// Day one of the new municipality.
    pub date: Date,
    /// The planning date.
    pub as_of: Date,
    /// Years the costs are counted over.
    pub horizon_years: u32,
    /// Discount rate in hundredths of a percent a year.
    pub discount_basis_points: u32,
}

impl Merger {
    /// The horizon where nobody gives one, in years.
    pub const HORIZON_YEARS: u32 = 5;
    /// The discount rate where nobody gives one, in hundredths of a percent.
    pub const DISCOUNT_BASIS_POINTS: u64 = 400;
}

/// A municipality that merges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// The id.
    pub id: String,
    /// Its name; the id where the manifest gives none.
    pub name: String,
    /// Its municipality number (kommunenummer), four digits as text.
    pub number: Option<String>,
    /// Inhabitants, more than 0.
    pub inhabitants: u64,
    /// Whether everything is entered, by domain: where it is not, absence means that nobody has said.
    pub complete: Vec<bool>,
}

words! {
    /// Which domains a plan decides.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum ScopeRule {
        /// Those that some use covers.
        #[default]
        Covered = "covered",
        /// Those that the new municipality must have too.
        Must = "must",
    }
}

/// Everything a workspace says, resolved. Every list is sorted by reference (or id), by code point;
/// integrations by their ends; decisions by domain, then by what they decide.
#[derive(Clone, Debug)]
pub struct Landscape {
    /// The merger.
    pub merger: Merger,
    /// Which domains are decided.
    pub scope: ScopeRule,
    /// Who merges.
    pub municipalities: Vec<Municipality>,
    /// The sectors.
    pub sectors: Vec<Sector>,
    /// The domains.
    pub domains: Vec<Domain>,
    /// The products.
    pub products: Vec<Product>,
    /// The national common components.
    pub components: Vec<Component>,
    /// All vendor names.
    pub vendors: Vec<String>,
    /// All suite names.
    pub suites: Vec<String>,
    /// The systems: ordinary entries.
    pub systems: Vec<System>,
    /// The uses: all entries.
    pub uses: Vec<Use>,
    /// The contracts.
    pub contracts: Vec<Contract>,
    /// The integrations.
    pub integrations: Vec<Integration>,
    /// The domain whose system is the central archive core.
    pub archive_domain: Option<DomainId>,
    /// The rates.
    pub rates: Rates,
    /// The limits.
    pub limits: Limits,
    /// The roadmap settings.
    pub roadmap: RoadmapSettings,
    /// What the business case rests on (section 14).
    pub business_case: BusinessCase,
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// The thresholds of public procurement. Sorted by kind, then by day.
    pub thresholds: Vec<Threshold>,
    /// How far figures may be off, by where they come from. Sorted by origin, then by day.
    pub spreads: Vec<Spread>,
}

macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident($list:ident, $id:ty) -> $item:ty;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self, id: $id) -> &$item {
            &self.$list[id.index()]
        }
    )*};
}

impl Landscape {
    getters! {
        /// The municipality of an id.
        municipality(municipalities, MunicipalityId) -> Municipality;
        /// The sector of an id.
        sector(sectors, SectorId) -> Sector;
        /// The domain of an id.
        domain(domains, DomainId) -> Domain;
        /// The product of an id.
        product(products, ProductId) -> Product;
        /// The component of an id.
        component(components, ComponentId) -> Component;
        /// The system of an id.
        system(systems, SystemId) -> System;
        /// The use of an id. (`use` is a word of Rust.)
        entry(uses, UseId) -> Use;
        /// The contract of an id.
        contract(contracts, ContractId) -> Contract;
        /// The integration of an id.
        integration(integrations, IntegrationId) -> Integration;
    }

    /// All domain ids, in order.
    pub fn domain_ids(&self) -> impl DoubleEndedIterator<Item = DomainId> + ExactSizeIterator + use<> {
        (0..self.domains.len()).map(DomainId::at)
    }

    /// All system ids, in order.
    pub fn system_ids(&self) -> impl DoubleEndedIterator<Item = SystemId> + ExactSizeIterator + use<> {
        (0..self.systems.len()).map(SystemId::at)
    }

    /// All use ids, in order.
    pub fn use_ids(&self) -> impl DoubleEndedIterator<Item = UseId> + ExactSizeIterator + use<> {
        (0..self.uses.len()).map(UseId::at)
    }

    /// All contract ids, in order.
    pub fn contract_ids(&self) -> impl DoubleEndedIterator<Item = ContractId> + ExactSizeIterator + use<> {
        (0..self.contracts.len()).map(ContractId::at)
    }

    /// All municipality ids, in order.
    pub fn municipality_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = MunicipalityId> + ExactSizeIterator + use<> {
        (0..self.municipalities.len()).map(MunicipalityId::at)
    }

    /// N: all inhabitants.
    pub fn inhabitants(&self) -> u64 {
        self.municipalities.iter().map(|municipality| municipality.inhabitants).sum()
    }

    /// A candidate as the files and the plan document write it.
    pub fn candidate_reference(&self, candidate: Candidate) -> &str {
        match candidate {
            Candidate::System(system) => &self.system(system).reference,
            Candidate::Product(product) => &self.product(product).reference,
            Candidate::Parallel => "parallel",
            Candidate::Open => "open",
        }
    }

    /// What a reference names that stands where a plan says what is chosen: systems side by side, a product or a system. That nothing
    /// can be chosen is no choice, so nobody finds it.
    pub fn find_candidate(&self, reference: &str) -> Option<Candidate> {
        if reference == self.candidate_reference(Candidate::Parallel) {
            return Some(Candidate::Parallel);
        }
        match reference.strip_prefix("product:") {
            Some(id) => self.find_product(id).map(Candidate::Product),
            None => self.find_system(reference).map(Candidate::System),
        }
    }

    /// What is chosen, by its reference: a candidate, or that the domain is open.
    pub fn find_choice(&self, reference: &str) -> Option<Candidate> {
        match reference == self.candidate_reference(Candidate::Open) {
            true => Some(Candidate::Open),
            false => self.find_candidate(reference),
        }
    }

    /// What a decision names beside its domain, as the files write it: a candidate, or the far end of an integration.
    pub fn verdict_of(&self, verdict: Verdict) -> Option<&str> {
        match verdict {
            Verdict::Choose(_, candidate) | Verdict::Reject(_, candidate) => {
                Some(self.candidate_reference(candidate))
            }
            Verdict::Drop(_, far) => Some(self.end_reference(far)),
            Verdict::Retire(_) | Verdict::Need(_) => None,
        }
    }

    /// The far end of an integration as the files and the plan document write it: a domain, or `component:ID`.
    pub fn end_reference(&self, end: DomainOrComponent) -> &str {
        match end {
            DomainOrComponent::Domain(domain) => &self.domain(domain).id,
            DomainOrComponent::Component(component) => &self.component(component).reference,
        }
    }

    /// The domain with this id.
    pub fn find_domain(&self, id: &str) -> Option<DomainId> {
        self.domains.binary_search_by(|domain| domain.id.as_str().cmp(id)).ok().map(DomainId::at)
    }

    /// The system with this `municipality/id`.
    pub fn find_system(&self, reference: &str) -> Option<SystemId> {
        self.systems
            .binary_search_by(|system| system.reference.as_str().cmp(reference))
            .ok()
            .map(SystemId::at)
    }

    /// The use with this `municipality/id`.
    pub fn find_use(&self, reference: &str) -> Option<UseId> {
        self.uses.binary_search_by(|entry| entry.reference.as_str().cmp(reference)).ok().map(UseId::at)
    }

    /// The contract with this `municipality/id`.
    pub fn find_contract(&self, reference: &str) -> Option<ContractId> {
        self.contracts
            .binary_search_by(|contract| contract.reference.as_str().cmp(reference))
            .ok()
            .map(ContractId::at)
    }

    /// The product with this id (without `product:`).
    pub fn find_product(&self, id: &str) -> Option<ProductId> {
        self.products.binary_search_by(|product| product.id.as_str().cmp(id)).ok().map(ProductId::at)
    }

    /// The component with this id (without `component:`).
    pub fn find_component(&self, id: &str) -> Option<ComponentId> {
        self.components.binary_search_by(|component| component.id.as_str().cmp(id)).ok().map(ComponentId::at)
    }
}
