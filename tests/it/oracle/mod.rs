//! An oracle: candidates, costs, constraints and the best target of a landscape, written from model.md alone,
//! naive on purpose and without a line of the library beyond its resolved model. Brute force, so for small
//! workspaces only. [`generate`] makes such workspaces.

mod agreement;
pub mod calendar;
mod candidates;
mod census;
mod conformance;
mod edges;
mod evaluate;
pub mod generate;
mod moves;
mod number;
mod read;
mod search;

use std::collections::BTreeMap;

use portfolio::model::{Candidate, ContractId, DomainId, Landscape, Provision, Status, SystemId};

use calendar::{Dates, Day};
pub use candidates::Member;
use edges::{Edge, Joins};
use evaluate::{Fates, fates};
pub use evaluate::{Items, Outcome};
use moves::Moves;
use number::Annuity;
pub use read::read;
pub use search::{Best, Survey};

/// A choice for every domain in scope.
pub type Choices = BTreeMap<DomainId, Candidate>;

/// A candidate with what can be said of it alone.
#[derive(Clone, Debug)]
pub struct Pick {
    candidate: Candidate,
    members: Vec<Member>,
    moves: Moves,
}

impl Pick {
    fn new(land: &Landscape, domain: DomainId, candidate: Candidate) -> Pick {
        let members = candidates::members(land, domain, candidate);
        let moves = if members.is_empty() { Moves::default() } else { moves::moves(land, domain, &members) };
        Pick { candidate, members, moves }
    }

    fn parallel(&self) -> bool {
        self.candidate == Candidate::Parallel
    }
}

/// Everything about a landscape that no selection changes.
pub struct Oracle<'a> {
    land: &'a Landscape,
    /// The domains in scope with their candidates.
    scope: Vec<(DomainId, Vec<Pick>)>,
    /// Where in `scope` a domain stands.
    position: Vec<Option<usize>>,
    /// The systems that go on in domains that are not decided here.
    always_used: Vec<bool>,
    contract_of: Vec<Option<ContractId>>,
    running: Vec<Fates>,
    contracts: Vec<Option<Fates>>,
    inhabitants: i128,
    annuity: Annuity,
    dates: Dates,
    /// What one vendor costs.
    vendor: i128,
    closing: i128,
    edges: Vec<Edge>,
    joins: Joins,
}

impl<'a> Oracle<'a> {
    /// Reads the landscape.
    pub fn new(land: &'a Landscape) -> Oracle<'a> {
        let scope: Vec<(DomainId, Vec<Pick>)> = land
            .domain_ids()
            .filter(|domain| candidates::in_scope(land, *domain))
            .map(|domain| {
                let candidates = candidates::candidates(land, domain);
                (domain, candidates.into_iter().map(|c| Pick::new(land, domain, c)).collect())
            })
            .collect();
        let mut position = vec![None; land.domains.len()];
        for (index, (domain, _)) in scope.iter().enumerate() {
            position[domain.index()] = Some(index);
        }
        let goes_on_anyway = |id: SystemId| {
            land.system(id).status == Status::InUse
                && land.domain_ids().any(|domain| {
                    let elsewhere = match land.domain(domain).provision {
                        Provision::Choose => false,
                        Provision::National => true,
                        Provision::OwnProject => !candidates::in_scope(land, domain),
                    };
                    elsewhere && candidates::covers(land, id, domain)
                })
        };
        let merger = Day::from(land.merger.date);
        let overlap = i64::try_from(land.rates.overlap_months.value).expect("a small number");
        let annuity = Annuity::new(land.merger.horizon_years, land.merger.discount_basis_points);
        let mut oracle = Oracle {
            land,
            scope,
            position,
            always_used: land.system_ids().map(goes_on_anyway).collect(),
            contract_of: land.systems.iter().map(|system| system.contract).collect(),
            running: Vec::new(),
            contracts: Vec::new(),
            inhabitants: land.municipalities.iter().map(|m| i128::from(m.inhabitants)).sum(),
            annuity,
            dates: Dates { merger, as_of: land.merger.as_of.into(), switch_off: merger.plus_months(overlap) },
            vendor: annuity.value(land.rates.vendor_annual.value.into(), 1),
            closing: moves::closing(land),
            edges: edges::required(land),
            joins: Joins::new(land),
        };
        (oracle.running, oracle.contracts) = fates(&oracle);
        oracle
    }

    /// The inhabitants of the municipalities with a use whose root is one of these.
    fn served(&self, roots: impl Fn(SystemId) -> bool) -> i128 {
        let land = self.land;
        land.municipality_ids()
            .filter(|m| land.uses.iter().any(|entry| entry.municipality == *m && roots(entry.root)))
            .map(|m| i128::from(land.municipality(m).inhabitants))
            .sum()
    }

    /// The domains in scope, in order.
    pub fn scope(&self) -> impl Iterator<Item = DomainId> {
        self.scope.iter().map(|(domain, _)| *domain)
    }

    /// The candidates of a domain: systems, then products, then parallel. Empty where it is not in scope.
    pub fn candidates(&self, domain: DomainId) -> Vec<Candidate> {
        let position = self.position[domain.index()];
        position.map_or_else(Vec::new, |p| self.scope[p].1.iter().map(|pick| pick.candidate).collect())
    }

    /// The members of a candidate, by reference.
    pub fn members(&self, domain: DomainId, candidate: Candidate) -> Vec<Member> {
        candidates::members(self.land, domain, candidate)
    }

    /// What a selection costs and which constraints it breaks. A domain in scope without a choice costs nothing
    /// and is named in `violated`, as is a choice that is no candidate or stands in a domain not in scope.
    pub fn evaluate(&self, choices: &Choices) -> Outcome {
        let mut violated = Vec::new();
        let name = |domain: DomainId| &self.land.domain(domain).id;
        for domain in choices.keys().filter(|domain| self.position[domain.index()].is_none()) {
            violated.push(format!("scope {}", name(*domain)));
        }
        let picks: Vec<Pick> = self
            .scope
            .iter()
            .map(|(domain, candidates)| {
                let Some(choice) = choices.get(domain) else {
                    violated.push(format!("scope {}", name(*domain)));
                    return Pick { candidate: Candidate::Parallel, members: vec![], moves: Moves::default() };
                };
                candidates.iter().find(|pick| pick.candidate == *choice).cloned().unwrap_or_else(|| {
                    violated.push(format!("candidate {}", name(*domain)));
                    Pick::new(self.land, *domain, *choice)
                })
            })
            .collect();
        let mut outcome = self.outcome(&picks.iter().collect::<Vec<_>>());
        outcome.violated.extend(violated);
        outcome.violated.sort();
        outcome
    }
}

/// What a selection costs and which constraints it breaks.
pub fn evaluate(land: &Landscape, choices: &Choices) -> Outcome {
    Oracle::new(land).evaluate(choices)
}

/// The candidates of a domain; none where it is not in scope.
pub fn candidates(land: &Landscape, domain: DomainId) -> Vec<Candidate> {
    let in_scope = candidates::in_scope(land, domain);
    if in_scope { candidates::candidates(land, domain) } else { Vec::new() }
}

/// The least total and, among equals, the least changing users; `None` = infeasible.
pub fn best(land: &Landscape) -> Option<(i128, u64)> {
    Oracle::new(land).survey().best.map(|best| (best.total, best.changing_users))
}

/// The reference of section 11: its total, and the constraints it breaks; `None` where a domain has no candidate.
pub fn reference(land: &Landscape) -> Option<(i128, Vec<String>)> {
    Oracle::new(land).reference()
}
