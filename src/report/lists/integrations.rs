//! `integrations`: what must be joined in the target.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::report::terms;

pub(super) const LIST: List = List {
    name: "integrations",
    about: Words::new(
        "the integrations of the target, and the work each takes",
        "integrasjonene i målporteføljen, og arbeidet hver av dem krever",
    ),
    dated: false,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("a_name", Kind::Text, "Domain name", "Områdenavn").grouped(),
        Column::new("a", Kind::Id, "Domain", "Område").grouped(),
        Column::new("b", Kind::Id, "With", "Med"),
        Column::new("b_name", Kind::Text, "With name", "Med navn"),
        Column::new("work", Kind::Text, "Work", "Arbeid"),
        Column::new("cost", Kind::Money, "Cost, NOK", "Kostnad, kr"),
    ];
    let mut table = Table::new("integrations", Words::new("Integrations", "Integrasjoner"), columns);
    for row in &planned.plan.integrations {
        table.push([
            planned.domain_name(row.near),
            Cell::text(&planned.landscape.domain(row.near).id),
            Cell::text(planned.landscape.end_reference(row.far)),
            planned.far_name(row.far),
            terms::work(row.work),
            Cell::money(row.cost),
        ]);
    }
    table
}
