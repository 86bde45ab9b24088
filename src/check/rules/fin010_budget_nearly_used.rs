//! The one-off cost of the plan is more than 90 percent of `limits.one_off_budget`.
//!
//! ## Why
//!
//! The figures are estimates, and many are defaults. A plan that only just fits today does not fit next month, and
//! then it changes in many places at once.
//!
//! ## Source
//!
//! S001: preliminary estimates. Model, section 8. The tenth is our own.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! limits: {one_off_budget: 2900000}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! limits: {one_off_budget: 30000000}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! ```
//!
//! ## How to fix
//!
//! Ask for a reserve, or use `portfolio why` to see what the limit costs. Above the limit there is no plan
//! (DOM016).

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Money, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The plan uses more than nine tenths of the one-off budget",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let Some(budget) = context.landscape().limits.one_off_budget.map(Money::from) else { return };
    let spent = evaluation.one_off;
    if spent.get() * 10 > budget.get() * 9 {
        let message = t!("fin010.message", spent = spent, budget = budget);
        let place = Place::key(Thing::Manifest, "limits").then("one_off_budget");
        report.add(Hit::new(place, "one_off_budget", message));
    }
}
