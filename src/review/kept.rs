//! The base's choices, priced with the new facts.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{Compared, Sums, Version};
use crate::cost::{Bar, Basis, Constraint, evaluate};
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::optimise::best_given;

/// A choice of the base that cannot be made any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Barred {
    /// Where.
    pub domain: String,
    /// What was chosen, by its reference.
    pub candidate: String,
    /// What bars it; empty where it is not there any more.
    #[serde(serialize_with = "names")]
    pub bars: Vec<Bar>,
}

fn names<S: Serializer>(bars: &[Bar], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(bars.iter().map(|bar| bar.name()))
}

/// The base's choices with the new facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// They can all be made: this is what they cost. In domains that the base does not decide the cheapest is taken.
    Priced(Sums),
    /// Some cannot be made.
    Barred(Vec<Barred>),
    /// Together they break these constraints.
    Breaks(Vec<String>),
}

/// A candidate of the base under the ids of the new version; `None` where it is not there.
pub(super) fn carried(
    compared: &Compared,
    before: &Basis<'_>,
    after: &Basis<'_>,
    candidate: Candidate,
) -> Option<Candidate> {
    match candidate {
        Candidate::System(id) => {
            let reference = compared.renames.entry(&before.landscape.system(id).reference);
            after.landscape.find_system(reference).map(Candidate::System)
        }
        Candidate::Product(id) => {
            after.landscape.find_product(&before.landscape.product(id).id).map(Candidate::Product)
        }
        Candidate::Parallel | Candidate::Open => Some(candidate),
    }
}

/// Each choice of the base in the new version: what is given, and what cannot be.
pub(super) fn given(
    compared: &Compared,
    before: Version<'_>,
    after: &Basis<'_>,
) -> (BTreeMap<DomainId, Candidate>, Vec<Barred>) {
    let (mut given, mut barred) = (BTreeMap::new(), Vec::new());
    let Some((selection, _)) = before.target else { return (given, barred) };
    let (old, new) = (before.basis.landscape, after.landscape);
    for domain in after.in_scope() {
        let id = &new.domain(domain).id;
        let Some(chosen) = old.find_domain(id).and_then(|old| selection.get(old)) else { continue };
        let now = carried(compared, before.basis, after, chosen);
        match now.filter(|candidate| after.candidates(domain).contains(candidate)) {
            Some(candidate) => {
                given.insert(domain, candidate);
            }
            // What nobody could choose is no choice.
            None if chosen == Candidate::Open => {}
            None => {
                let fallen = after.fallen(domain).iter().find(|fallen| Some(fallen.candidate) == now);
                let bars = fallen.map(|fallen| fallen.bars.clone()).unwrap_or_default();
                let candidate = old.candidate_reference(chosen).to_owned();
                barred.push(Barred { domain: id.clone(), candidate, bars });
            }
        }
    }
    (given, barred)
}

pub(super) fn kept(compared: &Compared, before: Version<'_>, after: Version<'_>) -> Kept {
    let (given, barred) = given(compared, before, after.basis);
    if !barred.is_empty() {
        return Kept::Barred(barred);
    }
    match best_given(after.basis, &given) {
        Some(other) => Kept::Priced(Sums::of(&other.evaluation)),
        None => Kept::Breaks(broken(after.basis, &given)),
    }
}

/// The constraints that a whole selection breaks; none where it is not whole.
fn broken(basis: &Basis<'_>, given: &BTreeMap<DomainId, Candidate>) -> Vec<String> {
    let mut selection = Selection(vec![None; basis.landscape.domains.len()]);
    for domain in basis.in_scope() {
        let Some(&candidate) = given.get(&domain) else { return Vec::new() };
        selection.0[domain.index()] = Some(candidate);
    }
    let name = |constraint: Constraint| constraint.name().to_owned();
    evaluate(basis, &selection).broken().into_iter().map(name).collect()
}

/// What a whole selection costs; `None` where it breaks a constraint.
pub(super) fn priced(basis: &Basis<'_>, selection: &Selection) -> Option<Money> {
    let evaluation = evaluate(basis, selection);
    evaluation.breaches.is_empty().then(|| evaluation.total().money)
}
