//! `archive`: the archive plan: cores today and in the target, who integrates with which, what is closed and handed over.

use super::{Cell, Column, Kind, List, ListName, Planned, Table, Text};
use crate::model::{DomainArchive, DomainId, MigrationKind, SystemId};
use crate::plan::{Far, Integration, Member};
use crate::report::work::{Fate, Holding, holdings, is_core};
use crate::report::{Phrase, Tone, terms};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Archive, about: t!("lists.archive"), dated: true, make: table };

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
        Column::new("part", Kind::Text, t!("column.part")).grouped().of(|row: &Row| row.part.clone()),
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .of(|row: &Row| row.municipality.clone()),
        Column::new("system", Kind::Id, t!("column.system")).of(|row: &Row| row.system.clone()),
        Column::new("name", Kind::Text, t!("column.name")).detail().of(|row: &Row| row.name.clone()),
        Column::new("domains", Kind::Text, t!("column.domains")).of(|row: &Row| row.domains.clone()),
        Column::new("archives", Kind::Text, t!("column.archives")).of(|row: &Row| row.archives.clone()),
        Column::new("cores", Kind::Text, t!("column.cores")).detail().of(|row: &Row| row.cores.clone()),
        Column::new("work", Kind::Text, t!("column.integration_work"))
            .detail()
            .of(|row: &Row| row.work.clone()),
        Column::new("fate", Kind::Text, t!("column.fate")).detail().of(|row: &Row| row.fate.clone()),
        Column::new("close_on", Kind::Date, t!("column.close_on")).of(|row: &Row| row.close_on.clone()),
        Column::new("deposit_by", Kind::Date, t!("column.deposit_by")).of(|row: &Row| row.deposit_by.clone()),
        Column::new("access", Kind::Text, t!("column.access")).detail().of(|row: &Row| row.access.clone()),
        Column::new("responsible", Kind::Text, t!("column.responsible"))
            .detail()
            .of(|row: &Row| row.responsible.clone()),
    ];
    let (target, held) = (targets(planned), holdings(planned));
    let has_core = |id| held.iter().any(|holding| holding.municipality == id && holding.core);
    let without = planned.landscape.municipality_ids().filter(|&id| !has_core(id));
    let rows = (target.iter().map(|member| of_the_target(planned, member)))
        .chain(held.iter().map(|holding| of_today(planned, holding)))
        .chain(without.map(|id| missing(planned.municipality(id))));
    let mut table = Table::of("archive", t!("archive.title"), columns, rows);
    table.lead.extend(lead(planned, &held, &target));
    table.note(t!(
        "archive.note",
        value = Cell::date(crate::calendar::add_months(
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
    /// It archives through case handling, and needs no integration of its own.
    via: bool,
}

fn targets(planned: &Planned<'_>) -> Vec<Target> {
    let landscape = planned.landscape;
    let mut found = Vec::new();
    for (&domain, choice) in &planned.plan.choices {
        let way = landscape.domain(domain).archive;
        let central = landscape.archive_domain == Some(domain);
        if way == DomainArchive::None && !central {
            continue;
        }
        for &member in &choice.members {
            let own = match member {
                Member::Product(id) => landscape.product(id).archive_core,
                Member::System(id) => is_core(landscape, id),
            };
            let via = way == DomainArchive::Via && !central;
            found.push(Target { domain, member, core: central || own && !via, via });
        }
    }
    found.sort_by_key(|row| {
        let reference = row.member.reference(landscape);
        (landscape.archive_domain != Some(row.domain), !row.core, row.via, row.domain, reference)
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
        (Cell::from(t!("archives_in.central_core")), Cell::text(reference), Cell::empty())
    } else if row.core {
        (Cell::from(t!("archives_in.own_core")), Cell::text(reference), Cell::empty())
    } else if row.via {
        (Cell::from(t!("archives_in.case_handling")), Cell::empty(), Cell::empty())
    } else if let Some(edge) = joined {
        let cores = central.map(|choice| planned.member_list(&choice.members)).unwrap_or_default();
        (Cell::from(t!("archives_in.central_core")), cores, terms::work(edge.work))
    } else {
        (Cell::from(t!("archives_in.nothing")).tone(Tone::Alarm), Cell::empty(), Cell::empty())
    };
    let system = match row.member {
        Member::System(id) => Some(id),
        Member::Product(_) => None,
    };
    Row {
        part: Cell::from(t!("archive_part.in_target")),
        municipality: Cell::text(&landscape.merger.name),
        system: Cell::text(reference),
        name: planned.member_name(row.member),
        domains: planned.domain_list([row.domain]),
        archives,
        cores,
        work,
        fate: match system {
            Some(_) => Cell::from(t!("archive_fate.new_archive")),
            None => Cell::from(t!("archive_fate.procured")),
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
        (Cell::from(t!("archives_in.own_core")), references(&[holding.system]))
    } else if holding.joined.is_empty() {
        (Cell::from(t!("archives_in.nothing")).tone(Tone::Notice), Cell::empty())
    } else {
        (Cell::from(t!("archives_in.joined_core")), references(&holding.joined))
    };
    Row {
        part: Cell::from(t!("archive_part.today")),
        municipality: planned.municipality(holding.municipality),
        system: Cell::text(&about.reference),
        name: Cell::text(&about.name),
        domains: planned.domain_list(about.covers.iter().map(|cover| cover.domain)),
        archives,
        cores,
        fate: match holding.fate {
            Fate::NewPart => Cell::from(t!("archive_fate.closed_goes_on")),
            Fate::Deposited => Cell::from(t!("archive_fate.handed_over")),
        },
        close_on: Cell::date(holding.close_on),
        deposit_by: Cell::or_empty(holding.deposit, |deposit| Cell::date(deposit.off).assumed(true)),
        access: access(planned, holding),
        responsible: Cell::or_empty(planned.responsible_for_system(holding.system), Cell::text),
        ..Row::default()
    }
}

/// How a closed archive is reached from day one.
fn access(planned: &Planned<'_>, holding: &Holding) -> Cell {
    if holding.fate == Fate::NewPart {
        return Cell::from(t!("archive_access.own_system"));
    }
    let moves = || planned.migrations_of(holding.entry);
    let mut converted: Vec<&str> = moves()
        .filter(|row| row.kind.brings_data())
        .filter_map(|row| Some(row.to?.reference(planned.landscape)))
        .collect();
    // A system that covers two domains may move to the same one in both.
    converted.sort_unstable();
    converted.dedup();
    if moves().any(|row| row.kind == MigrationKind::Lookup) {
        Cell::from(t!("archive_access.lookup"))
    } else if converted.is_empty() {
        Cell::from(t!("archive_access.none")).tone(Tone::Alarm)
    } else {
        let to = converted.join(", ");
        t!("archive.converted_into", to = to).into()
    }
}

/// A municipality in whose inventory no core is found.
fn missing(municipality: Cell) -> Row {
    Row {
        part: Cell::from(t!("archive_part.today")),
        municipality,
        archives: Cell::from(t!("archives_in.no_core")).tone(Tone::Alarm),
        fate: Cell::from(t!("archive_fate.find")),
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
        .say(t!("archive.cores_today"))
        .value(Cell::count(cores.len()))
        .put(" (")
        .each(by_municipality, ", ", |phrase, (name, own)| {
            phrase.value(Cell::text(name)).put(" ").value(Cell::count(own))
        })
        .say(t!("archive.cores_in_target"))
        .value(Cell::count(goes_on.len()))
        .put(".")
        .done();
    let closed = held.len();
    let handed = held.iter().filter(|one| one.fate == Fate::Deposited).count();
    let loose =
        target.iter().filter(|row| !row.core && !row.via && archive_edge(planned, row).is_none()).count();
    vec![
        today,
        t!(
            "archive.closed",
            closed = Cell::count(closed),
            municipalities = Cell::count(landscape.municipalities.len()),
            date = Cell::date(landscape.merger.date.yesterday().unwrap_or(landscape.merger.date)),
            handed = Cell::count(handed),
            loose = Cell::count(loose)
        ),
    ]
}
