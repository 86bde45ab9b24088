//! A product.

use super::reasons::reasons;
use super::{Card, Known, lists};
use crate::cost::Scope;
use crate::model::{Candidate, Money, Product, ProductId, ProductOrComponent, SystemId, Thing};
use crate::report::{Cell, Column, Fact, Kind, Table, Text, Tone};
use crate::words::t;

pub(super) fn card(known: &Known, id: ProductId) -> Card {
    let landscape = known.landscape();
    let product = landscape.product(id);
    let mut facts = what(known, id);
    facts.extend(market(known, id));
    facts.extend(around(known, id));
    facts.push(Fact::text("place", Some(known.place(Thing::Product(id)))));
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
        Fact::list("aliases", &product.aliases),
        Fact::text("vendor", product.vendor.map(|id| &landscape.vendors[id.index()])),
        Fact::text("suite", product.suite.map(|id| &landscape.suites[id.index()])),
        Fact::list("domains", product.domains.iter().map(|&id| &landscape.domain(id).id)),
        Fact::date("end_of_life", product.end_of_life),
        Fact::new("archive_core", Cell::truth(product.archive_core)),
        Fact::new("locked_interface", Cell::truth(product.locked)),
        Fact::new("municipality_number", Cell::truth(product.municipality_number)),
    ]
}

fn market(known: &Known, id: ProductId) -> Vec<Fact> {
    let Some(market) = &known.landscape().product(id).market else {
        return vec![Fact::new("can_be_procured", Cell::truth(false))];
    };
    vec![
        Fact::new("can_be_procured", Cell::truth(true)),
        Fact::new("one_off", Cell::money(Money::from(market.one_off))),
        Fact::new("annual", Cell::money(known.basis.product_annual(id))),
        Fact::new("lead_months", Cell::count(market.lead_months)),
        Fact::new("fit", Cell::count(market.fit)),
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
        Fact::list("connects", connects),
        Fact::new(
            "connected_from",
            naming(&|other| other.connects.contains(&ProductOrComponent::Product(id))),
        ),
        Fact::new("requires", references(&product.requires)),
        Fact::new("required_by", naming(&|other| other.requires.contains(&id))),
        Fact::new("excludes", references(&product.excludes)),
        Fact::new("excluded_by", naming(&|other| other.excludes.contains(&id))),
    ]
}

fn systems(known: &Known, id: ProductId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id),
        Column::new("name", Kind::Text),
        Column::new("domains", Kind::Text),
        Column::new("version", Kind::Text),
        Column::new("contract", Kind::Id),
        Column::new("place", Kind::Id),
    ];
    let mut table = Table::new("systems", t!("show.systems_of_this_product"), columns);
    let of_product = |system: &SystemId| landscape.system(*system).product == Some(id);
    for system in landscape.system_ids().filter(of_product) {
        let system = landscape.system(system);
        let covers = &landscape.entry(system.entry).covers;
        table.push([
            Cell::text(&system.reference),
            Cell::text(&system.name),
            Cell::list(covers.iter().map(|cover| &landscape.domain(cover.domain).id)),
            Cell::or_empty(system.governance.version.as_ref(), Cell::text),
            Cell::or_empty(system.contract, |id| Cell::text(&landscape.contract(id).reference)),
            Cell::text(known.place(Thing::Use(system.entry))),
        ]);
    }
    table
}

/// Where it may be procured, and where not and why.
fn chances(known: &Known, id: ProductId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("domain", Kind::Id),
        Column::new("may_be_procured", Kind::Text),
        Column::new("why_not", Kind::Text),
    ];
    let mut table = Table::new("chances", t!("term.in_the_target"), columns);
    let candidate = Candidate::Product(id);
    let product = landscape.product(id);
    for &domain in product.domains.iter().filter(|_| product.market.is_some()) {
        let fallen = known.basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
        let (may, why) = match (known.basis.scope(domain), fallen) {
            (Scope::InScope, None) => (Cell::from(t!("term.yes")).tone(Tone::Good), Cell::empty()),
            (Scope::InScope, Some(fallen)) => {
                (Cell::from(t!("term.no")).tone(Tone::Notice), Cell::from(reasons(known, fallen)))
            }
            _ => (Cell::from(t!("term.no")), Cell::from(t!("show.nothing_is_chosen_in_this_domain"))),
        };
        table.push([Cell::text(&landscape.domain(domain).id), may, why]);
    }
    table
}
