//! `archive`: the archive plan: cores today and in the target, who integrates with which, what is closed and handed over.

use super::{Cell, Column, Kind, List, Planned, Table, Text};
use crate::model::{DomainId, MigrationKind, SystemId};
use crate::plan::{Far, Integration, Member};
use crate::report::work::{Fate, Holding, holdings, is_core};
use crate::report::{Phrase, Tone, terms};
use crate::words::t;

pub(super) const LIST: List = List {
    name: "archive",
    about: t!("archive.the_archive_plan_cores_today_and"),
    dated: false,
    make: table,
};

/// A row: three sorts of things stand in one list, so each names what it fills.
#[derive(Default)]
struct Row {
    part: Cell,
    municipality: Cell,
    system: Cell,
    name: Cell,
    domains: Cell,
    archives: Cell,
    cores: Cell,
    work: Cell,
    fate: Cell,
    close_on: Cell,
    deposit_by: Cell,
    access: Cell,
    responsible: Cell,
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("part", Kind::Text).grouped().of(|row: &Row| row.part.clone()),
        Column::new("municipality", Kind::Text).of(|row: &Row| row.municipality.clone()),
        Column::new("system", Kind::Id).of(|row: &Row| row.system.clone()),
        Column::new("name", Kind::Text).detail().of(|row: &Row| row.name.clone()),
        Column::new("domains", Kind::Text).of(|row: &Row| row.domains.clone()),
        Column::new("archives", Kind::Text).of(|row: &Row| row.archives.clone()),
        Column::new("cores", Kind::Text).detail().of(|row: &Row| row.cores.clone()),
        Column::new("work", Kind::Text).detail().of(|row: &Row| row.work.clone()),
        Column::new("fate", Kind::Text).detail().of(|row: &Row| row.fate.clone()),
        Column::new("close_on", Kind::Date).of(|row: &Row| row.close_on.clone()),
        Column::new("deposit_by", Kind::Date).of(|row: &Row| row.deposit_by.clone()),
        Column::new("access", Kind::Text).detail().of(|row: &Row| row.access.clone()),
        Column::new("responsible", Kind::Text).detail().of(|row: &Row| row.responsible.clone()),
    ];
    let (target, held) = (targets(planned), holdings(planned));
    let has_core = |id| held.iter().any(|holding| holding.municipality == id && holding.core);
    let without = planned.landscape.municipality_ids().filter(|&id| !has_core(id));
    let rows = (target.iter().map(|member| of_the_target(planned, member)))
        .chain(held.iter().map(|holding| of_today(planned, holding)))
        .chain(without.map(|id| missing(planned.municipality(id))));
    let mut table = Table::of("archive", t!("archive.archive_plan"), columns, rows);
    table.lead.extend(lead(planned, &held, &target));
    table.note(t!(
        "archive.no_series_of_a_municipality",
        add_months = Cell::date(crate::calendar::add_months(
            planned.landscape.merger.date,
            u32::try_from(planned.landscape.rates.overlap_months.value).unwrap_or(u32::MAX),
        ))
    ))
}

/// A member of the target in a domain that must archive.
struct Target {
    domain: DomainId,
    member: Member,
    core: bool,
}

fn targets(planned: &Planned<'_>) -> Vec<Target> {
    let landscape = planned.landscape;
    let mut found = Vec::new();
    for (&domain, choice) in &planned.plan.choices {
        if !landscape.domain(domain).archive_required && landscape.archive_domain != Some(domain) {
            continue;
        }
        for &member in &choice.members {
            let core = landscape.archive_domain == Some(domain)
                || match member {
                    Member::Product(id) => landscape.product(id).archive_core,
                    Member::System(id) => is_core(landscape, id),
                };
            found.push(Target { domain, member, core });
        }
    }
    found.sort_by_key(|row| {
        let reference = row.member.reference(landscape);
        (landscape.archive_domain != Some(row.domain), !row.core, row.domain, reference)
    });
    found
}

fn of_the_target(planned: &Planned<'_>, row: &Target) -> Row {
    let landscape = planned.landscape;
    let reference = row.member.reference(landscape);
    let archive = landscape.archive_domain;
    let joined = archive_edge(planned, row);
    let central = archive.and_then(|archive| planned.domain(archive));
    let (archives, cores, work) = if archive == Some(row.domain) {
        (Cell::from(t!("archive.the_central_core")), Cell::text(reference), Cell::empty())
    } else if row.core {
        (Cell::from(t!("archive.a_core_of_its_own")), Cell::text(reference), Cell::empty())
    } else if let Some(edge) = joined {
        let cores = central.map(|choice| planned.member_list(&choice.members)).unwrap_or_default();
        (Cell::from(t!("archive.the_central_core")), cores, terms::work(edge.work))
    } else {
        (Cell::from(t!("archive.nothing_not_joined")).tone(Tone::Alarm), Cell::empty(), Cell::empty())
    };
    let system = match row.member {
        Member::System(id) => Some(id),
        Member::Product(_) => None,
    };
    Row {
        part: Cell::from(t!("term.in_the_target")),
        municipality: Cell::text(&landscape.merger.name),
        system: Cell::text(reference),
        name: planned.member_name(row.member),
        domains: planned.domain_list([row.domain]),
        archives,
        cores,
        work,
        fate: match system {
            Some(_) => Cell::from(t!("archive.a_new_archive_begins")),
            None => Cell::from(t!("archive.procured_a_new_archive_begins")),
        },
        responsible: system
            .and_then(|id| planned.responsible_for_system(id))
            .map_or_else(|| planned.responsible_for_domains(std::iter::once(row.domain)), Cell::text),
        ..Row::default()
    }
}

/// The integration of a domain with the central core.
fn archive_edge<'a>(planned: &Planned<'a>, row: &Target) -> Option<&'a Integration> {
    let archive = planned.landscape.archive_domain?;
    let (near, far) = (archive.min(row.domain), archive.max(row.domain));
    planned.integrations(near).iter().find(|edge| edge.far == Far::Domain(far))
}

fn of_today(planned: &Planned<'_>, holding: &Holding) -> Row {
    let landscape = planned.landscape;
    let about = landscape.entry(holding.entry);
    let references =
        |systems: &[SystemId]| Cell::list(systems.iter().map(|&id| landscape.system(id).reference.as_str()));
    let (archives, cores) = if holding.core {
        (Cell::from(t!("archive.a_core_of_its_own")), references(&[holding.system]))
    } else if holding.joined.is_empty() {
        (Cell::from(t!("archive.nothing_not_joined")).tone(Tone::Notice), Cell::empty())
    } else {
        (Cell::from(t!("archive.a_core_it_is_joined_to")), references(&holding.joined))
    };
    Row {
        part: Cell::from(t!("archive.today")),
        municipality: planned.municipality(holding.municipality),
        system: Cell::text(&about.reference),
        name: Cell::text(&about.name),
        domains: planned.domain_list(about.covers.iter().map(|cover| cover.domain)),
        archives,
        cores,
        fate: match holding.fate {
            Fate::NewPart => Cell::from(t!("fate.new_part")),
            Fate::Deposited => Cell::from(t!("fate.deposited")),
        },
        close_on: Cell::date(holding.close_on),
        deposit_by: Cell::or_empty(holding.deposit_by, |day| Cell::date(day).assumed(true)),
        access: access(planned, holding),
        responsible: Cell::or_empty(planned.responsible_for_system(holding.system), Cell::text),
        ..Row::default()
    }
}

/// How a closed archive is reached from day one.
fn access(planned: &Planned<'_>, holding: &Holding) -> Cell {
    if holding.fate == Fate::NewPart {
        return Cell::from(t!("archive.in_the_system_itself"));
    }
    let moves = || planned.migrations_of(holding.entry);
    let mut converted: Vec<&str> = moves()
        .filter(|row| row.kind.changes_system())
        .filter_map(|row| Some(row.to?.reference(planned.landscape)))
        .collect();
    // A system that covers two domains may move to the same one in both.
    converted.sort_unstable();
    converted.dedup();
    if moves().any(|row| row.kind == MigrationKind::Lookup) {
        Cell::from(t!("archive.look_up_in_the_old_system"))
    } else if converted.is_empty() {
        Cell::from(t!("archive.none_name_a_solution")).tone(Tone::Alarm)
    } else {
        let to = converted.join(", ");
        t!("archive.converted_into", to = to).into()
    }
}

/// A municipality in whose inventory no core is found.
fn missing(municipality: Cell) -> Row {
    Row {
        part: Cell::from(t!("archive.today")),
        municipality,
        archives: Cell::from(t!("archive.no_core_in_the_inventory")).tone(Tone::Alarm),
        fate: Cell::from(t!("archive.find_it_close_it_hand_it")),
        ..Row::default()
    }
}

/// How many cores there are today and in the target, and who archives nowhere.
fn lead(planned: &Planned<'_>, held: &[Holding], target: &[Target]) -> Vec<Text> {
    let landscape = planned.landscape;
    let mut cores: Vec<SystemId> = held.iter().filter(|one| one.core).map(|one| one.system).collect();
    cores.sort_unstable();
    cores.dedup();
    let mut goes_on: Vec<Member> = target.iter().filter(|row| row.core).map(|row| row.member).collect();
    goes_on.sort_unstable();
    goes_on.dedup();
    let by_municipality = landscape.municipality_ids().map(|id| {
        let own = cores.iter().filter(|&&core| landscape.system(core).municipality == id).count();
        (&landscape.municipality(id).name, own)
    });
    let today = Phrase::default()
        .words(t!("archive.archive_cores_today"))
        .value(Cell::count(cores.len()))
        .words(" (")
        .each(by_municipality, ", ", |phrase, (name, own)| {
            phrase.value(Cell::text(name)).words(" ").value(Cell::count(own))
        })
        .words(t!("archive.in_the_target"))
        .value(Cell::count(goes_on.len()))
        .words(".")
        .done();
    let closed = held.len();
    let handed = held.iter().filter(|one| one.fate == Fate::Deposited).count();
    let loose = target.iter().filter(|row| !row.core && archive_edge(planned, row).is_none()).count();
    vec![
        today,
        t!(
            "archive.archives_of_municipalities_are_closed",
            closed = Cell::count(closed),
            count = Cell::count(landscape.municipalities.len()),
            unwrap_or = Cell::date(landscape.merger.date.yesterday().unwrap_or(landscape.merger.date)),
            handed = Cell::count(handed),
            loose = Cell::count(loose)
        ),
    ]
}
