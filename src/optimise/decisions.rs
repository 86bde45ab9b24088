//! What each decision costs against leaving it open.

use super::others::{Other, Questions, in_parallel};
use crate::cost::{Bar, Basis, Scope};
use crate::model::{Candidate, DecisionId, DomainId, Landscape, Money, Verdict};

/// What a decision costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionCost {
    /// Which.
    pub decision: DecisionId,
    /// How much more expensive the best target is with it than without it; negative where it saves, as retiring a domain does.
    /// Where [`DecisionCost::only_here`], than with the best candidate of its domain. `None`: without it nothing keeps
    /// within the constraints.
    pub extra: Option<Money>,
    /// What the best target without it chooses in the domain.
    pub instead: Option<Candidate>,
    /// Without it its domain would not be decided here at all, which compares nothing. So the domain stays, and the decision is
    /// compared with one for each other candidate.
    pub only_here: bool,
    /// In which domains the best target without it chooses otherwise, in order, and what: so anyone can price it. Nothing of a
    /// domain that is not decided then.
    pub otherwise: Vec<(DomainId, Option<Candidate>)>,
}

/// What each decision costs. `target` is the best target with all of them.
pub fn decision_costs(basis: &Basis, target: &Other) -> Vec<DecisionCost> {
    let decisions: Vec<DecisionId> = (0..basis.landscape.decisions.len()).map(DecisionId::at).collect();
    in_parallel(&decisions, |&id| cost(basis, target, id))
}

fn cost(basis: &Basis, target: &Other, id: DecisionId) -> DecisionCost {
    let verdict = basis.landscape.decisions[id.index()].verdict;
    let domain = verdict.domain();
    let free = without_decision(basis.landscape, id);
    let free = Basis::new(&free);
    let only_here = matches!(verdict, Verdict::Choose(..)) && free.scope(domain) != Scope::InScope;
    let best = if only_here { best_here(basis, target, id) } else { Questions::of_the_best(&free).best() };
    let differs = |best: &Other| {
        let domains = basis.landscape.domain_ids();
        let chosen = domains.map(|domain| (domain, best.selection.get(domain)));
        chosen.filter(|&(domain, candidate)| candidate != target.selection.get(domain)).collect()
    };
    DecisionCost {
        decision: id,
        otherwise: best.as_ref().map(differs).unwrap_or_default(),
        extra: best.as_ref().map(|best| target.total() - best.total()),
        instead: best.as_ref().and_then(|best| best.selection.get(domain)),
        only_here,
    }
}

/// The best target if the decision were one for any candidate of its domain.
fn best_here(basis: &Basis, target: &Other, id: DecisionId) -> Option<Other> {
    let domain = basis.landscape.decisions[id.index()].verdict.domain();
    let fallen = basis.fallen(domain).iter();
    let others = fallen.filter(|fallen| fallen.bars.contains(&Bar::ChosenOther(id))).filter_map(|fallen| {
        let mut world = basis.landscape.clone();
        world.decisions[id.index()].verdict = Verdict::Choose(domain, fallen.candidate);
        Questions::about(&Basis::new(&world), domain).with(domain, fallen.candidate)
    });
    // On a tie the decision itself stands first.
    std::iter::once(target.clone()).chain(others).min_by_key(Other::total)
}

/// The landscape without a decision.
pub(super) fn without_decision(landscape: &Landscape, id: DecisionId) -> Landscape {
    let mut world = landscape.clone();
    world.decisions.remove(id.index());
    world
}
