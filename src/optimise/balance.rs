//! The price of balance: the best target in which no municipality changes too much, or each supplies so many domains.
//!
//! What enters: a basis and [`Balance`]s, each a bound on one municipality. What leaves: the best target that keeps them all, or that there
//! is none.
//! What always holds: the answer is exact. A bound becomes a limit of the problem only when the best target without it breaks
//! it; where nothing is broken any more, nothing is cheaper that keeps all.

use std::sync::Arc;

use super::build::{BUDGET, CORES, Encoded, PROCUREMENTS, VENDORS, encode};
use super::others::Other;
use super::problem::Problem;
use super::search::{Search, minimise};
use crate::cost::{Basis, evaluate};
use crate::model::{Candidate, DomainId, MunicipalityId, Selection};

/// A bound on one municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// At most so many of its users change system, each counted once in each domain.
    AtMost(MunicipalityId, u64),
    /// At least so many domains choose one of its systems.
    AtLeast(MunicipalityId, u64),
}

/// There is no room for another bound: more are broken at once than there are limits that are not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom;

/// The best target that keeps some bounds; `None` where there is none.
pub fn balanced(basis: &Basis, bounds: &[Balance]) -> Result<Option<Other>, NoRoom> {
    if basis.in_scope().any(|domain| basis.candidates(domain).is_empty()) {
        return Ok(None);
    }
    let encoded = encode(basis);
    let mut problem = encoded.problem.clone();
    let mut free: Vec<usize> = [BUDGET, VENDORS, CORES, PROCUREMENTS]
        .into_iter()
        .filter(|&limit| problem.limits[limit].is_none())
        .collect();
    let mut kept: Vec<Balance> = Vec::new();
    loop {
        let Some(assignment) = minimise(&problem, &Search::default()).assignment else { return Ok(None) };
        let selection = encoded.selection(basis, &assignment);
        let broken = bounds.iter().filter(|bound| !kept.contains(bound) && !bound.holds(basis, &selection));
        // The one that is broken most, so that few become limits.
        let Some(&worst) = broken.max_by_key(|bound| bound.missing(basis, &selection)) else {
            let evaluation = Arc::new(evaluate(basis, &selection));
            return Ok(Some(Other { selection, evaluation }));
        };
        let slot = free.pop().ok_or(NoRoom)?;
        worst.limit(basis, &encoded, &mut problem, slot);
        kept.push(worst);
    }
}

impl Balance {
    /// Whether a target keeps it.
    pub fn holds(self, basis: &Basis, selection: &Selection) -> bool {
        self.missing(basis, selection) <= 0
    }

    /// By how much a target breaks it.
    fn missing(self, basis: &Basis, selection: &Selection) -> i128 {
        let chosen = basis.decided().filter_map(|domain| Some((domain, selection.get(domain)?)));
        match self {
            Balance::AtMost(municipality, most) => {
                let users =
                    chosen.map(|(domain, candidate)| changing(basis, domain, candidate, municipality));
                users.sum::<i128>() - i128::from(most)
            }
            Balance::AtLeast(municipality, least) => {
                let supplied = chosen.filter(|&(_, candidate)| supplies(basis, candidate, municipality));
                i128::from(least) - supplied.count() as i128
            }
        }
    }

    /// Makes it a limit of the problem.
    fn limit(self, basis: &Basis, encoded: &Encoded, problem: &mut Problem, slot: usize) {
        if problem.pairs_use == Some(slot) {
            problem.pairs_use = None;
        }
        let groups = problem.groups.iter_mut().map(|group| &mut group.price);
        for price in groups.chain([&mut problem.constant]) {
            price.uses[slot] = 0;
        }
        for (variable, &domain) in encoded.domains.iter().enumerate() {
            for (value, &candidate) in encoded.candidates[variable].iter().enumerate() {
                problem.unary[variable][value].uses[slot] = match self {
                    Balance::AtMost(municipality, _) => changing(basis, domain, candidate, municipality),
                    // Counted are those that do not: nothing that is taken may be negative.
                    Balance::AtLeast(municipality, _) => {
                        i128::from(!supplies(basis, candidate, municipality))
                    }
                };
            }
        }
        problem.limits[slot] = Some(match self {
            Balance::AtMost(_, most) => i128::from(most),
            Balance::AtLeast(_, least) => encoded.domains.len() as i128 - i128::from(least),
        });
    }
}

/// How many users of a municipality change system in a domain.
fn changing(basis: &Basis, domain: DomainId, candidate: Candidate, municipality: MunicipalityId) -> i128 {
    let rows = basis.migrations(domain, candidate);
    let mine = rows.iter().filter(|row| row.municipality == municipality && row.changes_system());
    mine.map(|row| i128::from(row.users)).sum()
}

fn supplies(basis: &Basis, candidate: Candidate, municipality: MunicipalityId) -> bool {
    matches!(candidate, Candidate::System(system) if basis.landscape.system(system).municipality == municipality)
}
