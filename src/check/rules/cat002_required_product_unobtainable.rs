//! A product that is in use or can be procured requires another product, and that one is used by no system and has
//! no market.
//!
//! ## Why
//!
//! Choosing the product breaks `requires` whatever else is chosen, so it is ruled out without a message.
//!
//! ## Source
//!
//! Model, section 8.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, domains: [elderly-care], requires: ["product:broker"]}
//! - {id: broker, name: Message broker, domains: [chat], vendor: tieto}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, domains: [elderly-care], requires: ["product:broker"]}
//! - {id: broker, name: Message broker, domains: [chat], market: {one_off: 100000, annual: 20000, lead_months: 3}}
//! ```
//!
//! ## How to fix
//!
//! Give the required product a `market`, name it on the system that it is, or remove the requirement.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, ProductId, Status, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A product requires another that no system in use has and that cannot be procured",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut there: Vec<bool> = landscape.products.iter().map(|product| product.market.is_some()).collect();
    for system in landscape.systems.iter().filter(|system| system.status == Status::InUse) {
        if let Some(product) = system.product {
            there[product.index()] = true;
        }
    }
    for (index, product) in landscape.products.iter().enumerate().filter(|(index, _)| there[*index]) {
        for &other in product.requires.iter().filter(|other| !there[other.index()]) {
            let name = &landscape.product(other).reference;
            let message =
                t!("cat002.message", product = product.reference, name = name);
            let place = Place::key(Thing::Product(ProductId::at(index)), "requires");
            report.add(
                Hit::new(place, product.reference.clone(), message)
                    .related(Place::of(Thing::Product(other)), t!("cat002.related")),
            );
        }
    }
}
