//! A product.

use super::{Card, Known, lists};
use crate::cost::Scope;
use crate::model::{Candidate, Money, Product, ProductId, ProductOrComponent, System, Thing};
use crate::report::{Cell, Column, Fact, Kind, Table, Text, Tone};
use crate::words::t;

pub(super) fn card(known: &Known, id: ProductId) -> Card {
    let landscape = known.landscape();
    let product = landscape.product(id);
    let mut facts = what(known, id);
    facts.extend(market(known, id));
    facts.extend(around(known, id));
    facts.push(Fact::text("place", t!("fact.place"), Some(known.place(Thing::Product(id)))));
    Card {
        kind: "product",
        kind_words: t!("show.product"),
        reference: product.reference.clone(),
        name: Text::same(&product.name),
        facts,
        tables: vec![
            systems(known, id),
            chances(known, id),
            lists::decisions(known, |verdict| lists::names(verdict, Candidate::Product(id))),
        ],
    }
}

fn what(known: &Known, id: ProductId) -> Vec<Fact> {
    let landscape = known.landscape();
    let product = landscape.product(id);
    vec![
        Fact::list("aliases", t!("fact.aliases"), &product.aliases),
        Fact::text("vendor", t!("fact.vendor"), product.vendor.map(|id| &landscape.vendors[id.index()])),
        Fact::text("suite", t!("fact.suite"), product.suite.map(|id| &landscape.suites[id.index()])),
        Fact::list("domains", t!("fact.domains"), product.domains.iter().map(|&id| &landscape.domain(id).id)),
        Fact::date("end_of_life", t!("fact.end_of_life"), product.end_of_life),
        Fact::new("archive_core", t!("fact.archive_core"), Cell::truth(product.archive_core)),
        Fact::new("locked_interface", t!("fact.locked_interface"), Cell::truth(product.locked)),
        Fact::new(
            "municipality_number",
            t!("fact.municipality_number"),
            Cell::truth(product.municipality_number),
        ),
    ]
}

fn market(known: &Known, id: ProductId) -> Vec<Fact> {
    let Some(market) = &known.landscape().product(id).market else {
        return vec![Fact::new("can_be_procured", t!("fact.can_be_procured"), Cell::truth(false))];
    };
    vec![
        Fact::new("can_be_procured", t!("fact.can_be_procured"), Cell::truth(true)),
        Fact::new("one_off", t!("fact.one_off"), Cell::money(Money::from(market.one_off))),
        Fact::new("annual", t!("fact.annual"), Cell::money(known.basis.product_annual(id))),
        Fact::new("lead_months", t!("fact.lead_months"), Cell::count(market.lead_months)),
        Fact::new("fit", t!("fact.fit"), Cell::count(market.fit)),
        Fact::list("quoted", t!("fact.quoted"), &market.sources.quoted),
    ]
}

fn around(known: &Known, id: ProductId) -> Vec<Fact> {
    let landscape = known.landscape();
    let product = landscape.product(id);
    let references = |ids: &[ProductId]| Cell::list(ids.iter().map(|&id| &landscape.product(id).reference));
    let naming = |names: &dyn Fn(&Product) -> bool| {
        Cell::list(landscape.products.iter().filter(|other| names(other)).map(|other| &other.reference))
    };
    let connects = product.connects.iter().map(|far| match *far {
        ProductOrComponent::Product(id) => &landscape.product(id).reference,
        ProductOrComponent::Component(id) => &landscape.component(id).reference,
    });
    vec![
        Fact::list("connects", t!("fact.connects"), connects),
        Fact::new(
            "connected_from",
            t!("fact.products"),
            naming(&|other| other.connects.contains(&ProductOrComponent::Product(id))),
        ),
        Fact::new("requires", t!("fact.requires"), references(&product.requires)),
        Fact::new("required_by", t!("fact.required_by"), naming(&|other| other.requires.contains(&id))),
        Fact::new("excludes", t!("fact.excludes"), references(&product.excludes)),
        Fact::new("excluded_by", t!("fact.excluded_by"), naming(&|other| other.excludes.contains(&id))),
    ]
}

fn systems(known: &Known, id: ProductId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id, t!("column.system"))
            .of(|system: &&System| Cell::text(&system.reference)),
        Column::new("name", Kind::Text, t!("column.name")).of(|system: &&System| Cell::text(&system.name)),
        Column::new("domains", Kind::Text, t!("column.covers")).of(|system: &&System| {
            let covers = &landscape.entry(system.entry).covers;
            Cell::list(covers.iter().map(|cover| &landscape.domain(cover.domain).id))
        }),
        Column::new("version", Kind::Text, t!("column.version"))
            .of(|system: &&System| Cell::or_empty(system.governance.version.as_ref(), Cell::text)),
        Column::new("contract", Kind::Id, t!("column.contract")).of(|system: &&System| {
            Cell::or_empty(system.contract, |id| Cell::text(&landscape.contract(id).reference))
        }),
        Column::new("place", Kind::Id, t!("column.place"))
            .of(|system: &&System| Cell::text(known.place(Thing::Use(system.entry)))),
    ];
    let rows = landscape.systems.iter().filter(|system| system.product == Some(id));
    Table::of("systems", t!("show.systems_of_this_product"), columns, rows)
}

/// Where it may be procured, and where not and why.
fn chances(known: &Known, id: ProductId) -> Table {
    let candidate = Candidate::Product(id);
    let product = known.landscape().product(id);
    let domains = product.domains.iter().filter(|_| product.market.is_some());
    let rows = domains.map(|&domain| {
        let (may, why) = match (known.basis.scope(domain), lists::barred(known, domain, candidate)) {
            (Scope::InScope, None) => (Cell::from(t!("show.yes")).tone(Tone::Good), Cell::empty()),
            (Scope::InScope, Some(why)) => (Cell::from(t!("show.no")).tone(Tone::Notice), why),
            _ => (Cell::from(t!("show.no")), Cell::from(t!("show.nothing_chosen_domain"))),
        };
        lists::Chance { domain, may, why }
    });
    lists::chances(known, t!("column.may_be_procured"), rows)
}
