//! A product has a `market` but lists no `domains`.
//!
//! ## Why
//!
//! It is a candidate in no domain, so the plan never considers it. The one who added the market meant it to be
//! considered.
//!
//! ## Source
//!
//! Model, section 6.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tender-care, name: Care tender, market: {one_off: 3000000, annual: 900000, lead_months: 14}}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tender-care, name: Care tender, domains: [elderly-care], market: {one_off: 3000000, annual: 900000, lead_months: 14}}
//! ```
//!
//! ## How to fix
//!
//! List the domains that it can serve.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, ProductId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A product can be procured, but serves no domain",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    for (index, product) in context.landscape.products.iter().enumerate() {
        if product.market.is_some() && product.domains.is_empty() {
            let place = Place::key(Thing::Product(ProductId::at(index)), "market");
            let message = t!("cat003.message", product = product.reference);
            report.add(Hit::new(place, product.reference.clone(), message).help(t!("cat003.help")));
        }
    }
}
