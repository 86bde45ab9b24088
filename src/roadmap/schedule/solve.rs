//! The three objectives, one after the other, in independent parts.

use super::branch::Aim;
use super::find::find;
use super::problem::{Problem, Task, Worth};
use super::serial;
use super::tariff::Objective;

/// A schedule, and how far its proof goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The month each task begins in.
    pub starts: Vec<u32>,
    /// What it is worth.
    pub worth: Worth,
    /// No schedule has less Σ weight · months late.
    pub late_bound: u64,
    /// How many of the three objectives are proven, in order.
    pub proven_levels: u32,
}

/// Steps allowed for one part and one objective: looks at one beginning of one task.
const WORK: u64 = 30_000_000;
/// How much more being late may cost for a while when a good schedule is looked for.
const TOLERATED: u64 = 6;

/// Changes of the order that are tried for each task, whenever a schedule is improved.
const CHANGES: u64 = 100;

/// How often a schedule is improved again that is not proven the least late.
const AGAIN: u64 = 3;

/// A part: tasks that share resources or wait for each other, and no others.
struct Part {
    /// Its tasks, by their place in the whole problem.
    tasks: Vec<usize>,
    problem: Problem,
    starts: Vec<u32>,
    late_bound: u64,
}

/// The best schedule.
pub fn solve(problem: &Problem) -> Schedule {
    let mut parts = apart(problem);
    let mut floor = parts.iter().map(|part| floor(&part.problem)).max().unwrap_or(problem.floor);
    for part in &mut parts {
        part.starts = serial::first(&part.problem, floor);
    }
    floor = parts.iter().map(|part| part.worth().last).max().unwrap_or(floor);
    for part in &mut parts {
        part.improve(floor, 1, TOLERATED);
    }

    let mut proven = 0;
    let all = parts.iter_mut().map(|part| part.least_late(WORK)).fold(true, |all, part| all & part);
    if all {
        let floor = parts.iter().map(|part| self::floor(&part.problem)).max().unwrap_or(problem.floor);
        let (last, all) = least_last(&mut parts, floor, WORK);
        proven = 1 + u32::from(all);
        let ends =
            parts.iter_mut().map(|part| part.least_ends(last, WORK)).fold(true, |all, part| all & part);
        proven += u32::from(all && ends);
    } else {
        // Without the first proven, proofs of the others would count for nothing: only better schedules do.
        let last = parts.iter().map(|part| part.worth().last).max().unwrap_or(floor);
        parts.iter_mut().for_each(|part| part.improve(last, 3, 0));
    }

    let starts = joined(problem, &parts);
    let worth = problem.worth(&starts);
    let late_bound = parts.iter().map(|part| part.late_bound).sum();
    // What was sought for a later objective may have met the bound of the first.
    proven = proven.max(u32::from(worth.late == late_bound));
    Schedule { worth, starts, late_bound, proven_levels: proven }
}

/// A schedule with little Σ weight · months late, and a bound: none has less. The other objectives do not count. It is no later
/// than the one it starts from, which keeps the rules.
pub fn least_late(problem: &Problem, from: &[u32]) -> (Vec<u32>, u64) {
    let mut parts = apart(problem);
    for part in &mut parts {
        let starts = part.tasks.iter().map(|&task| from[task]).collect();
        let changes = 1_000 + 30 * part.tasks.len() as u64;
        part.starts = serial::improve(&part.problem, starts, 0, changes, 1, 0);
        part.least_late(WORK / 30);
    }
    (joined(problem, &parts), parts.iter().map(|part| part.late_bound).sum())
}

fn joined(problem: &Problem, parts: &[Part]) -> Vec<u32> {
    let mut starts = vec![0; problem.tasks.len()];
    for part in parts {
        for (&task, &start) in part.tasks.iter().zip(&part.starts) {
            starts[task] = start;
        }
    }
    starts
}

/// A month that no schedule ends before: each resource must do its work from when its tasks can hold it.
fn floor(problem: &Problem) -> u32 {
    let mut begin: Vec<u32> = problem.tasks.iter().map(|task| task.release).collect();
    for _ in 0..problem.tasks.len() {
        for (index, task) in problem.tasks.iter().enumerate() {
            let ends = task.after.iter().map(|&other| begin[other] + problem.tasks[other].length);
            begin[index] = ends.map(|end| end.saturating_sub(task.lead)).fold(begin[index], u32::max);
        }
    }
    let ends = problem.tasks.iter().zip(&begin).map(|(task, &begin)| task.end(begin));
    let mut floor = ends.max().unwrap_or(0).max(problem.floor);
    for resource in 0..problem.capacity.len() {
        let parts = problem.tasks.iter().zip(&begin).flat_map(|(task, begin)| {
            let parts = task.uses.iter().filter(|part| part.resource == resource);
            // What comes after this part belongs to the task's end.
            parts.map(move |part| (begin + part.offset, part.months, task.length - part.offset - part.months))
        });
        let parts: Vec<(u32, u32, u32)> = parts.collect();
        let mut left: u32 = parts.iter().map(|part| part.1).sum();
        let tail = parts.iter().map(|part| part.2).min().unwrap_or(0);
        let mut month = 0;
        while left > 0 {
            let ready = parts.iter().filter(|part| part.0 <= month).count() as u32;
            left = left.saturating_sub(ready.min(problem.free(resource, month)));
            floor = floor.max(month + tail);
            month += 1;
        }
    }
    floor
}

/// The least last month of all with no part later than it must be, and whether that is proven.
fn least_last(parts: &mut [Part], floor: u32, allowed: u64) -> (u32, bool) {
    let mut last = floor;
    let mut proven = true;
    for part in parts {
        let late = part.worth().late;
        while part.worth().last > last {
            let aim = Aim { objective: Objective::Late, last, budget: Some(late), target: late, any: true };
            let mut work = allowed;
            let found = find(&part.problem, aim, &mut work);
            match found.starts {
                Some(starts) => part.starts = starts,
                None => {
                    proven &= found.bound > late;
                    last += 1;
                }
            }
        }
    }
    (last, proven)
}

impl Part {
    fn worth(&self) -> Worth {
        self.problem.worth(&self.starts)
    }

    fn improve(&mut self, floor: u32, seed: u64, tolerated: u64) {
        let changes = CHANGES * self.problem.tasks.len() as u64;
        let starts = std::mem::take(&mut self.starts);
        self.starts = serial::improve(&self.problem, starts, floor, changes, seed, tolerated);
    }

    /// What being late costs even if every task begins as soon as it may.
    fn trivial_late(&self) -> u64 {
        self.problem.tasks.iter().map(|task| task.cost(task.release)).sum()
    }

    /// Makes being late cost as little as it can; whether that is proven.
    fn least_late(&mut self, mut work: u64) -> bool {
        let now = self.worth().late;
        let least = self.trivial_late();
        self.late_bound = least;
        if now == least {
            return true;
        }
        let aim = Aim {
            objective: Objective::Late,
            last: self.problem.horizon(),
            budget: None,
            target: now - 1,
            any: false,
        };
        let found = find(&self.problem, aim, &mut work);
        if let Some(starts) = found.starts {
            self.starts = starts;
        }
        self.late_bound = found.bound.max(least);
        if self.late_bound < self.worth().late {
            (0..AGAIN).for_each(|round| self.improve(0, 2 + round, TOLERATED));
        }
        self.late_bound == self.worth().late
    }

    /// Makes the sum of ends as little as it can; whether that is proven.
    fn least_ends(&mut self, last: u32, mut work: u64) -> bool {
        self.improve(last, 2, 0);
        let now = self.worth();
        let aim = Aim {
            objective: Objective::Ends,
            last,
            budget: Some(now.late),
            target: now.ends.saturating_sub(1),
            any: false,
        };
        let found = find(&self.problem, aim, &mut work);
        if let Some(starts) = found.starts {
            self.starts = starts;
        }
        found.bound >= self.worth().ends
    }
}

/// Tasks are independent if they share no scarce resource and do not wait for each other.
fn apart(problem: &Problem) -> Vec<Part> {
    let count = problem.tasks.len();
    let mut group: Vec<usize> = (0..count).collect();
    let join = |group: &mut Vec<usize>, one: usize, other: usize| {
        let (from, to) = (group[one].max(group[other]), group[one].min(group[other]));
        group.iter_mut().filter(|member| **member == from).for_each(|member| *member = to);
    };
    for resource in 0..problem.capacity.len() {
        let holders: Vec<usize> = (0..count)
            .filter(|&task| problem.tasks[task].uses.iter().any(|part| part.resource == resource))
            .collect();
        let longest = problem.taken[resource].len() as u32;
        let least = (0..=longest).map(|month| problem.free(resource, month)).min().unwrap_or(0);
        if holders.len() as u32 > least {
            for pair in holders.windows(2) {
                join(&mut group, pair[0], pair[1]);
            }
        }
    }
    for (index, task) in problem.tasks.iter().enumerate() {
        for &other in &task.after {
            join(&mut group, index, other);
        }
    }
    let mut heads = group.clone();
    heads.sort_unstable();
    heads.dedup();
    heads.into_iter().map(|head| part(problem, &group, head)).collect()
}

fn part(problem: &Problem, group: &[usize], head: usize) -> Part {
    let tasks: Vec<usize> = (0..group.len()).filter(|&task| group[task] == head).collect();
    let inside = |task: usize| tasks.binary_search(&task).ok();
    let own = tasks
        .iter()
        .map(|&task| {
            let data = &problem.tasks[task];
            Task { after: data.after.iter().filter_map(|&other| inside(other)).collect(), ..data.clone() }
        })
        .collect();
    Part { problem: Problem { tasks: own, ..problem.clone() }, tasks, starts: Vec::new(), late_bound: 0 }
}
