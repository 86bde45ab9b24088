//! Better prices in rounds: each look at the tasks says which units are overstepped, and their prices rise.
//!
//! Why the prices make a bound is told in [`super::tariff`]. The bound is that of the time-indexed linear program where the multipliers are
//! best (the parts are integral), which counts the energy of every interval; [`super::linear`] finds those.

use super::problem::Problem;
use super::tariff::{Multipliers, Objective, SCALE, Tariff};
use super::windows::{Rules, Windows};

/// The most anything is priced at.
pub(super) const DEAREST: i64 = SCALE * 1_000_000;

/// Prices, and the averages that lead to better ones (the volume algorithm of Barahona and Anbil).
#[derive(Clone, Debug)]
pub(super) struct Prices {
    best: Multipliers,
    /// How far the averaged beginnings overstep each resource, each wait and the budget.
    resource: Vec<Vec<f64>>,
    arc: Vec<Vec<f64>>,
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

impl Prices {
    /// No prices yet.
    pub fn new(problem: &Problem, rules: &Rules) -> Self {
        Prices {
            best: Multipliers::none(rules),
            resource: rules.free.iter().map(|free| vec![0.0; free.len()]).collect(),
            arc: vec![vec![0.0; rules.months]; rules.arcs.len()],
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

    /// Forgets the months from one on.
    pub fn shorten(&mut self, months: usize) {
        let prices = self.best.resource.iter_mut().chain(&mut self.best.arc);
        prices.for_each(|prices| prices.truncate(months));
        let over = self.resource.iter_mut().chain(&mut self.arc);
        over.for_each(|over| over.truncate(months));
    }

    /// Takes other prices for the best if their bound is higher.
    pub fn offer(
        &mut self,
        problem: &Problem,
        rules: &Rules,
        objective: Objective,
        windows: &Windows,
        other: Multipliers,
    ) {
        let reached = |prices: &Multipliers| {
            prices.look(&prices.tariff(problem, rules, objective), rules, windows, &mut 0).bound
        };
        if reached(&other) > reached(&self.best) {
            self.best = other;
        }
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
            over.iter_mut().for_each(|over| *over *= keep);
            let begun = (starts[other] + problem.tasks[other].lead) as usize;
            let ended = (starts[one] + problem.tasks[one].length) as usize;
            let months = over.len();
            let (from, to) = (begun.min(ended).min(months), begun.max(ended).min(months));
            let now = if begun < ended { weight } else { -weight };
            over[from..to].iter_mut().for_each(|over| *over += now);
        }
        if rules.budget.is_some() {
            self.late = self.late * keep + weight * late;
        }
    }

    /// The multipliers a step further; none where nothing is overstepped. `gap` is the distance from the bound to the goal.
    fn stepped(&self, from: &Multipliers, gap: i64) -> Option<Multipliers> {
        let counts = |over: f64, price: i64| over > 0.0 || price > 0;
        let priced = || {
            let pairs = self.resource.iter().zip(&from.resource).chain(self.arc.iter().zip(&from.arc));
            let pairs = pairs.flat_map(|(over, prices)| over.iter().zip(prices));
            pairs.map(|(&over, &price)| (over, price)).chain([(self.late, from.late)])
        };
        let norm: f64 =
            priced().filter(|&(over, price)| counts(over, price)).map(|(over, _)| over * over).sum();
        if norm < 1e-9 {
            return None;
        }
        let step = self.step * gap as f64 / norm;
        let moved = |price: i64, over: f64| (price + (step * over) as i64).clamp(0, DEAREST);
        let mut next = from.clone();
        let pairs = self.resource.iter().zip(&mut next.resource).chain(self.arc.iter().zip(&mut next.arc));
        for (&over, price) in pairs.flat_map(|(over, prices)| over.iter().zip(prices)) {
            *price = moved(*price, over);
        }
        next.late = moved(next.late, self.late);
        Some(next)
    }
}
