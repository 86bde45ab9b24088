//! Who must act first: the head of the list of deadlines, the same wherever it is told.

use super::{Act, Deadline};
use crate::report::{Cell, Column, Kind, Planned, Sentence, Table, Words};

/// How many are shown; the list has the rest.
const SHOWN: usize = 10;

/// The first days of a list of deadlines.
pub(in crate::report) fn act_first(planned: &Planned<'_>, deadlines: &[Deadline]) -> Table {
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen").of(|&row: &&Deadline| Cell::date(row.by)),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen")
            .of(|&row: &&Deadline| planned.days_left(row.by)),
        Column::new("act", Kind::Text, "Act", "Gjør").of(|&row: &&Deadline| row.act.words().into()),
        Column::new("subject", Kind::Id, "Of", "Gjelder").of(|&row: &&Deadline| Cell::text(&row.subject)),
        Column::new("with", Kind::Text, "With", "Hos").of(|&row: &&Deadline| about(planned, row)),
        Column::new("starts", Kind::Date, "Scheduled start", "Planlagt start")
            .of(|&row: &&Deadline| Cell::or_empty(row.starts, Cell::date)),
    ];
    let title = Words::new("Act first", "Haster mest");
    let table = Table::of("act-first", title, columns, deadlines.iter().take(SHOWN));
    match deadlines.len().saturating_sub(SHOWN) {
        0 => table,
        later => table.note(Sentence::new(
            "and {0} later: `portfolio report deadlines`",
            "og {0} senere: `portfolio report deadlines`",
            [Cell::count(later)],
        )),
    }
}

/// The other party; of what has none, the domains.
fn about(planned: &Planned<'_>, deadline: &Deadline) -> Cell {
    match deadline.act {
        Act::Procure | Act::Start { .. } => planned.domain_list(deadline.domains.iter().copied()),
        _ => Cell::or_empty(deadline.with.as_ref(), Cell::text),
    }
}
