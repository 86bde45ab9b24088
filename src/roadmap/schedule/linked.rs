//! Groups of tasks, each round one resource, that few things link: waits, and a second resource.
//!
//! Without the links each group is solved exactly by [`super::lanes`], and the sum of their least costs is a bound. If the
//! groups' schedules happen to keep the links, they are a best schedule. Else a link that is broken is branched on: in each
//! half a window is smaller, and only the groups it touches are solved again. Windows are split without overlap, so nothing is
//! missed; a split always makes a window smaller, so it ends.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::bound::Prices;
use super::branch::{Aim, Found};
use super::lanes::{MOST, alone, lanes};
use super::problem::{Problem, Worth};
use super::root::Root;
use super::serial::serial;
use super::tariff::Objective;
use super::windows::{Rules, Windows, propagate};

/// Tasks round one resource.
struct Group {
    tasks: Vec<usize>,
    problem: Problem,
    /// What being late costs in it at least.
    late: u64,
    /// Tasks that have their place in other groups, but share this resource too: what they cost here bounds what they cost, but is
    /// not added.
    side: bool,
}

/// What is known of a group in some windows.
#[derive(Clone)]
struct Known {
    windows: Windows,
    /// Its cost is at least this.
    least: u64,
    /// A schedule of that cost.
    starts: Option<Vec<u32>>,
    /// The prices that led there, to begin with next time.
    prices: Prices,
}

impl Known {
    /// Whether it holds for other windows too: what was best in larger windows is best in smaller ones that still hold it.
    fn stands(&self, windows: &Windows) -> bool {
        self.windows == *windows
            || self.starts.as_ref().is_some_and(|starts| {
                starts.iter().zip(windows).all(|(start, window)| window.binary_search(start).is_ok())
            })
    }
}

/// Windows that may still hold something better.
struct Open {
    least: u64,
    made: u64,
    windows: Windows,
    known: Vec<Option<Known>>,
}

impl Ord for Open {
    /// The least first; among equals the one made last, which is nearest to a schedule.
    fn cmp(&self, other: &Self) -> Ordering {
        other.least.cmp(&self.least).then(self.made.cmp(&other.made))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Open {}

struct Linked<'a> {
    problem: &'a Problem,
    rules: Rules,
    groups: Vec<Group>,
    aim: Aim,
    best: Option<Vec<u32>>,
    work: &'a mut u64,
}

/// Which resource a task is grouped by: that of the part that waits.
fn main_resource(problem: &Problem, task: usize) -> Option<usize> {
    let data = &problem.tasks[task];
    data.uses.iter().find(|part| part.offset == data.lead).or(data.uses.first()).map(|part| part.resource)
}

/// The best schedule with a bound, for a problem whose tasks fall into groups; `None` if they do not.
pub(super) fn linked(problem: &Problem, aim: Aim, root: &Root, work: &mut u64) -> Option<Found> {
    let mut groups: Vec<Group> = Vec::new();
    for resource in 0..problem.capacity.len() {
        let tasks: Vec<usize> =
            (0..problem.tasks.len()).filter(|&task| main_resource(problem, task) == Some(resource)).collect();
        if tasks.len() > MOST {
            return None;
        }
        if !tasks.is_empty() {
            groups.push(Group { problem: alone(problem, resource, &tasks), tasks, late: 0, side: false });
        }
    }
    let once = |group: &Group| group.problem.tasks.iter().all(|task| task.uses.len() == 1);
    if !groups.iter().all(once)
        || groups.iter().map(|group| group.tasks.len()).sum::<usize>() != problem.tasks.len()
    {
        return None;
    }
    for resource in 0..problem.capacity.len() {
        let shares = |task: &usize| {
            let uses = &problem.tasks[*task].uses;
            main_resource(problem, *task) != Some(resource)
                && uses.iter().filter(|part| part.resource == resource).count() == 1
        };
        let tasks: Vec<usize> = (0..problem.tasks.len()).filter(shares).collect();
        if !tasks.is_empty() && tasks.len() <= MOST {
            groups.push(Group { problem: alone(problem, resource, &tasks), tasks, late: 0, side: true });
        }
    }
    // Groups are solved on their own, so no order may be imposed between identical tasks: the root has none.
    let open = root.open.clone();
    let mut linked = Linked { problem, rules: root.rules.clone(), groups, aim, best: None, work };
    for group in linked.groups.iter_mut().filter(|group| !group.side) {
        let late = |&task: &usize| open[task].first().map_or(0, |&start| problem.tasks[task].cost(start));
        group.late = group.tasks.iter().map(late).sum();
    }
    if let Some(budget) = aim.budget
        && !linked.share(&open, budget)
    {
        return Some(Found { starts: None, bound: aim.target + 1 });
    }
    let bound = linked.look(open).max(root.least);
    let reached = linked.best.as_ref().map_or(aim.target + 1, |starts| aim.objective.of(problem, starts));
    Some(Found { starts: linked.best, bound: bound.min(reached) })
}

impl Linked<'_> {
    /// Finds out what being late costs each group at least, so that each knows what is left for it. False: the budget is
    /// too small.
    fn share(&mut self, open: &Windows, budget: u64) -> bool {
        for index in 0..self.groups.len() {
            if self.groups[index].side {
                continue;
            }
            let others: u64 =
                self.groups.iter().map(|group| group.late).sum::<u64>() - self.groups[index].late;
            let Some(target) = budget.checked_sub(others) else { return false };
            let group = &self.groups[index];
            let own: Windows = group.tasks.iter().map(|&task| open[task].clone()).collect();
            let aim = Aim { objective: Objective::Late, target, budget: None, ..self.aim };
            let found = lanes(&group.problem, aim, own, &mut None, self.work);
            if found.bound > target {
                return false;
            }
            self.groups[index].late = group.late.max(found.bound);
        }
        true
    }

    /// Looks at the most promising windows first, until none can hold anything better. No schedule that was not taken costs
    /// less than what comes back.
    fn look(&mut self, open: Windows) -> u64 {
        let known = vec![None; self.groups.len()];
        let mut heap: BinaryHeap<Open> = self.node(open, known, 0).into_iter().collect();
        let mut made = 1;
        while let Some(node) = heap.pop() {
            let least = node.least;
            if least > self.aim.target || (self.aim.any && self.best.is_some()) {
                return least;
            }
            let Some(starts) = self.whole(&node).filter(|_| *self.work > 0) else { return least };
            self.take(serial(self.problem, &self.order(&starts)));
            let Some((task, at)) = self.broken(&starts, &node.windows) else {
                // Nothing that is left costs less than these groups' sum.
                self.take(starts);
                return least;
            };
            let mut left = node.windows.clone();
            left[task].truncate(at);
            let mut right = node.windows;
            right[task].drain(..at);
            for half in [right, left] {
                heap.extend(self.node(half, node.known.clone(), made));
                made += 1;
            }
        }
        self.aim.target + 1
    }

    /// Some windows with their groups solved, unless nothing within the target is left there.
    fn node(&mut self, mut windows: Windows, mut known: Vec<Option<Known>>, made: u64) -> Option<Open> {
        if !propagate(self.problem, &self.rules, &mut windows, self.work) {
            return None;
        }
        let least = self.solve(&windows, &mut known)?;
        Some(Open { least, made, windows, known })
    }

    /// The groups' schedules put together; `None` where the work did not reach for one of them.
    fn whole(&self, node: &Open) -> Option<Vec<u32>> {
        let mut starts = vec![0; self.problem.tasks.len()];
        for (group, known) in self.groups.iter().zip(&node.known).filter(|(group, _)| !group.side) {
            let own = known.as_ref()?.starts.as_ref()?;
            group.tasks.iter().zip(own).for_each(|(&task, &start)| starts[task] = start);
        }
        Some(starts)
    }

    fn order(&self, starts: &[u32]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..starts.len()).collect();
        order.sort_by_key(|&task| (starts[task] + self.problem.tasks[task].lead, task));
        order
    }

    /// Takes a schedule if it is within the target.
    fn take(&mut self, starts: Vec<u32>) {
        let Worth { late, last, .. } = self.problem.worth(&starts);
        let cost = self.aim.objective.of(self.problem, &starts);
        let keeps = last <= self.aim.last && self.aim.budget.is_none_or(|budget| late <= budget);
        let better = cost <= self.aim.target && (cost > 0 || self.best.is_none());
        if keeps && better {
            self.best = Some(starts);
            self.aim.target = cost.saturating_sub(1);
        }
    }

    /// Solves each group whose windows changed. The sum of their least costs; `None` if it is above the target.
    fn solve(&mut self, open: &Windows, known: &mut [Option<Known>]) -> Option<u64> {
        let cheap = |tasks: &mut dyn Iterator<Item = usize>, objective: Objective| -> u64 {
            tasks
                .map(|task| open[task].first().map_or(0, |&start| objective.cost(self.problem, task, start)))
                .sum()
        };
        let cheapest = |group: &Group| cheap(&mut group.tasks.iter().copied(), self.aim.objective);
        let mut least: Vec<u64> = self
            .groups
            .iter()
            .zip(known.iter())
            .map(|(group, known)| known.as_ref().map_or(0, |known| known.least).max(cheapest(group)))
            .collect();
        let late: u64 = self.groups.iter().map(|group| group.late).sum();
        for (index, group) in self.groups.iter().enumerate() {
            let sum: u64 =
                least.iter().zip(&self.groups).filter(|(_, group)| !group.side).map(|(least, _)| least).sum();
            if sum > self.aim.target {
                return None;
            }
            let own: Windows = group.tasks.iter().map(|&task| open[task].clone()).collect();
            let stands = known[index].as_ref().is_some_and(|known| known.stands(&own));
            if stands {
                continue;
            }
            // What all others cost at least, and at least are late.
            let (rest, spent) = if group.side {
                let others = || (0..open.len()).filter(|task| group.tasks.binary_search(task).is_err());
                (cheap(&mut others(), self.aim.objective), cheap(&mut others(), Objective::Late))
            } else {
                (sum - least[index], late - group.late)
            };
            let target = self.aim.target.checked_sub(rest)?;
            let budget = match self.aim.budget {
                Some(budget) => Some(budget.checked_sub(spent)?),
                None => None,
            };
            let aim = Aim { target, budget, any: false, ..self.aim };
            let mut prices = known[index].take().map(|known| known.prices);
            let found = lanes(&group.problem, aim, own.clone(), &mut prices, self.work);
            least[index] = least[index].max(found.bound);
            if group.side && found.bound > target {
                return None;
            }
            let (least, starts) = (least[index], found.starts);
            known[index] = Some(Known { windows: own, least, starts, prices: prices? });
        }
        let mains = least.iter().zip(&self.groups).filter(|(_, group)| !group.side);
        let sides = least.iter().zip(&self.groups).filter(|(_, group)| group.side);
        let sum = mains
            .map(|(least, _)| *least)
            .sum::<u64>()
            .max(sides.map(|(least, _)| *least).max().unwrap_or(0));
        (sum <= self.aim.target).then_some(sum)
    }

    /// A task and one of its beginnings to split its window before, chosen where a link is broken; `None` if none is.
    fn broken(&self, starts: &[u32], open: &Windows) -> Option<(usize, usize)> {
        let split = |task: usize, start: u32| -> Option<(usize, usize)> {
            let at = open[task].partition_point(|&other| other < start);
            (at > 0 && at < open[task].len()).then_some((task, at))
        };
        let tasks = &self.problem.tasks;
        for &(one, other) in &self.rules.arcs {
            let end = starts[one] + tasks[one].length;
            if end > starts[other] + tasks[other].lead {
                // Either the one ends by then, or the other waits.
                let now = starts[other] + tasks[other].lead + 1;
                let halves = split(one, now.saturating_sub(tasks[one].length)).or(split(one, starts[one]));
                return halves.or(split(other, starts[other] + 1)).or(split(other, starts[other]));
            }
        }
        for (resource, free) in self.rules.free.iter().enumerate() {
            for (month, &free) in free.iter().enumerate() {
                let month = month as u32;
                let holds = |task: &usize| {
                    tasks[*task].uses.iter().any(|part| {
                        let from = starts[*task] + part.offset;
                        part.resource == resource && from <= month && month < from + part.months
                    })
                };
                let holders: Vec<usize> = (0..tasks.len()).filter(holds).collect();
                if holders.len() as u32 > free {
                    // The last to begin waits, or begins as it does at the latest; then the next.
                    let mut holders = holders;
                    holders.sort_by_key(|&task| std::cmp::Reverse((starts[task], task)));
                    let halves = |&task: &usize| split(task, starts[task] + 1).or(split(task, starts[task]));
                    return holders.iter().find_map(halves);
                }
            }
        }
        let late: u64 = starts.iter().enumerate().map(|(task, &start)| tasks[task].cost(start)).sum();
        if self.aim.budget.is_some_and(|budget| late > budget) {
            let first = |task: usize| open[task].first().copied().unwrap_or(0);
            let mut dear: Vec<usize> = (0..tasks.len())
                .filter(|&task| tasks[task].cost(starts[task]) > tasks[task].cost(first(task)))
                .collect();
            dear.sort_by_key(|&task| std::cmp::Reverse(tasks[task].cost(starts[task])));
            return dear.into_iter().find_map(|task| split(task, starts[task]));
        }
        None
    }
}
