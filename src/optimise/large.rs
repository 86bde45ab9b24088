//! The problem of a large workspace: candidates that another one beats whatever else is chosen are left out before pairs are
//! priced.

use std::collections::BTreeMap;

use super::build::{Builder, Encoded, decided, encode, encode_some};
use super::lean::{Link, undominated};
use super::pairs::PairCosts;
use crate::cost::{Basis, Edge, Far};
use crate::model::{Candidate, DomainId};

/// With more pairs of candidates than this (some 25 municipalities), candidates that another one always beats are left out
/// first, and no proof is written: it would have to speak of all of them.
const ENTRIES: usize = 300_000;

/// The problem of a basis without candidates that another one beats whatever else is chosen. No optimum takes those; but whoever asks
/// about one of them, or wants a proof over all of them, needs [`encode`].
pub fn encode_lean(basis: &Basis) -> Encoded {
    let domains = decided(basis);
    let mut candidates: Vec<Vec<Candidate>> =
        domains.iter().map(|&domain| basis.candidates(domain).to_vec()).collect();
    let variable_of: BTreeMap<DomainId, usize> = domains.iter().copied().zip(0..).collect();
    let edges: Vec<(&Edge, DomainId, Link)> = basis
        .edges
        .iter()
        .filter_map(|edge| {
            let Far::Domain(far) = edge.far else { return None };
            Some((edge, far, Link { a: *variable_of.get(&edge.near)?, b: *variable_of.get(&far)? }))
        })
        .collect();
    let links: Vec<Link> = edges.iter().map(|(.., link)| *link).collect();
    loop {
        let mut builder = Builder::new(basis, &domains, &candidates);
        builder.alone();
        let excluding = builder.excluding();
        let costs: Vec<PairCosts> = edges
            .iter()
            .map(|&(edge, far, Link { a, b })| {
                PairCosts::new(basis, edge, &candidates[a], (far, &candidates[b]))
            })
            .collect();
        let money = |link: usize, near: usize, far: usize| i128::from(costs[link].money(near, far));
        let keep = undominated(&builder.finish(), &links, money, &excluding);
        let before: usize = candidates.iter().map(Vec::len).sum();
        for (candidates, keep) in candidates.iter_mut().zip(keep) {
            candidates.retain({
                let mut keep = keep.into_iter();
                move |_| keep.next().unwrap_or(true)
            });
        }
        if candidates.iter().map(Vec::len).sum::<usize>() * 10 >= before * 9 {
            return encode_some(basis, domains, candidates);
        }
    }
}

/// [`encode_lean`] where the tables of pairs would be large, else [`encode`], and whether it is the whole problem.
pub fn encode_for_target(basis: &Basis) -> (Encoded, bool) {
    let whole = pair_entries(basis) <= ENTRIES;
    (if whole { encode(basis) } else { encode_lean(basis) }, whole)
}

/// How many entries the tables of pairs will have.
fn pair_entries(basis: &Basis) -> usize {
    let entries = |edge: &Edge| match edge.far {
        Far::Domain(far) => basis.candidates(edge.near).len() * basis.candidates(far).len(),
        Far::Component(_) => 0,
    };
    basis.edges.iter().map(entries).sum()
}
