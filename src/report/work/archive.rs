//! The archives of the municipalities that end: no series goes on. Each is closed on their last day, also where its system
//! goes on (the new municipality begins a new archive), and handed over to the depot where its system ends.

use super::moving::of_use;
use super::task::{Task, Work};
use super::times;
use crate::model::{
    Date, DomainArchive, DomainId, IntegrationEnd, IntegrationKind, Landscape, MunicipalityId, SystemId,
    UseId,
};
use crate::report::{Cell, Planned, Tone};
use crate::roadmap::SwitchOff;
use crate::words::t;

/// What becomes of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Fate {
    /// Its system goes on: the part is closed and a new one opened.
    NewPart,
    /// Its system ends: it is closed and handed over.
    Deposited,
}

/// Documents to be archived, held by a municipality today: in a core, or in a system whose domain must archive.
#[derive(Clone, Debug)]
pub(in crate::report) struct Holding {
    pub municipality: MunicipalityId,
    pub entry: UseId,
    pub system: SystemId,
    /// The domains that must archive, and the archive domain.
    pub domains: Vec<DomainId>,
    /// Whether it is a core itself.
    pub core: bool,
    /// The cores that its system is integrated with, not by hand.
    pub joined: Vec<SystemId>,
    pub fate: Fate,
    /// The day on which the series is closed.
    pub close_on: Date,
    /// When it is handed over: between the day on which its users have left it and its switch-off.
    pub deposit: Option<SwitchOff>,
}

/// Whether a system is an archive core: it says so, or it serves the archive domain.
pub(in crate::report) fn is_core(landscape: &Landscape, id: SystemId) -> bool {
    let system = landscape.system(id);
    let serves = |archive| landscape.entry(system.entry).cover(archive).is_some();
    system.archive_core || landscape.archive_domain.is_some_and(serves)
}

/// All holdings, by municipality and use.
pub(in crate::report) fn holdings(planned: &Planned<'_>) -> Vec<Holding> {
    let landscape = planned.landscape;
    let mut found: Vec<Holding> = landscape.use_ids().filter_map(|entry| holding(planned, entry)).collect();
    found.sort_by_key(|holding| (holding.municipality, !holding.core, holding.entry));
    found
}

fn holding(planned: &Planned<'_>, entry: UseId) -> Option<Holding> {
    let landscape = planned.landscape;
    let about = landscape.entry(entry);
    let core = is_core(landscape, about.root);
    let domains: Vec<DomainId> = (about.covers.iter().map(|cover| cover.domain))
        .filter(|&domain| {
            landscape.domain(domain).archive == DomainArchive::Core
                || landscape.archive_domain == Some(domain)
        })
        .collect();
    if !core && domains.is_empty() {
        return None;
    }
    let fate = if planned.is_used(about.root) { Fate::NewPart } else { Fate::Deposited };
    Some(Holding {
        municipality: about.municipality,
        entry,
        system: about.root,
        domains,
        core,
        joined: joined_cores(landscape, about.root),
        fate,
        close_on: times::last_day(landscape),
        deposit: (fate == Fate::Deposited).then(|| planned.switch_off(about.root)),
    })
}

/// The cores that a system is integrated with, not by hand.
fn joined_cores(landscape: &Landscape, id: SystemId) -> Vec<SystemId> {
    let mut cores: Vec<SystemId> = (landscape.integrations.iter())
        .filter(|one| one.kind != IntegrationKind::Manual)
        .filter_map(|one| match one.to {
            IntegrationEnd::Use(end) if one.from.system == id => Some(end.system),
            IntegrationEnd::Use(end) if end.system == id => Some(one.from.system),
            IntegrationEnd::Use(_) | IntegrationEnd::Component(_) => None,
        })
        .filter(|&other| other != id && is_core(landscape, other))
        .collect();
    cores.sort_unstable();
    cores.dedup();
    cores
}

/// Closing and handing over, for every holding; for a municipality without any, finding out where its archive is.
pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    let landscape = planned.landscape;
    let holdings = holdings(planned);
    // Where no domain archives, or a core is unplaced, the work still has to stand somewhere.
    let archive = landscape
        .archive_domain
        .or_else(|| landscape.domain_ids().find(|&id| landscape.domain(id).archive == DomainArchive::Core))
        .or_else(|| landscape.domain_ids().next());
    let mut tasks: Vec<Task> =
        holdings.iter().flat_map(|holding| of_holding(planned, holding, archive)).collect();
    for id in landscape.municipality_ids() {
        if holdings.iter().any(|holding| holding.municipality == id && holding.core) {
            continue;
        }
        let Some(domain) = archive else { continue };
        let municipality = landscape.municipality(id);
        let what = t!("work.find_archive", name = municipality.name);
        let due = times::last_day(landscape);
        let task = Task::new(
            planned,
            Work::CloseArchive,
            &municipality.id,
            domain,
            what,
            due,
            times::keep(landscape, domain),
        );
        tasks.push(Task {
            municipality: planned.municipality(id),
            forced: Cell::from(t!("work.no_series_goes_on")).tone(Tone::Notice),
            ..task
        });
    }
    tasks
}

fn of_holding(planned: &Planned<'_>, holding: &Holding, archive: Option<DomainId>) -> Vec<Task> {
    let landscape = planned.landscape;
    let about = landscape.entry(holding.entry);
    let municipality = &landscape.municipality(holding.municipality).name;
    let own = holding.domains.first().copied().or(about.covers.first().map(|cover| cover.domain));
    let Some(domain) = own.or(archive) else { return Vec::new() };
    let name = &about.name;
    let what = match holding.fate {
        Fate::NewPart => {
            t!("work.close_archive_and_open", municipality = municipality, name = name)
        }
        Fate::Deposited => {
            t!("work.close_archive", municipality = municipality, name = name)
        }
    };
    let responsible = planned.responsible_for_system(holding.system);
    let close = Task::new(
        planned,
        Work::CloseArchive,
        &about.reference,
        domain,
        what,
        holding.close_on,
        times::keep(landscape, domain),
    );
    let close = Task {
        municipality: planned.municipality(holding.municipality),
        from: Cell::text(&about.reference),
        forced: Cell::from(t!("work.no_series_goes_on")),
        responsible: responsible.map_or(close.responsible.clone(), Cell::text),
        ..close
    };
    let Some(SwitchOff { left, off }) = holding.deposit else { return vec![close] };
    let what = t!("work.hand_over", municipality = municipality, name = name);
    let deposit =
        Task::new(planned, Work::Deposit, &about.reference, domain, what, off, times::overlap(landscape));
    let mut after = of_use(planned, holding.entry);
    after.push(close.id.clone());
    let deposit = Task {
        municipality: close.municipality.clone(),
        from: close.from.clone(),
        forced: close.forced.clone(),
        responsible: close.responsible.clone(),
        start: left,
        after,
        ..deposit
    };
    vec![close, deposit]
}
