//! A product is chosen whose lead time, counted from the planning date, ends after the domain is due.
//!
//! ## Why
//!
//! Announcement, evaluation, standstill and introduction take months, and the due day does not move.
//!
//! ## Source
//!
//! S000 D2 and D3: there is not enough time.
//!
//! ## Wrong
//!
//! ```yaml
//! # as_of: 2019-08-01, due 2020-01-01
//! - {id: tender-school, name: School system, domains: [school], market: {one_off: 2000000, lead_months: 14}}
//! - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tender-school, name: School system, domains: [school], market: {one_off: 2000000, lead_months: 4}}
//! - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## How to fix
//!
//! Keep a system until a later procurement, or move the day when the domain is due.

use std::collections::BTreeSet;

use crate::calendar::subtract_months;
use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Candidate, DomainId, ProductId, Verdict};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen procurement cannot be finished in time",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let decided = landscape.decisions.iter().filter_map(|decision| match decision.verdict {
        Verdict::Choose(domain, Candidate::Product(product)) => Some((domain, product)),
        _ => None,
    });
    let chosen = context.chosen().filter_map(|(domain, candidate)| match candidate {
        Candidate::Product(product) => Some((domain, product)),
        _ => None,
    });
    let all: BTreeSet<(DomainId, ProductId)> = decided.chain(chosen).collect();
    for (domain, id) in all {
        let (data, product) = (landscape.domain(domain), landscape.product(id));
        // What has begun is ready on its own day: PRC013.
        let Some(market) = product.market.as_ref().filter(|_| product.begun.is_none()) else { continue };
        let start = subtract_months(data.due, market.lead_months);
        if start < context.as_of() {
            let message = t!("prc001.message", product = product.reference, lead_months = market.lead_months, domain = data.id, due = data.due, start = start);
            report.add(Hit::new(
                context.choice_place(domain, Candidate::Product(id)),
                data.id.clone(),
                message,
            ));
        }
    }
}
