//! Whether the limits can be kept at all: one limit after the other becomes the objective, under those before it.

use std::time::Instant;

use super::minimise::{Search, minimise};
use crate::optimise::problem::{LIMITS, Pair, Price, Problem};

/// Whether some assignment keeps within everything.
pub enum Feasible {
    /// This one does.
    Yes(Vec<usize>),
    /// Proven: none does.
    No,
    /// The deadline came first.
    Unknown,
}

/// Whether some assignment keeps within everything.
pub fn feasible(problem: &Problem) -> bool {
    matches!(keep_limits(problem, None), Feasible::Yes(_))
}

/// Looks for an assignment that keeps within all limits: first one that takes nothing forbidden, then, limit by limit,
/// the one that takes least from it, stopping as soon as that is little enough.
pub(super) fn keep_limits(problem: &Problem, deadline: Option<Instant>) -> Feasible {
    let mut question = Problem { limits: [None; LIMITS], ..problem.clone() };
    question.constant = Price::default();
    let mut start = None;
    // The limit that pairs count against comes last: until then pairs cost nothing.
    let mut limits: Vec<usize> = (0..LIMITS).filter(|&limit| problem.limits[limit].is_some()).collect();
    limits.sort_by_key(|&limit| problem.pairs_use == Some(limit));
    // Nothing costs anything: whatever is not forbidden will do.
    price_by(&mut question, problem, |_| 0, false);
    for limit in std::iter::once(None).chain(limits.into_iter().map(Some)) {
        if let Some(limit) = limit {
            price_by(&mut question, problem, |price| price.uses[limit], problem.pairs_use == Some(limit));
            question.constant.money = problem.constant.uses[limit];
        }
        let enough = limit.map_or(Some(0), |limit| problem.limits[limit]);
        let found = minimise(&question, &Search { deadline, start: start.take(), enough, prove: false });
        let Some(assignment) = found.assignment else {
            return if found.proven { Feasible::No } else { Feasible::Unknown };
        };
        if let Some(limit) = limit {
            let used = problem
                .price(&assignment)
                .expect("invariant: the search takes nothing that is forbidden")
                .uses;
            let within = problem.limits[limit].is_some_and(|bound| used[limit] <= bound);
            if !within {
                return if found.proven { Feasible::No } else { Feasible::Unknown };
            }
            question.limits[limit] = problem.limits[limit];
        }
        start = Some(assignment);
    }
    Feasible::Yes(start.expect("invariant: the first question was answered"))
}

/// Makes what `of` says the money of the question. Uses stay, so that limits already settled still bind.
fn price_by(question: &mut Problem, problem: &Problem, of: impl Fn(&Price) -> i128, pairs: bool) {
    question.pairs_use = if pairs { problem.pairs_use } else { None };
    let priced = |price: &Price| Price { money: of(price), users: 0, uses: price.uses };
    for (to, from) in question.unary.iter_mut().zip(&problem.unary) {
        *to = from.iter().map(priced).collect();
    }
    for (to, from) in question.groups.iter_mut().zip(&problem.groups) {
        to.price = priced(&from.price);
    }
    for (to, from) in question.pairs.iter_mut().zip(&problem.pairs) {
        let money = |&money: &i64| if money == Pair::FORBIDDEN || pairs { money } else { 0 };
        to.money = from.money.iter().map(money).collect();
    }
    for (to, from) in question.remainders.iter_mut().zip(&problem.remainders) {
        to.money = from.money.iter().map(|&money| if pairs { money } else { 0 }).collect();
    }
    question.constant = Price { uses: problem.constant.uses, ..Price::default() };
}
