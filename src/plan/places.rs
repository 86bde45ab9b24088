//! Where the user's files say what bars a candidate or stands in a conflict. Several places for one fact: the first that is
//! written there counts.

use crate::cost::Bar;
use crate::model::{Candidate, DecisionId, DomainId, Landscape, Place, Thing, Verdict};
use crate::optimise::Fact;

/// Finds a place: `path:line` of the first of some that the files have.
pub type Locate<'a> = &'a dyn Fn(&[Place]) -> String;

/// Where a bar of a candidate of a domain is written.
pub fn of_bar(landscape: &Landscape, domain: DomainId, candidate: Candidate, bar: Bar) -> Vec<Place> {
    let thing = match candidate {
        Candidate::System(id) => Thing::Use(landscape.system(id).entry),
        Candidate::Product(id) => Thing::Product(id),
        Candidate::Parallel | Candidate::Open => Thing::Domain(domain),
    };
    match bar {
        Bar::PhasingOut => vec![Place::key(thing, "status")],
        Bar::EndOfLife(_) => {
            let product = match candidate {
                Candidate::System(id) => landscape.system(id).product,
                _ => None,
            };
            let of_product = product.map(|id| Place::key(Thing::Product(id), "end_of_life"));
            std::iter::once(Place::key(thing, "end_of_life")).chain(of_product).collect()
        }
        Bar::Unfit => vec![Place::key(thing, "unfit")],
        Bar::Form(_) => vec![Place::key(thing, "form")],
        Bar::Fit(_) => vec![Place::key(thing, "covers")],
        Bar::Capacity(_) => vec![Place::key(thing, "capacity")],
        Bar::BegunTooLate(_) => vec![Place::key(thing, "market")],
        Bar::Unfinished => vec![Place::of(Thing::Domain(domain))],
        Bar::Growth(id) => vec![Place::key(Thing::Contract(id), "growth")],
        Bar::Terminated(id, _) => vec![Place::key(Thing::Contract(id), "terminated_to")],
        Bar::ContractEnds(id, _) => vec![Place::key(Thing::Contract(id), "end")],
        Bar::TooLate(_) => vec![Place::key(thing, "market").then("lead_months")],
        Bar::Advisory => vec![Place::key(Thing::Domain(domain), "advisory")],
        Bar::ParallelForbidden => vec![Place::key(Thing::Domain(domain), "parallel")],
        Bar::TooFewForParallel => vec![Place::of(Thing::Domain(domain))],
        Bar::ChosenOther(id) | Bar::Rejected(id) => of_decision(landscape, id),
    }
}

/// Where a decision is written.
pub fn of_decision(landscape: &Landscape, id: DecisionId) -> Vec<Place> {
    let key = match landscape.decisions[id.index()].verdict {
        Verdict::Choose(..) => "choose",
        Verdict::Reject(..) => "reject",
        Verdict::Retire(_) => "retire",
        Verdict::Need(_) => "need",
        Verdict::Drop(..) => "edge",
    };
    vec![Place::key(Thing::Decision(id), key)]
}

/// Where a fact of a conflict is written.
pub fn of_fact(landscape: &Landscape, fact: Fact) -> Vec<Place> {
    match fact {
        Fact::Decision(id) => of_decision(landscape, id),
        Fact::Limit(limit) => vec![Place::key(Thing::Manifest, "limits").then(limit.key())],
        Fact::Requires(id, _) => vec![Place::key(Thing::Product(id), "requires")],
        Fact::Excludes(id, _) => vec![Place::key(Thing::Product(id), "excludes")],
        Fact::NoCandidate(id) => vec![Place::of(Thing::Domain(id))],
    }
}
