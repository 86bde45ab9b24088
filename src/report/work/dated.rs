//! The days that the roadmap gives the tasks.
//!
//! What moves does so in its project's G, and a procurement lasts until then. What must be there before is done right before
//! the first that waits for it begins, even where that is past: then it should have begun. What ends has its days from the
//! switch-off, which follows the moves.
//! What always holds: no task begins before what it waits for has ended, unless somebody said that it has.

use std::collections::BTreeMap;

use super::{Task, Work};
use crate::calendar::subtract_months;
use crate::model::{Date, DomainId, Month, Phase};
use crate::roadmap::{Roadmap, Span, Stage};

pub(super) fn date(tasks: &mut [Task], roadmap: &Roadmap) {
    let mut project_of: BTreeMap<DomainId, usize> = BTreeMap::new();
    for (index, project) in roadmap.projects.list.iter().enumerate() {
        project_of.extend(project.domains.iter().map(|&domain| (domain, index)));
    }
    for task in tasks.iter_mut() {
        let domains = std::iter::once(task.domain).chain(task.far);
        let projects: Vec<usize> = domains.filter_map(|domain| project_of.get(&domain).copied()).collect();
        match task.work {
            Work::Procure => procurement(task, roadmap, &projects),
            Work::Register | Work::Migrate | Work::ConvertSet | Work::LookUpSet | Work::Join => {
                implementation(task, roadmap, &projects);
            }
            Work::Agree
            | Work::SetUp
            | Work::Wash
            | Work::EndParallel
            | Work::CloseArchive
            | Work::TakeDown
            | Work::Deposit
            | Work::SwitchOff => {}
        }
    }
    before(tasks, &[Work::SetUp, Work::Wash]);
    before(tasks, &[Work::Agree]);
}

/// A procurement lasts from its project's beginning until its G begins.
fn procurement(task: &mut Task, roadmap: &Roadmap, projects: &[usize]) {
    let Some(&project) = projects.first() else { return };
    let Some(g) = implementation_of(roadmap, project) else { return };
    let (begin, end) = (roadmap.begin(project).first_day(), last_day(Month(g.from.0 - 1)));
    task.runs = Some((begin, end.max(begin)));
    task.stage = roadmap.has_begun(project).then(|| match roadmap.stage(project, Phase::Implementation) {
        Some(Stage::Done | Stage::UnderWay) => Stage::Done,
        Some(Stage::ToCome) | None => Stage::UnderWay,
    });
}

/// What moves does so in its project's G; what joins two, when both move.
fn implementation(task: &mut Task, roadmap: &Roadmap, projects: &[usize]) {
    let spans = projects.iter().filter_map(|&project| implementation_of(roadmap, project));
    let together =
        spans.reduce(|one, other| Span { from: one.from.max(other.from), to: one.to.max(other.to), ..one });
    task.runs = together.map(|span| (span.from.first_day(), last_day(span.to)));
    let last = projects.iter().copied().max_by_key(|&project| roadmap.end(project));
    task.stage = last.and_then(|project| roadmap.stage(project, Phase::Implementation));
}

fn implementation_of(roadmap: &Roadmap, project: usize) -> Option<Span> {
    roadmap.spans[project].iter().copied().find(|span| span.phase == Phase::Implementation)
}

/// What must be there before others is done right before the first of them begins.
fn before(tasks: &mut [Task], works: &[Work]) {
    let mut needed: BTreeMap<String, Needed> = BTreeMap::new();
    for task in tasks.iter() {
        let begin = task.runs.map_or(task.start, |(begin, _)| begin);
        let over = matches!(task.stage, Some(Stage::Done | Stage::UnderWay));
        for id in &task.after {
            let known = needed.entry(id.clone()).or_insert(Needed { by: begin, dated: false, over: false });
            known.by = known.by.min(begin);
            known.dated |= task.runs.is_some();
            known.over |= over;
        }
    }
    for task in tasks.iter_mut().filter(|task| works.contains(&task.work)) {
        let Some(&Needed { by, over, .. }) = needed.get(&task.id).filter(|needed| needed.dated) else {
            continue;
        };
        let begin = subtract_months(by, task.months);
        // Work that another project starts from already exists.
        task.stage = over.then_some(Stage::Done);
        task.runs = Some((begin, by.yesterday().unwrap_or(by).max(begin)));
    }
}

/// When something must be there.
#[derive(Clone, Copy)]
struct Needed {
    /// When the first that waits for it begins.
    by: Date,
    /// Whether the roadmap dates any of those.
    dated: bool,
    /// Whether any of them is under way.
    over: bool,
}

fn last_day(month: Month) -> Date {
    let after = Month(month.0 + 1).first_day();
    after.yesterday().unwrap_or(after)
}
