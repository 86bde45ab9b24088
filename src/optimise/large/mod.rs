//! The problem of a large workspace: candidates that no optimum takes are left out before pairs are priced.
//!
//! Without a one-off budget, those go that another candidate beats whatever else is chosen. A budget leaves few of them, for what is
//! cheaper in all may cost more at once; then the budget gets a price (`within`), and what cannot pay for itself at that price goes.

mod within;

use std::collections::BTreeMap;

use super::build::{Builder, Encoded, decided, encode, encode_some};
use super::lean::{Goal, Link, undominated};
use super::pairs::PairCosts;
use super::problem::Price;
use super::proof::{Certificate, Round};
use super::search::{self, Search};
use crate::cost::{Basis, Edge, Far};
use crate::model::{Candidate, DomainId, Money};

use within::Prices;

/// With more pairs of candidates than this (some 25 municipalities), candidates that no optimum takes are left out first.
const ENTRIES: usize = 300_000;

/// With more than this (some 80 municipalities), a one-off budget is priced. With fewer, the search is quicker than that.
const ENTRIES_WITHIN: usize = 4_000_000;

/// The candidates of each domain.
type Candidates = Vec<Vec<Candidate>>;

/// What was left out of a problem before the search.
#[derive(Clone, Debug)]
pub enum Reduced {
    /// Nothing.
    Not,
    /// What others beat.
    Beaten(Vec<Round>),
    /// What cannot pay for itself at a price on the budget; none where no price was found that bounds anything.
    Within(Option<Prices>),
}

/// The problem of a basis without candidates that no optimum takes, and what was left out. But anyone who asks about one of them
/// needs [`encode`].
pub fn encode_lean(basis: &Basis) -> (Encoded, Reduced) {
    match basis.landscape.limits.one_off_budget {
        Some(budget) if pair_entries(basis) > ENTRIES_WITHIN => encode_within(basis, budget),
        _ => {
            let frame = Frame::new(basis);
            let (candidates, rounds) = frame.lean(frame.all(), None, Goal::Cheaper(0), None);
            (encode_some(basis, frame.domains, candidates), Reduced::Beaten(rounds))
        }
    }
}

/// [`encode_lean`] where the tables of pairs would be large, else [`encode`].
pub fn encode_for_target(basis: &Basis) -> (Encoded, Reduced) {
    if !is_large(basis) { (encode(basis), Reduced::Not) } else { encode_lean(basis) }
}

/// [`encode_lean`], with a price on a one-off budget however small the workspace: for tests on workspaces that brute force can solve.
#[doc(hidden)]
pub fn encode_within(basis: &Basis, budget: u64) -> (Encoded, Reduced) {
    let frame = Frame::new(basis);
    let (candidates, prices) = within::candidates(&frame, frame.all(), i128::from(budget));
    (encode_some(basis, frame.domains, candidates), Reduced::Within(prices))
}

/// A problem whose best choice with, and whose best without, any candidate of a domain is that of the whole problem. Where the tables of
/// pairs would be large, candidates of other domains are left out that another one beats.
pub fn encode_about(basis: &Basis, domain: DomainId) -> Encoded {
    if !is_large(basis) { encode(basis) } else { encode_asked(basis, domain) }
}

/// [`encode_about`] however small the workspace: for tests on workspaces that brute force can solve.
#[doc(hidden)]
pub fn encode_asked(basis: &Basis, domain: DomainId) -> Encoded {
    let frame = Frame::new(basis);
    let asked = frame.domains.iter().position(|&decided| decided == domain);
    let (candidates, _) = frame.lean(frame.all(), None, Goal::Cheaper(0), asked);
    encode_some(basis, frame.domains, candidates)
}

/// The problem in which some domains take a given candidate. Where the tables of pairs would be large, candidates that another one beats
/// are left out in the other domains.
pub fn encode_given(basis: &Basis, given: &BTreeMap<DomainId, Candidate>) -> Encoded {
    let frame = Frame::new(basis);
    let all = frame.domains.iter().zip(frame.all());
    let candidates = all.map(|(domain, all)| given.get(domain).map_or(all, |&one| vec![one])).collect();
    let candidates =
        if is_large(basis) { frame.lean(candidates, None, Goal::Cheaper(0), None).0 } else { candidates };
    encode_some(basis, frame.domains, candidates)
}

/// A problem to which up to `charge` kroner may be added for each package of choices. Where the tables of pairs would be large, candidates
/// are left out that another one beats by more than that: whatever package it joins, it stays the better one.
pub fn encode_staying(basis: &Basis, charge: Money) -> Encoded {
    if !is_large(basis) {
        return encode(basis);
    }
    let frame = Frame::new(basis);
    let (candidates, _) = frame.lean(frame.all(), None, Goal::Cheaper(charge.get()), None);
    encode_some(basis, frame.domains, candidates)
}

/// A problem in which some choice takes as little as can be from the limits that are set, and from one more, if any choice is allowed at
/// all. Where the tables of pairs would be large, candidates are left out that take no less than another does, whatever they cost.
pub fn encode_for_limits(basis: &Basis, also: Option<usize>) -> Encoded {
    if !is_large(basis) { encode(basis) } else { encode_frugal(basis, also) }
}

/// [`encode_for_limits`] however small the workspace: for tests on workspaces that brute force can solve.
#[doc(hidden)]
pub fn encode_frugal(basis: &Basis, also: Option<usize>) -> Encoded {
    let frame = Frame::new(basis);
    let (candidates, _) = frame.lean(frame.all(), None, Goal::Frugal(also), None);
    encode_some(basis, frame.domains, candidates)
}

/// A proof of what is left, made a proof of everything.
pub fn proof_of_all(mut proof: Certificate, reduced: Reduced) -> Certificate {
    if let Reduced::Beaten(rounds) = reduced {
        proof.left_out = rounds;
    }
    proof
}

/// The proof that no target within the budget costs less than so many kroner: what the best costs; or, of a search that was stopped,
/// its bound or a little less, which needs no search.
pub fn prove_within(
    basis: &Basis,
    prices: Option<Prices>,
    kroner: i128,
    stopped: bool,
) -> Option<Certificate> {
    let frame = Frame::new(basis);
    let search = Search { deadline: stopped.then(search::now), prove: true, ..Search::default() };
    match prices {
        Some(prices) => within::prove(&frame, prices, kroner, &search),
        None => search::minimise(&frame.encode(&frame.all()).problem, &search).certificate,
    }
}

/// Whether the tables of pairs would be large.
pub fn is_large(basis: &Basis) -> bool {
    pair_entries(basis) > ENTRIES
}

/// How many entries the tables of pairs will have.
pub fn pair_entries(basis: &Basis) -> usize {
    let entries = |edge: &Edge| match edge.far {
        Far::Domain(far) => basis.candidates(edge.near).len() * basis.candidates(far).len(),
        Far::Component(_) => 0,
    };
    basis.edges.iter().map(entries).sum()
}

/// The domains to decide and the edges between them.
struct Frame<'a> {
    basis: &'a Basis<'a>,
    domains: Vec<DomainId>,
    edges: Vec<(&'a Edge, DomainId)>,
    links: Vec<Link>,
}

impl<'a> Frame<'a> {
    fn new(basis: &'a Basis<'a>) -> Self {
        let domains = decided(basis);
        let variable_of: BTreeMap<DomainId, usize> = domains.iter().copied().zip(0..).collect();
        let edge = |edge: &'a Edge| {
            let Far::Domain(far) = edge.far else { return None };
            Some(((edge, far), Link { a: *variable_of.get(&edge.near)?, b: *variable_of.get(&far)? }))
        };
        let (edges, links) = basis.edges.iter().filter_map(edge).unzip();
        Frame { basis, domains, edges, links }
    }

    /// All candidates.
    fn all(&self) -> Candidates {
        self.domains.iter().map(|&domain| self.basis.candidates(domain).to_vec()).collect()
    }

    /// The candidates without those that another one beats, whatever else is chosen of them, and how they went. With prices, the
    /// one-off budget need not be kept but costs. Of the domain that is `asked` about all stay.
    fn lean(
        &self,
        mut candidates: Candidates,
        prices: Option<Prices>,
        goal: Goal,
        asked: Option<usize>,
    ) -> (Candidates, Vec<Round>) {
        let mut rounds = Vec::new();
        // The first look is a quick one: of a country's candidates it often leaves one in twenty.
        let mut exact = false;
        loop {
            let mut builder = Builder::new(self.basis, &self.domains, &candidates);
            builder.alone();
            let excluding = builder.excluding();
            let costs = self.pairs(&candidates);
            let pair = prices.map_or(1, Prices::of_a_pair);
            let money =
                |link: usize, near: usize, far: usize| i128::from(costs[link].money(near, far)) * pair;
            let problem = builder.finish();
            let problem = match prices {
                Some(prices) => prices.without_budget(problem),
                None => problem,
            };
            let stays = undominated(&problem, &self.links, money, &excluding, goal, asked, exact);
            let before: usize = candidates.iter().map(Vec::len).sum();
            let better: Candidates = stays
                .iter()
                .zip(&candidates)
                .map(|(stays, candidates)| stays.better.iter().map(|&value| candidates[value]).collect())
                .collect();
            for (candidates, stays) in candidates.iter_mut().zip(stays) {
                let mut keep = stays.keep.into_iter();
                candidates.retain(|_| keep.next().unwrap_or(true));
            }
            let after: usize = candidates.iter().map(Vec::len).sum();
            if after < before {
                rounds.push(Round { better: self.numbers(&better), left: self.numbers(&candidates) });
            }
            if exact && after * 10 >= before * 9 {
                return (candidates, rounds);
            }
            exact = true;
        }
    }

    /// The places of candidates among all of their domain.
    fn numbers(&self, candidates: &Candidates) -> Vec<Vec<u32>> {
        let of_domain = |(&domain, some): (&DomainId, &Vec<Candidate>)| {
            let all = self.basis.candidates(domain);
            let place: BTreeMap<Candidate, u32> = all.iter().copied().zip(0..).collect();
            some.iter().map(|candidate| place[candidate]).collect()
        };
        self.domains.iter().zip(candidates).map(of_domain).collect()
    }

    /// What the pairs of each edge cost.
    fn pairs(&self, candidates: &Candidates) -> Vec<PairCosts<'a>> {
        let ends = self.edges.iter().zip(&self.links);
        ends.map(|(&(edge, far), &Link { a, b })| {
            PairCosts::new(self.basis, edge, &candidates[a], (far, &candidates[b]))
        })
        .collect()
    }

    /// No choice of candidates costs more, in kroner.
    fn most(&self, candidates: &Candidates) -> i128 {
        let mut builder = Builder::new(self.basis, &self.domains, candidates);
        builder.alone();
        let problem = builder.finish();
        let dearest = |values: &Vec<Price>| values.iter().map(|price| price.money).max().unwrap_or(0);
        problem.constant.money
            + problem.unary.iter().map(dearest).sum::<i128>()
            + problem.remainders.iter().map(|remainder| i128::from(remainder.most())).sum::<i128>()
            + problem.groups.iter().map(|group| group.price.money.max(0)).sum::<i128>()
            + self.pairs(candidates).iter().map(|costs| i128::from(costs.most())).sum::<i128>()
    }

    fn encode(&self, candidates: &Candidates) -> Encoded {
        encode_some(self.basis, self.domains.clone(), candidates.clone())
    }
}
