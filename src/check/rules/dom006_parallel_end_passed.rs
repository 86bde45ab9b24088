//! The target keeps systems side by side in a domain whose `parallel_until` is not after the merger.
//!
//! ## Why
//!
//! A transition that ends before it begins is no transition: the temporary solution has become permanent.
//!
//! ## Source
//!
//! S000 D2 and D3: transitional solutions.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: chat, name: Chat, sector: D6, parallel: allowed, parallel_until: 0m}
//! - {id: teams, name: Teams, covers: [{domain: chat}]}
//! - {domain: chat, choose: parallel}
//! # sor.yaml
//! - {id: slack, name: Slack, covers: [{domain: chat}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: chat, name: Chat, sector: D6, parallel: allowed, parallel_until: 12m}
//! - {id: teams, name: Teams, covers: [{domain: chat}]}
//! - {domain: chat, choose: parallel}
//! # sor.yaml
//! - {id: slack, name: Slack, covers: [{domain: chat}]}
//! ```
//!
//! ## How to fix
//!
//! Choose one system, or decide on a later end.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Candidate, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Systems stay side by side, although their time is over on day one",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for (domain, candidate) in context.chosen() {
        let data = landscape.domain(domain);
        let Some(until) = data.parallel_until.filter(|_| candidate == Candidate::Parallel) else { continue };
        if until <= landscape.merger.date {
            let message = t!("dom006.message", domain = data.id, until = until);
            report.add(
                Hit::new(Place::key(Thing::Domain(domain), "parallel_until"), data.id.clone(), message)
                    .help(t!("dom006.help")),
            );
        }
    }
}
