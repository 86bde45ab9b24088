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
    for row in &planned.document.migrations {
        let is_assumed = |key: &str| row.assumed.iter().any(|assumed| assumed == key);
        let municipality =
            landscape.municipality_ids().find(|&id| landscape.municipality(id).id == row.municipality);
        table.push([
            planned.name_of(&row.domain),
            Cell::text(&row.domain),
            Cell::or_empty(municipality, |id| planned.municipality(id)),
            Cell::or_empty(row.from.as_ref(), Cell::text),
            Cell::or_empty(row.from.as_ref(), |from| planned.name_of(from)),
            Cell::or_empty(row.to.as_ref(), Cell::text),
            Cell::or_empty(row.to.as_ref(), |to| planned.name_of(to)),
            terms::migration(&row.kind),
            Cell::count(row.users).assumed(is_assumed("users")),
            Cell::count(row.records).assumed(is_assumed("records")),
            Cell::money(row.cost).assumed(!row.assumed.is_empty()),
            Cell::or_empty(landscape.find_domain(&row.domain), |id| Cell::date(landscape.domain(id).due)),
        ]);
    }
    table
}
