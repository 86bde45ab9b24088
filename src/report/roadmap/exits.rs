//! The contracts that are left otherwise than planned, because those who work in their systems move later.

use crate::model::{ContractId, Landscape};
use crate::report::{Cell, Column, Kind, Table, Tone};
use crate::roadmap::{Leaving, Roadmap};
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    type Row<'a> = (ContractId, &'a Leaving);
    let columns = [
        Column::new("contract", Kind::Id, t!("column.contract"))
            .of(|&(id, _): &Row<'_>| Cell::text(&landscape.contract(id).reference)),
        Column::new("switch_off", Kind::Date, t!("column.systems_off"))
            .of(|(_, leaving): &Row<'_>| Cell::date(leaving.switch_off)),
        Column::new("notice_by", Kind::Date, t!("column.notice_by"))
            .of(|(_, leaving): &Row<'_>| Cell::or_empty(leaving.exit.notice_by, Cell::date)),
        Column::new("ends", Kind::Date, t!("column.ends"))
            .of(|(_, leaving): &Row<'_>| Cell::date(leaving.exit.ends)),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost"))
            .of(|(_, leaving): &Row<'_>| Cell::money(leaving.exit.cost)),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra"))
            .of(|(_, leaving): &Row<'_>| Cell::money(leaving.extra()).tone(Tone::Alarm)),
    ];
    let rows = roadmap.exits.contracts().filter(|(_, leaving)| leaving.differs());
    Table::of("exits", t!("roadmap.exits"), columns, rows).note(t!("roadmap.exits_note"))
}
