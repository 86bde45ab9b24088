//! A plan that stays with what was decided: a choice changes only where that gains enough.
//!
//! What always holds: no plan has a smaller sum of its cost and so much for each package that changes. So each package that changes
//! gains at least so much by itself, all other choices as they then are, unless without it there is no plan.

use std::collections::BTreeMap;

use serde::Serialize;

use super::kept::priced;
use super::standing::{given, packages, with};
use super::{Named, State};
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::optimise::{Other, best_given, best_staying};
use crate::plan::Plan;

/// A package that is changed, or that the best plan would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// What was saved.
    pub from: State,
    /// What is chosen instead, here or in the best plan.
    pub to: State,
    /// Where, by id.
    pub domains: Vec<String>,
    /// What the change saves by itself; `None` where one of the two is no plan.
    pub gain: Option<Money>,
    /// Whether it is changed.
    pub taken: bool,
}

/// What is kept and what is changed.
#[derive(Clone, Debug)]
pub struct Held {
    /// What is chosen.
    pub selection: Selection,
    /// The packages, those that are changed first.
    pub weighed: Vec<Weighed>,
}

/// Domains by what they change from and to.
type Packages = BTreeMap<(Candidate, Candidate), Vec<DomainId>>;

/// The choices of a saved plan with today's facts; where one cannot be made any more, and where the plan decides nothing, the cheapest.
/// `None` where nothing with them keeps within the constraints.
pub fn held(basis: &Basis<'_>, saved: &Plan) -> Option<Other> {
    best_given(basis, &given(basis, saved).0)
}

/// Stays with a saved plan where a change gains less than `gain` a package; where nothing is asked, where it gains nothing. `best` is the
/// best target.
pub fn keep(basis: &Basis<'_>, saved: &Plan, best: &Selection, gain: Money) -> Held {
    let (given, _) = given(basis, saved);
    let found = best_staying(basis, &given, gain);
    let found = found.expect("invariant: whatever a package costs, the best target stays a target");
    let mut kept = Selection(vec![None; basis.landscape.domains.len()]);
    given.into_iter().for_each(|(domain, candidate)| kept.0[domain.index()] = Some(candidate));
    let selection = settled(basis, found, &kept, best, gain);
    let now = priced(basis, &selection);
    let changed = packages(basis, &kept, &selection);
    let possible: Packages =
        packages(basis, &kept, best).into_iter().filter(|(turn, _)| !changed.contains_key(turn)).collect();
    let taken = changed.into_iter().map(|package| {
        let back = priced(basis, &with(&selection, &kept, &package.1));
        weighed(basis, package, back.zip(now).map(|(back, now)| back - now), true)
    });
    let stayed = possible.into_iter().map(|package| {
        let there = priced(basis, &with(&selection, best, &package.1));
        weighed(basis, package, there.zip(now).map(|(there, now)| now - there), false)
    });
    Held { weighed: taken.chain(stayed).collect(), selection }
}

/// Of equals the search takes any: what gains exactly so much is changed, and what gains nothing is not.
fn settled(
    basis: &Basis<'_>,
    found: Selection,
    kept: &Selection,
    best: &Selection,
    gain: Money,
) -> Selection {
    let (turns, to) = match gain.is_zero() {
        true => (packages(basis, kept, &found), kept),
        false => (packages(basis, kept, best), best),
    };
    turns.into_values().fold(found, |selection, domains| {
        let stays = domains.iter().all(|&domain| selection.get(domain) == kept.get(domain));
        let turned = with(&selection, to, &domains);
        let sums = priced(basis, &selection).zip(priced(basis, &turned));
        match sums.is_some_and(|(now, there)| there + gain == now && (stays || gain.is_zero())) {
            true => turned,
            false => selection,
        }
    })
}

fn weighed(
    basis: &Basis<'_>,
    ((from, to), domains): ((Candidate, Candidate), Vec<DomainId>),
    gain: Option<Money>,
    taken: bool,
) -> Weighed {
    let landscape = basis.landscape;
    let state = |candidate: Candidate| State::Chosen(Named::of(landscape, candidate));
    Weighed {
        from: state(from),
        to: state(to),
        domains: domains.iter().map(|&id| landscape.domain(id).id.clone()).collect(),
        gain,
        taken,
    }
}
