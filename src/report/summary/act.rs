//! Who must act first.

use super::{Cell, Column, Kind, Planned, Sentence, Table, Words};
use crate::report::deadlines::{Act, deadlines};

/// How many are shown; the list has the rest.
const SHOWN: usize = 10;

/// The first days by which somebody must act.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen"),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen"),
        Column::new("what", Kind::Text, "What", "Hva"),
        Column::new("subject", Kind::Id, "Of", "Gjelder"),
        Column::new("about", Kind::Text, "With", "Hos"),
    ];
    let deadlines = deadlines(planned);
    let mut table = Table::new("act-first", Words::new("Act first", "Haster mest"), columns);
    for deadline in deadlines.iter().take(SHOWN) {
        table.push([
            Cell::date(deadline.by),
            planned.days_left(deadline.by),
            deadline.act.words().into(),
            Cell::text(&deadline.subject),
            match deadline.act {
                Act::Procure | Act::Start { .. } => planned.domain_list(deadline.domains.iter().copied()),
                _ => Cell::or_empty(deadline.with.as_ref(), Cell::text),
            },
        ]);
    }
    let more = deadlines.len() - table.rows.len();
    if more == 0 {
        return table;
    }
    table.note(Sentence::new(
        "and {0} later, and when the projects start: `portfolio report deadlines`",
        "og {0} senere, og når prosjektene starter: `portfolio report deadlines`",
        [Cell::count(more)],
    ))
}
