//! The days that the roadmap gives the tasks.
//!
//! What moves does so in its project's G, and a procurement lasts as long as its project. What must be there before is done
//! right before the first that waits for it begins, but not before the first month of the roadmap. What ends after day one has
//! no place in the roadmap; it waits for its project where that is late.

use std::collections::BTreeMap;

use super::{Task, Work};
use crate::calendar::{add_months, subtract_months};
use crate::model::{Date, DomainId, Month, Phase};
use crate::roadmap::{Roadmap, Stage};

pub(super) fn date(tasks: &mut [Task], roadmap: &Roadmap) {
    let mut project_of: BTreeMap<DomainId, usize> = BTreeMap::new();
    for (index, project) in roadmap.projects.list.iter().enumerate() {
        project_of.extend(project.domains.iter().map(|&domain| (domain, index)));
    }
    for task in tasks.iter_mut() {
        let domains = std::iter::once(task.domain).chain(task.far);
        let projects = domains.filter_map(|domain| project_of.get(&domain).copied());
        // An integration waits for the later of its ends.
        let Some(project) = projects.max_by_key(|&project| roadmap.end(project)) else { continue };
        match task.work {
            Work::Procure => {
                task.runs = Some((roadmap.begin(project).first_day(), last_day(roadmap.end(project))));
                task.stage = if roadmap.has_begun(project) {
                    let over = roadmap.stage(project, Phase::Implementation) == Some(Stage::Done);
                    Some(if over { Stage::Done } else { Stage::UnderWay })
                } else {
                    None
                };
            }
            Work::Register | Work::Migrate | Work::ConvertSet | Work::LookUpSet | Work::Join => {
                let span = roadmap.spans[project].iter().find(|span| span.phase == Phase::Implementation);
                task.runs = span.map(|span| (span.from.first_day(), last_day(span.to)));
                task.stage = roadmap.stage(project, Phase::Implementation);
            }
            Work::TakeDown | Work::Deposit | Work::SwitchOff => {
                let after = Month(roadmap.end(project).0 + 1).first_day();
                if after > task.start {
                    let end = add_months(after, task.months);
                    task.runs = Some((after, end.yesterday().unwrap_or(end).max(after)));
                }
            }
            Work::Agree | Work::SetUp | Work::Wash | Work::EndParallel | Work::CloseArchive => {}
        }
    }
    let first = roadmap.first.first_day();
    before(tasks, first, &[Work::SetUp, Work::Wash]);
    before(tasks, first, &[Work::Agree]);
}

/// What must be there before others is done right before the first of them begins.
fn before(tasks: &mut [Task], earliest: Date, works: &[Work]) {
    let mut needed: BTreeMap<&str, (Date, bool)> = BTreeMap::new();
    for task in tasks.iter() {
        let Some((begin, _)) = task.runs else { continue };
        let over = matches!(task.stage, Some(Stage::Done | Stage::UnderWay));
        for id in &task.after {
            let known = needed.entry(id).or_insert((begin, over));
            *known = (known.0.min(begin), known.1 || over);
        }
    }
    let needed: BTreeMap<String, (Date, bool)> =
        needed.into_iter().map(|(id, when)| (id.to_owned(), when)).collect();
    for task in tasks.iter_mut().filter(|task| works.contains(&task.work)) {
        let Some(&(by, over)) = needed.get(&task.id) else { continue };
        let begin = subtract_months(by, task.months);
        // What others have begun upon is there.
        task.stage = over.then_some(Stage::Done);
        let begin = if over { begin } else { begin.max(earliest) };
        let end = add_months(begin, task.months);
        task.runs = Some((begin, end.yesterday().unwrap_or(end).max(begin)));
    }
}

fn last_day(month: Month) -> Date {
    let after = Month(month.0 + 1).first_day();
    after.yesterday().unwrap_or(after)
}
