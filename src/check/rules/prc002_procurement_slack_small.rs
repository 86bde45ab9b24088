//! The plan procures a product, and it must begin in less than 120 days.
//!
//! ## Why
//!
//! A project must be set up, staffed and funded before anything can be announced.
//!
//! ## Source
//!
//! S000 D4: the school system, with 92 days. The 120 days are our own.
//!
//! ## Wrong
//!
//! ```yaml
//! # as_of: 2019-08-01, due 2020-01-01
//! - {id: tender-school, name: School system, domains: [school], market: {one_off: 2000000, lead_months: 4}}
//! - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: school, name: School, sector: D4, due: 12m}
//! - {id: tender-school, name: School system, domains: [school], market: {one_off: 2000000, lead_months: 4}}
//! - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## How to fix
//!
//! Begin now. Then move `as_of` forward only with the procurement under way, and shorten its `lead_months` to what
//! is left.

use crate::calendar::subtract_months;
use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::Candidate;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A procurement must begin within 120 days",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for (domain, candidate) in context.chosen() {
        let Candidate::Product(id) = candidate else { continue };
        let (data, product) = (landscape.domain(domain), landscape.product(id));
        let Some(market) = product.market.as_ref().filter(|_| product.begun.is_none()) else { continue };
        let start = subtract_months(data.due, market.lead_months);
        let days = (start - context.as_of()).get_days();
        if (0..120).contains(&days) {
            let message = t!("prc002.message", product = product.reference, start = start, days = days, domain = data.id, due = data.due);
            report.add(Hit::new(context.choice_place(domain, candidate), data.id.clone(), message));
        }
    }
}
