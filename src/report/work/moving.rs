//! What moves: every migration of the plan with its data sets.

use super::registering::{in_place, member_in_place};
use super::task::{Task, Work};
use super::times;
use crate::model::{DataMethod, DataSet, DomainId, Landscape, MigrationKind, UseId};
use crate::plan::{Member, Migration};
use crate::report::{Cell, Planned, Text, Tone};
use crate::words::t;

pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    planned.plan.migrations.iter().flat_map(|row| of_migration(planned, row)).collect()
}

/// What the migration of a use, or of a municipality that had none, is called in ids.
fn of(landscape: &Landscape, row: &Migration) -> String {
    let what = match row.from {
        Some(from) => &landscape.entry(from).reference,
        None => &landscape.municipality(row.municipality).id,
    };
    let domain = &landscape.domain(row.domain).id;
    match row.kind {
        // A system that goes on may change its keys and take in a use of its own at once.
        MigrationKind::Rekey => format!("{what}@{domain}#municipality-number"),
        _ => format!("{what}@{domain}"),
    }
}

/// The ids of a domain's migrations; where there are none, of what puts its choice in place.
fn of_domain(planned: &Planned<'_>, domain: DomainId) -> Vec<String> {
    let rows = planned.migrations(domain).iter();
    let moves: Vec<String> = rows.map(|row| Work::Migrate.id(&of(planned.landscape, row))).collect();
    if moves.is_empty() { in_place(planned, domain) } else { moves }
}

/// The ids of the migrations of a use, its data sets' among them.
pub(super) fn of_use(planned: &Planned<'_>, entry: UseId) -> Vec<String> {
    let landscape = planned.landscape;
    let mut ids = Vec::new();
    for row in planned.migrations_of(entry) {
        let of = of(landscape, row);
        ids.push(Work::Migrate.id(&of));
        for set in moved_sets(landscape, row.domain) {
            let of = format!("{of}#{}", set.id);
            ids.extend([Work::ConvertSet.id(&of), Work::LookUpSet.id(&of)]);
        }
    }
    ids
}

/// The data sets of a domain that come from somewhere.
fn moved_sets(landscape: &Landscape, domain: DomainId) -> impl Iterator<Item = &DataSet> {
    landscape.domain(domain).data_sets.iter().filter(|set| set.method != DataMethod::Register)
}

fn of_migration(planned: &Planned<'_>, row: &Migration) -> Vec<Task> {
    let landscape = planned.landscape;
    let id = row.domain;
    let domain = landscape.domain(id);
    // What is only closed or kept for look-up waits for nothing but the switch-off.
    let due = match row.to {
        Some(_) => domain.due,
        None => times::switch_off(landscape),
    };
    let months = times::migrate(landscape, id, row.kind);
    let mut task =
        Task::new(planned, Work::Migrate, &of(landscape, row), id, what(planned, row), due, months);
    task.municipality = planned.municipality(row.municipality);
    task.from = Cell::or_empty(row.from, |from| Cell::text(&landscape.entry(from).reference));
    task.to = Cell::or_empty(row.to, |to| Cell::text(to.reference(landscape)));
    task.after = row.to.map(|to| member_in_place(landscape, to)).into_iter().collect();
    let before = domain.after.iter().filter(|&&before| planned.waits_for(id, before));
    task.after.extend(before.flat_map(|&before| of_domain(planned, before)));
    if let Some(from) = row.from {
        let responsible = planned.responsible_for_system(landscape.entry(from).root);
        task.responsible = responsible.map_or(task.responsible, Cell::text);
    }
    let sets = sets(planned, row, id, &task);
    let washes = sets.iter().filter(|set| set.work == Work::Wash).map(|set| set.id.clone());
    task.after.extend(washes);
    task.users = Cell::count(row.users).assumed(row.assumed.users);
    task.records = Cell::count(row.records).assumed(row.assumed.records);
    task.cost = Cell::money(row.cost).assumed(row.assumed.any());
    let mut tasks = vec![task];
    tasks.extend(sets);
    tasks
}

fn what(planned: &Planned<'_>, row: &Migration) -> Text {
    let landscape = planned.landscape;
    let from = row.from.map(|from| landscape.entry(from).reference.as_str()).unwrap_or_default();
    let to = row.to.map(|to: Member| to.reference(landscape)).unwrap_or_default();
    let domain = &landscape.domain(row.domain).name;
    match row.kind {
        MigrationKind::Close => t!("work.move_close", domain = domain, from = from),
        MigrationKind::Lookup => t!("work.move_lookup", domain = domain, from = from),
        MigrationKind::Consolidate => t!("work.move_consolidate", domain = domain, from = from, to = to),
        MigrationKind::Convert => t!("work.move_convert", domain = domain, from = from, to = to),
        MigrationKind::Reenter => t!("work.move_reenter", domain = domain, from = from, to = to),
        MigrationKind::Introduce => t!("work.move_introduce", domain = domain, to = to),
        MigrationKind::Rekey => t!("work.move_rekey", domain = domain, to = to),
    }
}

/// The data sets of a use that moves, and what must be done to them.
fn sets(planned: &Planned<'_>, row: &Migration, id: DomainId, whole: &Task) -> Vec<Task> {
    let landscape = planned.landscape;
    let domain = landscape.domain(id);
    let mut tasks = Vec::new();
    let (Some(from), Some(_)) = (row.from, row.to) else { return tasks };
    if row.kind == MigrationKind::Rekey {
        return tasks;
    }
    let from = &landscape.entry(from).reference;
    let converted = row.kind.brings_data();
    for set in moved_sets(landscape, id) {
        let of = format!("{}#{}", of(landscape, row), set.id);
        let convert = set.method == DataMethod::Convert || (set.method == DataMethod::Access && converted);
        let work = if convert { Work::ConvertSet } else { Work::LookUpSet };
        // Forced: the inventory keeps for look-up what must be converted, or keeps nothing of what must stay available.
        let against = (set.method == DataMethod::Convert && !converted)
            || (set.method != DataMethod::Convert && row.kind == MigrationKind::Close);
        let source = set.source.clone().unwrap_or_default();
        let forced = if against {
            let said = match row.kind {
                MigrationKind::Lookup => t!("work.forced_lookup", source = source),
                _ => t!("work.forced_nothing", source = source),
            };
            Cell::from(said).tone(Tone::Notice)
        } else {
            Cell::or_empty(set.source.as_ref(), Cell::text)
        };
        let (domain_name, set_name) = (&domain.name, &set.name);
        let what = match convert {
            true => t!("work.set_convert", domain = domain_name, set = set_name, from = from),
            false => t!("work.set_lookup", domain = domain_name, set = set_name, from = from),
        };
        let kind = if convert { MigrationKind::Convert } else { MigrationKind::Lookup };
        let months = times::migrate(landscape, id, kind);
        let mut task = Task::new(planned, work, &of, id, what, domain.due, months);
        task.municipality = whole.municipality.clone();
        task.from = whole.from.clone();
        task.to = whole.to.clone();
        task.responsible = whole.responsible.clone();
        task.data_set = Cell::from(&set.name);
        task.forced = forced;
        task.after.clone_from(&whole.after);
        if convert && set.wash {
            let wash = wash(planned, &of, id, set, &task);
            task.after.push(wash.id.clone());
            tasks.push(wash);
        }
        tasks.push(task);
    }
    tasks
}

/// Data of persons are washed against the population register and checked by hand before they are converted.
fn wash(planned: &Planned<'_>, of: &str, id: DomainId, set: &DataSet, conversion: &Task) -> Task {
    let domain = planned.landscape.domain(id);
    let what = t!("work.wash", name = domain.name, name_2 = set.name);
    let months = times::wash(planned.landscape, id);
    let task = Task::new(planned, Work::Wash, of, id, what, conversion.start, months);
    Task {
        municipality: conversion.municipality.clone(),
        from: conversion.from.clone(),
        data_set: conversion.data_set.clone(),
        responsible: conversion.responsible.clone(),
        ..task
    }
}
