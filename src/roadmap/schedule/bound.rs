//! A lower bound by Lagrange multipliers: scarce units get a price, and each task starts where it is cheapest for it alone.
//!
//! Proof that it is a bound. Take any schedule that keeps the rules, and multipliers ≥ 0. A unit-month of a resource is priced λ,
//! a pair that waits ν, being late μ, relative to the budget. Adding λ·(held − free), ν·(end of one − begin of the other + 1 ≤ 0) and
//! μ·(late − budget) to its cost adds nothing positive. That sum falls apart into one term a task, which is at least the task's
//! least term over its window. So Σ of the least terms less Σ λ·free … is no more than the schedule's cost. The bound is that
//! of the time-indexed linear program where the multipliers are best (the parts are integral), which counts the energy of every
//! interval. Everything is in integers, [`SCALE`] to one unit of cost, so no rounding can make it too high.
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

/// What a unit-month, a wait and being late are priced at. All ≥ 0.
#[derive(Clone, Debug)]
struct Multipliers {
    resource: Vec<Vec<i64>>,
    arc: Vec<i64>,
    late: i64,
}

/// Prices, and the averages that lead to better ones (the volume algorithm of Barahona and Anbil).
#[derive(Clone, Debug)]
pub(super) struct Prices {
    best: Multipliers,
    /// How far the averaged beginnings overstep each resource, each wait and the budget.
    resource: Vec<Vec<f64>>,
    arc: Vec<f64>,
    late: f64,
    step: f64,
    /// The averaged beginning of each task, and of its square.
    mean: Vec<f64>,
    square: Vec<f64>,
    fresh: bool,
}

/// What the bound says of a set of windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// No schedule within the target is left.
    Closed,
    /// There may be one; none costs less than this.
    Open(u64),
}

/// The goal: the objective, and its largest allowed value.
pub(super) type Goal = (Objective, u64);

/// One look at all tasks under some multipliers.
struct Look {
    bound: i64,
    starts: Vec<u32>,
    least: Vec<i64>,
}

/// What makes the price of a beginning.
pub(super) struct Tariff<'a> {
    problem: &'a Problem,
    objective: Objective,
    /// The price of being late.
    pub late: i64,
    /// Sums of the prices of each resource before each month.
    pub sums: Vec<Vec<i64>>,
    /// What a month later costs each task in waits.
    slopes: Vec<i64>,
}

impl Tariff<'_> {
    /// What a task's beginning in a month costs, scaled.
    pub fn price(&self, task: usize, start: u32) -> i64 {
        let data = &self.problem.tasks[task];
        let mut price = self.objective.cost(self.problem, task, start) as i64 * SCALE
            + self.slopes[task] * i64::from(start);
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
    fn drop_dear(&self, look: &Look, limit: i64, windows: &mut Windows) {
        let spare = limit - look.bound;
        for ((task, window), least) in windows.iter_mut().enumerate().zip(&look.least) {
            window.retain(|&start| self.price(task, start) - least <= spare);
        }
    }
}

impl Multipliers {
    fn tariff<'a>(&self, problem: &'a Problem, rules: &Rules, objective: Objective) -> Tariff<'a> {
        let sums = |prices: &Vec<i64>| {
            let mut sums = vec![0; prices.len() + 1];
            for (month, price) in prices.iter().enumerate() {
                sums[month + 1] = sums[month] + price;
            }
            sums
        };
        let mut slopes = vec![0; problem.tasks.len()];
        for (&(one, other), price) in rules.arcs.iter().zip(&self.arc) {
            slopes[one] += price;
            slopes[other] -= price;
        }
        let sums = self.resource.iter().map(sums).collect();
        Tariff { problem, objective, late: self.late, sums, slopes }
    }

    /// What is added for every choice of starts.
    fn constant(&self, problem: &Problem, rules: &Rules) -> i64 {
        let waits = rules.arcs.iter().zip(&self.arc).map(|(&(one, other), price)| {
            price * (i64::from(problem.tasks[one].length) - i64::from(problem.tasks[other].lead))
        });
        let free = self.resource.iter().zip(&rules.free).flat_map(|(prices, free)| prices.iter().zip(free));
        let free = free.map(|(price, &free)| price * i64::from(free));
        waits.sum::<i64>() - free.sum::<i64>() - self.late * rules.budget.unwrap_or(0) as i64
    }

    fn look(&self, tariff: &Tariff<'_>, rules: &Rules, windows: &Windows, work: &mut u64) -> Look {
        let mut look = Look {
            bound: self.constant(tariff.problem, rules),
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

impl Prices {
    /// No prices yet.
    pub fn new(problem: &Problem, rules: &Rules) -> Self {
        Prices {
            best: Multipliers {
                resource: rules.free.iter().map(|free| vec![0; free.len()]).collect(),
                arc: vec![0; rules.arcs.len()],
                late: 0,
            },
            resource: rules.free.iter().map(|free| vec![0.0; free.len()]).collect(),
            arc: vec![0.0; rules.arcs.len()],
            late: 0.0,
            step: 1.0,
            mean: vec![0.0; problem.tasks.len()],
            square: vec![0.0; problem.tasks.len()],
            fresh: true,
        }
    }

    /// Takes longer steps again, because the windows have changed.
    pub fn again(&mut self) {
        self.step = self.step.max(0.3);
    }

    /// What the best prices make of every beginning.
    pub fn tariff<'a>(&self, problem: &'a Problem, rules: &Rules, objective: Objective) -> Tariff<'a> {
        self.best.tariff(problem, rules, objective)
    }

    /// The averaged beginning of a task, and how far it is spread.
    pub fn about(&self, task: usize) -> (f64, f64) {
        (self.mean[task], (self.square[task] - self.mean[task] * self.mean[task]).max(0.0))
    }

    /// Raises the bound in rounds, and leaves out beginnings that no schedule within the goal can have.
    pub fn tighten(
        &mut self,
        problem: &Problem,
        rules: &Rules,
        goal: Goal,
        windows: &mut Windows,
        rounds: u32,
        work: &mut u64,
    ) -> Verdict {
        let (objective, target) = goal;
        let limit = target as i64 * SCALE;
        let tariff = self.best.tariff(problem, rules, objective);
        let look = self.best.look(&tariff, rules, windows, work);
        let mut best = look.bound;
        if best > limit {
            return Verdict::Closed;
        }
        tariff.drop_dear(&look, limit, windows);
        let weight = if std::mem::take(&mut self.fresh) { 1.0 } else { 0.1 };
        self.average(problem, rules, &look.starts, weight);
        let mut now = self.best.clone();
        let mut reached = best;
        let mut failed = 0;
        for _ in 0..rounds {
            if windows.iter().any(Vec::is_empty) {
                return Verdict::Closed;
            }
            if *work == 0 {
                break;
            }
            let Some(tried) = self.stepped(&now, limit + SCALE - reached) else { break };
            let tariff = tried.tariff(problem, rules, objective);
            let look = tried.look(&tariff, rules, windows, work);
            self.average(problem, rules, &look.starts, 0.2);
            now = tried;
            reached = look.bound;
            if look.bound > best {
                best = look.bound;
                if best > limit {
                    return Verdict::Closed;
                }
                tariff.drop_dear(&look, limit, windows);
                self.best = now.clone();
                failed = 0;
            } else {
                failed += 1;
                if failed >= 15 {
                    self.step = (self.step * 0.6).max(0.005);
                    now = self.best.clone();
                    reached = best;
                    failed = 0;
                }
            }
        }
        if windows.iter().any(Vec::is_empty) {
            return Verdict::Closed;
        }
        let best = best.max(0) as u64;
        Verdict::Open(best.div_ceil(SCALE as u64))
    }

    /// Moves the averages towards what was looked at.
    fn average(&mut self, problem: &Problem, rules: &Rules, starts: &[u32], weight: f64) {
        let keep = 1.0 - weight;
        for (over, free) in self.resource.iter_mut().zip(&rules.free) {
            for (over, &free) in over.iter_mut().zip(free) {
                *over = *over * keep - weight * f64::from(free);
            }
        }
        let mut late = -(rules.budget.unwrap_or(0) as f64);
        for (task, (data, &start)) in problem.tasks.iter().zip(starts).enumerate() {
            for part in &data.uses {
                let from = (start + part.offset) as usize;
                for over in &mut self.resource[part.resource][from..from + part.months as usize] {
                    *over += weight;
                }
            }
            late += data.cost(start) as f64;
            let start = f64::from(start);
            self.mean[task] = self.mean[task] * keep + weight * start;
            self.square[task] = self.square[task] * keep + weight * start * start;
        }
        for (over, &(one, other)) in self.arc.iter_mut().zip(&rules.arcs) {
            let (before, after) = (&problem.tasks[one], &problem.tasks[other]);
            let now = f64::from(starts[one] + before.length) - f64::from(starts[other] + after.lead);
            *over = *over * keep + weight * now;
        }
        if rules.budget.is_some() {
            self.late = self.late * keep + weight * late;
        }
    }

    /// The multipliers a step further; none where nothing is overstepped. `gap` is the distance from the bound to the goal.
    fn stepped(&self, from: &Multipliers, gap: i64) -> Option<Multipliers> {
        let counts = |over: f64, price: i64| over > 0.0 || price > 0;
        let mut norm = 0.0;
        for (over, prices) in self.resource.iter().zip(&from.resource) {
            for (&over, &price) in over.iter().zip(prices) {
                if counts(over, price) {
                    norm += over * over;
                }
            }
        }
        for (&over, &price) in self.arc.iter().zip(&from.arc) {
            if counts(over, price) {
                norm += over * over;
            }
        }
        if counts(self.late, from.late) {
            norm += self.late * self.late;
        }
        if norm < 1e-9 {
            return None;
        }
        let step = self.step * gap as f64 / norm;
        let moved = |price: i64, over: f64| (price + (step * over) as i64).clamp(0, SCALE * 1_000_000);
        let mut next = from.clone();
        for (over, prices) in self.resource.iter().zip(&mut next.resource) {
            for (&over, price) in over.iter().zip(prices) {
                *price = moved(*price, over);
            }
        }
        for (&over, price) in self.arc.iter().zip(&mut next.arc) {
            *price = moved(*price, over);
        }
        next.late = moved(next.late, self.late);
        Some(next)
    }
}
