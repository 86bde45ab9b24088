//! `procurements`: what is bought, soonest start first.

use super::{Cell, Column, Kind, List, Planned, Table, Words};
use crate::plan::ProcurementEntry;

pub(super) const LIST: List = List {
    name: "procurements",
    about: Words::new(
        "what is procured: for which domains, at what price, and when to begin",
        "hva som skal anskaffes: for hvilke områder, til hvilken pris og når det må begynne",
    ),
    make: table,
};

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("product", Kind::Id, "Product", "Produkt"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("vendor", Kind::Text, "Vendor", "Leverandør"),
        Column::new("domains", Kind::Text, "Domains", "Områder"),
        Column::new("start_by", Kind::Date, "Begin by", "Må begynne"),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen"),
        Column::new("lead_months", Kind::Count, "Lead time, months", "Ledetid, måneder"),
        Column::new("one_off", Kind::Money, "One-off, NOK", "Engangskostnad, kr"),
        Column::new("annual", Kind::Money, "Annual, NOK", "Årlig, kr"),
    ];
    let mut table = Table::new("procurements", Words::new("Procurements", "Anskaffelser"), columns);
    let mut rows: Vec<&ProcurementEntry> = planned.document.procurements.iter().collect();
    rows.sort_by_key(|row| (row.start_by, &row.product));
    let landscape = planned.landscape;
    for row in rows {
        let id = row.product.strip_prefix("product:").and_then(|id| landscape.find_product(id));
        let product = id.map(|id| landscape.product(id));
        let vendor = product.and_then(|product| product.vendor);
        let market = product.and_then(|product| product.market.as_ref());
        table.push([
            Cell::text(&row.product),
            planned.name_of(&row.product),
            Cell::or_empty(vendor, |vendor| Cell::text(&landscape.vendors[vendor.index()])),
            Cell::list(&row.domains),
            Cell::date(row.start_by),
            planned.days_left(row.start_by),
            Cell::or_empty(market, |market| Cell::count(market.lead_months)),
            Cell::money(row.one_off),
            Cell::money(row.annual),
        ]);
    }
    table
}
