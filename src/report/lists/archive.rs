//! `archive`: the archive plan: cores today and in the target, who integrates with which, what is closed and handed over.

use super::{Cell, Column, Kind, List, Planned, Sentence, Table, Words};
use crate::model::{DomainArchive, DomainId, MigrationKind, SystemId};
use crate::plan::{Far, Integration, Member};
use crate::report::work::{Fate, Holding, holdings, is_core};
use crate::report::{Phrase, Tone, terms};

pub(super) const LIST: List = List {
    name: "archive",
    about: Words::new(
        "the archive plan: cores today and in the target, who integrates with which, what is closed and handed over",
        "arkivplanen: kjerner i dag og i målet, hvem som integrerer med hvilken, hva som avsluttes og avleveres",
    ),
    dated: true,
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
        Column::new("part", Kind::Text, "When", "Når").grouped().of(|row: &Row| row.part.clone()),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune")
            .of(|row: &Row| row.municipality.clone()),
        Column::new("system", Kind::Id, "System", "System").of(|row: &Row| row.system.clone()),
        Column::new("name", Kind::Text, "Name", "Navn").detail().of(|row: &Row| row.name.clone()),
        Column::new("domains", Kind::Text, "Domains", "Områder").of(|row: &Row| row.domains.clone()),
        Column::new("archives", Kind::Text, "Archives in", "Arkiverer i")
            .of(|row: &Row| row.archives.clone()),
        Column::new("cores", Kind::Text, "Core", "Kjerne").detail().of(|row: &Row| row.cores.clone()),
        Column::new("work", Kind::Text, "Work", "Arbeid").detail().of(|row: &Row| row.work.clone()),
        Column::new("fate", Kind::Text, "Then", "Deretter").detail().of(|row: &Row| row.fate.clone()),
        Column::new("close_on", Kind::Date, "Series closed on", "Serien avsluttes")
            .of(|row: &Row| row.close_on.clone()),
        Column::new("deposit_by", Kind::Date, "Handed over by", "Avleveres innen")
            .of(|row: &Row| row.deposit_by.clone()),
        Column::new("access", Kind::Text, "Access to the closed archive", "Tilgang til avsluttet arkiv")
            .detail()
            .of(|row: &Row| row.access.clone()),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig")
            .detail()
            .of(|row: &Row| row.responsible.clone()),
    ];
    let (target, held) = (targets(planned), holdings(planned));
    let has_core = |id| held.iter().any(|holding| holding.municipality == id && holding.core);
    let without = planned.landscape.municipality_ids().filter(|&id| !has_core(id));
    let rows = (target.iter().map(|member| of_the_target(planned, member)))
        .chain(held.iter().map(|holding| of_today(planned, holding)))
        .chain(without.map(|id| missing(planned.municipality(id))));
    let mut table = Table::of("archive", Words::new("Archive plan", "Arkivplan"), columns, rows);
    table.lead.extend(lead(planned, &held, &target));
    table.note(Sentence::new(
        "No series of a municipality that ends goes on. Handing over by {0}, the switch-off, is an assumption: agree the day with \
         the depot.",
        "Ingen arkivserie i en kommune som opphører, videreføres. Avlevering innen {0}, da systemene slås av, er en antakelse: \
         avtal dagen med depotet.",
        [Cell::date(crate::calendar::add_months(
            planned.landscape.merger.date,
            u32::try_from(planned.landscape.rates.overlap_months.value).unwrap_or(u32::MAX),
        ))],
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
        (Cell::words("the central core", "den sentrale kjernen"), Cell::text(reference), Cell::empty())
    } else if row.core {
        (Cell::words("a core of its own", "egen kjerne"), Cell::text(reference), Cell::empty())
    } else if row.via {
        (Cell::words("through case handling", "via sakssystemet"), Cell::empty(), Cell::empty())
    } else if let Some(edge) = joined {
        let cores = central.map(|choice| planned.member_list(&choice.members)).unwrap_or_default();
        (Cell::words("the central core", "den sentrale kjernen"), cores, terms::work(edge.work))
    } else {
        (
            Cell::words("nothing: not joined", "ingenting: ikke koblet").tone(Tone::Alarm),
            Cell::empty(),
            Cell::empty(),
        )
    };
    let system = match row.member {
        Member::System(id) => Some(id),
        Member::Product(_) => None,
    };
    Row {
        part: Cell::words("In the target", "I målet"),
        municipality: Cell::text(&landscape.merger.name),
        system: Cell::text(reference),
        name: planned.member_name(row.member),
        domains: planned.domain_list([row.domain]),
        archives,
        cores,
        work,
        fate: match system {
            Some(_) => Cell::words("a new archive begins", "nytt arkiv opprettes"),
            None => Cell::words("procured: a new archive begins", "anskaffes: nytt arkiv opprettes"),
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
        (Cell::words("a core of its own", "egen kjerne"), references(&[holding.system]))
    } else if holding.joined.is_empty() {
        (Cell::words("nothing: not joined", "ingenting: ikke koblet").tone(Tone::Notice), Cell::empty())
    } else {
        (Cell::words("a core it is joined to", "en kjerne det er koblet til"), references(&holding.joined))
    };
    Row {
        part: Cell::words("Today", "I dag"),
        municipality: planned.municipality(holding.municipality),
        system: Cell::text(&about.reference),
        name: Cell::text(&about.name),
        domains: planned.domain_list(about.covers.iter().map(|cover| cover.domain)),
        archives,
        cores,
        fate: match holding.fate {
            Fate::NewPart => Cell::words(
                "closed; the system goes on with a new archive",
                "avsluttes; systemet fortsetter med nytt arkiv",
            ),
            Fate::Deposited => Cell::words("closed and handed over", "avsluttes og avleveres"),
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
        return Cell::words("in the system itself", "i systemet selv");
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
        Cell::words("look-up in the old system", "oppslag i det gamle systemet")
    } else if converted.is_empty() {
        Cell::words("none: name a solution", "ingen: finn en løsning").tone(Tone::Alarm)
    } else {
        let to = converted.join(", ");
        Words::both(format!("converted into {to}"), format!("konvertert til {to}")).into()
    }
}

/// A municipality in whose inventory no core is found.
fn missing(municipality: Cell) -> Row {
    Row {
        part: Cell::words("Today", "I dag"),
        municipality,
        archives: Cell::words("no core in the inventory", "ingen kjerne i inventaret").tone(Tone::Alarm),
        fate: Cell::words("find it, close it, hand it over", "finn det, avslutt det, avlever det"),
        ..Row::default()
    }
}

/// How many cores there are today and in the target, and who archives nowhere.
fn lead(planned: &Planned<'_>, held: &[Holding], target: &[Target]) -> Vec<Sentence> {
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
        .words("Archive cores today: ", "Arkivkjerner i dag: ")
        .value(Cell::count(cores.len()))
        .words(" (", " (")
        .each(by_municipality, (", ", ", "), |phrase, (name, own)| {
            phrase.value(Cell::text(name)).words(" ", " ").value(Cell::count(own))
        })
        .words("); in the target: ", "); i målet: ")
        .value(Cell::count(goes_on.len()))
        .words(".", ".")
        .done();
    let closed = held.len();
    let handed = held.iter().filter(|one| one.fate == Fate::Deposited).count();
    let loose =
        target.iter().filter(|row| !row.core && !row.via && archive_edge(planned, row).is_none()).count();
    vec![
        today,
        Sentence::new(
            "{0} archives of {1} municipalities are closed on {2}, {3} of them handed over. Target systems that archive nowhere: {4}.",
            "{0} arkiver i {1} kommuner avsluttes {2}, {3} av dem avleveres. Systemer i målet som ikke arkiverer noe sted: {4}.",
            [
                Cell::count(closed),
                Cell::count(landscape.municipalities.len()),
                Cell::date(landscape.merger.date.yesterday().unwrap_or(landscape.merger.date)),
                Cell::count(handed),
                Cell::count(loose),
            ],
        ),
    ]
}
