//! The way in: from a problem to the best assignment.

use std::time::Instant;

use super::branch::{Choice, Tree};
use super::core::{Core, greatest_prices};
use super::feasible::{Feasible, keep_limits};
use super::propagate::propagate;
use super::scalar::Scalar;
use crate::optimise::problem::{Price, Problem};
use crate::optimise::proof::{Certificate, Node};

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best assignment: a value for every variable; `None` if nothing was found.
    pub assignment: Option<Vec<usize>>,
    /// Whether the proof is complete: nothing is better than the assignment, or there is none at all.
    pub proven: bool,
    /// No assignment costs less money than this.
    pub bound: i128,
    /// How many nodes the search looked at.
    pub nodes: u64,
    /// The money of the bound at the root, before any branching.
    pub root: i128,
    /// The proof of the bound, if it was wanted.
    pub certificate: Option<Certificate>,
}

impl Found {
    /// No assignment; proven that there is none, or not.
    const fn nothing(proven: bool) -> Self {
        Found { assignment: None, proven, bound: i128::MIN, nodes: 0, root: i128::MIN, certificate: None }
    }
}

/// How to search.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// When to stop with the best so far.
    pub deadline: Option<Instant>,
    /// A known assignment that keeps within everything, to start from.
    pub start: Option<Vec<usize>>,
    /// Any assignment with at most this much money will do.
    pub enough: Option<i128>,
    /// Write the proof down.
    pub prove: bool,
}

/// What a user counts where there is room: a few bits below it let messages be finer than a user.
const UNIT: i128 = 1 << 4;

/// A krone from the one-off budget may well have to cost so many on top. With a limit the integers should have room for that.
const DEAREST: i128 = 1 << 6;

/// How a search counts.
pub(super) struct Measure {
    /// What a krone counts beside a user.
    pub users_scale: i128,
    /// What a user counts.
    pub unit: i128,
    /// Whether 64 bits hold every sum.
    pub narrow: bool,
}

impl Measure {
    /// How to count in a problem.
    pub(super) fn of(problem: &Problem) -> Self {
        let most = |prices: &Vec<Price>| prices.iter().map(|price| price.users).max().unwrap_or(0);
        let users_scale = problem.unary.iter().map(most).sum::<i128>() + 1;
        let sum = widest(problem) * users_scale;
        let roomy = |unit: i128| {
            let counted = problem.pairs_use.filter(|&limit| problem.limits[limit].is_some());
            let price = |limit| i128::from(greatest_prices::<i64>(problem)[limit]);
            counted.is_none_or(|limit| price(limit) >= DEAREST * users_scale * unit)
        };
        let narrow = sum < 1 << 58;
        let unit = if narrow && !(sum * UNIT < 1 << 58 && roomy(UNIT)) { 1 } else { UNIT };
        Measure { users_scale, unit, narrow }
    }
}

/// Finds the assignment of least money, and among equals of fewest users.
pub fn minimise(problem: &Problem, search: &Search) -> Found {
    let Measure { users_scale, unit, narrow } = Measure::of(problem);
    if narrow {
        run::<i64>(problem, search, users_scale, unit)
    } else {
        run::<i128>(problem, search, users_scale, unit)
    }
}

/// More money than any sum of the search can reach.
fn widest(problem: &Problem) -> i128 {
    let values = |prices: &Vec<Price>| prices.iter().map(|price| price.money.abs()).max().unwrap_or(0);
    problem.constant.money.abs()
        + problem.unary.iter().map(values).sum::<i128>()
        + problem.pairs.iter().map(|pair| i128::from(pair.widest())).sum::<i128>()
        + problem.remainders.iter().map(|remainder| i128::from(remainder.most())).sum::<i128>()
        + problem.groups.iter().map(|group| group.price.money.abs()).sum::<i128>()
        + 1
}

fn run<C: Scalar>(problem: &Problem, search: &Search, users_scale: i128, unit: i128) -> Found {
    let scale = users_scale * unit;
    let core = Core::<C>::new(problem, scale, unit);
    let enough = search.enough.map(|money| C::of(money * scale + scale - 1));
    let mut tree = Tree { deadline: search.deadline, enough, ..Tree::new(unit, problem.unary.len()) };
    tree.prove = search.prove;
    let cost_of = |assignment: &Vec<usize>| {
        let price = problem.price(assignment).expect("invariant: a start keeps within everything");
        C::of(price.money * scale + price.users * unit)
    };
    let mut start = search.start.clone();
    let mut gone = Vec::new();
    let mut core = propagate(core, &mut gone);
    if !core.infeasible && !core.variables.is_empty() {
        let below = start.as_ref().map_or(C::TOP, cost_of);
        let good = tree.prepare(&mut core, below, &gone);
        if tree.cramped && size_of::<C>() < size_of::<i128>() {
            // The limits need larger prices than this integer type can hold.
            return run::<i128>(problem, search, users_scale, UNIT);
        }
        match good {
            Some((cost, choice)) if cost < below => start = Some(assigned(problem, choice)),
            None if start.is_none() && core.is_limited() => {
                // Without a known solution nothing is pruned; so first find out whether the limits can be kept at all.
                match keep_limits(problem, search.deadline) {
                    Feasible::Yes(assignment) => start = Some(assignment),
                    // A proof of that is the search's own.
                    Feasible::No if !search.prove => return Found::nothing(true),
                    Feasible::No | Feasible::Unknown => {}
                }
            }
            _ => {}
        }
    }
    let below = start.as_ref().map_or(C::TOP, cost_of);
    if start.is_some() && tree.enough.is_some_and(|enough| below <= enough) {
        return Found { assignment: start, ..Found::nothing(false) };
    }
    let (best, proof) = tree.solve_propagated(core, gone, below, 0);
    let cost = best.as_ref().map(|(cost, _)| *cost).or(start.as_ref().map(|_| below));
    let assignment = best.map(|(_, choice)| assigned(problem, choice));
    Found { assignment: assignment.or(start), ..proven(&mut tree, cost, proof, (users_scale, unit)) }
}

/// What a tree that has been searched proves, where the best costs so much.
fn proven<C: Scalar>(
    tree: &mut Tree<C>,
    cost: Option<C>,
    proof: Node,
    (users_scale, unit): (i128, i128),
) -> Found {
    // A cost is money · scale + users · unit with users · unit < scale, so its money is the quotient; and whatever costs
    // at least the bound has at least the bound's quotient.
    let money_of = |cost: C| cost.wide().div_euclid(users_scale * unit);
    let bound = match (cost, tree.stopped, tree.root_bound) {
        (Some(cost), false, _) => money_of(cost),
        (_, true, Some(bound)) => money_of(bound),
        _ => i128::MIN,
    };
    // If the search stopped early, only the root's bound is proven.
    let proven = match tree.stopped {
        // Where nothing is allowed at all, it all costs as much as anybody likes.
        false => Some((cost.unwrap_or(C::TOP), proof)),
        true => tree.root_bound.zip(tree.root_proof.take()),
    };
    let certificate = proven.filter(|(_, proof)| tree.prove && *proof != Node::Open).map(|(claim, proof)| {
        let (priced, left_out) = (None, Vec::new());
        Certificate { version: 1, users_scale, unit, claim: claim.wide(), priced, left_out, proof }
    });
    let root = tree.root_bound.map_or(i128::MIN, money_of);
    Found { assignment: None, proven: !tree.stopped, bound, nodes: tree.nodes, root, certificate }
}

/// The assignment of a choice: of each variable the number of its value.
pub(super) fn assigned(problem: &Problem, choice: Choice) -> Vec<usize> {
    let mut assignment = vec![0; problem.unary.len()];
    for (variable, value) in choice {
        assignment[variable as usize] = value as usize;
    }
    assignment
}
