//! `integrations`: what must be joined in the target.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::plan::Integration;
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
    let landscape = planned.landscape;
    let columns = [
        Column::new("a_name", Kind::Text, "Domain name", "Områdenavn")
            .grouped()
            .of(|&row: &&Integration| planned.domain_name(row.near)),
        Column::new("a", Kind::Id, "Domain", "Område")
            .grouped()
            .of(|&row: &&Integration| Cell::text(&landscape.domain(row.near).id)),
        Column::new("b", Kind::Id, "With", "Med")
            .of(|&row: &&Integration| Cell::text(landscape.end_reference(row.far))),
        Column::new("b_name", Kind::Text, "With name", "Med navn")
            .of(|&row: &&Integration| planned.far_name(row.far)),
        Column::new("work", Kind::Text, "Work", "Arbeid").of(|&row: &&Integration| terms::work(row.work)),
        Column::new("cost", Kind::Money, "Cost, NOK", "Kostnad, kr")
            .of(|&row: &&Integration| Cell::money(row.cost)),
    ];
    Table::of(
        "integrations",
        Words::new("Integrations", "Integrasjoner"),
        columns,
        planned.plan.integrations.iter(),
    )
}
