//! `decommissioned`: the systems that are switched off.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::model::{Landscape, System, SystemId};
use crate::report::terms;

pub(super) const LIST: List = List {
    name: "decommissioned",
    about: Words::new(
        "the systems that are switched off, what replaces them and what becomes of their data",
        "systemene som avvikles, hva som erstatter dem og hva som skjer med dataene",
    ),
    dated: true,
    make: table,
};

/// A system that is switched off.
struct Row<'a> {
    id: SystemId,
    system: &'a System,
}

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune")
            .grouped()
            .of(|&Row { system, .. }| planned.municipality(system.municipality)),
        Column::new("system", Kind::Id, "System", "System")
            .of(|&Row { system, .. }| Cell::text(&system.reference)),
        Column::new("name", Kind::Text, "Name", "Navn").of(|&Row { system, .. }| Cell::text(&system.name)),
        Column::new("product", Kind::Id, "Product", "Produkt").of(|&Row { system, .. }| {
            Cell::or_empty(system.product, |product| Cell::text(&landscape.product(product).id))
        }),
        Column::new("vendor", Kind::Text, "Vendor", "Leverandør").of(|&Row { system, .. }| {
            Cell::or_empty(system.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()]))
        }),
        Column::new("domains", Kind::Text, "Domains", "Områder")
            .of(|&Row { id, .. }| planned.domain_list(planned.system_domains(id))),
        Column::new("used_by", Kind::Text, "Used by", "Brukes av")
            .of(|&Row { system, .. }| used_by(landscape, system)),
        Column::new("replaced_by", Kind::Text, "Replaced by", "Erstattes av")
            .of(|&Row { id, .. }| planned.replaced_by(planned.system_domains(id))),
        Column::new("data", Kind::Text, "Data", "Data").of(|&Row { system, .. }| {
            Cell::or_empty(planned.migrations_of(system.entry).next(), |row| terms::migration(row.kind))
        }),
        Column::new("archive_core", Kind::Text, "Archive core", "Arkivkjerne")
            .of(|&Row { system, .. }| Cell::or_empty(system.archive_core.then_some(true), Cell::truth)),
        Column::new("switch_off", Kind::Date, "Switched off", "Slås av")
            .of(|&Row { id, .. }| Cell::date(planned.switch_off(id).off)),
        Column::new("contract", Kind::Id, "Contract", "Avtale").of(|&Row { system, .. }| {
            Cell::or_empty(system.contract, |contract| Cell::text(&landscape.contract(contract).reference))
        }),
        Column::new("contract_ends", Kind::Date, "Contract ends", "Avtalen opphører").of(
            |&Row { system, .. }| {
                Cell::or_empty(
                    system.contract.and_then(|contract| planned.plan.contracts.get(&contract)?.ends),
                    Cell::date,
                )
            },
        ),
    ];
    let gone = landscape.system_ids().filter(|&id| !planned.is_used(id));
    let rows = gone.map(|id| Row { id, system: landscape.system(id) });
    let title = Words::new("Systems that are switched off", "Systemer som avvikles");
    Table::of("decommissioned", title, columns, rows)
}

/// Who works in a system.
fn used_by(landscape: &Landscape, system: &System) -> Cell {
    let users = system.uses.iter().map(|&entry| landscape.entry(entry).municipality);
    Cell::list(users.map(|municipality| landscape.municipality(municipality).name.as_str()))
}
