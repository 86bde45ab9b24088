//! Where every search begins: the windows that are left once the best prices are known.

use super::bound::{Prices, Verdict};
use super::branch::Aim;
use super::linear::Linear;
use super::problem::Problem;
use super::windows::{Rules, Windows, propagate, windows};

/// Rounds of prices before the linear program: they say which of its columns matter.
const ROUNDS: u32 = 400;
/// Rounds on what the program found, to come nearer where it was stopped.
const AFTER: u32 = 10;

/// Windows, and the prices that left them.
#[derive(Clone)]
pub(super) struct Root {
    /// The rules, with no order between tasks that are alike.
    pub rules: Rules,
    /// The months that a schedule within the target may have.
    pub open: Windows,
    pub prices: Prices,
    /// No such schedule costs less.
    pub least: u64,
}

impl Root {
    /// The root of what is looked for, with prices found in rounds; `None` where no schedule within the target is left.
    pub fn new(problem: &Problem, aim: Aim, work: &mut u64) -> Option<Self> {
        let mut root = Root::unpriced(problem, aim, work)?;
        root.tighten(problem, aim, ROUNDS, work)?;
        root.shorten(problem);
        Some(root)
    }

    /// Takes the best prices there are, by the linear program; `None` where they leave no schedule within the target.
    pub fn sharpen(&mut self, problem: &Problem, aim: Aim, work: &mut u64) -> Option<()> {
        let near = self.prices.tariff(problem, &self.rules, aim.objective);
        let best = Linear::new(problem, &self.rules, &self.open, aim.objective).prices(&near);
        if let Some(best) = best {
            self.prices.offer(problem, &self.rules, aim.objective, &self.open, best);
        }
        self.tighten(problem, aim, AFTER, work)
    }

    /// The same without any prices.
    pub fn unpriced(problem: &Problem, aim: Aim, work: &mut u64) -> Option<Self> {
        let mut open = windows(problem, aim.last);
        cut(problem, aim, &mut open)?;
        let ends =
            problem.tasks.iter().zip(&open).filter_map(|(task, window)| Some(task.end(*window.last()?)));
        let mut rules = Rules::of(problem, ends.max().unwrap_or(0) + 1);
        rules.budget = aim.budget;
        if !propagate(problem, &rules, &mut open, work) {
            return None;
        }
        let prices = Prices::new(problem, &rules);
        Some(Root { rules, open, prices, least: 0 })
    }

    /// Leaves out the months after the last in which anything may still run.
    fn shorten(&mut self, problem: &Problem) {
        let ends = problem.tasks.iter().zip(&self.open);
        let last = ends.filter_map(|(task, window)| Some(task.end(*window.last()?))).max();
        let months = last.map_or(0, |last| last as usize + 1);
        self.rules.months = months;
        self.rules.free.iter_mut().for_each(|free| free.truncate(months));
        self.prices.shorten(months);
    }

    /// Leaves out what no schedule within the target can have; `None` where nothing is left.
    pub fn tighten(&mut self, problem: &Problem, aim: Aim, rounds: u32, work: &mut u64) -> Option<()> {
        let goal = (aim.objective, aim.target);
        match self.prices.tighten(problem, &self.rules, goal, &mut self.open, rounds, work) {
            Verdict::Closed => return None,
            Verdict::Open(least) => self.least = self.least.max(least),
        }
        propagate(problem, &self.rules, &mut self.open, work).then_some(())
    }
}

/// Leaves out the months in which one task alone would cost more than the target leaves, or the budget.
fn cut(problem: &Problem, aim: Aim, open: &mut Windows) -> Option<()> {
    let cost = |task: usize, start: u32| aim.objective.cost(problem, task, start);
    let first = |window: &Vec<u32>| window.first().copied();
    // Both grow with the beginning.
    let least: Option<Vec<u64>> =
        open.iter().enumerate().map(|(task, window)| Some(cost(task, first(window)?))).collect();
    let least = least?;
    let spare = aim.target.checked_sub(least.iter().sum())?;
    for (task, window) in open.iter_mut().enumerate() {
        window.retain(|&start| cost(task, start) - least[task] <= spare);
    }
    Some(())
}
