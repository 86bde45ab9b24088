//! One problem, many questions: what is best if some more of its values may not be taken.
//!
//! What enters: a problem and its best assignment. What leaves: the best assignment of each question, proven.
//! What always holds: a question only takes values away, so what the messages of the whole problem say a value costs at least holds in
//! every question, and a good choice near the best is at hand. What is left between the two is little, and only that is searched.

use super::ascend::converge;
use super::bound::{Scratch, bound, extra};
use super::branch::{Choice, Tree, choice};
use super::core::Core;
use super::minimise::{Measure, Search, minimise};
use super::propagate::propagate;
use super::scalar::Scalar;
use super::seek::{Work, seek};
use super::walk::Walk;
use crate::optimise::problem::{LIMITS, Problem};

/// Sweeps over the whole problem.
const SWEEPS: u32 = 60;

/// So many values of a variable are tried in place of one that may not be taken.
const TRIED: usize = 3;

/// A problem made ready for questions.
#[derive(Debug)]
pub struct Ready {
    unit: i128,
    root: Root,
}

/// What is known of the whole problem.
#[derive(Debug)]
enum Root {
    Narrow(Known<i64>),
    Wide(Known<i128>),
    /// Nothing: every question is asked from the beginning.
    Unknown,
}

/// The core of the whole problem, after sweeps.
#[derive(Debug)]
struct Known<C> {
    core: Core<C>,
    /// What an assignment with each value costs at least.
    with: Vec<Vec<C>>,
    /// The best assignment's values, by the places of the core.
    best: Vec<usize>,
}

impl Ready {
    /// Makes a problem ready; `best` is its best assignment.
    pub fn new(problem: &Problem, best: &[usize]) -> Self {
        let Measure { users_scale, unit, narrow } = Measure::of(problem);
        let scale = users_scale * unit;
        let root = if narrow {
            Known::of(problem, best, scale, unit).map_or(Root::Unknown, Root::Narrow)
        } else {
            Known::of(problem, best, scale, unit).map_or(Root::Unknown, Root::Wide)
        };
        Ready { unit, root }
    }

    /// The best assignment of the problem that takes none of these values (variable, value); `None` where there is none.
    pub fn without(&self, problem: &Problem, barred: &[(usize, usize)]) -> Option<Vec<usize>> {
        let variables = problem.unary.len();
        let found = match &self.root {
            Root::Narrow(known) => known.without(barred, self.unit, variables),
            Root::Wide(known) => known.without(barred, self.unit, variables),
            Root::Unknown => None,
        };
        let Some(found) = found else { return minimise_without(problem, barred) };
        let mut assignment = vec![0; variables];
        for (variable, value) in found {
            assignment[variable as usize] = value as usize;
        }
        Some(assignment)
    }
}

/// The best assignment of a problem that takes none of these values (variable, value); `None` where there is none.
pub fn minimise_without(problem: &Problem, barred: &[(usize, usize)]) -> Option<Vec<usize>> {
    let mut problem = problem.clone();
    barred.iter().for_each(|&(variable, value)| problem.barred[variable][value] = true);
    minimise(&problem, &Search::default()).assignment
}

impl<C: Scalar> Known<C> {
    /// `None` where nothing is open, or where the limits need larger prices than these integers can hold.
    fn of(problem: &Problem, best: &[usize], scale: i128, unit: i128) -> Option<Self> {
        let mut core = propagate(Core::<C>::new(problem, scale, unit), &mut Vec::new());
        if core.infeasible || core.variables.is_empty() {
            return None;
        }
        let place = |id: u32, values: &[u32]| {
            let value = best[id as usize] as u32;
            values.iter().position(|&other| other == value)
        };
        let best: Vec<usize> = core
            .variables
            .iter()
            .map(|variable| place(variable.id, &variable.values))
            .collect::<Option<_>>()?;
        let mut scratch = Scratch::default();
        core.refresh();
        let below = core.cost(&best)?;
        converge(&mut core, below, SWEEPS, &mut scratch);
        if core.is_limited() {
            let work = Work { trials: 60, reach: 100, choices: false };
            seek(&mut core, below, work, &mut scratch);
            if (0..LIMITS).any(|limit| core.prices[limit] + core.prices[limit] > core.most[limit]) {
                return None;
            }
            converge(&mut core, below, SWEEPS, &mut scratch);
        }
        let least = bound(&core);
        let with = (0..core.variables.len())
            .map(|index| extra(&core, index).into_iter().map(|extra| least + extra).collect())
            .collect();
        Some(Known { core, with, best })
    }

    /// The best choice without some values; `None` where none was found near the best, which says nothing.
    fn without(&self, barred: &[(usize, usize)], unit: i128, variables: usize) -> Option<Choice> {
        let mut keep: Vec<Vec<bool>> =
            self.core.variables.iter().map(|v| vec![true; v.values.len()]).collect();
        for &(id, value) in barred {
            let index = self.core.variables.binary_search_by_key(&(id as u32), |variable| variable.id).ok();
            // A variable that is decided takes the only value it can.
            let Some(index) = index else { continue };
            let place = self.core.variables[index].values.iter().position(|&other| other == value as u32);
            place.into_iter().for_each(|place| keep[index][place] = false);
        }
        if self.core.decided.iter().any(|&(id, value)| barred.contains(&(id as usize, value as usize))) {
            return None;
        }
        let (cost, values) = self.near(&keep)?;
        let goal = cost - C::of(unit);
        for (keep, with) in keep.iter_mut().flatten().zip(self.with.iter().flatten()) {
            *keep &= *with <= goal;
        }
        let mut gone = Vec::new();
        let core = propagate(self.core.restrict(&keep), &mut gone);
        let mut tree = Tree::new(unit, variables);
        let (found, _) = tree.solve_propagated(core, gone, cost, 0);
        Some(found.map_or_else(|| choice(&self.core, &values), |(_, choice)| choice))
    }

    /// A good choice among values that are kept: the best one of all, repaired.
    fn near(&self, keep: &[Vec<bool>]) -> Option<(C, Vec<usize>)> {
        let lost: Vec<usize> = (0..keep.len()).filter(|&index| !keep[index][self.best[index]]).collect();
        let others = |index: usize| {
            let mut kept: Vec<usize> = (0..keep[index].len()).filter(|&value| keep[index][value]).collect();
            kept.sort_by_key(|&value| self.with[index][value]);
            kept.truncate(TRIED);
            kept
        };
        let others: Vec<Vec<usize>> = lost.iter().map(|&index| others(index)).collect();
        let repaired = |turn: usize| {
            let mut walk = Walk::from_best(&self.core, self.best.clone(), keep);
            for (&index, others) in lost.iter().zip(&others) {
                walk.move_to(index, *others.get(turn).or(others.first())?);
            }
            walk.repair();
            walk.descend();
            Some((self.core.cost(walk.values())?, walk.into_values()))
        };
        let turns = others.iter().map(Vec::len).max().unwrap_or(1);
        (0..turns).filter_map(repaired).min_by_key(|(cost, _)| *cost)
    }
}
