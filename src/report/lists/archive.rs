//! `archive`: the archive plan: cores today and in the target, who integrates with which, what is closed and handed over.

use super::{Cell, Column, Kind, List, Planned, Sentence, Table, Words};
use crate::model::{DomainId, MigrationKind, SystemId};
use crate::plan::{Far, Integration, Member};
use crate::report::work::{Fate, Holding, holdings, is_core};
use crate::report::{Phrase, Tone, terms};

pub(super) const LIST: List = List {
    name: "archive",
    about: Words::new(
        "the archive plan: cores today and in the target, who integrates with which, what is closed and handed over",
        "arkivplanen: kjerner i dag og i målet, hvem som integrerer med hvilken, hva som avsluttes og avleveres",
    ),
    dated: false,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("part", Kind::Text, "When", "Når").grouped(),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune"),
        Column::new("system", Kind::Id, "System", "System"),
        Column::new("name", Kind::Text, "Name", "Navn").detail(),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("archives", Kind::Text, "Archives in", "Arkiverer i"),
        Column::new("cores", Kind::Text, "Core", "Kjerne").detail(),
        Column::new("work", Kind::Text, "Work", "Arbeid").detail(),
        Column::new("fate", Kind::Text, "Then", "Deretter").detail(),
        Column::new("close_on", Kind::Date, "Series closed on", "Serien avsluttes"),
        Column::new("deposit_by", Kind::Date, "Handed over by", "Avleveres innen"),
        Column::new("access", Kind::Text, "Access to the closed archive", "Tilgang til avsluttet arkiv")
            .detail(),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig").detail(),
    ];
    let mut table = Table::new("archive", Words::new("Archive plan", "Arkivplan"), columns);
    let target = targets(planned);
    let held = holdings(planned);
    for row in &target {
        table.push(target_row(planned, row));
    }
    for holding in &held {
        table.push(today_row(planned, holding));
    }
    for id in planned.landscape.municipality_ids() {
        if !held.iter().any(|holding| holding.municipality == id && holding.core) {
            table.push(missing_row(planned.municipality(id)));
        }
    }
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

fn target_row(planned: &Planned<'_>, row: &Target) -> Vec<Cell> {
    let landscape = planned.landscape;
    let reference = row.member.reference(landscape);
    let archive = landscape.archive_domain;
    let joined = archive_edge(planned, row);
    let central = archive.and_then(|archive| planned.domain(archive));
    let (archives, cores, work) = if archive == Some(row.domain) {
        (Cell::words("the central core", "den sentrale kjernen"), Cell::text(reference), Cell::empty())
    } else if row.core {
        (Cell::words("a core of its own", "egen kjerne"), Cell::text(reference), Cell::empty())
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
    vec![
        Cell::words("In the target", "I målet"),
        Cell::text(&landscape.merger.name),
        Cell::text(reference),
        planned.member_name(row.member),
        planned.domain_list([row.domain]),
        archives,
        cores,
        work,
        match system {
            Some(_) => Cell::words("a new archive begins", "nytt arkiv opprettes"),
            None => Cell::words("procured: a new archive begins", "anskaffes: nytt arkiv opprettes"),
        },
        Cell::empty(),
        Cell::empty(),
        Cell::empty(),
        system
            .and_then(|id| planned.responsible_for_system(id))
            .map_or_else(|| planned.responsible_for_domains(std::iter::once(row.domain)), Cell::text),
    ]
}

/// The integration of a domain with the central core.
fn archive_edge<'a>(planned: &Planned<'a>, row: &Target) -> Option<&'a Integration> {
    let archive = planned.landscape.archive_domain?;
    let (near, far) = (archive.min(row.domain), archive.max(row.domain));
    planned.integrations(near).iter().find(|edge| edge.far == Far::Domain(far))
}

fn today_row(planned: &Planned<'_>, holding: &Holding) -> Vec<Cell> {
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
    vec![
        Cell::words("Today", "I dag"),
        planned.municipality(holding.municipality),
        Cell::text(&about.reference),
        Cell::text(&about.name),
        planned.domain_list(about.covers.iter().map(|cover| cover.domain)),
        archives,
        cores,
        Cell::empty(),
        match holding.fate {
            Fate::NewPart => Cell::words(
                "closed; the system goes on with a new archive",
                "avsluttes; systemet fortsetter med nytt arkiv",
            ),
            Fate::Deposited => Cell::words("closed and handed over", "avsluttes og avleveres"),
        },
        Cell::date(holding.close_on),
        Cell::or_empty(holding.deposit_by, |day| Cell::date(day).assumed(true)),
        access(planned, holding),
        Cell::or_empty(planned.responsible_for_system(holding.system), Cell::text),
    ]
}

/// How a closed archive is reached from day one.
fn access(planned: &Planned<'_>, holding: &Holding) -> Cell {
    if holding.fate == Fate::NewPart {
        return Cell::words("in the system itself", "i systemet selv");
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
        Cell::words("look-up in the old system", "oppslag i det gamle systemet")
    } else if converted.is_empty() {
        Cell::words("none: name a solution", "ingen: finn en løsning").tone(Tone::Alarm)
    } else {
        let to = converted.join(", ");
        Words::both(format!("converted into {to}"), format!("konvertert til {to}")).into()
    }
}

fn missing_row(municipality: Cell) -> Vec<Cell> {
    let mut cells = vec![Cell::empty(); 13];
    cells[0] = Cell::words("Today", "I dag");
    cells[1] = municipality;
    cells[5] = Cell::words("no core in the inventory", "ingen kjerne i inventaret").tone(Tone::Alarm);
    cells[8] = Cell::words("find it, close it, hand it over", "finn det, avslutt det, avlever det");
    cells
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
    let loose = target.iter().filter(|row| !row.core && archive_edge(planned, row).is_none()).count();
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
