//! `deadlines`: all days by which somebody must act, soonest first.

use super::{Cell, Column, Kind, List, Planned, Sentence, Table, Words};
use crate::report::deadlines::{Act, Deadline, deadlines};
use crate::report::planned::days_between;
use crate::report::{Phrase, Tone, timing};

pub(super) const LIST: List = List {
    name: "deadlines",
    about: Words::new(
        "all days by which somebody must act, soonest first; as a calendar too: --format ics",
        "alle dager noen må handle innen, den første først; også som kalender: --format ics",
    ),
    dated: true,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let as_of = planned.landscape.merger.as_of;
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen").of(|&deadline: &&Deadline| Cell::date(deadline.by)),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen")
            .of(|&deadline: &&Deadline| planned.days_left(deadline.by)),
        Column::new("state", Kind::Text, "State", "Status").of(|&deadline: &&Deadline| deadline.state(as_of)),
        Column::new("act", Kind::Text, "Act", "Gjør").of(|&deadline: &&Deadline| deadline.act.words().into()),
        Column::new("subject", Kind::Id, "Of", "Gjelder")
            .of(|&deadline: &&Deadline| Cell::text(&deadline.subject)),
        Column::new("name", Kind::Text, "Name", "Navn")
            .detail()
            .of(|&deadline: &&Deadline| deadline.name.clone()),
        Column::new("with", Kind::Text, "With", "Hos")
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.with.as_ref(), Cell::text)),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune")
            .detail()
            .of(|&deadline: &&Deadline| deadline.municipality.clone()),
        Column::new("domains", Kind::Text, "Domains", "Områder")
            .detail()
            .of(|&deadline: &&Deadline| planned.domain_list(deadline.domains.iter().copied())),
        Column::new("starts", Kind::Date, "Scheduled start", "Planlagt start")
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.starts, Cell::date)),
        Column::new("last_day", Kind::Date, "Last day", "Siste dag")
            .detail()
            .of(|&deadline: &&Deadline| Cell::date(deadline.last)),
        Column::new("otherwise", Kind::Text, "Otherwise", "Ellers")
            .detail()
            .of(|&deadline: &&Deadline| deadline.otherwise.clone().into()),
        Column::new("at_stake", Kind::Money, "To the next exit, NOK", "Fram til neste opphør, kr")
            .detail()
            .of(|&deadline: &&Deadline| Cell::or_empty(deadline.at_stake, Cell::money)),
        Column::new("exit_extra", Kind::Money, "More for late moves, NOK", "Mer for sen flytting, kr")
            .detail()
            .of(|&deadline: &&Deadline| {
                Cell::or_empty(deadline.extra, |extra| Cell::money(extra).tone(Tone::Alarm))
            }),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig")
            .detail()
            .of(|&deadline: &&Deadline| deadline.responsible.clone()),
    ];
    let deadlines = deadlines(planned);
    let title = Words::new("Days to act by", "Frister");
    let mut table = Table::of("deadlines", title, columns, &deadlines);
    table.lead.extend(lead(planned, &deadlines));
    table.note(Sentence::new(
        "Days left are counted from {0}. Notice, options and prolongations are to be settled by the last Norwegian working \
         day on or before the last day. The scheduled start of a project is the roadmap's; its last day is the one on which it may \
         start without being late or in the way of others, if all others keep their months; of a project that is late even so, \
         the one on which it would have had to start.",
        "Dager igjen regnes fra {0}. Oppsigelser, opsjoner og forlengelser må være avklart senest siste norske virkedag på \
         eller før siste dag. Planlagt start for et prosjekt er veikartets; siste dag er den siste det kan starte uten å bli \
         forsinket eller stå i veien for andre, om alle andre holder månedene sine; for et prosjekt som likevel blir forsinket, \
         den dagen det måtte ha startet.",
        [Cell::date(as_of)],
    ))
}

/// How many there are and how many are near; what procurement needs first; what the roadmap says and how far it is proven.
fn lead(planned: &Planned<'_>, deadlines: &[Deadline]) -> Vec<Sentence> {
    let mut lead = Vec::new();
    if !deadlines.is_empty() {
        lead.push(near(planned, deadlines));
    }
    lead.extend(procurements(planned, deadlines));
    lead.extend(contracts(planned, deadlines));
    lead.extend(projects(deadlines));
    lead.extend(timing::doubt(planned));
    lead
}

fn near(planned: &Planned<'_>, deadlines: &[Deadline]) -> Sentence {
    let as_of = planned.landscape.merger.as_of;
    let overdue = deadlines.iter().filter(|deadline| deadline.is_overdue(as_of)).count();
    let within = |most: i64| {
        deadlines.iter().filter(|deadline| (0..=most).contains(&days_between(as_of, deadline.by))).count()
    };
    Sentence::counted(
        deadlines.len(),
        [
            "{0} day to act by, as of {1}: {2} overdue, {3} within 30 days, {4} within 90, {5} within a year.",
            "{0} frist per {1}: {2} er passert, {3} innen 30 dager, {4} innen 90, {5} innen et år.",
        ],
        [
            "{0} days to act by, as of {1}: {2} overdue, {3} within 30 days, {4} within 90, {5} within a year.",
            "{0} frister per {1}: {2} er passert, {3} innen 30 dager, {4} innen 90, {5} innen et år.",
        ],
        [
            Cell::count(deadlines.len()),
            Cell::date(as_of),
            Cell::count(overdue),
            Cell::count(within(30)),
            Cell::count(within(90)),
            Cell::count(within(365)),
        ],
    )
}

/// How many procurements are named.
const NAMED: usize = 6;

/// The last days on which the procurements begin, with their lead times and nothing in hand.
fn procurements(planned: &Planned<'_>, deadlines: &[Deadline]) -> Option<Sentence> {
    let as_of = planned.landscape.merger.as_of;
    let all: Vec<&Deadline> = deadlines.iter().filter(|deadline| deadline.act == Act::Procure).collect();
    let more = all.len().saturating_sub(NAMED);
    let phrase = Phrase::default()
        .words("Procurements, the last day to begin: ", "Anskaffelser, siste dag å begynne: ")
        .each(all.iter().take(NAMED), ("; ", "; "), |phrase, deadline| {
            let late = deadline.is_overdue(as_of);
            let day = Cell::date(deadline.by).tone(if late { Tone::Alarm } else { Tone::Plain });
            phrase.value(day).words(" ", " ").value(deadline.name.clone())
        });
    let phrase = match more {
        0 => phrase,
        _ => phrase.words("; and ", "; og ").value(Cell::count(more)).words(" more", " til"),
    };
    (!all.is_empty()).then(|| phrase.words(".", ".").done())
}

/// The first notice, option or prolongation.
fn contracts(planned: &Planned<'_>, deadlines: &[Deadline]) -> Option<Sentence> {
    let as_of = planned.landscape.merger.as_of;
    let mut of_contracts =
        deadlines.iter().filter(|deadline| !matches!(deadline.act, Act::Procure | Act::Start { .. }));
    let first = of_contracts.next()?;
    let days = 1 + of_contracts.count();
    let cells = [
        Cell::count(days),
        Cell::date(first.by),
        Cell::days(days_between(as_of, first.by)),
        first.act.words().into(),
        Cell::text(&first.subject),
    ];
    Some(Sentence::counted(
        days,
        [
            "Contracts: {0} day: {1}, {2} days from now: {3}, {4}.",
            "Avtaler: {0} frist: {1}, om {2} dager: {3}, {4}.",
        ],
        [
            "Contracts: {0} days; the first is {1}, {2} days from now: {3}, {4}.",
            "Avtaler: {0} frister; den første er {1}, om {2} dager: {3}, {4}.",
        ],
        cells,
    ))
}

/// How many projects must start, and how many at once.
fn projects(deadlines: &[Deadline]) -> Option<Sentence> {
    let (mut all, mut late, mut now) = (0_usize, 0_usize, 0_usize);
    for deadline in deadlines {
        let Act::Start { late: months, now: at_once, .. } = deadline.act else { continue };
        all += 1;
        late += usize::from(months > 0);
        now += usize::from(at_once && months == 0);
    }
    (all > 0).then(|| {
        Sentence::new(
            "Projects to start: {0}; {1} end late even so, {2} more must start at once or be late or in the way of others.",
            "Prosjekter å starte: {0}; {1} blir likevel forsinket, {2} til må starte straks, ellers blir de forsinket eller \
             står i veien for andre.",
            [Cell::count(all), Cell::count(late), Cell::count(now)],
        )
    })
}
