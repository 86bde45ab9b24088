//! `deadlines`: all days by which somebody must act, soonest first.

use super::{Cell, Column, Kind, List, Planned, Sentence, Table, Words};
use crate::report::deadlines::{Act, Deadline, deadlines};
use crate::report::planned::days_between;

pub(super) const LIST: List = List {
    name: "deadlines",
    about: Words::new(
        "all days by which somebody must act, soonest first; as a calendar too: --format ics",
        "alle dager noen må handle innen, den første først; også som kalender: --format ics",
    ),
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen"),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen"),
        Column::new("state", Kind::Text, "State", "Status"),
        Column::new("act", Kind::Text, "Act", "Gjør"),
        Column::new("subject", Kind::Id, "Of", "Gjelder"),
        Column::new("name", Kind::Text, "Name", "Navn").detail(),
        Column::new("with", Kind::Text, "With", "Hos"),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune").detail(),
        Column::new("domains", Kind::Text, "Domains", "Områder").detail(),
        Column::new("last_day", Kind::Date, "Last day", "Siste dag").detail(),
        Column::new("otherwise", Kind::Text, "Otherwise", "Ellers").detail(),
        Column::new("at_stake", Kind::Money, "To the next exit, NOK", "Fram til neste opphør, kr").detail(),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvarlig").detail(),
    ];
    let title = Words::new("Days to act by", "Frister");
    let mut table = Table::new("deadlines", title, columns);
    let deadlines = deadlines(planned);
    let as_of = planned.landscape.merger.as_of;
    for deadline in &deadlines {
        table.push([
            Cell::date(deadline.by),
            planned.days_left(deadline.by),
            deadline.state(as_of),
            deadline.act.words().into(),
            Cell::text(&deadline.subject),
            deadline.name.clone(),
            Cell::or_empty(deadline.with.as_ref(), Cell::text),
            deadline.municipality.clone(),
            planned.domain_list(deadline.domains.iter().copied()),
            Cell::date(deadline.last),
            deadline.otherwise.clone().into(),
            Cell::or_empty(deadline.at_stake, Cell::money),
            deadline.responsible.clone(),
        ]);
    }
    table.lead.extend(lead(planned, &deadlines));
    table.note(Sentence::new(
        "Days left are counted from {0}. Notice, options and prolongations are to be settled by the last Norwegian working \
         day on or before the last day.",
        "Dager igjen regnes fra {0}. Oppsigelser, opsjoner og forlengelser må være avklart senest siste norske virkedag på \
         eller før siste dag.",
        [Cell::date(as_of)],
    ))
}

/// How many there are and how many are near; what procurement needs first.
fn lead(planned: &Planned<'_>, deadlines: &[Deadline]) -> Vec<Sentence> {
    let as_of = planned.landscape.merger.as_of;
    if deadlines.is_empty() {
        return Vec::new();
    }
    let overdue = deadlines.iter().filter(|deadline| deadline.is_overdue(as_of)).count();
    let within = |most: i64| {
        deadlines.iter().filter(|deadline| (0..=most).contains(&days_between(as_of, deadline.by))).count()
    };
    let mut lead = vec![Sentence::new(
        "{0} days to act by, as of {1}: {2} overdue, {3} within 30 days, {4} within 90, {5} within a year.",
        "{0} frister per {1}: {2} er passert, {3} innen 30 dager, {4} innen 90, {5} innen et år.",
        [
            Cell::count(deadlines.len()),
            Cell::date(as_of),
            Cell::count(overdue),
            Cell::count(within(30)),
            Cell::count(within(90)),
            Cell::count(within(365)),
        ],
    )];
    let mut procurements = deadlines.iter().filter(|deadline| deadline.act == Act::Procure);
    if let Some(first) = procurements.next() {
        lead.push(Sentence::new(
            "Procurements: {0}; the first begins by {1}, {2} days from now: {3}.",
            "Anskaffelser: {0}; den første må begynne innen {1}, om {2} dager: {3}.",
            [
                Cell::count(1 + procurements.count()),
                Cell::date(first.by),
                Cell::days(days_between(as_of, first.by)),
                first.name.clone(),
            ],
        ));
    }
    lead
}
