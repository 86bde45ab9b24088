//! The days to act by as events of a calendar.

use super::deadlines::{Deadline, deadlines};
use super::{Cell, Planned, Text};
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

/// The days to act by as events, soonest first.
pub fn events(planned: &Planned<'_>) -> Vec<Event> {
    deadlines(planned).iter().map(|deadline| event(planned, deadline)).collect()
}

fn event(planned: &Planned<'_>, deadline: &Deadline) -> Event {
    let merger = &planned.landscape.merger.name;
    let with = Cell::or_empty(deadline.with.as_ref(), Cell::text);
    let summary = match &deadline.with {
        Some(_) => Text::run([
            deadline.act.words().into(),
            Cell::text(": "),
            Cell::text(&deadline.subject),
            Cell::text(" ("),
            with,
            Cell::text(")"),
        ]),
        None => Text::run([deadline.act.words().into(), Cell::text(": "), Cell::text(&deadline.subject)]),
    };
    let mut description = vec![Text::run([&deadline.name])];
    if deadline.municipality != Cell::empty() {
        description.push(t!("events.municipality", what = deadline.municipality));
    }
    let domains = planned.domain_list(deadline.domains.iter().copied());
    description.push(t!("events.domains", what = domains));
    description.push(t!("events.last_day", what = deadline.last));
    description.push(t!("events.otherwise", what = deadline.otherwise));
    if let Some(money) = deadline.at_stake {
        description.push(t!("events.to_the_next_exit_nok", what = money));
    }
    if deadline.responsible != Cell::empty() {
        description.push(t!("events.responsible", what = deadline.responsible));
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
