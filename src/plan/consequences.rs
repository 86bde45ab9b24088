//! What the decisions cost, and what would release those that cannot stand.

use std::sync::Arc;

use super::places::{Locate, of_fact};
use super::{Fact, Plan, PlanStatus, Solved, clash};
use crate::cost::Basis;
use crate::model::{DecisionId, Verdict};
use crate::optimise::{DecisionCost, Other, decision_costs, further, releases};

/// What each decision costs against leaving it open; nothing without decisions or without a proven target.
pub fn decisions(basis: &Basis, solved: &Solved) -> Option<Vec<DecisionCost>> {
    let (selection, evaluation) = solved.target.as_ref()?;
    if basis.landscape.decisions.is_empty() || solved.status != PlanStatus::Optimal {
        return None;
    }
    let target = Other { selection: selection.clone(), evaluation: Arc::new(evaluation.clone()) };
    Some(decision_costs(basis, &target))
}

/// The decisions that choose what may not be chosen: each is a conflict of its own.
fn impossible_choices(basis: &Basis) -> impl Iterator<Item = Fact> {
    let decisions = basis.landscape.decisions.iter().enumerate();
    decisions.filter_map(|(index, decision)| {
        let Verdict::Choose(domain, candidate) = decision.verdict else { return None };
        let barred = basis.fallen(domain).iter().any(|fallen| fallen.candidate == candidate);
        barred.then_some(Fact::Decision(DecisionId::at(index)))
    })
}

impl Plan {
    /// Of an infeasible plan: finds the other conflicts, where each fact is written, and what would release the first.
    pub fn release(&mut self, basis: &Basis, locate: Locate) {
        let facts: Vec<Fact> = self.conflict.iter().map(|clash| clash.fact).collect();
        if !facts.is_empty() {
            // Choices of what is barred are many where a catalogue changed, and each is seen without a search.
            let barred: Vec<Fact> = impossible_choices(basis).filter(|fact| !facts.contains(fact)).collect();
            let known: Vec<Fact> = facts.iter().chain(&barred).copied().collect();
            let singles = barred.into_iter().map(|fact| vec![fact]);
            self.further = singles
                .chain(further(basis, &known))
                .map(|set| set.into_iter().map(|fact| clash(basis, fact)).collect())
                .collect();
        }
        for clash in self.conflict.iter_mut().chain(self.further.iter_mut().flatten()) {
            clash.at = Some(locate(&of_fact(basis.landscape, clash.fact)));
        }
        self.releases = releases(basis, &facts);
    }
}
