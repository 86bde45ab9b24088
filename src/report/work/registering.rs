//! What must be there before anything moves: registrations at national components, procurements, systems set up.

use std::collections::BTreeMap;

use super::task::{Task, Work};
use super::times;
use crate::model::{DataMethod, Date, DomainId, Landscape, SystemId};
use crate::report::{Cell, Planned, Words};

pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    let mut tasks = agreements(planned);
    tasks.extend(procurements(planned));
    tasks.extend(set_ups(planned));
    tasks.extend(registrations(planned));
    tasks
}

/// The domain that is due first, then the one whose id sorts first.
pub(super) fn first_due(landscape: &Landscape, domains: impl Iterator<Item = DomainId>) -> Option<DomainId> {
    domains.min_by_key(|&domain| (landscape.domain(domain).due, domain))
}

/// The new municipality at each national component that the target is joined to.
fn agreements(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut joined: BTreeMap<&str, (Vec<DomainId>, bool)> = BTreeMap::new();
    for row in planned.document.integrations.iter().filter(|row| row.b.starts_with("component:")) {
        let (domains, anew) = joined.entry(&row.b).or_default();
        domains.extend(landscape.find_domain(&row.a));
        *anew |= row.work == "reregister";
    }
    let mut tasks = Vec::new();
    for (reference, (domains, anew)) in joined {
        let id = reference.strip_prefix("component:").and_then(|id| landscape.find_component(id));
        let Some(component) = id.map(|id| landscape.component(id)) else { continue };
        let Some(domain) = first_due(landscape, domains.into_iter()) else { continue };
        let what = match &component.reregister {
            Some(said) => Words::both(
                format!("{}: {}", component.name, said.en),
                format!("{}: {}", component.name, said.nb),
            ),
            None if anew => Words::both(
                format!("{}: register the new municipality", component.name),
                format!("{}: registrer den nye kommunen", component.name),
            ),
            None => continue,
        };
        let due = landscape.domain(domain).due.min(landscape.merger.date);
        let months = times::keep(landscape, domain);
        let task = Task::new(planned, Work::Agree, reference, domain, what, due, months);
        tasks.push(Task { to: Cell::text(reference), ..task });
    }
    tasks
}

fn procurements(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for row in &planned.document.procurements {
        let domains = || row.domains.iter().filter_map(|id| landscape.find_domain(id));
        let Some(domain) = first_due(landscape, domains()) else { continue };
        let product = row.product.strip_prefix("product:").and_then(|id| landscape.find_product(id));
        let market = product.and_then(|id| landscape.product(id).market.as_ref());
        let name = product.map_or(row.product.as_str(), |id| &landscape.product(id).name);
        let what = Words::both(
            format!("Procure, configure and put into production: {name}"),
            format!("Anskaff, sett opp og sett i drift: {name}"),
        );
        let months = market.map_or(0, |market| market.lead_months);
        let due = landscape.domain(domain).due;
        let task = Task::new(planned, Work::Procure, &row.product, domain, what, due, months);
        tasks.push(Task {
            to: Cell::text(&row.product),
            cost: Cell::money(row.one_off),
            start: row.start_by.or(row.begun).unwrap_or(landscape.merger.as_of),
            assumed: false,
            after: components_of(planned, domains()),
            ..task
        });
    }
    tasks
}

/// The registrations at the components that some domains are joined to.
fn components_of(planned: &Planned<'_>, domains: impl Iterator<Item = DomainId>) -> Vec<String> {
    let landscape = planned.landscape;
    let ids: Vec<&str> = domains.map(|domain| landscape.domain(domain).id.as_str()).collect();
    planned
        .document
        .integrations
        .iter()
        .filter(|row| row.b.starts_with("component:") && ids.contains(&row.a.as_str()))
        .map(|row| Work::Agree.id(&row.b))
        .collect()
}

/// A system that goes on is not free of work: the new municipality has another organisation, other roles and processes.
fn set_ups(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for id in landscape.system_ids().filter(|&id| planned.is_used(id)) {
        let system = landscape.system(id);
        let chosen = chosen_in(planned, id);
        let domains = || chosen.iter().copied();
        let covers = || planned.system_domains(id);
        let Some(domain) = first_due(landscape, domains()).or_else(|| first_due(landscape, covers())) else {
            continue;
        };
        let what = Words::both(
            format!(
                "Set up {} for the new municipality: organisation, roles, work processes, templates",
                system.name
            ),
            format!(
                "Sett opp {} for den nye kommunen: organisasjon, roller, arbeidsprosesser, maler",
                system.name
            ),
        );
        let due: Date = landscape.domain(domain).due;
        let task = Task::new(
            planned,
            Work::SetUp,
            &system.reference,
            domain,
            what,
            due,
            times::keep(landscape, domain),
        );
        tasks.push(Task {
            municipality: planned.municipality(system.municipality),
            to: Cell::text(&system.reference),
            after: components_of(planned, domains()),
            responsible: planned.responsible_for_system(id).map_or(task.responsible.clone(), Cell::text),
            ..task
        });
    }
    tasks
}

/// The domains in which a system goes on.
fn chosen_in(planned: &Planned<'_>, id: SystemId) -> Vec<DomainId> {
    let landscape = planned.landscape;
    let reference = &landscape.system(id).reference;
    let entries = planned.document.domains.iter().filter(|entry| entry.members.contains(reference));
    entries.filter_map(|entry| landscape.find_domain(&entry.domain)).collect()
}

/// The tasks that put what is chosen in a domain in place: a procurement, or systems set up.
pub(super) fn in_place(planned: &Planned<'_>, domain: DomainId) -> Vec<String> {
    let landscape = planned.landscape;
    let members = planned.domain(domain).map(|entry| entry.members.as_slice()).unwrap_or_default();
    members.iter().map(|member| member_in_place(landscape, member)).collect()
}

/// The task that puts a member in place.
pub(super) fn member_in_place(landscape: &Landscape, member: &str) -> String {
    let work = if landscape.find_system(member).is_some() { Work::SetUp } else { Work::Procure };
    work.id(member)
}

/// Data sets that are entered anew in the target, once.
fn registrations(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for entry in planned.document.domains.iter().filter(|entry| !entry.members.is_empty()) {
        let Some(id) = landscape.find_domain(&entry.domain) else { continue };
        let domain = landscape.domain(id);
        for set in domain.data_sets.iter().filter(|set| set.method == DataMethod::Register) {
            let what = Words::both(
                format!("Enter anew: {} ({})", set.name.en, domain.name.en),
                format!("Registrer på nytt: {} ({})", set.name.nb, domain.name.nb),
            );
            let of = format!("{}#{}", domain.id, set.id);
            let task =
                Task::new(planned, Work::Register, &of, id, what, domain.due, times::keep(landscape, id));
            tasks.push(Task {
                to: Cell::list(&entry.members),
                data_set: Cell::from(&set.name),
                forced: Cell::or_empty(set.source.as_ref(), Cell::text),
                after: in_place(planned, id),
                ..task
            });
        }
    }
    tasks
}
