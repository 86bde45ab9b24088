//! A domain with priority should or may is in use and has no candidate at all.
//!
//! ## Why
//!
//! The domain is in use today, so people expect it tomorrow. The plan leaves what is in use there as it is: a gap, not an
//! answer, until there is a candidate or the domain is retired.
//!
//! ## Source
//!
//! Model, section 6 (open). S000: critical systems are in operation on 2020-01-01; the lists of what should be in place are planned too.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: alarm, name: Alarm reception, sector: D3, priority: should}
//! - {id: safecall, name: SafeCall, status: phasing_out, covers: [{domain: alarm}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: alarm, name: Alarm reception, sector: D3, priority: should}
//! - {id: safecall, name: SafeCall, status: phasing_out, covers: [{domain: alarm}]}
//! - {id: tender-alarm, name: Tender, domains: [alarm], market: {one_off: 400000, lead_months: 3}}
//! ```
//!
//! ## How to fix
//!
//! Every candidate that was ruled out is listed with the reason. Remove one of these reasons, add a product that
//! can be procured, or retire the domain.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, bar_words, listed};
use crate::model::{Place, Priority, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain that is in use has no candidate left",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for domain in context.basis.in_scope() {
        let data = landscape.domain(domain);
        if data.priority != Priority::Must && (context.basis.is_open(domain) || context.basis.candidates(domain).is_empty()) {
            let message = t!("dom003.message", domain = data.id);
            let mut hit = Hit::new(Place::of(Thing::Domain(domain)), data.id.clone(), message);
            for fallen in context.basis.fallen(domain) {
                let name = landscape.candidate_reference(fallen.candidate);
                let reasons = listed(fallen.bars.iter().map(|bar| bar_words(*bar)));
                hit = hit.help(t!("dom003.help", name = name, reasons = reasons));
            }
            report.add(hit);
        }
    }
}
