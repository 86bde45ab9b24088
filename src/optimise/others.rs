//! What else could be chosen, and what the whole plan would cost then.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::build::{Encoded, encode};
use super::search::{Search, minimise};
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Money, Selection};

/// Another target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What is chosen in it.
    pub selection: Selection,
    /// What it costs.
    pub total: Money,
}

/// For each domain in scope the best other candidate, everything else free to change, and how much dearer the whole plan
/// gets; `None` where there is no other feasible one. `target` is the best target.
pub fn runners_up(
    basis: &Basis,
    target: &Selection,
    total: Money,
) -> Vec<(DomainId, Option<(Candidate, Money)>)> {
    let encoded = encode(basis);
    let variables: Vec<usize> = (0..encoded.domains.len()).collect();
    let others = in_parallel(&variables, |&variable| {
        let chosen =
            target.get(encoded.domains[variable]).expect("invariant: a target covers every domain in scope");
        without(basis, &encoded, variable, chosen)
    });
    variables
        .into_iter()
        .zip(others)
        .map(|(variable, other)| {
            let domain = encoded.domains[variable];
            let best = other.map(|other| {
                let candidate =
                    other.selection.get(domain).expect("invariant: a target covers every domain in scope");
                (candidate, other.total - total)
            });
            (domain, best)
        })
        .collect()
}

/// The best target in which a variable does not take a candidate.
fn without(basis: &Basis, encoded: &Encoded, variable: usize, candidate: Candidate) -> Option<Other> {
    let mut problem = encoded.problem.clone();
    for (barred, &other) in problem.barred[variable].iter_mut().zip(&encoded.candidates[variable]) {
        *barred |= other == candidate;
    }
    let assignment = minimise(&problem, &Search::default()).assignment?;
    let price = problem.price(&assignment).expect("invariant: the search takes nothing that is forbidden");
    let selection = encoded.selection(basis.landscape.domains.len(), &assignment);
    Some(Other { selection, total: Money(price.money) })
}

/// Answers independent questions on all cores; the answers come in the order of the questions.
fn in_parallel<Q: Sync, A: Send>(questions: &[Q], answer: impl Fn(&Q) -> A + Sync) -> Vec<A> {
    let next = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(questions.len().max(1));
    let mut answers: Vec<(usize, A)> = std::thread::scope(|scope| {
        let work = || {
            let mut mine = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(question) = questions.get(index) else { return mine };
                mine.push((index, answer(question)));
            }
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().flat_map(|handle| handle.join().expect("invariant: no search panics")).collect()
    });
    answers.sort_by_key(|(index, _)| *index);
    answers.into_iter().map(|(_, answer)| answer).collect()
}
