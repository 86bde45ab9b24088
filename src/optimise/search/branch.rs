//! Branch and bound.

use std::time::Instant;

use super::apart::{part_of, parts};
use super::ascend::{converge, there_and_back};
use super::bound::{Scratch, filter};
use super::core::Core;
use super::primal::{decode, good_choice, improve};
use super::propagate::propagate;
use super::record::{Path, messages};
use super::scalar::Scalar;
use super::seek::{Work, seek};
use crate::optimise::problem::LIMITS;
use crate::optimise::proof::{Node, Part};

/// A choice: (variable, value) by their numbers in the problem.
pub type Choice = Vec<(u32, u32)>;

/// A choice and its cost.
pub type Best<C> = Option<(C, Choice)>;

/// Sweeps at the root and elsewhere.
const SWEEPS: (u32, u32) = (60, 6);

/// The tree of a search.
pub struct Tree<C> {
    /// The smallest difference between two costs.
    pub unit: C,
    /// When to stop.
    pub deadline: Option<Instant>,
    /// A cost that will do.
    pub enough: Option<C>,
    /// Whether the proof is wanted.
    pub prove: bool,
    /// Whether the search stopped before its proof was complete.
    pub stopped: bool,
    /// How many nodes it looked at.
    pub nodes: u64,
    /// Whether the root has been branched on: bounds are those of a part from then on.
    pub branched: bool,
    /// Whether a price of a limit has come to the greatest that the integer allows.
    pub cramped: bool,
    /// The best bound of the root.
    pub root_bound: Option<C>,
    /// Why it holds, if proofs are wanted and the search may stop.
    pub root_proof: Option<Node>,
    /// How often branching on a variable (by its number in the problem) has failed.
    pub trouble: Vec<u32>,
    /// Room for sweeps.
    pub scratch: Scratch<C>,
}

/// How bounding a node ended.
enum Bounded<C> {
    /// Nothing below it is good enough.
    Closed(Core<C>),
    /// It stays open.
    Open(Core<C>),
}

impl<C: Scalar> Tree<C> {
    /// A tree for a problem of so many variables, in which a user counts so much.
    pub fn new(unit: i128, variables: usize) -> Self {
        Tree {
            unit: C::of(unit),
            deadline: None,
            enough: None,
            prove: false,
            stopped: false,
            nodes: 0,
            branched: false,
            cramped: false,
            root_bound: None,
            root_proof: None,
            trouble: vec![0; variables],
            scratch: Scratch::default(),
        }
    }

    /// Gets the root ready: messages, and prices for the limits. Its best choice so far. `gone` has been left out already.
    pub fn prepare(&mut self, core: &mut Core<C>, below: C, gone: &[(u32, u32)]) -> Best<C> {
        let mut path = Path::new(self.prove);
        path.impossible(gone.to_vec());
        core.refresh();
        let least = converge(core, below, SWEEPS.0, &mut self.scratch);
        self.rooted(core, least, &path);
        if !core.is_limited() {
            return None;
        }
        let work = Work { trials: 60, reach: 100, choices: true };
        let (least, good) = seek(core, below, work, &mut self.scratch);
        self.rooted(core, least, &path);
        self.cramped = (0..LIMITS).any(|limit| core.prices[limit] + core.prices[limit] > core.most[limit]);
        good.map(|(cost, values)| (cost, choice(core, &values)))
    }

    /// Records a bound of the root, in case the search stops early.
    fn rooted(&mut self, core: &Core<C>, least: C, path: &Path) {
        if self.root_bound.is_none_or(|bound| bound < least) {
            self.root_bound = Some(least);
            self.root_proof = (self.prove && self.deadline.is_some()).then(|| path.clone().bound(core));
        }
    }

    /// The best choice in a core that costs less than `below`, and the proof that nothing costs less than it, or than
    /// `below`.
    pub fn solve(&mut self, core: Core<C>, below: C, depth: u32) -> (Best<C>, Node) {
        let mut gone = Vec::new();
        let core = propagate(core, &mut gone);
        self.solve_propagated(core, gone, below, depth)
    }

    /// The same for a core in which `gone` has been left out already.
    pub fn solve_propagated(
        &mut self,
        mut core: Core<C>,
        mut gone: Vec<(u32, u32)>,
        mut below: C,
        depth: u32,
    ) -> (Best<C>, Node) {
        let mut path = Path::new(self.prove);
        let mut best: Best<C> = None;
        loop {
            path.impossible(std::mem::take(&mut gone));
            self.nodes += 1;
            if core.infeasible {
                return (best, path.end(Node::Empty));
            }
            if core.variables.is_empty() {
                self.offer(&core, core.cost(&[]).map(|cost| (cost, Vec::new())), &mut below, &mut best);
                return (best, path.end(Node::Single));
            }
            self.stopped |= self.deadline.is_some_and(|deadline| super::now() >= deadline);
            if self.stopped {
                return (best, Node::Open);
            }
            core.refresh();
            core = match self.bound_node(core, &mut below, &mut best, depth, &mut path) {
                Bounded::Closed(core) => return (best, path.bound(&core)),
                Bounded::Open(core) => core,
            };
            if core.infeasible || core.variables.is_empty() {
                continue;
            }
            self.branched = true;
            if let Some(parts) = parts(&core) {
                let (solved, node) = self.solve_apart(&core, &parts, below, depth);
                return (solved.or(best), path.end(node));
            }
            // Branch: one value of one variable, or not that value.
            let (variable, value) = self.pick(&core);
            let id = core.variables[variable].id;
            let candidate = core.variables[variable].values[value];
            let (found, with) =
                self.solve(core.restrict(&only(&core, variable, value, true)), below, depth + 1);
            match found {
                Some(found) => {
                    below = found.0;
                    best = Some(found);
                }
                None => self.trouble[id as usize] += 1,
            }
            path.split(id, candidate, with);
            core = propagate(core.restrict(&only(&core, variable, value, false)), &mut gone);
        }
    }

    /// Takes a choice (places in the core) as the best if it is better.
    fn offer(&mut self, core: &Core<C>, found: Option<(C, Vec<usize>)>, below: &mut C, best: &mut Best<C>) {
        if let Some((cost, values)) = found
            && cost < *below
        {
            *below = cost;
            *best = Some((cost, choice(core, &values)));
            self.stopped |= self.enough.is_some_and(|enough| cost <= enough);
        }
    }

    /// Sweeps, looks for good choices and leaves values out until nothing changes any more.
    fn bound_node(
        &mut self,
        mut core: Core<C>,
        below: &mut C,
        best: &mut Best<C>,
        depth: u32,
        path: &mut Path,
    ) -> Bounded<C> {
        let root = depth == 0;
        let values = |core: &Core<C>| core.variables.iter().map(|v| v.values.len()).sum::<usize>();
        for round in 0.. {
            let least = self.ascend(&mut core, below, best, root.then_some(round));
            if depth == 0 && !self.branched {
                self.rooted(&core, least, path);
            }
            if least > *below - self.unit {
                return Bounded::Closed(core);
            }
            self.offer(&core, good_choice(&core), below, best);
            if least > *below - self.unit {
                return Bounded::Closed(core);
            }
            let mut keep: Vec<Vec<bool>> =
                core.variables.iter().map(|v| vec![true; v.values.len()]).collect();
            let before = values(&core);
            if filter(&core, least, *below - self.unit, &mut keep) {
                path.cut(&core, &keep);
                let mut gone = Vec::new();
                core = propagate(core.restrict(&keep), &mut gone);
                path.impossible(gone);
            } else if !(root && round == 0) {
                break;
            }
            if core.infeasible || core.variables.is_empty() {
                break;
            }
            core.refresh();
            if root && round == 0 {
                // Whole groups are moved only now: what went can be in no better choice, and what is left is little.
                let good = good_choice(&core).map(|good| improve(&core, good));
                self.offer(&core, good, below, best);
            }
            // Another round is worthwhile if many values have been left out.
            if depth > 0 && values(&core) * 10 > before * 9 {
                break;
            }
        }
        Bounded::Open(core)
    }

    /// Makes the bound of a node better. At the root (`round` counts there) prices are sought once what cannot be has gone, with more
    /// patience, and with an eye for good choices.
    fn ascend(&mut self, core: &mut Core<C>, below: &mut C, best: &mut Best<C>, round: Option<u32>) -> C {
        let sweeps = if round == Some(0) { SWEEPS.0 } else { SWEEPS.1 };
        let mut least = converge(core, *below - self.unit, sweeps, &mut self.scratch);
        if core.is_limited() && round != Some(0) && least <= *below - self.unit {
            let work = if round == Some(1) {
                Work { trials: 24, reach: 10, choices: true }
            } else {
                Work { trials: 3, reach: 3, choices: false }
            };
            let (bound, good) = seek(core, *below - self.unit, work, &mut self.scratch);
            least = bound;
            self.offer(core, good, below, best);
        }
        least
    }

    /// The variable to branch on, and the value to try first: what the bound cannot see, then hubs and variables that have failed
    /// before, with few values.
    fn pick(&self, core: &Core<C>) -> (usize, usize) {
        if let Some(literal) = unmet(core) {
            return literal;
        }
        let score = |index: usize| {
            let variable = &core.variables[index];
            let degree = core.edges_of[index].len() + core.groups_of[index].len();
            let weight = degree as f64 + f64::from(self.trouble[variable.id as usize]);
            weight / variable.values.len() as f64
        };
        let variable = (0..core.variables.len())
            .max_by(|&a, &b| score(a).total_cmp(&score(b)).then(b.cmp(&a)))
            .expect("invariant: something is open");
        let theta = &core.variables[variable].theta;
        let value =
            (0..theta.len()).min_by_key(|&x| theta[x]).expect("invariant: an open variable has values");
        (variable, value)
    }

    /// Solves parts one by one. Each may cost at most what the bounds of the others leave.
    fn solve_apart(&mut self, core: &Core<C>, parts: &[Vec<usize>], below: C, depth: u32) -> (Best<C>, Node) {
        let domains =
            |part: &[usize]| part.iter().map(|&index| core.variables[index].id).collect::<Vec<u32>>();
        let mut cores: Vec<(Core<C>, C)> = Vec::new();
        for part in parts {
            let mut alone = part_of(core, part);
            alone.refresh();
            let least = there_and_back(&mut alone, &mut self.scratch);
            let least = self.lift(least);
            cores.push((alone, least));
        }
        let mut rest: C = cores.iter().map(|(_, least)| *least).sum();
        let mut cost = core.paid;
        let mut chosen = core.decided.clone();
        let mut proof = Vec::new();
        let mut failed = false;
        for ((alone, least), part) in cores.into_iter().zip(parts) {
            if failed {
                // The earlier parts are already too expensive, together with the bounds of these.
                let node = if self.prove { Node::Bound(messages(&alone)) } else { Node::Open };
                proof.push(Part { domains: domains(part), claim: least.wide(), proof: node });
                continue;
            }
            rest -= least;
            let part_below = below - cost - rest;
            let (found, node) = self.solve(alone, part_below, depth + 1);
            let claim = found.as_ref().map_or(part_below, |(cost, _)| *cost);
            proof.push(Part { domains: domains(part), claim: claim.wide(), proof: node });
            cost += claim;
            match found {
                Some((_, part_choice)) => chosen.extend(part_choice),
                None => failed = true,
            }
        }
        let node = if self.prove { Node::Apart(proof) } else { Node::Open };
        ((!failed && cost < below).then_some((cost, chosen)), node)
    }

    /// The least multiple of the unit that is not less: costs are multiples.
    fn lift(&self, bound: C) -> C {
        let (bound, unit) = (bound.wide(), self.unit.wide());
        C::of(-(-bound).div_euclid(unit) * unit)
    }
}

/// A literal of a need that the choice the messages point to leaves unmet. The bound sees needs only in
/// shares of choices, so what asks in truth is settled first, then who helps, the cheapest first.
fn unmet<C: Scalar>(core: &Core<C>) -> Option<(usize, usize)> {
    if core.needs.is_empty() {
        return None;
    }
    let values = decode(core);
    let holds = |&&(variable, value): &&(usize, usize)| values[variable] == value;
    core.needs.iter().find_map(|need| {
        if need.any.iter().any(|literal| holds(&literal)) {
            return None;
        }
        if !need.when.is_empty() {
            return need.when.iter().find(holds).copied();
        }
        let costlier = |&&(variable, value): &&(usize, usize)| {
            let theta = &core.variables[variable].theta;
            theta[value] - theta[values[variable]]
        };
        need.any.iter().min_by_key(costlier).copied()
    })
}

/// Everything but (or nothing but) one value of one variable.
fn only<C: Scalar>(core: &Core<C>, variable: usize, value: usize, yes: bool) -> Vec<Vec<bool>> {
    let keep = |index: usize, x: usize| index != variable || (x == value) == yes;
    core.variables
        .iter()
        .enumerate()
        .map(|(index, v)| (0..v.values.len()).map(|x| keep(index, x)).collect())
        .collect()
}

/// A choice by numbers in the problem.
pub fn choice<C: Scalar>(core: &Core<C>, values: &[usize]) -> Choice {
    let open =
        core.variables.iter().zip(values).map(|(variable, &value)| (variable.id, variable.values[value]));
    core.decided.iter().copied().chain(open).collect()
}
