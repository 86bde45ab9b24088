//! The three tables systems, contracts and integrations, under heads that `import` reads without a mapping: the keys of the format.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{cells, heads};
use super::record::OWN;
use super::{Export, Record, SystemFate};
use crate::load::schema::{CONTRACT, INTEGRATION, SHARED, SYSTEM, Shape};
use crate::model::Thing;
use crate::report::{Cell, Column, Kind, Table, Text};

/// The name of the table of systems.
pub const SYSTEMS: &str = "systems";
/// The name of the table of contracts.
pub const CONTRACTS: &str = "contracts";
/// The name of the table of integrations.
pub const INTEGRATIONS: &str = "integrations";

/// The head of whose a row is.
pub const MUNICIPALITY: &str = "municipality";
/// The head of what becomes of it; it is not read back.
pub const TARGET: &str = "target";

/// The heads of the table of a name, save that of the target.
pub fn heads_of(table: &str) -> Vec<String> {
    let own = match table {
        SYSTEMS => {
            let mut own = heads(&SYSTEM);
            let shared = heads(&SHARED).into_iter().filter(|head| !own.contains(head)).collect::<Vec<_>>();
            own.splice(2..2, shared);
            own
        }
        CONTRACTS => heads(&CONTRACT),
        _ => heads(&INTEGRATION),
    };
    [MUNICIPALITY.to_owned()].into_iter().chain(own).collect()
}

/// The three tables, under their names.
pub fn tables(export: &Export<'_>) -> [Table; 3] {
    let landscape = export.landscape;
    let systems = export.chosen.uses.iter().map(|&id| {
        let entry = landscape.entry(id);
        let node = export.node(Thing::Use(id));
        let cells = cells(super::shape_of(node), &export.entry(id));
        (
            &*landscape.municipality(entry.municipality).id,
            cells,
            export.fate_of_system(entry.root).map(SystemFate::name),
        )
    });
    let contracts = export.chosen.contracts.iter().map(|&id| {
        let cells = written(export, &CONTRACT, Thing::Contract(id));
        (&*landscape.municipality(landscape.contract(id).municipality).id, cells, export.fate_of_contract(id))
    });
    let integrations = export.chosen.integrations.iter().map(|&id| {
        let cells = written(export, &INTEGRATION, Thing::Integration(id));
        (&*landscape.municipality(landscape.integration(id).municipality).id, cells, None)
    });
    let fates = export.planned.is_some();
    [
        table(SYSTEMS, fates, systems),
        table(CONTRACTS, fates, contracts),
        table(INTEGRATIONS, false, integrations),
    ]
}

fn written(export: &Export<'_>, shape: &'static Shape, thing: Thing) -> BTreeMap<String, String> {
    cells(shape, &Record::written(shape, export.node(thing)))
}

type Line<'a> = (&'a str, BTreeMap<String, String>, Option<&'static str>);

fn table<'a>(name: &'static str, fates: bool, rows: impl Iterator<Item = Line<'a>>) -> Table {
    let rows: Vec<Line<'_>> = rows.collect();
    let mut own = heads_of(name);
    let of_users: BTreeSet<&String> =
        rows.iter().flat_map(|(_, cells, _)| cells.keys().filter(|head| head.starts_with(OWN))).collect();
    own.extend(of_users.into_iter().cloned());
    let columns = own.into_iter().map(|head| {
        column(head.clone()).of(move |(municipality, cells, _): &Line<'_>| match &*head {
            MUNICIPALITY => Cell::text(*municipality),
            head => Cell::or_empty(cells.get(head), Cell::text),
        })
    });
    let fate = fates
        .then(|| column(TARGET.to_owned()).of(|&(.., fate): &Line<'_>| Cell::or_empty(fate, Cell::text)));
    Table::of(name, Text::same(name), columns.chain(fate), rows)
}

/// A column whose heading is its key in every language: it is read by programs.
fn column(head: String) -> Column {
    let heading = Text::same(&*head);
    Column { heading, key: head.into(), kind: Kind::Text, grouped: false, detail: false, elsewhere: false }
}
