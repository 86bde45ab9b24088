//! The days to act by as events of a calendar.

use super::deadlines::{Deadline, deadlines};
use super::{Cell, Planned, Sentence, Words};
use crate::model::Date;

/// An event that lasts a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same act of the same thing from plan to plan, so that a calendar moves what it has.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// One line.
    pub summary: Sentence,
    /// What there is to know, a paragraph each.
    pub description: Vec<Sentence>,
    /// What sort of act it is.
    pub category: Words,
}

/// The days to act by as events, soonest first.
pub fn events(planned: &Planned<'_>) -> Vec<Event> {
    deadlines(planned).iter().map(|deadline| event(planned, deadline)).collect()
}

fn event(planned: &Planned<'_>, deadline: &Deadline) -> Event {
    let merger = &planned.landscape.merger.name;
    let with = Cell::or_empty(deadline.with.as_ref(), Cell::text);
    let summary = match &deadline.with {
        Some(_) => Sentence::new(
            "{0}: {1} ({2})",
            "{0}: {1} ({2})",
            [deadline.act.words().into(), Cell::text(&deadline.subject), with],
        ),
        None => Sentence::new(
            "{0}: {1}",
            "{0}: {1}",
            [deadline.act.words().into(), Cell::text(&deadline.subject)],
        ),
    };
    let line = |en, nb, cell: Cell| Sentence::new(en, nb, [cell]);
    let mut description = vec![line("{0}", "{0}", deadline.name.clone())];
    if deadline.municipality != Cell::empty() {
        description.push(line("Municipality: {0}", "Kommune: {0}", deadline.municipality.clone()));
    }
    let domains = planned.domain_list(deadline.domains.iter().copied());
    description.push(line("Domains: {0}", "Områder: {0}", domains));
    description.push(line("Last day: {0}", "Siste dag: {0}", Cell::date(deadline.last)));
    if let Some(starts) = deadline.starts {
        description.push(line("Scheduled start: {0}", "Planlagt start: {0}", Cell::date(starts)));
    }
    description.push(line("Otherwise: {0}", "Ellers: {0}", deadline.otherwise.clone().into()));
    if let Some(money) = deadline.at_stake {
        description.push(line(
            "To the next exit: NOK\u{a0}{0}",
            "Fram til neste opphør: kr\u{a0}{0}",
            Cell::money(money),
        ));
    }
    if let Some(money) = deadline.extra {
        description.push(line(
            "The moves end late: the exit costs NOK\u{a0}{0} more than planned",
            "Flyttingen blir sen: opphøret koster kr\u{a0}{0} mer enn planlagt",
            Cell::money(money),
        ));
    }
    if deadline.responsible != Cell::empty() {
        description.push(line("Responsible: {0}", "Ansvarlig: {0}", deadline.responsible.clone()));
    }
    Event {
        uid: format!("{}.{}@{}.portfolio", deadline.act.name(), deadline.subject, slug(merger)),
        day: deadline.by,
        summary,
        description,
        category: deadline.act.words(),
    }
}

/// A name in small letters and digits, with `-` for all else.
fn slug(name: &str) -> String {
    let words = name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
