//! The days by which somebody must act: those of the plan that is compared with, as far as they are about what is listed.

use std::collections::BTreeSet;

use super::{Cell, Column, Kind, Sentence, Table, Words};
use crate::diff::{Change, Diff, EndSort};
use crate::plan::Member;
use crate::report::Planned;
use crate::report::deadlines::{About, deadlines};

/// How many stand on the first screen.
const SHOWN: usize = 6;

/// The nearest days. Of a plan against a plan: of what is different.
pub(super) fn table(diff: &Diff, planned: Option<&Planned<'_>>) -> Table {
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen"),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen"),
        Column::new("what", Kind::Text, "Act", "Gjør"),
        Column::new("subject", Kind::Id, "Of", "Gjelder"),
        Column::new("with", Kind::Text, "With", "Hos"),
    ];
    let mut table = Table::new("act-first", Words::new("Act first", "Haster mest"), columns);
    let Some(planned) = planned else { return table };
    let mut days = deadlines(planned);
    let listed = listed(diff);
    days.retain(|deadline| listed.contains(&deadline.about));
    for deadline in days.iter().take(SHOWN) {
        table.push([
            Cell::date(deadline.by),
            planned.days_left(deadline.by),
            deadline.act.words().into(),
            Cell::text(&deadline.subject),
            Cell::or_empty(deadline.with.as_ref(), Cell::text),
        ]);
    }
    let later = days.len().saturating_sub(SHOWN);
    if later == 0 {
        return table;
    }
    table.note(Sentence::new(
        "and {0} later, and when the projects start: `portfolio report deadlines`",
        "og {0} senere, og når prosjektene starter: `portfolio report deadlines`",
        [Cell::count(later)],
    ))
}

/// The contracts and products that the comparison is about.
fn listed(diff: &Diff) -> BTreeSet<About> {
    let told = |change: &&Change| diff.from.sort != EndSort::Plan || change.is_change();
    let mut listed = BTreeSet::new();
    for change in diff.changes.iter().filter(told) {
        match change {
            Change::Contract(change) => listed.extend([About::Contract(change.id)]),
            Change::Domain(change) => {
                listed.extend(change.after.iter().filter_map(|holder| match holder.member {
                    Member::Product(id) => Some(About::Product(id)),
                    Member::System(_) => None,
                }));
            }
            Change::Integration(_) | Change::Money(_) => {}
        }
    }
    listed
}
