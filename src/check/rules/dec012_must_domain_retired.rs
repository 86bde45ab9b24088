//! A decision says `retire: true` for a domain with `priority: must`.
//!
//! ## Why
//!
//! Its systems are closed and nothing replaces them. For a statutory task this is hardly intended; and if it is,
//! the priority is wrong.
//!
//! ## Source
//!
//! S000: all critical services are in operation on day one.
//!
//! ## Wrong
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, retire: true, reason: done elsewhere}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: chat, retire: true, reason: done elsewhere}
//! ```
//!
//! ## How to fix
//!
//! Withdraw the decision, or lower the `priority` in the catalogue and say why.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Priority, Thing, Verdict};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision ends a domain that must be in place",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, decision) in context.decisions() {
        let Verdict::Retire(domain) = decision.verdict else { continue };
        let data = landscape.domain(domain);
        if data.priority == Priority::Must {
            let message = t!("dec012.message", domain = data.id);
            report.add(
                Hit::at_decision(landscape, id, "retire", message)
                    .related(Place::key(Thing::Domain(domain), "priority"), t!("dec012.related")),
            );
        }
    }
}
