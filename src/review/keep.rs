//! A plan that stays with what was decided: a choice changes only where that gains enough.
//!
//! What always holds: each package that changes gains at least so much by itself, all other choices as they then are; one that gains
//! less stays as it was saved, unless without it there is no plan.

use serde::Serialize;

use super::kept::priced;
use super::standing::{given, packages, with};
use super::{Named, State};
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::optimise::best_given;
use crate::plan::Plan;

/// A package that the best plan changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// What was saved.
    pub from: State,
    /// What the best plan chooses.
    pub to: State,
    /// Where, by id.
    pub domains: Vec<String>,
    /// What the change saves; `None` where without it there is no plan.
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

/// Stays with a saved plan where that costs less than `gain` a package. `best` is the best target.
pub fn keep(basis: &Basis<'_>, saved: &Plan, best: &Selection, gain: Money) -> Held {
    let (given, _) = given(basis, saved);
    let Some(kept) = best_given(basis, &given) else {
        return Held { selection: best.clone(), weighed: Vec::new() };
    };
    let kept = kept.selection;
    let mut selection = best.clone();
    let mut changed: Vec<((Candidate, Candidate), Vec<DomainId>)> =
        packages(basis, &kept, best).into_iter().collect();
    let mut stayed = Vec::new();
    // The package that gains least goes back, until each gains enough; what it gains hangs on those that are left.
    loop {
        let now = priced(basis, &selection);
        let gains = changed.iter().map(|(_, domains)| {
            let back = priced(basis, &with(&selection, &kept, domains));
            back.zip(now).map(|(back, now)| back - now)
        });
        let gains: Vec<Option<Money>> = gains.collect();
        let least = (0..changed.len()).filter(|&at| gains[at].is_some()).min_by_key(|&at| gains[at]);
        match least.filter(|&at| gains[at].is_some_and(|least| least < gain)) {
            Some(at) => {
                let package = changed.remove(at);
                selection = with(&selection, &kept, &package.1);
                stayed.push((package, gains[at]));
            }
            None => {
                let taken =
                    changed.into_iter().zip(gains).map(|(package, gain)| weighed(basis, package, gain, true));
                let stayed = stayed.into_iter().map(|(package, gain)| weighed(basis, package, gain, false));
                return Held { selection, weighed: taken.chain(stayed).collect() };
            }
        }
    }
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
