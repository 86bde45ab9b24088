//! The `market` of a product has a `one_off` price but no yearly price.
//!
//! ## Why
//!
//! Licences, operation and support are paid every year. Without them the purchase looks cheaper than any system in
//! use.
//!
//! ## Source
//!
//! S003 and S002 C10: an investment has a running cost.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tender-chat, name: Chat tender, domains: [chat], market: {one_off: 200000, lead_months: 6}}
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
//! Give `annual` or `annual_per_inhabitant`. If everything is 0, FIN009 reports it.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, ProductId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A product is bought once and has no yearly cost",
    severity: Severity::Info,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    for (index, product) in context.landscape.products.iter().enumerate() {
        let Some(market) = &product.market else { continue };
        if market.one_off > 0 && market.annual == 0 && market.annual_per_inhabitant == 0 {
            let place = Place::key(Thing::Product(ProductId::at(index)), "market");
            let message = t!("fin004.message", product = product.reference);
            report.add(
                Hit::new(place, product.reference.clone(), message)
                    .help(t!("fin004.help")),
            );
        }
    }
}
