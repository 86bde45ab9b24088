//! The exact search: windows are split until there is a schedule, or proof that there is none.

use super::bound::{Goal, Prices, Verdict};
use super::problem::{Problem, Worth};
use super::root::Root;
use super::serial;
use super::tariff::Objective;
use super::windows::{Rules, Windows, alike, propagate};

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    /// What is to be least.
    pub objective: Objective,
    /// Every task ends by this month.
    pub last: u32,
    /// What being late may cost in all.
    pub budget: Option<u64>,
    /// The most the objective may be; a schedule that costs less than this lowers it further.
    pub target: u64,
    /// Whether the first schedule found is enough.
    pub any: bool,
}

impl Aim {
    /// Whether a schedule is one of those looked for. Whoever made it may have broken any rule.
    pub fn takes(&self, problem: &Problem, starts: &[u32]) -> bool {
        let Worth { late, last, .. } = problem.worth(starts);
        last <= self.last
            && self.budget.is_none_or(|budget| late <= budget)
            && self.objective.of(problem, starts) <= self.target
            && problem.keeps(starts)
    }
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// The best schedule within the target.
    pub starts: Option<Vec<u32>>,
    /// No schedule that keeps the rules costs less, as far as the target reaches: at most the target + 1, or what was found.
    pub bound: u64,
}

/// Rounds of better prices at each branch.
const BRANCH_ROUNDS: u32 = 25;

struct Search<'a> {
    problem: &'a Problem,
    rules: Rules,
    aim: Aim,
    best: Option<Vec<u32>>,
    work: &'a mut u64,
}

/// Looks for the best schedule, with a bound that holds even where the work runs out.
pub(super) fn search(problem: &Problem, aim: Aim, root: &Root, work: &mut u64) -> Found {
    let mut rules = root.rules.clone();
    rules.alike = alike(problem, &rules.arcs);
    let mut open = root.open.clone();
    let mut search = Search { problem, rules, aim, best: None, work };
    if !propagate(problem, &search.rules, &mut open, search.work) {
        return Found { starts: None, bound: aim.target + 1 };
    }
    let bound = search.branch(&mut root.prices.clone(), open, BRANCH_ROUNDS);
    let reached = search.best.as_ref().map_or(aim.target + 1, |starts| aim.objective.of(problem, starts));
    Found { starts: search.best, bound: bound.min(reached) }
}

impl Search<'_> {
    fn goal(&self) -> Goal {
        (self.aim.objective, self.aim.target)
    }

    fn is_done(&self) -> bool {
        self.aim.any && self.best.is_some()
    }

    /// Takes a schedule if it is within the target.
    fn take(&mut self, starts: Vec<u32>) {
        let Worth { late, last, .. } = self.problem.worth(&starts);
        let cost = self.aim.objective.of(self.problem, &starts);
        let keeps = last <= self.aim.last && self.aim.budget.is_none_or(|budget| late <= budget);
        if keeps && cost <= self.aim.target {
            self.best = Some(starts);
            self.aim.target = cost.saturating_sub(1);
        }
    }

    /// Looks through all schedules in some windows. What comes back bounds those that were not taken: nothing there costs less.
    fn branch(&mut self, prices: &mut Prices, mut open: Windows, rounds: u32) -> u64 {
        let least = match self.narrow(prices, &mut open, rounds) {
            Verdict::Closed => return self.aim.target + 1,
            Verdict::Open(least) => least,
        };
        if open.iter().all(|window| window.len() == 1) {
            // Each task's months are held for certain, so capacity was checked for all of them.
            self.take(open.iter().map(|window| window[0]).collect());
            return self.aim.target + 1;
        }
        self.guess(prices);
        if *self.work == 0 || self.is_done() {
            return least;
        }
        let (task, at) = most_spread(prices, &open);
        let mut bound = u64::MAX;
        let mut left = open.clone();
        left[task].truncate(at);
        let mut right = open;
        right[task].drain(..at);
        for half in [left, right] {
            if self.is_done() {
                return bound.min(least);
            }
            bound = bound.min(self.branch(&mut prices.clone(), half, BRANCH_ROUNDS));
        }
        bound.max(least).min(self.aim.target + 1)
    }

    /// Propagates and prices until nothing moves much.
    fn narrow(&mut self, prices: &mut Prices, open: &mut Windows, mut rounds: u32) -> Verdict {
        let mut verdict = Verdict::Open(0);
        loop {
            if !propagate(self.problem, &self.rules, open, self.work) {
                return Verdict::Closed;
            }
            let before: usize = open.iter().map(Vec::len).sum();
            if rounds == 0 {
                return verdict;
            }
            verdict = prices.tighten(self.problem, &self.rules, self.goal(), open, rounds, self.work);
            if verdict == Verdict::Closed {
                return verdict;
            }
            let after: usize = open.iter().map(Vec::len).sum();
            if after == before {
                return verdict;
            }
            rounds = if after * 10 < before * 9 { BRANCH_ROUNDS } else { 0 };
        }
    }

    /// A schedule in the order in which the prices would have the tasks begin.
    fn guess(&mut self, prices: &Prices) {
        let tasks = &self.problem.tasks;
        let key = |task: usize| prices.about(task).0 + f64::from(tasks[task].lead);
        let mut order: Vec<usize> = (0..tasks.len()).collect();
        order.sort_by(|&one, &other| key(one).total_cmp(&key(other)).then(one.cmp(&other)));
        *self.work = self.work.saturating_sub(4 * tasks.len() as u64);
        self.take(serial::serial(self.problem, &order));
    }
}

/// Which task to split, and before which of its beginnings: the one whose beginnings the prices leave farthest apart.
pub(super) fn most_spread(prices: &Prices, open: &Windows) -> (usize, usize) {
    let spread = |task: usize| (prices.about(task).1, open[task].len());
    let mut chosen = 0;
    let mut best = (-1.0, 0);
    for task in (0..open.len()).filter(|&task| open[task].len() > 1) {
        let now = spread(task);
        if now.0 > best.0 + 1e-9 || ((now.0 - best.0).abs() <= 1e-9 && now.1 > best.1) {
            (chosen, best) = (task, now);
        }
    }
    let window = &open[chosen];
    let mean = prices.about(chosen).0;
    let at = window.partition_point(|&start| f64::from(start) <= mean);
    (chosen, at.clamp(1, window.len() - 1))
}
