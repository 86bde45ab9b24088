//! `unplaced`: the systems that belong to no domain, with what they may belong to.

use super::{Cell, Column, Kind, List, ListName, Planned, Table};
use crate::import::domains::{Domains, Proposal};
use crate::import::known::Known;
use crate::import::products::{Named, Products};
use crate::import::why;
use crate::model::{Landscape, System};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Unplaced, about: t!("lists.unplaced"), dated: false, make: table };

/// A system that belongs to no domain.
struct Row<'l> {
    system: &'l System,
    product: Option<String>,
    domain: Option<Proposal>,
}

fn table(planned: &Planned<'_>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("municipality", Kind::Text, t!("unplaced.municipality"))
            .grouped()
            .of(|row: &Row<'_>| planned.municipality(row.system.municipality)),
        Column::new("system", Kind::Id, t!("unplaced.system"))
            .of(|row: &Row<'_>| Cell::text(&row.system.reference)),
        Column::new("name", Kind::Text, t!("unplaced.name")).of(|row: &Row<'_>| Cell::text(&row.system.name)),
        Column::new("vendor", Kind::Text, t!("unplaced.vendor"))
            .of(|row: &Row<'_>| Cell::or_empty(vendor(landscape, row.system), Cell::text)),
        Column::new("purpose", Kind::Text, t!("unplaced.purpose"))
            .detail()
            .of(|row: &Row<'_>| Cell::or_empty(row.system.governance.purpose.as_ref(), Cell::text)),
        Column::new("product", Kind::Id, t!("unplaced.product"))
            .of(|row: &Row<'_>| Cell::or_empty(row.product.as_ref(), Cell::text)),
        Column::new("domain", Kind::Id, t!("unplaced.domain"))
            .of(|row: &Row<'_>| Cell::or_empty(row.domain.as_ref(), |one| Cell::text(&one.domain))),
        Column::new("why", Kind::Text, t!("unplaced.why"))
            .of(|row: &Row<'_>| Cell::or_empty(row.domain.as_ref(), |one| Cell::from(why(&one.why)))),
    ];
    let known = Known::of_landscape(landscape);
    let (products, domains) = (Products::of(&known), Domains::of(&known));
    let unplaced = landscape.systems.iter().filter(|system| landscape.entry(system.entry).covers.is_empty());
    let rows = unplaced.map(|system| {
        let purpose = system.governance.purpose.as_deref().unwrap_or_default();
        let vendor = vendor(landscape, system).unwrap_or_default();
        let named = Named { name: &system.name, vendor, ..Named::default() };
        let own = system.product.map(|id| landscape.product(id).id.clone());
        let product = own.or_else(|| products.find(named).into_iter().next().map(|found| found.product));
        let kin = product.as_deref().and_then(|id| known.product(id));
        let domain = domains.proposals(kin, &system.name, purpose).into_iter().next();
        Row { system, product, domain }
    });
    let rows: Vec<Row<'_>> = rows.collect();
    Table::of("unplaced", t!("unplaced.title"), columns, rows).note(t!("unplaced.note"))
}

fn vendor<'l>(landscape: &'l Landscape, system: &System) -> Option<&'l str> {
    system.vendor.map(|id| landscape.vendors[id.index()].as_str())
}
