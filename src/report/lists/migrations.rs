//! `migrations`: who moves where.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
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
    let columns = [
        Column::new("domain_name", Kind::Text, "Domain name", "Områdenavn").grouped(),
        Column::new("domain", Kind::Id, "Domain", "Område").grouped(),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune"),
        Column::new("from", Kind::Id, "From", "Fra"),
        Column::new("from_name", Kind::Text, "From system", "Fra system"),
        Column::new("to", Kind::Id, "To", "Til"),
        Column::new("to_name", Kind::Text, "To system", "Til system"),
        Column::new("kind", Kind::Text, "Kind", "Type"),
        Column::new("users", Kind::Count, "Users", "Brukere"),
        Column::new("records", Kind::Count, "Records", "Poster"),
        Column::new("cost", Kind::Money, "Cost, NOK", "Kostnad, kr"),
        Column::new("due", Kind::Date, "Due", "Frist"),
    ];
    let mut table = Table::new("migrations", Words::new("Migrations", "Migreringer"), columns);
    let landscape = planned.landscape;
    for row in &planned.plan.migrations {
        let domain = landscape.domain(row.domain);
        table.push([
            Cell::from(&domain.name),
            Cell::text(&domain.id),
            planned.municipality(row.municipality),
            Cell::or_empty(row.from, |from| Cell::text(&landscape.entry(from).reference)),
            Cell::or_empty(row.from, |from| planned.use_name(from)),
            Cell::or_empty(row.to, |to| Cell::text(to.reference(landscape))),
            Cell::or_empty(row.to, |to| planned.member_name(to)),
            terms::migration(row.kind),
            Cell::count(row.users).assumed(row.assumed.users),
            Cell::count(row.records).assumed(row.assumed.records),
            Cell::money(row.cost).assumed(row.assumed.any()),
            Cell::date(domain.due),
        ]);
    }
    table
}
