//! Who must act first.

use super::{Cell, Column, Kind, Planned, Table};
use crate::report::deadlines::{Act, deadlines};
use crate::words::t;

/// How many are shown; the list has the rest.
const SHOWN: usize = 10;

/// The first days by which somebody must act.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("by", Kind::Date),
        Column::new("days_left", Kind::Days),
        Column::new("what", Kind::Text),
        Column::new("subject", Kind::Id),
        Column::new("with", Kind::Text),
    ];
    let deadlines = deadlines(planned);
    let mut table = Table::new("act-first", t!("term.act_first"), columns);
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
    table.note(t!("summary.and_later_and_when_the", more = Cell::count(more)))
}
