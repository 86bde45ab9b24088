//! The `date` of a decision is after the planning date.
//!
//! ## Why
//!
//! The decision has not been made yet, and the plan treats it as made; or the planning date is out of date.
//!
//! ## Source
//!
//! S004: documents are frozen at decision points, and what comes later is not in them.
//!
//! ## Wrong
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica, by: Joint committee, date: 2019-12-01}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica, by: Joint committee, date: 2019-06-01}
//! ```
//!
//! ## How to fix
//!
//! Move `as_of` forward, or leave the decision out until it is made.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision is dated after the planning date",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let as_of = landscape.merger.as_of;
    for (id, decision) in context.decisions() {
        if let Some(day) = decision.date.filter(|&day| day > as_of) {
            let message = t!("dec013.message", day = day, as_of = as_of);
            report.add(
                Hit::at_decision(landscape, id, "date", message)
                    .help(t!("dec013.help")),
            );
        }
    }
}
