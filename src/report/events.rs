//! The days to act by as events of a calendar.

use std::collections::BTreeSet;

use super::deadlines::{About, Deadline, deadlines};
use super::{Cell, Planned, Row, Table, Text};
use crate::model::Date;
use crate::words::t;

/// An event that lasts a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same act of the same thing from plan to plan, so that a calendar moves what it has.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// One line.
    pub summary: Text,
    /// What there is to know, a paragraph each.
    pub description: Vec<Text>,
    /// What sort of act it is.
    pub category: Text,
}

/// The days to act by as events, soonest first: those that are in the list of them, which may be cut to what somebody asked for.
pub fn events(planned: &Planned<'_>, list: &Table) -> Vec<Event> {
    let places = ["by", "act", "subject"].map(|key| list.columns.iter().position(|column| column.key == key));
    let cells =
        |row: &Row| places.map(|place| place.map_or_else(Cell::empty, |place| row.cells[place].clone()));
    let shown: BTreeSet<[Cell; 3]> = list.rows.iter().map(cells).collect();
    let is_shown = |deadline: &&Deadline| {
        let own = [Cell::date(deadline.by), deadline.act.words().into(), Cell::text(&deadline.subject)];
        shown.contains(&own)
    };
    deadlines(planned).iter().filter(is_shown).map(|deadline| event(planned, deadline)).collect()
}

fn event(planned: &Planned<'_>, deadline: &Deadline) -> Event {
    let merger = &planned.landscape.merger.name;
    let with = Cell::or_empty(deadline.with.as_ref(), Cell::text);
    let summary = match &deadline.with {
        // People know a project by its name.
        None if matches!(deadline.about, About::Project(_)) => t!(
            "events.summary_with",
            act = deadline.act.words(),
            subject = deadline.name.clone(),
            with = Cell::text(&deadline.subject)
        ),
        Some(_) => t!(
            "events.summary_with",
            act = deadline.act.words(),
            subject = Cell::text(&deadline.subject),
            with = with
        ),
        None => {
            t!("events.summary", act = deadline.act.words(), subject = Cell::text(&deadline.subject))
        }
    };
    let mut description = vec![t!("events.name", value = deadline.name.clone())];
    if deadline.municipality != Cell::empty() {
        description.push(t!("events.municipality", value = deadline.municipality.clone()));
    }
    let domains = planned.domain_list(deadline.domains.iter().copied());
    description.push(t!("events.domains", value = domains));
    description.push(t!("events.last_day", value = Cell::date(deadline.last)));
    if let Some(starts) = deadline.starts {
        description.push(t!("events.scheduled_start", value = Cell::date(starts)));
    }
    description.push(t!("events.otherwise", value = deadline.otherwise));
    if let Some(money) = deadline.at_stake {
        description.push(t!("events.at_stake", value = Cell::money(money)));
    }
    if let Some(money) = deadline.extra {
        description.push(t!("events.extra", value = Cell::money(money)));
    }
    if deadline.responsible != Cell::empty() {
        description.push(t!("events.responsible", value = deadline.responsible.clone()));
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
