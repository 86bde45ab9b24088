//! The work of a merger, task by task: what is registered, set up, procured, moved, joined, taken down, closed and
//! switched off, each with what must be done before it.
//!
//! What always holds: a predecessor is the id of another task, and no task comes before itself; ids are the same from
//! plan to plan; the costs of the tasks sum to the plan's migrations, integrations and one-off procurements.

mod archive;
mod dated;
mod ending;
mod joining;
mod moving;
mod registering;
mod task;
mod times;

use std::collections::{BTreeMap, BTreeSet};

use super::Planned;
use crate::calendar::subtract_months;
use crate::model::Date;
pub(super) use archive::{Fate, Holding, holdings, is_core};
pub(super) use task::{Task, Work};

/// All tasks, by sector, domain, sort of work and id.
pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    let mut tasks: Vec<Task> = registering::tasks(planned);
    tasks.extend(moving::tasks(planned));
    tasks.extend(joining::tasks(planned));
    tasks.extend(archive::tasks(planned));
    tasks.extend(ending::tasks(planned));
    tasks.sort_by(|one, other| {
        (one.sector, one.domain, one.work, &one.id).cmp(&(other.sector, other.domain, other.work, &other.id))
    });
    // Two integrations of the same ends are one task.
    let mut known: BTreeSet<String> = BTreeSet::new();
    tasks.retain(|task| known.insert(task.id.clone()));
    for task in &mut tasks {
        // No task in the plan: nothing to wait for.
        task.after.retain(|id| known.contains(id) && *id != task.id);
        task.after.sort();
        task.after.dedup();
    }
    let moving = [Work::Register, Work::Migrate, Work::ConvertSet, Work::LookUpSet, Work::Join];
    wait(&mut tasks, &moving, &[Work::Agree, Work::SetUp, Work::Wash]);
    wait(&mut tasks, &[Work::SetUp], &[Work::Agree]);
    if let Some(roadmap) = planned.roadmap() {
        dated::date(&mut tasks, roadmap);
    }
    tasks
}

/// What tasks of some sorts wait for is due when the first of them begins, as far as it is of some other sorts. (Those are
/// chosen so that no task's day moves after it was used. A procurement's lead time holds what follows it already.)
fn wait(tasks: &mut [Task], waiting: &[Work], for_work: &[Work]) {
    let mut first: BTreeMap<String, Date> = BTreeMap::new();
    for task in tasks.iter().filter(|task| waiting.contains(&task.work)) {
        for before in &task.after {
            let day = first.entry(before.clone()).or_insert(task.start);
            *day = task.start.min(*day);
        }
    }
    for task in tasks.iter_mut().filter(|task| for_work.contains(&task.work)) {
        if let Some(&day) = first.get(&task.id)
            && day < task.due
        {
            task.due = day;
            task.start = subtract_months(day, task.months);
        }
    }
}
