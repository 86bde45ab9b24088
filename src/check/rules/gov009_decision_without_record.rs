//! A decision has neither `by` nor `reason`.
//!
//! ## Why
//!
//! A year later someone asks why the more expensive system was chosen. A plan that follows from such a decision
//! cannot be defended.
//!
//! ## Source
//!
//! S000: every decision is a memo of its own ('Notat for beslutning'). S004: decision points.
//!
//! ## Wrong
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica, by: Joint committee, reason: Both municipalities know it}
//! ```
//!
//! ## How to fix
//!
//! Add who decided, when and why. Not reported if one of the two is given.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::Verdict;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision gives neither who made it nor why",
    severity: Severity::Info,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, decision) in context.decisions() {
        if decision.by.is_some() || decision.reason.is_some() {
            continue;
        }
        let key = match decision.verdict {
            Verdict::Choose(..) => "choose",
            Verdict::Reject(..) => "reject",
            Verdict::Retire(_) => "retire",
            Verdict::Need(_) => "need",
            Verdict::Drop(..) => "drop",
        };
        let domain = &landscape.domain(decision.verdict.domain()).id;
        let message = t!("gov009.message", domain = domain);
        report.add(Hit::at_decision(landscape, id, key, message).help(t!("gov009.help")));
    }
}
