//! A vendor or supplier.

use super::{Card, Known};
use crate::model::{ContractId, Money, System, Thing, VendorId};
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
        Column::new("system", Kind::Id, t!("show.system"))
            .of(|system: &&System| Cell::text(&system.reference)),
        Column::new("name", Kind::Text, t!("show.name")).of(|system: &&System| Cell::text(&system.name)),
        Column::new("domains", Kind::Text, t!("show.covers")).of(|system: &&System| {
            let covers = &landscape.entry(system.entry).covers;
            Cell::list(covers.iter().map(|cover| &landscape.domain(cover.domain).id))
        }),
        Column::new("place", Kind::Id, t!("show.place"))
            .of(|system: &&System| Cell::text(known.place(Thing::Use(system.entry)))),
    ];
    let of_vendor = |system: &&System| {
        let product = system.product.and_then(|product| landscape.product(product).vendor);
        id.is_some() && product.or(system.vendor) == id
    };
    let rows = landscape.systems.iter().filter(of_vendor);
    Table::of("systems", t!("show.systems_of_vendor"), columns, rows)
}

fn contracts(known: &Known, name: &str) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("contract", Kind::Id, t!("show.contract"))
            .of(|&id: &ContractId| Cell::text(&landscape.contract(id).reference)),
        Column::new("name", Kind::Text, t!("show.name"))
            .of(|&id: &ContractId| Cell::or_empty(landscape.contract(id).name.as_ref(), Cell::text)),
        Column::new("annual_fee", Kind::Money, t!("show.annual_fee")).of(|&id: &ContractId| {
            Cell::or_empty(landscape.contract(id).annual_fee, |fee| Cell::money(Money::from(fee)))
        }),
        Column::new("end", Kind::Date, t!("show.end"))
            .of(|&id: &ContractId| Cell::or_empty(landscape.contract(id).end, Cell::date)),
        Column::new("place", Kind::Id, t!("show.place"))
            .of(|&id: &ContractId| Cell::text(known.place(Thing::Contract(id)))),
    ];
    let rows = landscape.contract_ids().filter(|&id| landscape.contract(id).supplier == name);
    Table::of("contracts", t!("show.contracts_of_vendor"), columns, rows)
}
