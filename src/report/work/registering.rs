//! What must be there before anything moves: registrations at national components, procurements, systems set up.

use std::collections::BTreeMap;

use super::task::{Task, Work};
use super::times;
use crate::model::{ComponentId, DataMethod, Date, DomainId, Landscape, SystemId};
use crate::plan::{Far, Integration, Member, Work as Joining};
use crate::report::{Cell, Planned};
use crate::words::t;

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
    let mut joined: BTreeMap<ComponentId, (Vec<DomainId>, bool)> = BTreeMap::new();
    for row in &planned.plan.integrations {
        let Some(component) = component_of(row) else { continue };
        let (domains, again) = joined.entry(component).or_default();
        domains.push(row.near);
        *again |= row.work == Joining::Reregister;
    }
    let mut tasks = Vec::new();
    for (id, (domains, again)) in joined {
        let component = landscape.component(id);
        let reference = &component.reference;
        let Some(domain) = first_due(landscape, domains.into_iter()) else { continue };
        let what = match &component.reregister {
            Some(said) => t!("work.register_said", name = component.name, said = said),
            None if again => t!("work.register", name = component.name),
            None => continue,
        };
        let due = landscape.domain(domain).due.min(landscape.merger.date);
        let months = times::keep(landscape, domain);
        let task = Task::new(planned, Work::Agree, reference, domain, what, due, months);
        tasks.push(Task { to: Cell::text(reference), ..task });
    }
    tasks
}

/// The component at the far end of an integration, where there is one.
fn component_of(row: &Integration) -> Option<ComponentId> {
    match row.far {
        Far::Component(id) => Some(id),
        Far::Domain(_) => None,
    }
}

fn procurements(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for row in &planned.plan.procurements {
        let domains = || row.domains.iter().copied();
        let Some(domain) = first_due(landscape, domains()) else { continue };
        let product = landscape.product(row.product);
        let name = &product.name;
        let what = t!("work.procure", name = name);
        let months = product.market.as_ref().map_or(0, |market| market.lead_months);
        let due = landscape.domain(domain).due;
        let task = Task::new(planned, Work::Procure, &product.reference, domain, what, due, months);
        tasks.push(Task {
            to: Cell::text(&product.reference),
            cost: Cell::money(row.one_off),
            start: row.start_by.or(row.begun).unwrap_or(landscape.merger.as_of),
            assumed: false,
            ..task
        });
    }
    tasks
}

/// The registrations at the components that some domains are joined to.
fn components_of(planned: &Planned<'_>, domains: impl Iterator<Item = DomainId>) -> Vec<String> {
    let landscape = planned.landscape;
    let rows = domains.flat_map(|domain| planned.integrations(domain));
    rows.filter_map(component_of).map(|id| Work::Agree.id(&landscape.component(id).reference)).collect()
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
        let what = t!("work.set_up", name = system.name);
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
    let choices = planned.plan.choices.iter();
    choices
        .filter(|(_, choice)| choice.members.contains(&Member::System(id)))
        .map(|(&domain, _)| domain)
        .collect()
}

/// The tasks that put what is chosen in a domain in place: a procurement, or systems set up.
pub(super) fn in_place(planned: &Planned<'_>, domain: DomainId) -> Vec<String> {
    let landscape = planned.landscape;
    let members = planned.domain(domain).map(|choice| choice.members.as_slice()).unwrap_or_default();
    members.iter().map(|&member| member_in_place(landscape, member)).collect()
}

/// The task that puts a member in place.
pub(super) fn member_in_place(landscape: &Landscape, member: Member) -> String {
    let work = match member {
        Member::System(_) => Work::SetUp,
        Member::Product(_) => Work::Procure,
    };
    work.id(member.reference(landscape))
}

/// Data sets that are entered again in the target, once.
fn registrations(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let mut tasks = Vec::new();
    for (&id, choice) in planned.plan.choices.iter().filter(|(_, choice)| !choice.members.is_empty()) {
        let domain = landscape.domain(id);
        for set in domain.data_sets.iter().filter(|set| set.method == DataMethod::Register) {
            let what = t!("work.enter_again", name = set.name, name_2 = domain.name);
            let of = format!("{}#{}", domain.id, set.id);
            let task =
                Task::new(planned, Work::Register, &of, id, what, domain.due, times::keep(landscape, id));
            tasks.push(Task {
                to: planned.member_list(&choice.members),
                data_set: Cell::from(&set.name),
                forced: Cell::or_empty(set.source.as_ref(), Cell::text),
                after: in_place(planned, id),
                ..task
            });
        }
    }
    tasks
}
