//! What the decisions cost, and what would release those that cannot stand.

use std::sync::Arc;

use super::places::{Locate, of_fact};
use super::{Plan, PlanStatus, Solved};
use crate::cost::Basis;
use crate::optimise::{DecisionCost, Other, decision_costs, releases};

/// What each decision costs against leaving it open; nothing without decisions or without a proven target.
pub fn decisions(basis: &Basis, solved: &Solved) -> Option<Vec<DecisionCost>> {
    let (selection, evaluation) = solved.target.as_ref()?;
    if basis.landscape.decisions.is_empty() || solved.status != PlanStatus::Optimal {
        return None;
    }
    let target = Other { selection: selection.clone(), evaluation: Arc::new(evaluation.clone()) };
    Some(decision_costs(basis, &target))
}

impl Plan {
    /// Of an infeasible plan: finds where each fact of the conflict is written, and what would release it.
    pub fn release(&mut self, basis: &Basis, locate: Locate) {
        for clash in &mut self.conflict {
            clash.at = Some(locate(&of_fact(basis.landscape, clash.fact)));
        }
        let facts: Vec<_> = self.conflict.iter().map(|clash| clash.fact).collect();
        self.releases = releases(basis, &facts);
    }
}
