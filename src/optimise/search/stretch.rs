//! One problem, many values of one of its limits: what is cheapest within each.
//!
//! What enters: a problem with the highest value of the limit, and an assignment that keeps within the lowest. What leaves: the cheapest
//! assignment within any value between them, proven.
//! What always holds: within the highest value nothing less is allowed than within a lower one, so what the messages of the whole say a
//! value of a variable costs at least holds for all. Whatever costs as much as the assignment that keeps within the lowest is of no use: what is
//! left between the two is little, and only that is searched.

use super::ascend::converge;
use super::bound::{Scratch, filter};
use super::branch::{Choice, Tree, choice};
use super::core::Core;
use super::minimise::{Measure, assigned};
use super::propagate::propagate;
use super::scalar::Scalar;
use super::seek::{Work, seek};
use super::walk::Walk;
use crate::optimise::problem::{LIMITS, Problem};

/// Sweeps over the whole problem.
const SWEEPS: u32 = 60;

/// How often values are left out before the questions are asked.
const ROUNDS: u32 = 4;

/// A problem made ready for many values of one limit.
#[derive(Debug)]
pub struct Stretch {
    unit: i128,
    limit: usize,
    /// The highest value of the limit.
    highest: i128,
    root: Root,
}

/// What is left of the problem.
#[derive(Debug)]
enum Root {
    Narrow(Left<i64>),
    Wide(Left<i128>),
    /// Too little is known: every question is asked from the beginning.
    Unknown,
}

/// What may still be better than the assignment that keeps within the lowest value.
#[derive(Debug)]
struct Left<C> {
    core: Core<C>,
    /// What that assignment costs.
    below: C,
}

/// What a question found.
#[derive(Debug)]
pub enum Cheapest {
    /// Nothing costs less than the assignment that keeps within the lowest value.
    Lowest,
    /// This does.
    Better(Vec<usize>),
    /// The question must be asked from the beginning.
    Unknown,
}

impl Stretch {
    /// Makes a problem ready, whose `limit` has its highest value; `lowest` keeps within every value that will be asked about.
    pub fn new(problem: &Problem, limit: usize, lowest: &[usize]) -> Self {
        let Measure { users_scale, unit, narrow } = Measure::of(problem);
        let scale = users_scale * unit;
        let root = if narrow {
            Left::of(problem, lowest, scale, unit).map_or(Root::Unknown, Root::Narrow)
        } else {
            Left::of(problem, lowest, scale, unit).map_or(Root::Unknown, Root::Wide)
        };
        Stretch { unit, limit, highest: problem.limits[limit].unwrap_or(0), root }
    }

    /// The cheapest assignment within a value of the limit; `near` is one that may take a little more than that.
    pub fn within(&self, problem: &Problem, value: i128, near: Option<&[usize]>) -> Cheapest {
        let variables = problem.unary.len();
        let less = self.highest - value;
        let found = match &self.root {
            Root::Narrow(left) => left.within(self.limit, less, near, self.unit, variables),
            Root::Wide(left) => left.within(self.limit, less, near, self.unit, variables),
            Root::Unknown => return Cheapest::Unknown,
        };
        found.map_or(Cheapest::Lowest, |choice| Cheapest::Better(assigned(problem, choice)))
    }
}

impl<C: Scalar> Left<C> {
    /// `None` where the limits need larger prices than these integers can hold.
    fn of(problem: &Problem, lowest: &[usize], scale: i128, unit: i128) -> Option<Self> {
        let price = problem.price(lowest)?;
        let below = C::of(price.money * scale + price.users * unit);
        let mut core = propagate(Core::<C>::new(problem, scale, unit), &mut Vec::new());
        let mut scratch = Scratch::default();
        for round in 0..ROUNDS {
            if core.infeasible || core.variables.is_empty() {
                break;
            }
            core.refresh();
            let goal = below - C::of(unit);
            converge(&mut core, goal, SWEEPS, &mut scratch);
            let reach = if round == 0 { 100 } else { 10 };
            let work = Work { trials: 60, reach, choices: false };
            let (least, _) = seek(&mut core, goal, work, &mut scratch);
            if (0..LIMITS).any(|limit| core.prices[limit] + core.prices[limit] > core.most[limit]) {
                return None;
            }
            let mut keep: Vec<Vec<bool>> =
                core.variables.iter().map(|v| vec![true; v.values.len()]).collect();
            if !filter(&core, least, goal, &mut keep) {
                break;
            }
            core = propagate(core.restrict(&keep), &mut Vec::new());
        }
        Some(Left { core, below })
    }

    /// The cheapest choice where the limit is `less` than its highest; `None` where nothing is below what is known.
    fn within(
        &self,
        limit: usize,
        less: i128,
        near: Option<&[usize]>,
        unit: i128,
        variables: usize,
    ) -> Option<Choice> {
        let mut core = self.core.clone();
        if let Some(left) = &mut core.left[limit] {
            *left -= C::of(less);
        }
        let good = near.and_then(|near| repaired(&core, near)).filter(|(cost, _)| *cost < self.below);
        let below = good.as_ref().map_or(self.below, |(cost, _)| *cost);
        let mut gone = Vec::new();
        let narrowed = propagate(core, &mut gone);
        let mut tree = Tree::new(unit, variables);
        let (found, _) = tree.solve_propagated(narrowed, gone, below, 1);
        found.or(good).map(|(_, choice)| choice)
    }
}

/// A choice near an assignment that keeps within the limits, and its cost.
fn repaired<C: Scalar>(core: &Core<C>, near: &[usize]) -> Option<(C, Choice)> {
    let place = |id: u32, values: &[u32]| {
        let value = near[id as usize] as u32;
        values.iter().position(|&other| other == value)
    };
    if core.infeasible || core.decided.iter().any(|&(id, value)| near[id as usize] != value as usize) {
        return None;
    }
    let places = core.variables.iter().map(|variable| place(variable.id, &variable.values));
    let mut walk = Walk::new(core, places.collect::<Option<Vec<usize>>>()?);
    walk.repair();
    walk.descend();
    Some((core.cost(walk.values())?, choice(core, walk.values())))
}
