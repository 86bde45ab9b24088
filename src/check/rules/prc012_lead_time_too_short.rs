//! The `lead_months` of a product with a market are 0, 1 or 2.
//!
//! ## Why
//!
//! Announcement, offers, evaluation and standstill alone take about three months, before anything is installed. A
//! procurement that is counted as quick is started too late.
//!
//! ## Source
//!
//! S000 D2: there is not enough time for a good procurement. The three months are our own.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tender-chat, name: Chat tender, domains: [chat], market: {one_off: 200000, annual: 40000, lead_months: 1}}
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
//! Count the months from the decision to procure until the system is in production.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, ProductId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A procurement is planned to take less than three months",
    severity: Severity::Info,
    needs_whole: false,
    check: Check::Inventory(check),
};

/// The least that a procurement takes, in months.
const LEAST: u32 = 3;

fn check(context: &Context, report: &mut Hits) {
    for (index, product) in context.landscape.products.iter().enumerate() {
        let Some(market) = product.market.as_ref().filter(|market| market.lead_months < LEAST) else {
            continue;
        };
        let place = Place::key(Thing::Product(ProductId::at(index)), "market").then("lead_months");
        let message = t!("prc012.message", product = product.reference, lead_months = market.lead_months);
        report.add(Hit::new(place, product.reference.clone(), message));
    }
}
