//! What ends: side by side, today's integrations, systems.

use super::moving::of_use;
use super::task::{Task, Work};
use super::times;
use crate::model::{
    Candidate, Integration, IntegrationEnd, IntegrationKind, Landscape, MigrationKind, SystemId,
};
use crate::report::{Cell, Planned};
use crate::words::t;

pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    let mut tasks = parallels(planned);
    tasks.extend(planned.landscape.integrations.iter().filter_map(|one| take_down(planned, one)));
    tasks.extend(switch_offs(planned));
    tasks
}

/// Systems that go on side by side must become one.
fn parallels(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for (&id, choice) in &planned.plan.choices {
        if choice.candidate() != Some(Candidate::Parallel) {
            continue;
        }
        let domain = landscape.domain(id);
        let Some(until) = domain.parallel_until else { continue };
        let what = t!("work.end_parallel", name = domain.name);
        let months = times::migrate(landscape, id, MigrationKind::Convert);
        let task = Task::new(planned, Work::EndParallel, &domain.id, id, what, until, months);
        tasks.push(Task { from: planned.member_list(&choice.members), ..task });
    }
    tasks
}

/// An integration of today that ends with a system: once its users have left it, before it is switched off. Where both ends go,
/// the one that goes first takes it along.
fn take_down(planned: &Planned<'_>, one: &Integration) -> Option<Task> {
    let landscape = planned.landscape;
    let (to, far) = match one.to {
        IntegrationEnd::Use(end) => (&landscape.entry(end.entry).reference, Some(end)),
        IntegrationEnd::Component(id) => (&landscape.component(id).reference, None),
    };
    let gone = || [Some(one.from), far].into_iter().flatten().filter(|end| !planned.is_used(end.system));
    let off = gone().map(|end| planned.switch_off(end.system).off).min()?;
    let first = || gone().filter(|end| planned.switch_off(end.system).off == off);
    let from = &landscape.entry(one.from.entry).reference;
    let what = match one.kind {
        IntegrationKind::Manual => t!("work.end_manual_transfer", from = from, to = to),
        _ => t!("work.take_down", from = from, to = to),
    };
    let of = format!("{from}+{to}");
    let task =
        Task::new(planned, Work::TakeDown, &of, one.from.domain?, what, off, times::overlap(landscape));
    Some(Task {
        municipality: planned.municipality(one.municipality),
        from: Cell::text(from),
        to: Cell::text(to),
        responsible: planned
            .responsible_for_system(one.from.system)
            .map_or(task.responsible.clone(), Cell::text),
        start: first().map(|end| planned.switch_off(end.system).left).max()?,
        after: first().flat_map(|end| of_use(planned, end.entry)).collect(),
        ..task
    })
}

/// Every system that does not go on is switched off, once its uses have moved, its archive is handed over and nothing leans on it.
fn switch_offs(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for id in landscape.system_ids().filter(|&id| !planned.is_used(id)) {
        let system = landscape.system(id);
        let Some(domain) = planned.system_domains(id).next() else { continue };
        let what = t!("work.switch_off", name = system.name);
        let mut after: Vec<String> = system
            .uses
            .iter()
            .flat_map(|&entry| {
                let reference = &landscape.entry(entry).reference;
                let mut ids = of_use(planned, entry);
                ids.extend([Work::Deposit.id(reference), Work::CloseArchive.id(reference)]);
                ids
            })
            .collect();
        after.extend(leaning_on(landscape, id));
        let task = Task::new(
            planned,
            Work::SwitchOff,
            &system.reference,
            domain,
            what,
            planned.switch_off(id).off,
            0,
        );
        tasks.push(Task {
            municipality: planned.municipality(system.municipality),
            from: Cell::text(&system.reference),
            responsible: planned.responsible_for_system(id).map_or(task.responsible.clone(), Cell::text),
            after,
            ..task
        });
    }
    tasks
}

/// The integrations of a system that are taken down.
fn leaning_on(landscape: &Landscape, system: SystemId) -> Vec<String> {
    let mut ids = Vec::new();
    for one in &landscape.integrations {
        let from = &landscape.entry(one.from.entry).reference;
        let (to, root) = match one.to {
            IntegrationEnd::Use(end) => (&landscape.entry(end.entry).reference, Some(end.system)),
            IntegrationEnd::Component(id) => (&landscape.component(id).reference, None),
        };
        if one.from.system == system || root == Some(system) {
            ids.push(Work::TakeDown.id(&format!("{from}+{to}")));
        }
    }
    ids
}
