//! The contracts that are left otherwise than planned, because those who work in their systems move later.

use super::*;
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("contract", Kind::Id, t!("column.contract")),
        Column::new("switch_off", Kind::Date, t!("column.systems_off")),
        Column::new("notice_by", Kind::Date, t!("column.notice_by")),
        Column::new("ends", Kind::Date, t!("column.ends")),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost")),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")),
    ];
    let title = t!("roadmap.exits");
    let mut table = Table::new("exits", title, columns);
    for (id, leaving) in roadmap.exits.contracts().filter(|(_, leaving)| leaving.differs()) {
        table.push([
            Cell::text(&landscape.contract(id).reference),
            Cell::date(leaving.switch_off),
            Cell::or_empty(leaving.exit.notice_by, Cell::date),
            Cell::date(leaving.exit.ends),
            Cell::money(leaving.exit.cost),
            Cell::money(leaving.extra()).tone(Tone::Alarm),
        ]);
    }
    table.note(t!("roadmap.exits_note"))
}
