//! The target as the graph draws it.

use std::collections::BTreeSet;

use crate::cost::{Basis, Evaluation, Far, Member, Work};
use crate::graph::{Future, FutureEnd, Making, Wanted};
use crate::model::Selection;

/// What of the target a drawing needs: who goes on, what is procured, what must be joined that is not.
pub fn future(basis: &Basis, selection: &Selection, evaluation: &Evaluation) -> Future {
    let mut future = Future {
        kept: basis.landscape.system_ids().filter(|&id| evaluation.uses(id)).collect(),
        procured: evaluation.procured.clone(),
        ..Future::default()
    };
    let end = |member: Member| match member {
        Member::System(id) => FutureEnd::System(id),
        Member::Product(id) => FutureEnd::Product(id),
    };
    for (edge, _) in &evaluation.integrations {
        let members_of = |domain| selection.get(domain).map(|candidate| basis.members(domain, candidate));
        let near = members_of(edge.near).unwrap_or_default();
        let pairs: Vec<(FutureEnd, FutureEnd, Work)> = match edge.far {
            Far::Component(component) => near
                .iter()
                .map(|&a| (end(a), FutureEnd::Component(component), basis.work_with_component(a, component)))
                .collect(),
            Far::Domain(domain) => {
                let far = members_of(domain).unwrap_or_default();
                let both_parallel = near.len() > 1 && far.len() > 1;
                near.iter()
                    .flat_map(|&a| far.iter().map(move |&b| (a, b)))
                    .filter(|&(a, b)| !both_parallel || basis.share_a_municipality(a, edge.near, b, domain))
                    .map(|(a, b)| (end(a), end(b), basis.work_between(edge, a, b)))
                    .collect()
            }
        };
        let missing = pairs.into_iter().filter_map(|(from, to, work)| Some((from, to, making(work)?)));
        future.wanted.extend(missing.map(|(from, to, work)| Wanted { from, to, work }));
    }
    for system in basis.landscape.system_ids().filter(|id| !future.kept.contains(id)) {
        let covers = &basis.landscape.entry(basis.landscape.system(system).entry).covers;
        let chosen = covers.iter().filter_map(|cover| Some((cover.domain, selection.get(cover.domain)?)));
        let instead = chosen.flat_map(|(domain, candidate)| basis.members(domain, candidate)).map(end);
        let instead: BTreeSet<FutureEnd> =
            instead.filter(|&other| other != FutureEnd::System(system)).collect();
        if !instead.is_empty() {
            future.moves.insert(system, instead);
        }
    }
    future
}

/// What work makes that is not there today.
fn making(work: Work) -> Option<Making> {
    match work {
        Work::Same | Work::OwnCore | Work::Keep | Work::Reregister => None,
        Work::Suite => Some(Making::Suite),
        Work::Reuse => Some(Making::Reuse),
        Work::BuildLocked => Some(Making::BuildLocked),
        Work::Build => Some(Making::Build),
    }
}
