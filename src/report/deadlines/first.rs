//! Who must act first: the head of the list of deadlines, the same wherever it is told.

use super::{Act, Deadline};
use crate::report::{Cell, Column, Kind, Planned, Table};
use crate::words::t;

/// How many are shown; the list has the rest.
const SHOWN: usize = 10;

/// The first days of a list of deadlines.
pub(in crate::report) fn act_first(planned: &Planned<'_>, deadlines: &[Deadline]) -> Table {
    let columns = [
        Column::new("by", Kind::Date, t!("column.by")).of(|&row: &&Deadline| Cell::date(row.by)),
        Column::new("days_left", Kind::Days, t!("column.days_left"))
            .of(|&row: &&Deadline| planned.days_left(row.by)),
        Column::new("act", Kind::Text, t!("column.act")).of(|&row: &&Deadline| row.act.words().into()),
        Column::new("subject", Kind::Id, t!("column.subject"))
            .of(|&row: &&Deadline| Cell::text(&row.subject)),
        Column::new("with", Kind::Text, t!("column.with")).of(|&row: &&Deadline| about(planned, row)),
        Column::new("starts", Kind::Date, t!("column.scheduled_start"))
            .of(|&row: &&Deadline| Cell::or_empty(row.starts, Cell::date)),
    ];
    let title = t!("deadlines.act_first");
    let table = Table::of("act-first", title, columns, deadlines.iter().take(SHOWN));
    match deadlines.len().saturating_sub(SHOWN) {
        0 => table,
        later => table.note(t!("deadlines.later", later = Cell::count(later))),
    }
}

/// The other party; of what has none, the domains; of a project its name.
fn about(planned: &Planned<'_>, deadline: &Deadline) -> Cell {
    match deadline.act {
        Act::Procure => planned.domain_list(deadline.domains.iter().copied()),
        Act::Start { .. } => deadline.name.clone(),
        _ => Cell::or_empty(deadline.with.as_ref(), Cell::text),
    }
}
