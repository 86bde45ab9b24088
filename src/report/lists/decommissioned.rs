//! `decommissioned`: the systems that are switched off.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::model::{Landscape, System, SystemId};
use crate::report::terms;
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Decommissioned, about: t!("lists.decommissioned"), dated: true, make: table };

/// A system that is switched off.
struct Row<'a> {
    id: SystemId,
    system: &'a System,
}

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .grouped()
            .of(|&Row { system, .. }| planned.municipality(system.municipality)),
        Column::new("system", Kind::Id, t!("column.system"))
            .of(|&Row { system, .. }| Cell::text(&system.reference)),
        Column::new("name", Kind::Text, t!("column.name")).of(|&Row { system, .. }| Cell::text(&system.name)),
        Column::new("product", Kind::Id, t!("column.product")).of(|&Row { system, .. }| {
            Cell::or_empty(system.product, |product| Cell::text(&landscape.product(product).id))
        }),
        Column::new("vendor", Kind::Text, t!("column.vendor")).of(|&Row { system, .. }| {
            Cell::or_empty(system.vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()]))
        }),
        Column::new("domains", Kind::Text, t!("column.domains"))
            .of(|&Row { id, .. }| planned.domain_list(planned.system_domains(id))),
        Column::new("used_by", Kind::Text, t!("column.used_by"))
            .of(|&Row { system, .. }| used_by(landscape, system)),
        Column::new("replaced_by", Kind::Text, t!("column.replaced_by"))
            .of(|&Row { id, .. }| planned.replaced_by(planned.system_domains(id))),
        Column::new("data", Kind::Text, t!("column.data")).of(|&Row { system, .. }| {
            Cell::or_empty(planned.migrations_of(system.entry).next(), |row| terms::migration(row.kind))
        }),
        Column::new("archive_core", Kind::Text, t!("column.archive_core"))
            .of(|&Row { system, .. }| Cell::or_empty(system.archive_core.then_some(true), Cell::truth)),
        Column::new("switch_off", Kind::Date, t!("column.switch_off"))
            .of(|&Row { id, .. }| Cell::date(planned.switch_off(id).off)),
        Column::new("contract", Kind::Id, t!("column.contract")).of(|&Row { system, .. }| {
            Cell::or_empty(system.contract, |contract| Cell::text(&landscape.contract(contract).reference))
        }),
        Column::new("contract_ends", Kind::Date, t!("column.contract_ends"))
            .of(|&Row { id, .. }| Cell::or_empty(planned.contract_ends(id), Cell::date)),
    ];
    let gone = landscape.system_ids().filter(|&id| !planned.is_used(id));
    let rows = gone.map(|id| Row { id, system: landscape.system(id) });
    let title = t!("decommissioned.title");
    Table::of("decommissioned", title, columns, rows)
}

/// Who works in a system.
fn used_by(landscape: &Landscape, system: &System) -> Cell {
    let users = system.uses.iter().map(|&entry| landscape.entry(entry).municipality);
    Cell::list(users.map(|municipality| landscape.municipality(municipality).name.as_str()))
}
