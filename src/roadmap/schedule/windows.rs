//! The months in which each task may still begin, and what follows from them.

use super::problem::Problem;

/// The months in which each task may still begin, sorted.
pub(super) type Windows = Vec<Vec<u32>>;

/// What must hold in addition to capacity.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    /// (one, other): one ends before the other's waiting part begins.
    pub arcs: Vec<(usize, usize)>,
    /// (one, other): alike in everything, so one may be taken to begin no later than the other; none unless asked for.
    pub alike: Vec<(usize, usize)>,
    /// The free units of each resource, month by month up to the horizon.
    pub free: Vec<Vec<u32>>,
    /// What being late may cost in all.
    pub budget: Option<u64>,
    /// The months that are looked at.
    pub months: usize,
}

impl Rules {
    /// The rules of a problem.
    pub fn of(problem: &Problem, horizon: u32) -> Self {
        let tasks = &problem.tasks;
        let arcs: Vec<(usize, usize)> = tasks
            .iter()
            .enumerate()
            .flat_map(|(index, task)| task.after.iter().map(move |&before| (before, index)))
            .collect();
        // More units than tasks are no more use than that.
        let most = tasks.len() as u32;
        let free = (0..problem.capacity.len())
            .map(|resource| (0..horizon).map(|month| problem.free(resource, month).min(most)).collect())
            .collect();
        Rules { arcs, alike: Vec::new(), free, budget: None, months: horizon as usize }
    }
}

/// Pairs of tasks alike in everything, neighbours in each such group.
pub(super) fn alike(problem: &Problem, arcs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let tasks = &problem.tasks;
    let followers = |task: usize| -> Vec<usize> {
        arcs.iter().filter(|(before, _)| *before == task).map(|&(_, after)| after).collect()
    };
    let mut alike = Vec::new();
    for one in 0..tasks.len() {
        let twin = (one + 1..tasks.len())
            .find(|&other| tasks[one] == tasks[other] && followers(one) == followers(other));
        alike.extend(twin.map(|other| (one, other)));
    }
    alike
}

/// Every month in which a task may begin and still end by `last`.
pub(super) fn windows(problem: &Problem, last: u32) -> Windows {
    problem
        .tasks
        .iter()
        .map(|task| {
            let latest = (last + 1).saturating_sub(task.length);
            (task.release..=latest)
                .filter(|&start| task.end(start) <= last && problem.is_open(task, start))
                .collect()
        })
        .collect()
}

/// Leaves out beginnings that cannot be part of any schedule that keeps the rules. False: there is none.
///
/// Each removal is a proof: a task certainly uses the months that all its possible starts share, and a task that would need a unit
/// in a month where all are certainly in use cannot start there.
pub(super) fn propagate(problem: &Problem, rules: &Rules, windows: &mut Windows, work: &mut u64) -> bool {
    loop {
        let before: usize = windows.iter().map(Vec::len).sum();
        *work = work.saturating_sub(before as u64);
        if windows.iter().any(Vec::is_empty)
            || !waits(problem, rules, windows)
            || !within_budget(problem, rules, windows)
            || !capacity(problem, rules, windows)
        {
            return false;
        }
        if windows.iter().map(Vec::len).sum::<usize>() == before {
            return true;
        }
    }
}

fn first(window: &[u32]) -> u32 {
    window.first().copied().unwrap_or(0)
}

fn last(window: &[u32]) -> u32 {
    window.last().copied().unwrap_or(0)
}

fn waits(problem: &Problem, rules: &Rules, windows: &mut Windows) -> bool {
    for &(one, other) in &rules.arcs {
        let (length, lead) = (problem.tasks[one].length, problem.tasks[other].lead);
        let earliest = first(&windows[one]) + length;
        windows[other].retain(|start| start + lead >= earliest);
        let latest = last(&windows[other]) + lead;
        windows[one].retain(|start| start + length <= latest);
        if windows[one].is_empty() || windows[other].is_empty() {
            return false;
        }
    }
    for &(one, other) in &rules.alike {
        let earliest = first(&windows[one]);
        windows[other].retain(|&start| start >= earliest);
        let latest = last(&windows[other]);
        windows[one].retain(|&start| start <= latest);
        if windows[one].is_empty() || windows[other].is_empty() {
            return false;
        }
    }
    true
}

fn within_budget(problem: &Problem, rules: &Rules, windows: &mut Windows) -> bool {
    let Some(budget) = rules.budget else { return true };
    // Being late grows with the beginning, so the first beginning is the cheapest.
    let least: Vec<u64> =
        problem.tasks.iter().zip(windows.iter()).map(|(task, window)| task.cost(first(window))).collect();
    let Some(spare) = budget.checked_sub(least.iter().sum()) else { return false };
    for ((task, window), least) in problem.tasks.iter().zip(windows.iter_mut()).zip(least) {
        window.retain(|&start| task.cost(start) - least <= spare);
    }
    true
}

fn capacity(problem: &Problem, rules: &Rules, windows: &mut Windows) -> bool {
    let mut held: Vec<Vec<u32>> = rules.free.iter().map(|free| vec![0; free.len()]).collect();
    for (task, window) in problem.tasks.iter().zip(windows.iter()) {
        for part in &task.uses {
            let (from, to) = (last(window) + part.offset, first(window) + part.offset + part.months);
            for month in from..to {
                held[part.resource][month as usize] += 1;
            }
        }
    }
    // How many full months there are before each month.
    let mut full: Vec<Vec<u32>> = Vec::with_capacity(held.len());
    for (held, free) in held.iter().zip(&rules.free) {
        let mut sums = vec![0; held.len() + 1];
        for (month, (&held, &free)) in held.iter().zip(free).enumerate() {
            if held > free {
                return false;
            }
            sums[month + 1] = sums[month] + u32::from(held >= free);
        }
        full.push(sums);
    }
    for (task, window) in problem.tasks.iter().zip(windows.iter_mut()) {
        for part in &task.uses {
            let sums = &full[part.resource];
            let count = |from: u32, to: u32| sums[to as usize] - sums[from as usize];
            // The months it holds itself for certain lie within every one of its beginnings.
            let (from, to) = (last(window) + part.offset, first(window) + part.offset + part.months);
            let own = if from < to { count(from, to) } else { 0 };
            window.retain(|start| {
                let from = start + part.offset;
                count(from, from + part.months) == own
            });
            if window.is_empty() {
                return false;
            }
        }
    }
    true
}
