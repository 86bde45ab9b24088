//! Tasks that share one resource and nothing else, placed one after the other in the order they begin: a dynamic program over
//! what is left and when each unit of the resource becomes free.
//!
//! Proof that nothing is missed. Cost grows with the beginning. Take a best schedule, and its tasks by their beginnings. Anyone who
//! could begin earlier, but not before the one ahead of it in that order, may do so: the months it newly holds lie before its
//! old beginning, where only tasks ahead of it run. So some best schedule has every task at its first fitting beginning not
//! before the one ahead, and those are all looked through. Of two ways to have placed the same tasks the one goes on only if
//! no other is at least as cheap with every unit free at least as early. Tasks alike in months, window and cost come in one order. What
//! remains costs at least the bound of [`super::bound`] for it, under the prices of the whole.

use std::collections::HashMap;

use super::bound::{Prices, Verdict};
use super::branch::{Aim, Found};
use super::problem::{Problem, Task, Use};
use super::tariff::SCALE;
use super::windows::{Rules, Windows, propagate};

/// The most tasks a set is kept for.
pub(super) const MOST: usize = 128;
/// Rounds of prices before the first step: without any to begin with, with some, and once windows have shrunk.
const ROUNDS: [u32; 3] = [1500, 150, 100];

/// Some tasks placed.
struct Node {
    left: u128,
    /// When each unit becomes free, sorted; none before the last beginning.
    lanes: Box<[u32]>,
    cost: u64,
    late: u64,
    bound: i64,
    /// The node before, the task placed and where.
    from: (u32, u32, u32),
}

/// What every step needs.
struct Lanes<'a> {
    problem: &'a Problem,
    windows: &'a Windows,
    free: &'a [u32],
    aim: Aim,
    parts: Vec<Use>,
    /// The task alike that must be placed before, if any.
    twin: Vec<Option<usize>>,
    /// The least price of each task from each month on.
    least: Vec<Vec<i64>>,
    /// Sums of price, and of price times free units, before each month.
    price: Vec<i64>,
    worth: Vec<i64>,
    late_price: i64,
}

/// A problem with nothing but one resource's share of some tasks.
pub(super) fn alone(problem: &Problem, resource: usize, tasks: &[usize]) -> Problem {
    let own = tasks.iter().map(|&task| {
        let data = &problem.tasks[task];
        let uses = data.uses.iter().filter(|part| part.resource == resource);
        let uses = uses.map(|part| Use { resource: 0, ..*part }).collect();
        Task { uses, after: Vec::new(), ..data.clone() }
    });
    Problem {
        tasks: own.collect(),
        capacity: vec![problem.capacity[resource]],
        taken: vec![problem.taken[resource].clone()],
        closed: problem.closed.clone(),
        floor: problem.floor,
    }
}

/// The best schedule of tasks that each hold the one resource once. Prices of the same problem in other windows shorten the way;
/// those found are left behind.
pub(super) fn lanes(
    problem: &Problem,
    aim: Aim,
    mut windows: Windows,
    prices: &mut Option<Prices>,
    work: &mut u64,
) -> Found {
    let mut rules = Rules::of(problem, aim.last + 1);
    rules.budget = aim.budget;
    let none = Found { starts: None, bound: aim.target + 1 };
    let first = if prices.is_some() { ROUNDS[1] } else { ROUNDS[0] };
    let prices = prices.get_or_insert_with(|| Prices::new(problem, &rules));
    prices.again();
    for rounds in [first, ROUNDS[2]] {
        if !propagate(problem, &rules, &mut windows, work) {
            return none;
        }
        let goal = (aim.objective, aim.target);
        if prices.tighten(problem, &rules, goal, &mut windows, rounds, work) == Verdict::Closed {
            return none;
        }
    }
    if !propagate(problem, &rules, &mut windows, work) {
        return none;
    }
    Lanes::new(problem, &windows, &rules, aim, prices).run(work)
}

impl<'a> Lanes<'a> {
    fn new(problem: &'a Problem, windows: &'a Windows, rules: &'a Rules, aim: Aim, prices: &Prices) -> Self {
        let free = &rules.free[0];
        let parts: Vec<Use> = problem.tasks.iter().map(|task| task.uses[0]).collect();
        let tariff = prices.tariff(problem, rules, aim.objective);
        let months = free.len() + 1;
        let least = windows
            .iter()
            .enumerate()
            .map(|(task, window)| {
                // By the month in which the resource begins to be held.
                let mut least = vec![i64::MAX; months + 1];
                for &start in window {
                    let at = (start + parts[task].offset) as usize;
                    least[at] = least[at].min(tariff.price(task, start));
                }
                for month in (0..months).rev() {
                    least[month] = least[month].min(least[month + 1]);
                }
                least
            })
            .collect();
        let (mut price, mut worth) = (vec![0; months], vec![0; months]);
        for month in 0..free.len() {
            let now = tariff.sums[0][month + 1] - tariff.sums[0][month];
            price[month + 1] = price[month] + now;
            worth[month + 1] = worth[month] + now * i64::from(free[month]);
        }
        let held = |task: usize| -> Vec<u32> {
            windows[task].iter().map(|start| start + parts[task].offset).collect()
        };
        let cost = |task: usize| -> Vec<(u64, u64)> {
            let cost =
                |&start: &u32| (aim.objective.cost(problem, task, start), problem.tasks[task].cost(start));
            windows[task].iter().map(cost).collect()
        };
        // A task's last month may differ by a constant between twins: what counts is what it costs to be later.
        let shape = |task: usize| (parts[task].months, held(task), cost(task));
        let twin = (0..problem.tasks.len())
            .map(|task| (0..task).rev().find(|&other| shape(other) == shape(task)))
            .collect();
        let late_price = tariff.late;
        Lanes { problem, windows, free, aim, parts, twin, least, price, worth, late_price }
    }

    fn run(&self, work: &mut u64) -> Found {
        let count = self.problem.tasks.len();
        let limit = self.aim.target as i64 * SCALE;
        let units = self.free.iter().copied().max().unwrap_or(0).min(count as u32) as usize;
        let all = if count == MOST { u128::MAX } else { (1u128 << count) - 1 };
        let root =
            Node { left: all, lanes: vec![0; units].into(), cost: 0, late: 0, bound: 0, from: (0, 0, 0) };
        let mut nodes = vec![root];
        let mut layer: Vec<u32> = vec![0];
        for _ in 0..count {
            let mut next: HashMap<u128, Vec<u32>> = HashMap::new();
            let mut order: Vec<u32> = Vec::new();
            for (place, &index) in layer.iter().enumerate() {
                if *work == 0 {
                    // Whatever is left lies below a node not gone on from.
                    let open = layer[place..].iter().chain(&order).map(|&node| nodes[node as usize].bound);
                    let bound = open.min().unwrap_or(limit).max(0) as u64;
                    return Found { starts: None, bound: bound.div_ceil(SCALE as u64) };
                }
                for task in 0..count {
                    let Some(node) = self.step(&nodes[index as usize], index, task, limit, work) else {
                        continue;
                    };
                    let others = next.entry(node.left).or_default();
                    if others.iter().any(|&other| dominates(&nodes[other as usize], &node)) {
                        continue;
                    }
                    others.retain(|&other| !dominates(&node, &nodes[other as usize]));
                    let new = nodes.len() as u32;
                    others.push(new);
                    order.push(new);
                    nodes.push(node);
                }
            }
            // Those dominated since are dropped, in the order in which they came.
            layer = order
                .into_iter()
                .filter(|&index| next[&nodes[index as usize].left].contains(&index))
                .collect();
        }
        let best = layer.into_iter().min_by_key(|&index| (nodes[index as usize].cost, index));
        let Some(best) = best else { return Found { starts: None, bound: self.aim.target + 1 } };
        let mut starts = vec![0; count];
        let mut at = best;
        while at != 0 {
            let (before, task, start) = nodes[at as usize].from;
            starts[task as usize] = start;
            at = before;
        }
        Found { starts: Some(starts), bound: nodes[best as usize].cost }
    }

    /// A task placed next, if something within the target can come of it.
    fn step(&self, node: &Node, index: u32, task: usize, limit: i64, work: &mut u64) -> Option<Node> {
        let bit = |task: usize| 1u128 << task;
        if node.left & bit(task) == 0 || self.twin[task].is_some_and(|twin| node.left & bit(twin) != 0) {
            return None;
        }
        *work = work.saturating_sub(self.parts.len() as u64);
        let part = self.parts[task];
        let now = node.lanes.first().copied().unwrap_or(0);
        let window = &self.windows[task];
        let from = window.partition_point(|&start| start + part.offset < now);
        let start =
            *window[from..].iter().find(|&&start| self.fits(node, start + part.offset, part.months))?;
        let begin = start + part.offset;
        let left = node.left & !bit(task);
        let mut lanes: Vec<u32> = node.lanes.iter().map(|&lane| lane.max(begin)).collect();
        // The unit it takes is the one free earliest.
        lanes[0] = begin + part.months;
        lanes.sort_unstable();
        let cost = node.cost + self.aim.objective.cost(self.problem, task, start);
        let late = node.late + self.problem.tasks[task].cost(start);
        if cost > self.aim.target || self.aim.budget.is_some_and(|budget| late > budget) {
            return None;
        }
        let bound = self.bound(left, &lanes, begin, cost, late)?;
        (bound <= limit).then(|| Node {
            left,
            lanes: lanes.into(),
            cost,
            late,
            bound,
            from: (index, task as u32, start),
        })
    }

    /// Whether one more unit is free in some months, with those placed before running on.
    fn fits(&self, node: &Node, begin: u32, months: u32) -> bool {
        // Runs at `begin` or later are those whose unit is not free yet; all began before.
        (begin..begin + months).all(|month| {
            let running = node.lanes.iter().filter(|&&lane| lane > month).count() as u32;
            self.free.get(month as usize).is_some_and(|&free| running < free)
        })
    }

    /// What the whole costs at least: what is placed, the least prices of what is left, less what the free units are worth.
    fn bound(&self, left: u128, lanes: &[u32], now: u32, cost: u64, late: u64) -> Option<i64> {
        let at = |month: u32| (month as usize).min(self.price.len() - 1);
        let mut bound =
            cost as i64 * SCALE + self.late_price * (late as i64 - self.aim.budget.unwrap_or(0) as i64);
        bound -= self.worth[self.worth.len() - 1] - self.worth[at(now)];
        for &lane in lanes {
            bound += self.price[at(lane)] - self.price[at(now)];
        }
        let mut rest = left;
        while rest != 0 {
            let task = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let least = self.least[task][at(now)];
            if least == i64::MAX {
                return None;
            }
            bound += least;
        }
        Some(bound)
    }
}

/// Whether one way to have placed the same tasks is at least as good as another.
fn dominates(one: &Node, other: &Node) -> bool {
    one.cost <= other.cost
        && one.late <= other.late
        && one.lanes.iter().zip(&other.lanes).all(|(one, other)| one <= other)
}
