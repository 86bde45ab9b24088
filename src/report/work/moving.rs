//! What moves: every migration of the plan with its data sets.

use super::registering::in_place;
use super::task::{Task, Work};
use super::times;
use crate::model::{DataMethod, DataSet, DomainId, Landscape};
use crate::plan::MigrationEntry;
use crate::report::{Cell, Planned, Tone, Words};

pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    planned.document.migrations.iter().flat_map(|row| of_migration(planned, row)).collect()
}

/// What the migration of a use, or of a municipality that had none, is called in ids.
fn of(row: &MigrationEntry) -> String {
    let what = row.from.as_deref().unwrap_or(&row.municipality);
    match row.kind.as_str() {
        // A system that goes on may change its keys and take in a use of its own at once.
        "rekey" => format!("{what}@{}#municipality-number", row.domain),
        _ => format!("{what}@{}", row.domain),
    }
}

/// The ids of a domain's migrations; where there are none, of what puts its choice in place.
fn of_domain(planned: &Planned<'_>, domain: DomainId) -> Vec<String> {
    let id = &planned.landscape.domain(domain).id;
    let moves: Vec<String> = planned.migrations(id).map(|row| Work::Migrate.id(&of(row))).collect();
    if moves.is_empty() { in_place(planned, domain) } else { moves }
}

/// The ids of the migrations of a use, its data sets' among them.
pub(super) fn of_use(planned: &Planned<'_>, reference: &str) -> Vec<String> {
    let landscape = planned.landscape;
    let mut ids = Vec::new();
    for row in planned.document.migrations.iter().filter(|row| row.from.as_deref() == Some(reference)) {
        ids.push(Work::Migrate.id(&of(row)));
        let Some(domain) = landscape.find_domain(&row.domain) else { continue };
        for set in moved_sets(landscape, domain) {
            let of = format!("{}#{}", of(row), set.id);
            ids.extend([Work::ConvertSet.id(&of), Work::LookUpSet.id(&of)]);
        }
    }
    ids
}

/// The data sets of a domain that come from somewhere.
fn moved_sets(landscape: &Landscape, domain: DomainId) -> impl Iterator<Item = &DataSet> {
    landscape.domain(domain).data_sets.iter().filter(|set| set.method != DataMethod::Register)
}

fn of_migration(planned: &Planned<'_>, row: &MigrationEntry) -> Vec<Task> {
    let landscape = planned.landscape;
    let Some(id) = landscape.find_domain(&row.domain) else { return Vec::new() };
    let domain = landscape.domain(id);
    let is_assumed = |key: &str| row.assumed.iter().any(|assumed| assumed == key);
    let municipality =
        landscape.municipality_ids().find(|&id| landscape.municipality(id).id == row.municipality);
    // What is only closed or kept for look-up waits for nothing but the switch-off.
    let due = match row.to {
        Some(_) => domain.due,
        None => times::switch_off(landscape),
    };
    let months = times::migrate(landscape, id, &row.kind);
    let mut task = Task::new(planned, Work::Migrate, &of(row), id, what(planned, row), due, months);
    task.municipality = Cell::or_empty(municipality, |id| planned.municipality(id));
    task.from = Cell::or_empty(row.from.as_ref(), Cell::text);
    task.to = Cell::or_empty(row.to.as_ref(), Cell::text);
    task.after =
        row.to.as_deref().map(|to| super::registering::member_in_place(landscape, to)).into_iter().collect();
    task.after.extend(domain.after.iter().flat_map(|&before| of_domain(planned, before)));
    if let Some(system) = row.from.as_deref().and_then(|from| landscape.find_use(from)) {
        let responsible = planned.responsible_for_system(landscape.entry(system).root);
        task.responsible = responsible.map_or(task.responsible, Cell::text);
    }
    let sets = sets(planned, row, id, &task);
    let washes = sets.iter().filter(|set| set.work == Work::Wash).map(|set| set.id.clone());
    task.after.extend(washes);
    task.users = Cell::count(row.users).assumed(is_assumed("users"));
    task.records = Cell::count(row.records).assumed(is_assumed("records"));
    task.cost = Cell::money(row.cost).assumed(!row.assumed.is_empty());
    let mut tasks = vec![task];
    tasks.extend(sets);
    tasks
}

fn what(planned: &Planned<'_>, row: &MigrationEntry) -> Words {
    let name = |reference: &Option<String>| match reference {
        Some(reference) => reference.clone(),
        None => String::new(),
    };
    let (from, to) = (name(&row.from), name(&row.to));
    let domain = planned.landscape.find_domain(&row.domain).map(|id| &planned.landscape.domain(id).name);
    let (en, nb) = domain.map_or((row.domain.as_str(), row.domain.as_str()), |name| (&name.en, &name.nb));
    match row.kind.as_str() {
        "close" => Words::both(format!("{en}: close {from}"), format!("{nb}: avslutt {from}")),
        "lookup" => Words::both(
            format!("{en}: keep {from} for look-up"),
            format!("{nb}: gjør {from} tilgjengelig for oppslag"),
        ),
        "consolidate" => Words::both(
            format!("{en}: merge the database of {from} into {to}"),
            format!("{nb}: slå databasen i {from} sammen med {to}"),
        ),
        "convert" => {
            Words::both(format!("{en}: convert {from} into {to}"), format!("{nb}: konverter {from} til {to}"))
        }
        "introduce" => Words::both(
            format!("{en}: introduce {to}; users and permissions are registered anew"),
            format!("{nb}: innfør {to}; brukere og tilganger registreres på nytt"),
        ),
        "rekey" => Words::both(
            format!("{en}: change the municipality number in {to}"),
            format!("{nb}: endre kommunenummeret i {to}"),
        ),
        other => Words::both(format!("{en}: {other} {from}"), format!("{nb}: {other} {from}")),
    }
}

/// The data sets of a use that moves, and what must be done to them.
fn sets(planned: &Planned<'_>, row: &MigrationEntry, id: DomainId, whole: &Task) -> Vec<Task> {
    let landscape = planned.landscape;
    let domain = landscape.domain(id);
    let mut tasks = Vec::new();
    if row.from.is_none() || row.to.is_none() || row.kind == "rekey" {
        return tasks;
    }
    let converted = matches!(row.kind.as_str(), "convert" | "consolidate");
    for set in moved_sets(landscape, id) {
        let of = format!("{}#{}", of(row), set.id);
        let convert = set.method == DataMethod::Convert || (set.method == DataMethod::Access && converted);
        let work = if convert { Work::ConvertSet } else { Work::LookUpSet };
        // Against the inventory: it says look-up of what must be converted, or nothing of what must be at hand.
        let against = (set.method == DataMethod::Convert && !converted)
            || (set.method != DataMethod::Convert && row.kind == "close");
        let source = set.source.clone().unwrap_or_default();
        let forced = if against {
            let (en, nb) = match row.kind.as_str() {
                "lookup" => ("look-up", "oppslag"),
                _ => ("nothing is kept", "ingenting beholdes"),
            };
            let words = Words::both(
                format!("forced: the inventory says {en}. {source}"),
                format!("tvunget: inventaret sier {nb}. {source}"),
            );
            Cell::from(words).tone(Tone::Notice)
        } else {
            Cell::or_empty(set.source.as_ref(), Cell::text)
        };
        let verb = if convert {
            ("convert", "konverter")
        } else {
            ("make available for look-up", "gjør tilgjengelig for oppslag")
        };
        let from = row.from.as_deref().unwrap_or_default();
        let what = Words::both(
            format!("{}: {} {} of {from}", domain.name.en, verb.0, set.name.en),
            format!("{}: {} {} fra {from}", domain.name.nb, verb.1, set.name.nb),
        );
        let months = times::migrate(landscape, id, if convert { "convert" } else { "lookup" });
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
    let what = Words::both(
        format!(
            "{}: wash {} against the population register and check it by hand",
            domain.name.en, set.name.en
        ),
        format!("{}: vask {} mot Folkeregisteret og kvalitetssikre manuelt", domain.name.nb, set.name.nb),
    );
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
