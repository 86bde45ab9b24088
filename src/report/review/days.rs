//! The days by which somebody must act: those that a change brings and those that it takes away.

use std::collections::BTreeSet;

use serde::Serialize;

use super::SHOWN;
use crate::model::Date;
use crate::report::deadlines::deadlines;
use crate::report::{Cell, Column, Kind, Planned, Table};
use crate::review::Renames;
use crate::words::{Text, t};

/// A day by which somebody must act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Day {
    /// When.
    pub by: Date,
    /// What must be done, by name.
    pub act: String,
    /// What it is about.
    pub subject: String,
    #[serde(skip)]
    words: Text,
}

/// The days of the new plan that the base's does not have, and those that are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Days {
    /// The new ones, soonest first.
    pub new: Vec<Day>,
    /// Those that are gone.
    pub gone: Vec<Day>,
}

impl Days {
    /// Compares the days of two plans.
    pub fn between(before: &Planned<'_>, after: &Planned<'_>, renames: &Renames) -> Self {
        let days = |planned: &Planned<'_>| -> Vec<Day> {
            let day = |deadline: crate::report::deadlines::Deadline| Day {
                by: deadline.by,
                act: deadline.act.name(),
                subject: deadline.subject,
                words: Text::run([Cell::from(deadline.act.words())]),
            };
            deadlines(planned).into_iter().map(day).collect()
        };
        let renamed = |mut day: Day| {
            day.subject = renames.contract(renames.entry(&day.subject)).to_owned();
            day
        };
        let before: Vec<Day> = days(before).into_iter().map(renamed).collect();
        let after = days(after);
        let known = |days: &[Day]| -> BTreeSet<Day> { days.iter().cloned().collect() };
        let (old, new) = (known(&before), known(&after));
        Days {
            new: after.into_iter().filter(|day| !old.contains(day)).collect(),
            gone: before.into_iter().filter(|day| !new.contains(day)).collect(),
        }
    }

    /// Whether none has come or gone.
    pub fn are_same(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}

pub(super) fn days(name: &'static str, title: Text, days: &[Day]) -> Table {
    let columns = [
        Column::new("by", Kind::Date, t!("review.by")).of(|day: &&Day| Cell::date(day.by)),
        Column::new("act", Kind::Text, t!("review.act")).of(|day: &&Day| Cell::from(day.words.clone())),
        Column::new("of", Kind::Id, t!("review.of")).of(|day: &&Day| Cell::text(&day.subject)),
    ];
    let table = Table::of(name, title, columns, days.iter().take(SHOWN));
    match days.len().saturating_sub(SHOWN) {
        0 => table,
        left => table.note(t!("review.more_days", count = left)),
    }
}
