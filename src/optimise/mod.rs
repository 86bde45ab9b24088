//! The search: the target that costs least, proven.
//!
//! What enters: a [`Basis`]. What leaves: an [`Outcome`].
//! What always holds: without a time limit the outcome is optimal or infeasible, never a guess. [`build`] turns costs into
//! integers; after it there are no domain words, and [`search`] sees nothing but the [`problem`].

mod balance;
pub mod build;
mod conflict;
mod contracts;
mod decisions;
mod front;
pub mod large;
mod lean;
mod others;
mod pairs;
pub mod problem;
mod proof;
mod release;
pub mod search;
mod stay;
mod values;
mod why;

pub use balance::{Balance, NoRoom, balanced};
pub use conflict::{Fact, Limit, barred, describe, further};
pub use decisions::{DecisionCost, decision_costs};
pub use front::{Aim, Front, NoFront, Point, front};
pub use others::{
    Other, Questions, Rival, RunnerUpOf, are_runners_up_quick, best_given, runners_up, runners_up_of,
    with_each,
};
pub use proof::{Certificate, FromNeed, Messages, Node, Part, Priced, Round};
pub use release::{Release, Way, releases};
pub use stay::best_staying;
pub use why::{Alternative, BreakEven, Figure, FitNeeded, Late, alternatives};

use std::time::Duration;

use crate::cost::{Basis, evaluate};
use crate::model::{Money, Selection};

use large::Reduced;

/// How long the search may take. No limit by default: then the answer is proven.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effort {
    /// Stop after this long with the best found so far.
    pub time_limit: Option<Duration>,
    /// Write the proof down.
    pub prove: bool,
}

/// What the search found.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Proven: nothing costs less, and of equal cost nothing changes fewer users' system. With the proof, if wanted.
    Optimal(Selection, Option<Box<Certificate>>),
    /// The best found within the time limit, and a proven lower bound. With the proof, if wanted.
    Feasible(Selection, Money, Option<Box<Certificate>>),
    /// Nothing satisfies the constraints: a smallest set of facts that cannot hold together.
    Infeasible(Vec<Fact>),
}

/// Finds the target portfolio.
pub fn target(basis: &Basis, effort: Effort) -> Outcome {
    if basis.in_scope().any(|domain| basis.candidates(domain).is_empty()) {
        return Outcome::Infeasible(conflict::conflict(basis));
    }
    let (encoded, reduced) = large::encode_for_target(basis);
    let prove = effort.prove && !matches!(reduced, Reduced::Within(_));
    let deadline = effort.time_limit.map(|limit| search::now() + limit);
    let found =
        search::minimise(&encoded.problem, &search::Search { deadline, prove, ..search::Search::default() });
    let assignment = if found.proven {
        found.assignment
    } else {
        // The limit came before the first choice: any choice that keeps within everything is better than a false no.
        found.assignment.or_else(|| {
            let any = search::Search { enough: Some(i128::from(i64::MAX)), ..search::Search::default() };
            search::minimise(&encoded.problem, &any).assignment
        })
    };
    let Some(assignment) = assignment else {
        return Outcome::Infeasible(conflict::conflict(basis));
    };
    let selection = encoded.selection(basis, &assignment);
    let price =
        encoded.problem.price(&assignment).expect("invariant: the search takes nothing that is forbidden");
    let evaluation = evaluate(basis, &selection);
    assert_eq!(
        price.money,
        evaluation.total().money.get(),
        "invariant: the problem prices as the model does"
    );
    assert_eq!(
        price.users,
        i128::from(evaluation.changing_users),
        "invariant: the problem counts as the model does"
    );
    let certificate = match reduced {
        Reduced::Within(prices) if effort.prove => {
            let kroner = if found.proven { price.money } else { found.bound };
            large::prove_within(basis, prices, kroner, !found.proven)
        }
        reduced => found.certificate.map(|proof| large::proof_of_all(proof, reduced)),
    };
    let certificate = certificate.map(Box::new);
    if found.proven {
        Outcome::Optimal(selection, certificate)
    } else {
        let proven = certificate.as_ref().map(|proof| proof.claim.div_euclid(proof.unit * proof.users_scale));
        Outcome::Feasible(selection, Money(proven.unwrap_or(found.bound)), certificate)
    }
}
