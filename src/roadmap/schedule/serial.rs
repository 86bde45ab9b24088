//! Good schedules: one task after the other, each as early as it can, in an order that is improved step by step.

use super::problem::{Problem, Worth};

/// How much of each resource is in use.
struct Profile<'a> {
    problem: &'a Problem,
    used: Vec<Vec<u32>>,
}

impl Profile<'_> {
    /// The next month in which a task might begin if something it needs is in use; `None` where it may begin now.
    fn blocked(&self, task: usize, start: u32) -> Option<u32> {
        for part in &self.problem.tasks[task].uses {
            let (used, capacity) = (&self.used[part.resource], self.problem.capacity[part.resource]);
            let from = (start + part.offset) as usize;
            let to = (from + part.months as usize).min(used.len());
            if let Some(last) = (from..to).rev().find(|&month| used[month] >= capacity) {
                return Some(last as u32 + 1 - part.offset);
            }
        }
        None
    }

    fn take(&mut self, task: usize, start: u32) {
        for part in &self.problem.tasks[task].uses {
            let used = &mut self.used[part.resource];
            let from = (start + part.offset) as usize;
            let to = from + part.months as usize;
            if used.len() < to {
                used.resize(to, 0);
            }
            used[from..to].iter_mut().for_each(|used| *used += 1);
        }
    }
}

/// Schedules the tasks in an order, each as early as the tasks already placed allow; its predecessors come before it.
pub(super) fn serial(problem: &Problem, order: &[usize]) -> Vec<u32> {
    let mut profile = Profile { problem, used: problem.taken.clone() };
    let mut starts: Vec<Option<u32>> = vec![None; problem.tasks.len()];
    let mut stack: Vec<usize> = Vec::new();
    for &first in order {
        stack.push(first);
        while let Some(&task) = stack.last() {
            if starts[task].is_some() {
                stack.pop();
                continue;
            }
            let data = &problem.tasks[task];
            let open = stack.len();
            stack.extend(data.after.iter().filter(|&&other| starts[other].is_none()));
            if stack.len() > open {
                continue;
            }
            let mut start = data.release;
            for &other in &data.after {
                if let Some(begun) = starts[other] {
                    start = start.max((begun + problem.tasks[other].length).saturating_sub(data.lead));
                }
            }
            loop {
                start = match profile.blocked(task, start) {
                    Some(next) => next,
                    None if problem.is_open(data, start) => break,
                    None => start + 1,
                };
            }
            profile.take(task, start);
            starts[task] = Some(start);
            stack.pop();
        }
    }
    starts.into_iter().map(|start| start.unwrap_or(0)).collect()
}

/// Numbers that look random and are the same in every run (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % sides.max(1) as u64) as usize
    }
}

/// The worth where a last month before `floor` is as good as `floor`: another part of the problem ends then anyway.
pub(super) fn above(worth: Worth, floor: u32) -> Worth {
    Worth { last: worth.last.max(floor), ..worth }
}

/// The best schedule of a handful of natural orders.
pub(super) fn first(problem: &Problem, floor: u32) -> Vec<u32> {
    let tasks = &problem.tasks;
    let latest = |task: usize| tasks[task].due - i64::from(tasks[task].length);
    let mut orders: Vec<Vec<usize>> = Vec::new();
    let mut add = |key: &dyn Fn(usize) -> (i64, i64)| {
        let mut order: Vec<usize> = (0..tasks.len()).collect();
        order.sort_by_key(|&task| (key(task), task));
        orders.push(order);
    };
    let implementation = |task: usize| i64::from(tasks[task].length - tasks[task].lead);
    add(&|task| (latest(task), implementation(task)));
    add(&|task| (implementation(task), latest(task)));
    add(&|task| (-i64::from(tasks[task].weight), latest(task)));
    // Longest first within a weight, and shortest weighted work first.
    add(&|task| (-implementation(task), latest(task)));
    add(&|task| (implementation(task) * 100 / i64::from(tasks[task].weight.max(1)), latest(task)));
    let schedules = orders.iter().map(|order| serial(problem, order));
    schedules.min_by_key(|starts| above(problem.worth(starts), floor)).unwrap_or_default()
}

/// For each task those that need what it needs, or wait for it, or that it waits for.
fn near(problem: &Problem) -> Vec<Vec<usize>> {
    let tasks = &problem.tasks;
    let shares = |one: usize, other: usize| {
        let holds =
            |task: usize, resource: usize| tasks[task].uses.iter().any(|part| part.resource == resource);
        tasks[one].uses.iter().any(|part| holds(other, part.resource))
            || tasks[one].after.contains(&other)
            || tasks[other].after.contains(&one)
    };
    let near = |one: usize| (0..tasks.len()).filter(|&other| other != one && shares(one, other)).collect();
    (0..tasks.len()).map(near).collect()
}

/// Improves a schedule: the order of the starts is changed a little. A result that is no worse is kept, and so is one that is later by less
/// than `tolerated`, which shrinks to 0 on the way. Stops after so many changes; each is one schedule made.
pub(super) fn improve(
    problem: &Problem,
    starts: Vec<u32>,
    floor: u32,
    changes: u64,
    seed: u64,
    tolerated: u64,
) -> Vec<u32> {
    let count = problem.tasks.len();
    let key = |task: usize, starts: &[u32]| (starts[task] + problem.tasks[task].lead, starts[task], task);
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&task| key(task, &starts));
    let mut best = (above(problem.worth(&starts), floor), starts);
    let again = serial(problem, &order);
    let mut now = above(problem.worth(&again), floor);
    if now < best.0 {
        best = (now, again);
    }
    if count < 2 {
        return best.1;
    }
    let near = near(problem);
    let mut dice = Dice(seed | 1);
    for change in 0..changes {
        let from = dice.roll(count);
        let others = &near[order[from]];
        // Three times of four a task changes place with one that it may delay.
        let to = if others.is_empty() || dice.roll(4) == 3 {
            dice.roll(count)
        } else {
            let other = others[dice.roll(others.len())];
            order.iter().position(|&task| task == other).unwrap_or(from)
        };
        if from == to {
            continue;
        }
        let mut tried = order.clone();
        if dice.roll(2) == 0 {
            tried.swap(from, to);
        } else {
            let task = tried.remove(from);
            tried.insert(to, task);
        }
        let made = serial(problem, &tried);
        let worth = above(problem.worth(&made), floor);
        // A slightly later result is accepted at first, then less and less: threshold accepting.
        let tolerated = if now.late == 0 { 0 } else { tolerated * (changes - change) / changes };
        if worth <= now || worth.late < now.late + tolerated {
            order = tried;
            now = worth;
            if worth < best.0 {
                best = (worth, made);
            }
        }
    }
    best.1
}
