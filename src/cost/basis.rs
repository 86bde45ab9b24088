//! The basis of every calculation: scope, candidates, counts and who serves whom, computed once for a landscape.

use super::candidates::{Eligibility, Question, grows_beyond, most_growth};
use super::suppliers::Suppliers;
use super::{Annuity, Edge, Fallen, Joins, Member, Scope, integration, scope};
use crate::calendar::add_months;
use crate::model::{Candidate, ContractId, Date, DomainId, Landscape, ProductId, SystemId, UseId};

/// A count of users or records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub value: u64,
    /// Whether it was filled in from the domain's `typical`.
    pub assumed: bool,
}

/// Everything about a landscape that does not depend on what is chosen.
#[derive(Clone, Debug)]
pub struct Basis<'a> {
    /// The landscape.
    pub landscape: &'a Landscape,
    /// Discounting.
    pub annuity: Annuity,
    /// N: all inhabitants.
    pub inhabitants: u64,
    /// D: the first day without the replaced systems (section 9).
    pub switch_off: Date,
    /// What the inventories' integrations join.
    pub joins: Joins,
    /// The edges that the target needs, sorted by ends.
    pub edges: Vec<Edge>,
    /// The systems in use whatever is chosen: in_use and covering a national domain, or an own project's that is not in
    /// scope, or unplaced; and the members of open domains. By system.
    pub always_used: Vec<bool>,
    /// Whose work is whose.
    pub(super) suppliers: Suppliers,
    served_system: Vec<u64>,
    served_contract: Vec<u64>,
    domains: Vec<DomainBasis>,
}

/// What is known of one domain.
#[derive(Clone, Debug)]
struct DomainBasis {
    scope: Scope,
    uses: Vec<UseId>,
    /// The systems that cover it. Sorted.
    systems: Vec<SystemId>,
    candidates: Vec<Candidate>,
    fallen: Vec<Fallen>,
    parallel: Vec<SystemId>,
    unfinished: bool,
}

/// The uses that cover each domain, in order.
fn uses_of(landscape: &Landscape) -> Vec<Vec<UseId>> {
    let mut uses_of = vec![Vec::new(); landscape.domains.len()];
    for id in landscape.use_ids() {
        for cover in &landscape.entry(id).covers {
            uses_of[cover.domain.index()].push(id);
        }
    }
    uses_of
}

/// The products on the market that serve each domain, in order.
fn products_of(landscape: &Landscape) -> Vec<Vec<ProductId>> {
    let mut products_of = vec![Vec::new(); landscape.domains.len()];
    for (index, product) in landscape.products.iter().enumerate().filter(|(_, p)| p.market.is_some()) {
        for domain in &product.domains {
            products_of[domain.index()].push(ProductId::at(index));
        }
    }
    products_of
}

impl<'a> Basis<'a> {
    /// Computes it.
    pub fn new(landscape: &'a Landscape) -> Self {
        let (uses_of, products_of) = (uses_of(landscape), products_of(landscape));
        let scopes = scope::scopes(landscape, &uses_of);
        let (inhabitants, served_contract) = (landscape.inhabitants(), served_by_contracts(landscape));
        let domains: Vec<DomainBasis> = landscape
            .domain_ids()
            .zip(uses_of)
            .map(|(id, uses)| {
                let scope = scopes[id.index()];
                let own = uses.iter().map(|&entry| landscape.entry(entry)).filter(|entry| !entry.shared);
                let systems: Vec<SystemId> = own.map(|entry| entry.root).collect();
                let unfinished = scope == Scope::InScope && scope::unfinished(landscape, id, &uses);
                let question = Question {
                    landscape,
                    id,
                    systems: &systems,
                    products: &products_of[id.index()],
                    unfinished,
                    inhabitants,
                    served: &served_contract,
                };
                let Eligibility { candidates, fallen, parallel } = if scope == Scope::InScope {
                    question.answer()
                } else {
                    Eligibility { candidates: Vec::new(), fallen: Vec::new(), parallel: Vec::new() }
                };
                DomainBasis { scope, uses, systems, candidates, fallen, parallel, unfinished }
            })
            .collect();
        let mut always_used = scope::always_used(landscape, &scopes);
        let open = |domain: &DomainBasis| domain.candidates == [Candidate::Open];
        for system in domains.iter().filter(|&domain| open(domain)).flat_map(|domain| &domain.systems) {
            always_used[system.index()] = true;
        }
        let decided: Vec<bool> =
            domains.iter().map(|domain| domain.scope == Scope::InScope && !open(domain)).collect();
        let joins = Joins::new(landscape);
        Basis {
            edges: integration::required_edges(landscape, &decided),
            landscape,
            annuity: Annuity::new(&landscape.merger),
            inhabitants,
            switch_off: add_months(landscape.merger.date, landscape.rates.overlap_months.value as u32),
            joins,
            always_used,
            served_system: served_by_systems(landscape),
            suppliers: Suppliers::new(landscape, &scopes),
            served_contract,
            domains,
        }
    }

    /// How a domain stands.
    pub fn scope(&self, domain: DomainId) -> Scope {
        self.domains[domain.index()].scope
    }

    /// The domains in scope, in order.
    pub fn in_scope(&self) -> impl Iterator<Item = DomainId> + '_ {
        self.landscape.domain_ids().filter(|&domain| self.scope(domain) == Scope::InScope)
    }

    /// Who may be chosen in a domain: systems, then products, by reference, then parallel.
    pub fn candidates(&self, domain: DomainId) -> &[Candidate] {
        &self.domains[domain.index()].candidates
    }

    /// Who covers or serves a domain but may not be chosen there, and why.
    pub fn fallen(&self, domain: DomainId) -> &[Fallen] {
        &self.domains[domain.index()].fallen
    }

    /// The uses that cover a domain, in order.
    pub fn uses(&self, domain: DomainId) -> &[UseId] {
        &self.domains[domain.index()].uses
    }

    /// The members of a candidate of a domain, sorted.
    pub fn members(&self, domain: DomainId, candidate: Candidate) -> Vec<Member> {
        match candidate {
            Candidate::System(system) => vec![Member::System(system)],
            Candidate::Product(product) => vec![Member::Product(product)],
            Candidate::Parallel => {
                self.parallel(domain).iter().map(|&system| Member::System(system)).collect()
            }
            Candidate::Open => self.systems(domain).iter().map(|&system| Member::System(system)).collect(),
        }
    }

    /// The systems that cover a domain. Sorted.
    pub fn systems(&self, domain: DomainId) -> &[SystemId] {
        &self.domains[domain.index()].systems
    }

    /// Whether a domain in scope is open: nothing can be chosen, and no decision chooses.
    pub fn is_open(&self, domain: DomainId) -> bool {
        self.candidates(domain) == [Candidate::Open]
    }

    /// The domains in scope that are decided, in order: those that are not open.
    pub fn decided(&self) -> impl Iterator<Item = DomainId> + '_ {
        self.in_scope().filter(|&domain| !self.is_open(domain))
    }

    /// Whether a domain in scope is unfinished: of some municipality nobody has said whether it has anything there.
    pub fn is_unfinished(&self, domain: DomainId) -> bool {
        self.domains[domain.index()].unfinished
    }

    /// Whether a contract would have to grow by more than so many percent to serve the whole new municipality.
    pub fn grows_beyond(&self, contract: ContractId, percent: u64) -> bool {
        grows_beyond(self.inhabitants, self.served_by_contract(contract), percent)
    }

    /// Whether choosing a system rests on a growth of its contract that somebody must allow: beyond its percentage, or, where it
    /// says nothing, beyond `limits.unknown_growth`.
    pub fn needs_lawyer(&self, system: SystemId) -> bool {
        let contract = self.landscape.system(system).contract;
        contract.is_some_and(|id| {
            let most = most_growth(self.landscape, self.landscape.contract(id).growth);
            most.is_some_and(|percent| self.grows_beyond(id, percent))
        })
    }

    /// The systems that go on side by side in a domain under `parallel`. Sorted.
    pub fn parallel(&self, domain: DomainId) -> &[SystemId] {
        &self.domains[domain.index()].parallel
    }

    /// served(s): the inhabitants of the municipalities with a use rooted in a system.
    pub fn served_by_system(&self, system: SystemId) -> u64 {
        self.served_system[system.index()]
    }

    /// served(k): the inhabitants of the municipalities with a use rooted in a system that names a contract.
    pub fn served_by_contract(&self, contract: ContractId) -> u64 {
        self.served_contract[contract.index()]
    }

    /// users(o, d).
    pub fn users(&self, entry: UseId, domain: DomainId) -> Count {
        let counted = self.landscape.entry(entry).cover(domain).and_then(|cover| cover.users);
        let typical = self.landscape.domain(domain).typical_users;
        self.counted_or_typical(counted, entry, typical, "users")
    }

    /// At how many places a use has something installed in a domain.
    pub fn sites(&self, entry: UseId, domain: DomainId) -> u64 {
        self.landscape.entry(entry).cover(domain).map_or(0, |cover| cover.sites)
    }

    /// records(o, d).
    pub fn records(&self, entry: UseId, domain: DomainId) -> Count {
        let counted = self.landscape.entry(entry).cover(domain).and_then(|cover| cover.records);
        let typical = self.landscape.domain(domain).typical_records;
        self.counted_or_typical(counted, entry, typical, "records")
    }

    fn counted_or_typical(
        &self,
        counted: Option<u64>,
        entry: UseId,
        per_1000_in_thousandths: u64,
        key: &str,
    ) -> Count {
        let data = self.landscape.entry(entry);
        match counted {
            // What a program filled in and nobody has confirmed is assumed (section 4).
            Some(value) => {
                let guessed = &self.landscape.system(data.root).guessed;
                let names = |name: &String| name == "covers" || name == key;
                Count { value, assumed: !data.shared && guessed.iter().any(names) }
            }
            None => {
                let municipality = self.landscape.municipality(data.municipality);
                Count { value: typical(per_1000_in_thousandths, municipality.inhabitants), assumed: true }
            }
        }
    }
}

/// ceil(per 1000 × inhabitants / 1000), the rate in thousandths (section 4).
pub(super) fn typical(per_1000_in_thousandths: u64, inhabitants: u64) -> u64 {
    let exact = u128::from(per_1000_in_thousandths) * u128::from(inhabitants);
    u64::try_from(exact.div_ceil(1_000_000))
        .expect("invariant: rates and inhabitants are bounded by the format")
}

fn served_by_systems(landscape: &Landscape) -> Vec<u64> {
    landscape
        .systems
        .iter()
        .map(|system| inhabitants_of_uses(landscape, system.uses.iter().copied()))
        .collect()
}

fn served_by_contracts(landscape: &Landscape) -> Vec<u64> {
    landscape.contract_ids().map(|id| served_by_contract(landscape, id)).collect()
}

/// served(k): the inhabitants of the municipalities with a use rooted in a system that names a contract.
pub fn served_by_contract(landscape: &Landscape, id: ContractId) -> u64 {
    let systems = landscape.contract(id).systems.iter();
    inhabitants_of_uses(landscape, systems.flat_map(|&system| landscape.system(system).uses.iter().copied()))
}

/// The inhabitants of the municipalities that some uses belong to, each municipality once.
fn inhabitants_of_uses(landscape: &Landscape, uses: impl Iterator<Item = UseId>) -> u64 {
    let mut municipalities: Vec<_> = uses.map(|entry| landscape.entry(entry).municipality).collect();
    municipalities.sort_unstable();
    municipalities.dedup();
    municipalities.into_iter().map(|id| landscape.municipality(id).inhabitants).sum()
}
