//! `decommissioned`: the systems that are switched off.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::calendar::add_months;
use crate::report::terms;

pub(super) const LIST: List = List {
    name: "decommissioned",
    about: Words::new(
        "the systems that are switched off, what replaces them and what becomes of their data",
        "systemene som avvikles, hva som erstatter dem og hva som skjer med dataene",
    ),
    dated: false,
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, "Municipality", "Kommune").grouped(),
        Column::new("system", Kind::Id, "System", "System"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("product", Kind::Id, "Product", "Produkt"),
        Column::new("vendor", Kind::Text, "Vendor", "Leverandør"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("used_by", Kind::Text, "Used by", "Brukes av"),
        Column::new("replaced_by", Kind::Text, "Replaced by", "Erstattes av"),
        Column::new("data", Kind::Text, "Data", "Data"),
        Column::new("archive_core", Kind::Text, "Archive core", "Arkivkjerne"),
        Column::new("switch_off", Kind::Date, "Switched off", "Slås av"),
        Column::new("contract", Kind::Id, "Contract", "Avtale"),
        Column::new("contract_ends", Kind::Date, "Contract ends", "Avtalen opphører"),
    ];
    let title = Words::new("Systems that are switched off", "Systemer som avvikles");
    let mut table = Table::new("decommissioned", title, columns);
    let landscape = planned.landscape;
    let switch_off = add_months(landscape.merger.date, landscape.rates.overlap_months.value as u32);
    for id in landscape.system_ids().filter(|&id| !planned.is_used(id)) {
        let system = landscape.system(id);
        let fate = system.contract.and_then(|contract| planned.plan.contracts.get(&contract));
        let migration = planned.migrations_of(system.entry).next();
        let users = system.uses.iter().map(|&entry| landscape.entry(entry).municipality);
        table.push([
            planned.municipality(system.municipality),
            Cell::text(&system.reference),
            Cell::text(&system.name),
            Cell::or_empty(system.product, |product| Cell::text(&landscape.product(product).id)),
            Cell::or_empty(system.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()])),
            planned.domain_list(planned.system_domains(id)),
            Cell::list(users.map(|municipality| landscape.municipality(municipality).name.as_str())),
            planned.replaced_by(planned.system_domains(id)),
            Cell::or_empty(migration, |row| terms::migration(row.kind)),
            Cell::or_empty(system.archive_core.then_some(true), Cell::truth),
            Cell::date(switch_off),
            Cell::or_empty(system.contract, |contract| Cell::text(&landscape.contract(contract).reference)),
            Cell::or_empty(fate.and_then(|fate| fate.ends), Cell::date),
        ]);
    }
    table
}
