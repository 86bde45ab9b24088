//! Looks for the best schedule by targets near the bound: the nearer the target, the fewer beginnings are left, and whether there is a
//! schedule is soon known. What cannot be decided there is left for a farther target.

use super::branch::{Aim, Found, search};
use super::linear::Linear;
use super::linked::linked;
use super::problem::Problem;
use super::root::Root;
use super::split::{Halves, halves};

/// The work allowed before the linear program is asked.
const QUICK: u64 = 100_000;
/// Branchings of the linear program in whole numbers, each time it is asked for a schedule.
const BRANCHINGS: u64 = 30;
/// The size of the linear programs that are asked for a schedule, together: months times beginnings that are left. The first is always
/// asked.
const ASKED: usize = 400_000;
/// The work of a proof that there is no schedule within a nearer target, as a share of all.
const SHARE: u64 = 10;

/// The state of the search.
struct Finder<'a> {
    problem: &'a Problem,
    aim: Aim,
    root: Root,
    best: Option<Vec<u32>>,
    /// The farthest target within which none was found, without proof that there is none.
    failed: Option<u64>,
    /// How much farther the next target is, as long as none was found.
    step: u64,
    /// The size of the linear programs asked so far.
    asked: usize,
}

/// The best schedule within what is looked for, with a bound that holds even where the work runs out.
pub(super) fn find(problem: &Problem, aim: Aim, work: &mut u64) -> Found {
    let none = Found { starts: None, bound: aim.target + 1 };
    let Some(mut root) = Root::new(problem, aim, work) else { return none };
    // A small problem is solved before its linear program is written down.
    let found = proof(problem, aim, &root, &mut QUICK.min(*work));
    let reached = found.starts.as_ref().map_or(aim.target + 1, |starts| aim.objective.of(problem, starts));
    if found.bound >= reached || root.sharpen(problem, aim, work).is_none() {
        return if found.bound >= reached { found } else { none };
    }
    let mut finder = Finder { problem, aim, root, best: None, failed: None, step: 1, asked: 0 };
    let share = *work / SHARE;
    if let Some(starts) = found.starts {
        finder.takes(starts, work);
    }
    while let Some(near) = finder.next() {
        let mut part = share.min(*work);
        *work -= part;
        finder.tries(near, &mut part);
        *work += part;
    }
    // A schedule that was found lowered the target to one less than it costs.
    let bound = finder.root.least.min(finder.aim.target + 1);
    Found { starts: finder.best, bound }
}

/// Searches the way that fits the problem.
fn proof(problem: &Problem, aim: Aim, root: &Root, work: &mut u64) -> Found {
    linked(problem, aim, root, work).unwrap_or_else(|| search(problem, aim, root, work))
}

impl Finder<'_> {
    /// The next target; `None` when it is known whether there is a schedule, or nothing more is to be tried.
    fn next(&self) -> Option<u64> {
        let (least, most) = (self.root.least, self.aim.target);
        if least > most || self.asked > ASKED || (self.aim.any && self.best.is_some()) {
            return None;
        }
        match self.failed {
            None => Some(least),
            Some(failed) if failed >= most => None,
            Some(failed) if self.best.is_some() => Some(failed + (most - failed).div_ceil(2)),
            Some(failed) => Some((failed + self.step).min(most)),
        }
    }

    /// Looks for a schedule within a target.
    fn tries(&mut self, near: u64, work: &mut u64) {
        let aim = Aim { target: near, ..self.aim };
        let mut inner = self.root.clone();
        if inner.tighten(self.problem, aim, 0, work).is_none() {
            self.proves(near + 1);
            return;
        }
        self.asked += inner.rules.months * inner.open.iter().map(Vec::len).sum::<usize>();
        let linear = Linear::new(self.problem, &inner.rules, &inner.open, aim.objective);
        let found = linear.schedule(BRANCHINGS).filter(|starts| aim.takes(self.problem, starts));
        let found = match found {
            Some(starts) => Found { bound: self.root.least, starts: Some(starts) },
            None => proof(self.problem, aim, &inner, work),
        };
        match found.starts {
            Some(starts) => self.takes(starts, work),
            None if found.bound > near => self.proves(near + 1),
            None => match halves(self.problem, aim, &inner, work) {
                Halves::Closed => self.proves(near + 1),
                Halves::Left(starts) if aim.takes(self.problem, &starts) => self.takes(starts, work),
                Halves::Left(_) | Halves::Unknown => {
                    self.step *= 2;
                    self.failed = Some(near);
                }
            },
        }
    }

    /// No schedule costs less than this.
    fn proves(&mut self, least: u64) {
        self.root.least = self.root.least.max(least);
        self.failed = self.failed.filter(|&failed| failed >= least);
    }

    fn takes(&mut self, starts: Vec<u32>, work: &mut u64) {
        let cost = self.aim.objective.of(self.problem, &starts);
        self.best = Some(starts);
        if cost <= self.root.least {
            self.root.least = cost;
            self.aim.target = cost.saturating_sub(1);
            return;
        }
        self.aim.target = cost - 1;
        if !self.aim.any && self.root.tighten(self.problem, self.aim, 0, work).is_none() {
            self.root.least = cost;
        }
    }
}
