//! `integrations`: what must be joined in the target.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::plan::Integration;
use crate::report::terms;
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Integrations, about: t!("lists.integrations"), dated: false, make: table };

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("a_name", Kind::Text, t!("column.a_name"))
            .grouped()
            .of(|&row: &&Integration| planned.domain_name(row.near)),
        Column::new("a", Kind::Id, t!("column.domain"))
            .grouped()
            .of(|&row: &&Integration| Cell::text(&landscape.domain(row.near).id)),
        Column::new("b", Kind::Id, t!("column.far_end"))
            .of(|&row: &&Integration| Cell::text(landscape.end_reference(row.far))),
        Column::new("b_name", Kind::Text, t!("column.b_name"))
            .of(|&row: &&Integration| planned.far_name(row.far)),
        Column::new("work", Kind::Text, t!("column.integration_work"))
            .of(|&row: &&Integration| terms::work(row.work)),
        Column::new("cost", Kind::Money, t!("column.cost")).of(|&row: &&Integration| Cell::money(row.cost)),
    ];
    Table::of("integrations", t!("integrations.title"), columns, planned.plan.integrations.iter())
}
