//! `migrations`: who moves where.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::plan::Migration;
use crate::report::terms;
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Migrations, about: t!("lists.migrations"), dated: false, make: table };

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("domain_name", Kind::Text, t!("column.a_name"))
            .grouped()
            .of(|&row: &&Migration| Cell::from(&landscape.domain(row.domain).name)),
        Column::new("domain", Kind::Id, t!("column.domain"))
            .grouped()
            .of(|&row: &&Migration| Cell::text(&landscape.domain(row.domain).id)),
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .of(|&row: &&Migration| planned.municipality(row.municipality)),
        Column::new("from", Kind::Id, t!("column.from")).of(|&row: &&Migration| {
            Cell::or_empty(row.from, |from| Cell::text(&landscape.entry(from).reference))
        }),
        Column::new("from_name", Kind::Text, t!("column.from_name"))
            .of(|&row: &&Migration| Cell::or_empty(row.from, |from| planned.use_name(from))),
        Column::new("to", Kind::Id, t!("column.to"))
            .of(|&row: &&Migration| Cell::or_empty(row.to, |to| Cell::text(to.reference(landscape)))),
        Column::new("to_name", Kind::Text, t!("column.to_name"))
            .of(|&row: &&Migration| Cell::or_empty(row.to, |to| planned.member_name(to))),
        Column::new("kind", Kind::Text, t!("column.kind")).of(|&row: &&Migration| terms::migration(row.kind)),
        Column::new("users", Kind::Count, t!("column.users"))
            .of(|&row: &&Migration| Cell::count(row.users).assumed(row.assumed.users)),
        Column::new("records", Kind::Count, t!("column.records"))
            .of(|&row: &&Migration| Cell::count(row.records).assumed(row.assumed.records)),
        Column::new("cost", Kind::Money, t!("column.cost"))
            .of(|&row: &&Migration| Cell::money(row.cost).assumed(row.assumed.any())),
        Column::new("due", Kind::Date, t!("column.due"))
            .elsewhere()
            .of(|&row: &&Migration| Cell::date(landscape.domain(row.domain).due)),
    ];
    Table::of("migrations", t!("migrations.title"), columns, planned.plan.migrations.iter())
}
