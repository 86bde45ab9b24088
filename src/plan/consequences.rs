//! What the decisions cost, and what would release those that cannot stand, as the plan document writes it.

use std::sync::Arc;

use super::document::{DecisionEntry, FactEntry, ReleaseEntry};
use super::places::{Locate, of_fact};
use super::{Plan, PlanDocument};
use crate::cost::Basis;
use crate::model::{DomainOrComponent, Verdict};
use crate::optimise::{DecisionCost, Fact, Other, Way, decision_costs, describe, releases};

/// What each decision costs against leaving it open; nothing without decisions or without a proven target.
pub fn decisions(basis: &Basis, plan: &Plan) -> Option<Vec<DecisionEntry>> {
    let (selection, evaluation) = plan.target.as_ref()?;
    if basis.landscape.decisions.is_empty() || plan.status != super::PlanStatus::Optimal {
        return None;
    }
    let target = Other { selection: selection.clone(), evaluation: Arc::new(evaluation.clone()) };
    let mut costs = decision_costs(basis, &target);
    costs.sort_by_key(|cost| basis.landscape.decisions[cost.decision.index()].number);
    Some(costs.iter().map(|cost| decision(basis, cost)).collect())
}

fn decision(basis: &Basis, cost: &DecisionCost) -> DecisionEntry {
    let landscape = basis.landscape;
    let decision = &landscape.decisions[cost.decision.index()];
    let reference = |candidate| landscape.candidate_reference(candidate).to_owned();
    let (verdict, what) = match decision.verdict {
        Verdict::Choose(_, candidate) => ("choose", Some(reference(candidate))),
        Verdict::Reject(_, candidate) => ("reject", Some(reference(candidate))),
        Verdict::Retire(_) => ("retire", None),
        Verdict::Need(_) => ("need", None),
        Verdict::Drop(_, DomainOrComponent::Domain(far)) => ("drop", Some(landscape.domain(far).id.clone())),
        Verdict::Drop(_, DomainOrComponent::Component(far)) => {
            ("drop", Some(landscape.component(far).reference.clone()))
        }
    };
    DecisionEntry {
        number: decision.number,
        domain: landscape.domain(decision.verdict.domain()).id.clone(),
        verdict: verdict.to_owned(),
        what,
        by: decision.by.clone(),
        extra: cost.extra,
        instead: cost.instead.map(reference),
        only_here: cost.only_here,
    }
}

impl PlanDocument {
    /// Of an infeasible plan: says where each fact of the conflict is written, and what would release it.
    pub fn release(&mut self, basis: &Basis, plan: &Plan, locate: Locate) {
        let at = |fact: Fact| locate(&of_fact(basis.landscape, fact));
        self.conflict_facts =
            plan.facts.iter().map(|&fact| FactEntry { fact: describe(basis, fact), at: at(fact) }).collect();
        self.releases = releases(basis, &plan.facts)
            .into_iter()
            .map(|release| ReleaseEntry {
                fact: describe(basis, release.fact),
                at: at(release.fact),
                way: match release.way {
                    Way::Drop => "drop",
                    Way::Raise(_) => "raise",
                    Way::Lift(..) => "lift",
                    Way::Retire(_) => "retire",
                }
                .to_owned(),
                to: match release.way {
                    Way::Raise(value) => Some(value),
                    _ => None,
                },
                domain: match release.way {
                    Way::Lift(domain, _) | Way::Retire(domain) => {
                        Some(basis.landscape.domain(domain).id.clone())
                    }
                    Way::Drop | Way::Raise(_) => None,
                },
                candidate: match release.way {
                    Way::Lift(_, candidate) => {
                        Some(basis.landscape.candidate_reference(candidate).to_owned())
                    }
                    _ => None,
                },
                total: release.total,
            })
            .collect();
    }
}
