//! Branch and bound.

use std::time::Instant;

use super::bound::{Direction, Scratch, bound, filter, sweep};
use super::core::Core;
use super::feasible::{Feasible, keep_limits};
use super::primal::{good_choice, improve};
use super::propagate::{propagate, uses_of};
use super::scalar::Scalar;
use crate::optimise::problem::{LIMITS, Price, Problem};

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
}

/// Finds the assignment of least money, and among equals of fewest users.
pub fn minimise(problem: &Problem, search: &Search) -> Found {
    let unit = 1 << 8;
    let users: i128 =
        problem.unary.iter().map(|prices| prices.iter().map(|price| price.users).max().unwrap_or(0)).sum();
    let scale = (users + 1) * unit;
    if widest(problem) * scale < 1 << 57 {
        run::<i64>(problem, search, scale, unit)
    } else {
        run::<i128>(problem, search, scale, unit)
    }
}

/// More money than any sum of the search can reach.
fn widest(problem: &Problem) -> i128 {
    let values = |prices: &Vec<Price>| prices.iter().map(|price| price.money.abs()).max().unwrap_or(0);
    let pairs = |money: &Vec<i64>| money.iter().filter(|m| **m != i64::MAX).max().copied().unwrap_or(0);
    problem.constant.money.abs()
        + problem.unary.iter().map(values).sum::<i128>()
        + problem.pairs.iter().map(|pair| i128::from(pairs(&pair.money))).sum::<i128>()
        + problem.groups.iter().map(|group| group.price.money.abs()).sum::<i128>()
        + 1
}

fn run<C: Scalar>(problem: &Problem, search: &Search, scale: i128, unit: i128) -> Found {
    let core = propagate(Core::<C>::new(problem, scale, unit));
    let mut tree = Tree {
        unit: C::of(unit),
        deadline: search.deadline,
        enough: search.enough.map(|money| C::of(money * scale + scale - 1)),
        stopped: false,
        nodes: 0,
        root_bound: None,
        trouble: vec![0; problem.unary.len()],
        scratch: Scratch::default(),
    };
    let mut start = search.start.clone();
    if start.is_none() && core.is_limited() && !core.infeasible && tree.first_choice(core.clone()).is_none() {
        // With nothing in hand nothing prunes; so first find out whether the limits can be kept at all.
        match keep_limits(problem, search.deadline) {
            Feasible::Yes(assignment) => start = Some(assignment),
            Feasible::No => return Found { assignment: None, proven: true, bound: i128::MIN, nodes: 0 },
            Feasible::Unknown => {}
        }
    }
    let cost_of = |assignment: &Vec<usize>| {
        let price = problem.price(assignment).expect("invariant: a start keeps within everything");
        C::of(price.money * scale + price.users * unit)
    };
    let below = start.as_ref().map_or(C::TOP, cost_of);
    if start.is_some() && tree.enough.is_some_and(|enough| below <= enough) {
        return Found { assignment: start, proven: false, bound: i128::MIN, nodes: 0 };
    }
    let best = tree.solve(core, below, 0);
    let money_of = |cost: C| cost.wide().div_euclid(scale);
    let cost = best.as_ref().map(|(cost, _)| *cost).or(start.as_ref().map(|_| below));
    let assignment = best.map(|(_, choice)| {
        let mut assignment = vec![0; problem.unary.len()];
        for (variable, value) in choice {
            assignment[variable as usize] = value as usize;
        }
        assignment
    });
    // A cost is money · scale + users · unit with users · unit < scale, so its money is the quotient; and whatever costs
    // at least the bound has at least the bound's quotient.
    let bound = match (cost, tree.stopped, tree.root_bound) {
        (Some(cost), false, _) => money_of(cost),
        (_, true, Some(bound)) => money_of(bound),
        _ => i128::MIN,
    };
    Found { assignment: assignment.or(start), proven: !tree.stopped, bound, nodes: tree.nodes }
}

/// A choice: (variable, value) by their numbers in the problem.
type Choice = Vec<(u32, u32)>;

struct Tree<C> {
    /// The smallest difference between two costs.
    unit: C,
    deadline: Option<Instant>,
    /// A cost that will do.
    enough: Option<C>,
    stopped: bool,
    nodes: u64,
    root_bound: Option<C>,
    /// How often branching on a variable (by its number in the problem) has failed.
    trouble: Vec<u32>,
    scratch: Scratch<C>,
}

/// How a node ended.
enum Bounded<C> {
    /// Nothing below it is good enough.
    Closed,
    /// It stays open.
    Open(Box<Core<C>>),
}

impl<C: Scalar> Tree<C> {
    /// A choice that keeps within everything, without branching.
    fn first_choice(&mut self, mut core: Core<C>) -> Option<C> {
        if core.variables.is_empty() {
            return core.cost(&[]);
        }
        core.refresh();
        for _ in 0..3 {
            self.ascend(&mut core, C::TOP, 4);
            if let Some((cost, _)) = good_choice(&core) {
                return Some(cost);
            }
        }
        None
    }

    /// The best choice in a core that costs less than `below`.
    fn solve(&mut self, core: Core<C>, below: C, depth: u32) -> Option<(C, Choice)> {
        let mut core = core;
        let mut below = below;
        let mut best = None;
        loop {
            self.nodes += 1;
            if self.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                self.stopped = true;
            }
            if self.stopped || core.infeasible {
                return best;
            }
            let mut accept = |core: &Core<C>, cost: C, values: &[usize], below: &mut C| {
                if cost < *below {
                    *below = cost;
                    best = Some((cost, choice(core, values)));
                }
            };
            if core.variables.is_empty() {
                if let Some(cost) = core.cost(&[]) {
                    accept(&core, cost, &[], &mut below);
                    self.stop_if_enough(below);
                }
                return best;
            }
            core.refresh();
            let sweeps = if depth == 0 { 60 } else { 6 };
            let mut found = None;
            let bounded = self.bound_node(core, &mut below, sweeps, depth, &mut found);
            if let Some((cost, chosen)) = found {
                best = Some((cost, chosen));
            }
            match bounded {
                Bounded::Closed => return best,
                Bounded::Open(open) => core = *open,
            }
            if core.infeasible {
                return best;
            }
            if core.variables.is_empty() {
                continue;
            }
            if let Some(parts) = self.components(&core) {
                let solved = self.solve_apart(&core, parts, below, depth);
                return solved.or(best);
            }
            // Branch: one value of one variable, or not that value.
            let (variable, value) = self.pick(&core);
            let only = |yes: bool| -> Vec<Vec<bool>> {
                core.variables
                    .iter()
                    .enumerate()
                    .map(|(index, v)| {
                        (0..v.values.len()).map(|x| index != variable || (x == value) == yes).collect()
                    })
                    .collect()
            };
            let taken = propagate(core.restrict(&only(true)));
            let id = core.variables[variable].id as usize;
            match self.solve(taken, below, depth + 1) {
                Some(found) => {
                    below = found.0;
                    best = Some(found);
                }
                None => self.trouble[id] += 1,
            }
            core = propagate(core.restrict(&only(false)));
        }
    }

    /// Sweeps, filters and looks for good choices until nothing changes any more.
    fn bound_node(
        &mut self,
        mut core: Core<C>,
        below: &mut C,
        sweeps: u32,
        depth: u32,
        found: &mut Option<(C, Choice)>,
    ) -> Bounded<C> {
        let mut rounds = 0;
        loop {
            let least = self.ascend(&mut core, *below, sweeps);
            if depth == 0 && self.root_bound.is_none_or(|bound| bound < least) {
                self.root_bound = Some(least);
            }
            if least > *below - self.unit {
                return Bounded::Closed;
            }
            if let Some(mut good) = good_choice(&core) {
                if depth == 0 && rounds == 0 {
                    good = improve(&core, good, 3);
                }
                if good.0 < *below {
                    *below = good.0;
                    *found = Some((good.0, choice(&core, &good.1)));
                    self.stop_if_enough(good.0);
                    if least > *below - self.unit {
                        return Bounded::Closed;
                    }
                }
            }
            let mut keep: Vec<Vec<bool>> =
                core.variables.iter().map(|v| vec![true; v.values.len()]).collect();
            if !filter(&core, least, *below - self.unit, &mut keep) {
                return Bounded::Open(Box::new(core));
            }
            let before: usize = core.variables.iter().map(|v| v.values.len()).sum();
            core = propagate(core.restrict(&keep));
            if core.infeasible || core.variables.is_empty() {
                return Bounded::Open(Box::new(core));
            }
            core.refresh();
            let after: usize = core.variables.iter().map(|v| v.values.len()).sum();
            rounds += 1;
            // Another round pays where much has gone.
            if depth > 0 && after * 10 > before * 9 {
                return Bounded::Open(Box::new(core));
            }
        }
    }

    /// Sweeps to and fro while it pays; tunes the limits' prices on the way. The bound.
    fn ascend(&mut self, core: &mut Core<C>, below: C, sweeps: u32) -> C {
        let limited = core.is_limited();
        let mut best = None;
        let mut best_state: Option<([C; LIMITS], C)> = None;
        let mut stale = 0;
        let mut rate = 1.0;
        for _ in 0..sweeps {
            sweep(core, Direction::Forward, &mut self.scratch);
            sweep(core, Direction::Backward, &mut self.scratch);
            let least = bound(core);
            if least > below - self.unit {
                return least;
            }
            let gap = (below.wide() - least.wide()).max(1);
            let gain = best.map_or(gap, |best: C| least.wide() - best.wide());
            stale = if gain < gap / 200 { stale + 1 } else { 0 };
            if best.is_none_or(|best| least > best) {
                best = Some(least);
            } else {
                rate *= 0.7;
            }
            if limited {
                if best_state.as_ref().is_none_or(|(_, bound)| least > *bound) {
                    best_state = Some((core.prices, least));
                }
                if !self.tune(core, below, least, rate) && stale >= 2 {
                    break;
                }
                if stale >= 8 {
                    break;
                }
            } else if stale >= 3 {
                break;
            }
        }
        if let Some((prices, _)) = best_state
            && prices != core.prices
        {
            core.prices = prices;
            core.refresh();
            sweep(core, Direction::Forward, &mut self.scratch);
            sweep(core, Direction::Backward, &mut self.scratch);
        }
        bound(core)
    }

    fn stop_if_enough(&mut self, cost: C) {
        if self.enough.is_some_and(|enough| cost <= enough) {
            self.stopped = true;
        }
    }

    /// One subgradient step on the limits' prices (Polyak's length). Says whether a price changed.
    fn tune(&mut self, core: &mut Core<C>, below: C, least: C, rate: f64) -> bool {
        let values: Vec<usize> = core
            .variables
            .iter()
            .map(|v| {
                (0..v.theta.len())
                    .min_by_key(|&x| v.theta[x])
                    .expect("invariant: an open variable has values")
            })
            .collect();
        let used = uses_of(core, &values);
        let limits = core.left.iter().flatten().count() as f64;
        let gap = if below == C::TOP {
            least.wide().unsigned_abs() as f64 * 0.05
        } else {
            (below - least).wide() as f64
        };
        let mut changed = false;
        for (limit, used) in used.into_iter().enumerate() {
            let Some(left) = core.left[limit] else { continue };
            let excess = (used - left).wide() as f64;
            if excess == 0.0 || (excess < 0.0 && core.prices[limit] == C::ZERO) {
                continue;
            }
            let step = (rate * gap / (limits * excess)).round();
            let cap = C::TOP.wide() as f64 / 64.0 / (left.wide().unsigned_abs() as f64 + excess.abs() + 1.0);
            let price = (core.prices[limit].wide() as f64 + step).clamp(0.0, cap);
            let price = C::of(price as i128);
            if price != core.prices[limit] {
                core.prices[limit] = price;
                changed = true;
            }
        }
        if changed {
            core.refresh();
        }
        changed
    }

    /// The variable to branch on, and the value to try first: hubs and troublemakers with few values first.
    fn pick(&self, core: &Core<C>) -> (usize, usize) {
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

    /// The parts of a core that have nothing to do with one another; `None` if there is only one, or limits join them.
    fn components(&self, core: &Core<C>) -> Option<Vec<Vec<usize>>> {
        if core.is_limited() || !core.needs.is_empty() {
            return None;
        }
        let mut label: Vec<usize> = (0..core.variables.len()).collect();
        fn root(label: &mut [usize], mut x: usize) -> usize {
            while label[x] != x {
                label[x] = label[label[x]];
                x = label[x];
            }
            x
        }
        let mut join = |a: usize, b: usize| {
            let (a, b) = (root(&mut label, a), root(&mut label, b));
            label[a.max(b)] = a.min(b);
        };
        for edge in &core.edges {
            join(edge.a, edge.b);
        }
        for group in &core.groups {
            for part in &group.parts[1..] {
                join(group.parts[0].variable, part.variable);
            }
        }
        let mut parts: std::collections::BTreeMap<usize, Vec<usize>> = std::collections::BTreeMap::new();
        for index in 0..core.variables.len() {
            parts.entry(root(&mut label, index)).or_default().push(index);
        }
        (parts.len() > 1).then(|| parts.into_values().collect())
    }

    /// Solves the parts one by one. Each may cost at most what the bounds of the others leave.
    fn solve_apart(
        &mut self,
        core: &Core<C>,
        parts: Vec<Vec<usize>>,
        below: C,
        depth: u32,
    ) -> Option<(C, Choice)> {
        let mut cores: Vec<Core<C>> = parts.iter().map(|part| part_of(core, part)).collect();
        let mut bounds = Vec::new();
        for part in &mut cores {
            part.refresh();
            sweep(part, Direction::Forward, &mut self.scratch);
            sweep(part, Direction::Backward, &mut self.scratch);
            bounds.push(bound(part));
        }
        let mut rest: C = bounds.iter().copied().sum();
        let mut cost = core.paid;
        let mut chosen = core.decided.clone();
        for (part, bound) in cores.into_iter().zip(bounds) {
            rest -= bound;
            let (part_cost, part_choice) = self.solve(part, below - cost - rest, depth + 1)?;
            cost += part_cost;
            chosen.extend(part_choice);
        }
        (cost < below).then_some((cost, chosen))
    }
}

/// A choice by numbers in the problem.
fn choice<C: Scalar>(core: &Core<C>, values: &[usize]) -> Choice {
    let open =
        core.variables.iter().zip(values).map(|(variable, &value)| (variable.id, variable.values[value]));
    core.decided.iter().copied().chain(open).collect()
}

/// The core of some variables alone, with nothing paid.
fn part_of<C: Scalar>(core: &Core<C>, part: &[usize]) -> Core<C> {
    let place = |variable: usize| part.binary_search(&variable).ok();
    let mut found = Core {
        variables: part.iter().map(|&index| core.variables[index].clone()).collect(),
        edges: Vec::new(),
        groups: Vec::new(),
        needs: Vec::new(),
        paid: C::ZERO,
        left: core.left,
        prices: core.prices,
        scale: core.scale,
        edges_use: core.edges_use,
        decided: Vec::new(),
        edges_of: Vec::new(),
        groups_of: Vec::new(),
        infeasible: false,
    };
    for edge in &core.edges {
        if let (Some(a), Some(b)) = (place(edge.a), place(edge.b)) {
            found.edges.push(super::core::Edge { a, b, ..edge.clone() });
        }
    }
    for group in &core.groups {
        if place(group.parts[0].variable).is_some() {
            let mut group = group.clone();
            for part in &mut group.parts {
                part.variable = place(part.variable).expect("invariant: a group lies in one part");
            }
            found.groups.push(group);
        }
    }
    found.index();
    found
}
