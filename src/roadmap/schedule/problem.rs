//! The scheduling problem as integers: when does each task begin? After this no word of the domain is left.
//!
//! Months count from 0. A task runs without a gap, so its beginning says everything.

/// Part of a task that holds one unit of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Use {
    /// The resource.
    pub resource: usize,
    /// Months after the task's beginning.
    pub offset: u32,
    /// For how many months.
    pub months: u32,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Task {
    /// The first month it may begin in.
    pub release: u32,
    /// Its months, at least 1.
    pub length: u32,
    /// The last month it may end in without being late; may lie before month 0.
    pub due: i64,
    /// What a month late costs.
    pub weight: u32,
    /// What it holds, and when.
    pub uses: Vec<Use>,
    /// Months after its beginning at which the part begins that waits for others, and that may not begin in a closed month.
    pub lead: u32,
    /// Tasks that must have ended before that part begins.
    pub after: Vec<usize>,
}

impl Task {
    /// Its last month if it begins in one.
    pub const fn end(&self, start: u32) -> u32 {
        start + self.length - 1
    }

    /// Months late if it begins in one.
    pub fn late(&self, start: u32) -> u64 {
        (i64::from(self.end(start)) - self.due).max(0) as u64
    }

    /// What being late costs if it begins in a month.
    pub fn cost(&self, start: u32) -> u64 {
        u64::from(self.weight) * self.late(start)
    }
}

/// The problem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// The tasks; `after` makes no circle.
    pub tasks: Vec<Task>,
    /// How many units of each resource there are, at least 1.
    pub capacity: Vec<u32>,
    /// Units of each resource that are taken already, month by month from 0; beyond the end none.
    pub taken: Vec<Vec<u32>>,
    /// Months in which no part with a lead may begin and no task may end. Sorted.
    pub closed: Vec<u32>,
    /// The last month of what is no task, for it cannot be moved: ending before it is worth nothing.
    pub floor: u32,
}

/// What a schedule is worth, least first: the three objectives in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worth {
    /// Σ weight · months late.
    pub late: u64,
    /// The last month of all, at least the floor.
    pub last: u32,
    /// Σ of the tasks' last months.
    pub ends: u64,
}

impl Problem {
    /// The units of a resource that are free in a month.
    pub fn free(&self, resource: usize, month: u32) -> u32 {
        let taken = self.taken[resource].get(month as usize).copied().unwrap_or(0);
        self.capacity[resource].saturating_sub(taken)
    }

    /// Whether a task may begin in a month as far as closed months go.
    pub fn is_open(&self, task: &Task, start: u32) -> bool {
        let open = |month: u32| self.closed.binary_search(&month).is_err();
        open(start + task.lead) && open(task.end(start))
    }

    /// A number of months within which some schedule of the best worth ends: whatever stands in the way is over, and then
    /// one task follows the other.
    pub fn horizon(&self) -> u32 {
        let quiet = self.tasks.iter().map(|task| task.release);
        let quiet = quiet.chain(self.closed.iter().map(|month| month + 1));
        let quiet = quiet.chain(self.taken.iter().map(|taken| taken.len() as u32)).max().unwrap_or(0);
        // Beyond the floor too, so that a deadline there never binds.
        quiet.max(self.floor) + self.tasks.iter().map(|task| task.length).sum::<u32>()
    }

    /// Whether a schedule keeps every rule: releases, closed months, waits and capacity.
    pub fn keeps(&self, starts: &[u32]) -> bool {
        let mut used: Vec<Vec<u32>> = vec![Vec::new(); self.capacity.len()];
        for (task, &start) in self.tasks.iter().zip(starts) {
            let early = |&other: &usize| starts[other] + self.tasks[other].length > start + task.lead;
            if start < task.release || !self.is_open(task, start) || task.after.iter().any(early) {
                return false;
            }
            for part in &task.uses {
                let (from, used) = ((start + part.offset) as usize, &mut used[part.resource]);
                let to = from + part.months as usize;
                used.resize(used.len().max(to), 0);
                used[from..to].iter_mut().for_each(|used| *used += 1);
            }
        }
        used.iter().enumerate().all(|(resource, used)| {
            used.iter()
                .enumerate()
                .all(|(month, &used)| used == 0 || used <= self.free(resource, month as u32))
        })
    }

    /// What a schedule is worth.
    pub fn worth(&self, starts: &[u32]) -> Worth {
        let mut worth = Worth { last: self.floor, ..Worth::default() };
        for (task, &start) in self.tasks.iter().zip(starts) {
            worth.late += task.cost(start);
            worth.last = worth.last.max(task.end(start));
            worth.ends += u64::from(task.end(start));
        }
        worth
    }
}
