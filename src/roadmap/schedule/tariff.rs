//! What a beginning costs once scarce units, waits and being late have a price, and what that says of every schedule.
//!
//! Proof that it is a bound. Take any schedule that keeps the rules, and multipliers ≥ 0. A unit-month of a resource is priced λ, each
//! month of a wait ν (what has begun of the one that waits by then, less what has ended of the other, is ≤ 0), being late μ, relative to
//! the budget. Adding λ·(held − free), ν·(begun − ended) and μ·(late − budget) to its cost adds nothing positive. That sum falls apart
//! into one term a task, which is at least the task's least term over its window. So Σ of the least terms less Σ λ·free … is no more than
//! the schedule's cost. Everything is in integers, [`SCALE`] to one unit of cost, so no rounding can make it too high.
//!
//! The same proof with one task's beginning fixed says which beginnings no schedule within the target can have.

use super::problem::Problem;
use super::windows::{Rules, Windows};

/// One unit of cost.
pub(super) const SCALE: i64 = 1 << 16;

/// What is minimised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Objective {
    /// Σ weight · months late.
    Late,
    /// Σ of the last months.
    Ends,
}

impl Objective {
    /// What a task adds if it begins in a month.
    pub fn cost(self, problem: &Problem, task: usize, start: u32) -> u64 {
        match self {
            Objective::Late => problem.tasks[task].cost(start),
            Objective::Ends => u64::from(problem.tasks[task].end(start)),
        }
    }

    /// What a schedule costs.
    pub fn of(self, problem: &Problem, starts: &[u32]) -> u64 {
        starts.iter().enumerate().map(|(task, &start)| self.cost(problem, task, start)).sum()
    }
}

/// What a unit-month, a month of a wait and being late are priced at. All ≥ 0.
#[derive(Clone, Debug)]
pub(super) struct Multipliers {
    /// By resource and month.
    pub resource: Vec<Vec<i64>>,
    /// By wait and month.
    pub arc: Vec<Vec<i64>>,
    /// What being late costs beyond its own cost, where there is a budget for it.
    pub late: i64,
}

/// What makes the price of a beginning.
pub(super) struct Tariff<'a> {
    problem: &'a Problem,
    objective: Objective,
    /// The price of being late.
    pub late: i64,
    /// Sums of the prices of each resource before each month.
    pub sums: Vec<Vec<i64>>,
    /// What beginning in each month costs a task in waits; empty for a task without any.
    waits: Vec<Vec<i64>>,
}

/// One look at all tasks under some multipliers.
pub(super) struct Look {
    /// No schedule within the windows costs less, scaled.
    pub bound: i64,
    /// Where each task is cheapest.
    pub starts: Vec<u32>,
    /// What it costs there.
    pub least: Vec<i64>,
}

impl Tariff<'_> {
    /// What a task's beginning in a month costs, scaled.
    pub fn price(&self, task: usize, start: u32) -> i64 {
        let data = &self.problem.tasks[task];
        let mut price = self.objective.cost(self.problem, task, start) as i64 * SCALE;
        price += self.waits[task].get(start as usize).copied().unwrap_or(0);
        if self.late != 0 {
            price += self.late * data.cost(start) as i64;
        }
        for part in &data.uses {
            let (from, sums) = ((start + part.offset) as usize, &self.sums[part.resource]);
            price += sums[from + part.months as usize] - sums[from];
        }
        price
    }

    /// Leaves out the beginnings with which the bound would be above the limit.
    pub fn drop_dear(&self, look: &Look, limit: i64, windows: &mut Windows) {
        let spare = limit - look.bound;
        for ((task, window), least) in windows.iter_mut().enumerate().zip(&look.least) {
            window.retain(|&start| self.price(task, start) - least <= spare);
        }
    }
}

impl Multipliers {
    /// Nothing has a price.
    pub fn none(rules: &Rules) -> Self {
        Multipliers {
            resource: rules.free.iter().map(|free| vec![0; free.len()]).collect(),
            arc: vec![vec![0; rules.months]; rules.arcs.len()],
            late: 0,
        }
    }

    /// What they make of every beginning.
    pub fn tariff<'a>(&self, problem: &'a Problem, rules: &Rules, objective: Objective) -> Tariff<'a> {
        let sums = |prices: &Vec<i64>| {
            let mut sums = vec![0; prices.len() + 1];
            for (month, price) in prices.iter().enumerate() {
                sums[month + 1] = sums[month] + price;
            }
            sums
        };
        let mut waits = vec![Vec::new(); problem.tasks.len()];
        for (&(one, other), prices) in rules.arcs.iter().zip(&self.arc) {
            // What all months from each on cost.
            let mut tail = vec![0; rules.months + 1];
            for month in (0..rules.months).rev() {
                tail[month] = tail[month + 1] + prices[month];
            }
            let from = |month: usize| tail.get(month).copied().unwrap_or(0);
            for (task, sign, months) in
                [(one, -1, problem.tasks[one].length), (other, 1, problem.tasks[other].lead)]
            {
                let waits = &mut waits[task];
                waits.resize(rules.months, 0);
                for (start, wait) in waits.iter_mut().enumerate() {
                    *wait += sign * from(start + months as usize);
                }
            }
        }
        let sums = self.resource.iter().map(sums).collect();
        Tariff { problem, objective, late: self.late, sums, waits }
    }

    /// What is added for every choice of starts.
    fn constant(&self, rules: &Rules) -> i64 {
        let free = self.resource.iter().zip(&rules.free).flat_map(|(prices, free)| prices.iter().zip(free));
        let free = free.map(|(price, &free)| price * i64::from(free));
        -free.sum::<i64>() - self.late * rules.budget.unwrap_or(0) as i64
    }

    /// Looks where each task is cheapest, and what that says of all schedules.
    pub fn look(&self, tariff: &Tariff<'_>, rules: &Rules, windows: &Windows, work: &mut u64) -> Look {
        let mut look = Look {
            bound: self.constant(rules),
            starts: Vec::with_capacity(windows.len()),
            least: Vec::with_capacity(windows.len()),
        };
        for (task, window) in windows.iter().enumerate() {
            let least = window.iter().map(|&start| (tariff.price(task, start), start)).min();
            let (least, start) = least.unwrap_or((0, 0));
            look.bound += least;
            look.least.push(least);
            look.starts.push(start);
        }
        *work = work.saturating_sub(windows.iter().map(|window| window.len() as u64).sum());
        look
    }
}
