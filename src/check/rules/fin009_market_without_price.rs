//! The `market` of a product is 0 in every price.
//!
//! ## Why
//!
//! A free product wins every domain that it serves. Unknown is never zero.
//!
//! ## Source
//!
//! S001 area 8: amounts given as question marks. Model, section 7, item 4.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tender-chat, name: Chat tender, domains: [chat], market: {one_off: 0, lead_months: 6}}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tender-chat, name: Chat tender, domains: [chat], market: {one_off: 200000, annual: 40000, lead_months: 6}}
//! ```
//!
//! ## How to fix
//!
//! Give an estimate, even a rough one, and note its source.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, ProductId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A product that can be procured costs nothing",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    for (index, product) in context.landscape.products.iter().enumerate() {
        let Some(market) = &product.market else { continue };
        if market.one_off == 0 && market.annual == 0 && market.annual_per_inhabitant == 0 {
            let place = Place::key(Thing::Product(ProductId::at(index)), "market");
            let message = t!("fin009.message", product = product.reference);
            report.add(Hit::new(place, product.reference.clone(), message));
        }
    }
}
