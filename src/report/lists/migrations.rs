//! `migrations`: who moves where.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::plan::Migration;
use crate::report::terms;

pub(super) const LIST: List = List {
    name: "migrations",
    about: Words::new(
        "who moves where: users, records, kind and price of each migration",
        "hvem som flytter hvor: brukere, poster, type og pris for hver migrering",
    ),
    dated: false,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("domain_name", Kind::Text, "Domain name", "Områdenavn")
            .grouped()
            .of(|&row: &&Migration| Cell::from(&landscape.domain(row.domain).name)),
        Column::new("domain", Kind::Id, "Domain", "Område")
            .grouped()
            .of(|&row: &&Migration| Cell::text(&landscape.domain(row.domain).id)),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune")
            .of(|&row: &&Migration| planned.municipality(row.municipality)),
        Column::new("from", Kind::Id, "From", "Fra").of(|&row: &&Migration| {
            Cell::or_empty(row.from, |from| Cell::text(&landscape.entry(from).reference))
        }),
        Column::new("from_name", Kind::Text, "From system", "Fra system")
            .of(|&row: &&Migration| Cell::or_empty(row.from, |from| planned.use_name(from))),
        Column::new("to", Kind::Id, "To", "Til")
            .of(|&row: &&Migration| Cell::or_empty(row.to, |to| Cell::text(to.reference(landscape)))),
        Column::new("to_name", Kind::Text, "To system", "Til system")
            .of(|&row: &&Migration| Cell::or_empty(row.to, |to| planned.member_name(to))),
        Column::new("kind", Kind::Text, "Kind", "Type").of(|&row: &&Migration| terms::migration(row.kind)),
        Column::new("users", Kind::Count, "Users", "Brukere")
            .of(|&row: &&Migration| Cell::count(row.users).assumed(row.assumed.users)),
        Column::new("records", Kind::Count, "Records", "Poster")
            .of(|&row: &&Migration| Cell::count(row.records).assumed(row.assumed.records)),
        Column::new("cost", Kind::Money, "Cost, NOK", "Kostnad, kr")
            .of(|&row: &&Migration| Cell::money(row.cost).assumed(row.assumed.any())),
        Column::new("due", Kind::Date, "Due", "Frist")
            .of(|&row: &&Migration| Cell::date(landscape.domain(row.domain).due)),
    ];
    Table::of("migrations", Words::new("Migrations", "Migreringer"), columns, planned.plan.migrations.iter())
}
