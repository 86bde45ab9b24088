//! What the search found, priced.

use super::{Horizons, PlanStatus};
use crate::cost::{Basis, Evaluation, evaluate, reference_selection};
use crate::model::{Money, Selection};
use crate::optimise::{self, Certificate, Fact, Outcome, RunnerUpOf};

/// What the search found, priced: whatever is asked of a target that was just found is answered from here. What people act
/// on is the [`Plan`](super::Plan) that is made of it.
#[derive(Clone, Debug)]
pub struct Solved {
    /// How far the proof goes.
    pub status: PlanStatus,
    /// What is chosen, and its price; `None` if infeasible.
    pub target: Option<(Selection, Evaluation)>,
    /// Proven: no target costs less.
    pub lower_bound: Option<Money>,
    /// The price of the rule of thumb; `None` if infeasible.
    pub reference: Option<Evaluation>,
    /// For each domain in scope, if asked: the best other candidate.
    pub runners_up: Option<Vec<RunnerUpOf>>,
    /// With them: what would be chosen over other years. Not of a plan that nobody has proven to be the best.
    pub horizons: Option<Horizons>,
    /// Why there is no target.
    pub conflict: Vec<Fact>,
    /// The proof of the lower bound, if it was wanted.
    pub certificate: Option<Certificate>,
}

impl Solved {
    /// Prices an outcome of the search.
    pub fn of(basis: &Basis, outcome: Outcome) -> Self {
        match outcome {
            Outcome::Optimal(selection, certificate) => {
                let mut solved = Solved::new(basis, PlanStatus::Optimal, selection, Money::ZERO);
                solved.lower_bound = solved.target.as_ref().map(|(_, evaluation)| evaluation.total().money);
                solved.certificate = certificate.map(|certificate| *certificate);
                solved
            }
            Outcome::Feasible(selection, bound, certificate) => {
                let solved = Solved::new(basis, PlanStatus::Feasible, selection, bound);
                Solved { certificate: certificate.map(|certificate| *certificate), ..solved }
            }
            Outcome::Infeasible(conflict) => Solved {
                status: PlanStatus::Infeasible,
                target: None,
                lower_bound: None,
                reference: None,
                runners_up: None,
                horizons: None,
                conflict,
                certificate: None,
            },
        }
    }

    /// Prices a selection.
    pub fn new(basis: &Basis, status: PlanStatus, selection: Selection, lower_bound: Money) -> Self {
        let evaluation = evaluate(basis, &selection);
        let reference = reference_selection(basis).map(|selection| evaluate(basis, &selection));
        Solved {
            status,
            target: Some((selection, evaluation)),
            lower_bound: Some(lower_bound),
            reference,
            runners_up: None,
            horizons: None,
            conflict: Vec::new(),
            certificate: None,
        }
    }

    /// Adds the runner-up of every domain, and what would be chosen over other years.
    pub fn with_runners_up(mut self, basis: &Basis) -> Self {
        if let Some((selection, evaluation)) = &self.target {
            self.horizons = (self.status == PlanStatus::Optimal).then(|| Horizons::of(basis));
            self.runners_up = Some(optimise::runners_up(basis, selection, evaluation.total().money));
        }
        self
    }
}
