//! A product.

use super::reasons::reasons;
use super::{Card, Known, lists};
use crate::cost::Scope;
use crate::model::{Candidate, Money, Product, ProductId, ProductOrComponent, SystemId, Thing};
use crate::report::{Cell, Column, Fact, Kind, Table, Tone, Words};

pub(super) fn card(known: &Known, id: ProductId) -> Card {
    let landscape = known.landscape();
    let product = landscape.product(id);
    let mut facts = what(known, id);
    facts.extend(market(known, id));
    facts.extend(around(known, id));
    facts.push(Fact::text("place", "Stands in", "Står i", Some(known.place(Thing::Product(id)))));
    Card {
        kind: "product",
        kind_words: Words::new("Product", "Produkt"),
        reference: product.reference.clone(),
        name: Words::same(&product.name),
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
        Fact::list("aliases", "Also called", "Også kalt", &product.aliases),
        Fact::text("vendor", "Vendor", "Leverandør", product.vendor.map(|id| &landscape.vendors[id.index()])),
        Fact::text("suite", "Suite", "Suite", product.suite.map(|id| &landscape.suites[id.index()])),
        Fact::list("domains", "Serves", "Dekker", product.domains.iter().map(|&id| &landscape.domain(id).id)),
        Fact::date("end_of_life", "End of life", "Avsluttes av leverandøren", product.end_of_life),
        Fact::new(
            "archive_core",
            "Holds an archive core",
            "Har egen arkivkjerne",
            Cell::truth(product.archive_core),
        ),
        Fact::new("locked_interface", "Locked interface", "Lukket grensesnitt", Cell::truth(product.locked)),
        Fact::new(
            "municipality_number",
            "Keyed by municipality number",
            "Bruker kommunenummer",
            Cell::truth(product.municipality_number),
        ),
    ]
}

fn market(known: &Known, id: ProductId) -> Vec<Fact> {
    let Some(market) = &known.landscape().product(id).market else {
        return vec![Fact::new("can_be_procured", "Can be procured", "Kan anskaffes", Cell::truth(false))];
    };
    vec![
        Fact::new("can_be_procured", "Can be procured", "Kan anskaffes", Cell::truth(true)),
        Fact::new("one_off", "… once, NOK", "… engangs, kr", Cell::money(Money::from(market.one_off))),
        Fact::new(
            "annual",
            "… a year for all, NOK",
            "… i året for alle, kr",
            Cell::money(known.basis.product_annual(id)),
        ),
        Fact::new(
            "lead_months",
            "… lead time, months",
            "… ledetid, måneder",
            Cell::count(market.lead_months),
        ),
        Fact::new("fit", "… fit", "… egnethet", Cell::count(market.fit)),
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
        Fact::list("connects", "Connectors to", "Ferdige koblinger til", connects),
        Fact::new(
            "connected_from",
            "Connectors from",
            "Ferdige koblinger fra",
            naming(&|other| other.connects.contains(&ProductOrComponent::Product(id))),
        ),
        Fact::new("requires", "Requires", "Krever", references(&product.requires)),
        Fact::new("required_by", "Required by", "Kreves av", naming(&|other| other.requires.contains(&id))),
        Fact::new("excludes", "Excludes", "Utelukker", references(&product.excludes)),
        Fact::new(
            "excluded_by",
            "Excluded by",
            "Utelukkes av",
            naming(&|other| other.excludes.contains(&id)),
        ),
    ]
}

fn systems(known: &Known, id: ProductId) -> Table {
    let landscape = known.landscape();
    let columns = [
        Column::new("system", Kind::Id, "System", "System"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("domains", Kind::Text, "Covers", "Dekker"),
        Column::new("version", Kind::Text, "Version", "Versjon"),
        Column::new("contract", Kind::Id, "Contract", "Kontrakt"),
        Column::new("place", Kind::Id, "Stands in", "Står i"),
    ];
    let mut table =
        Table::new("systems", Words::new("Systems of this product", "Systemer av dette produktet"), columns);
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
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("candidate", Kind::Text, "May it be procured?", "Kan det anskaffes?"),
        Column::new("why_not", Kind::Text, "Why not", "Hvorfor ikke"),
    ];
    let mut table = Table::new("chances", Words::new("In the target", "I målet"), columns);
    let candidate = Candidate::Product(id);
    let product = landscape.product(id);
    for &domain in product.domains.iter().filter(|_| product.market.is_some()) {
        let fallen = known.basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
        let (may, why) = match (known.basis.scope(domain), fallen) {
            (Scope::InScope, None) => (Cell::words("yes", "ja").tone(Tone::Good), Cell::empty()),
            (Scope::InScope, Some(fallen)) => {
                (Cell::words("no", "nei").tone(Tone::Notice), Cell::from(reasons(known, fallen)))
            }
            _ => (
                Cell::words("no", "nei"),
                Cell::words("nothing is chosen in this domain", "ingenting velges på dette området"),
            ),
        };
        table.push([Cell::text(&landscape.domain(domain).id), may, why]);
    }
    table
}
