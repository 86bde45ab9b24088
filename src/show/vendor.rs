//! A vendor or supplier.

use super::{Card, Known};
use crate::model::{Money, Thing, VendorId};
use crate::report::{Cell, Column, Fact, Kind, Table, Text};
use crate::words::t;

pub(super) fn card(known: &Known, name: &str) -> Card {
    let landscape = known.landscape();
    let id = landscape.vendors.iter().position(|vendor| vendor == name).map(VendorId::at);
    let products = landscape.products.iter().filter(|product| id.is_some() && product.vendor == id);
    Card {
        kind: "vendor",
        kind_words: t!("show.vendor"),
        reference: format!("vendor:{name}"),
        name: Text::same(name),
        facts: vec![Fact::new(
            "products",
            t!("show.products"),
            Cell::list(products.map(|product| &product.reference)),
        )],
        tables: vec![systems(known, id), contracts(known, name)],
    }
}

fn systems(known: &Known, id: Option<VendorId>) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id, t!("show.system")),
        Column::new("name", Kind::Text, t!("show.name")),
        Column::new("domains", Kind::Text, t!("show.covers")),
        Column::new("place", Kind::Id, t!("show.place")),
    ];
    let mut table = Table::new("systems", t!("show.systems_of_vendor"), columns);
    for system in &landscape.systems {
        let product = system.product.and_then(|product| landscape.product(product).vendor);
        if id.is_none() || product.or(system.vendor) != id {
            continue;
        }
        let covers = &landscape.entry(system.entry).covers;
        table.push([
            Cell::text(&system.reference),
            Cell::text(&system.name),
            Cell::list(covers.iter().map(|cover| &landscape.domain(cover.domain).id)),
            Cell::text(known.place(Thing::Use(system.entry))),
        ]);
    }
    table
}

fn contracts(known: &Known, name: &str) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("contract", Kind::Id, t!("show.contract")),
        Column::new("name", Kind::Text, t!("show.name")),
        Column::new("annual_fee", Kind::Money, t!("show.annual_fee")),
        Column::new("end", Kind::Date, t!("show.end")),
        Column::new("place", Kind::Id, t!("show.place")),
    ];
    let mut table = Table::new("contracts", t!("show.contracts_of_vendor"), columns);
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        if contract.supplier != name {
            continue;
        }
        table.push([
            Cell::text(&contract.reference),
            Cell::or_empty(contract.name.as_ref(), Cell::text),
            Cell::or_empty(contract.annual_fee, |fee| Cell::money(Money::from(fee))),
            Cell::or_empty(contract.end, Cell::date),
            Cell::text(known.place(Thing::Contract(id))),
        ]);
    }
    table
}
