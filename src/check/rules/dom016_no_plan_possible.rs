//! No choice of candidates satisfies all decisions, limits and rules of the workspace.
//!
//! ## Why
//!
//! There is no plan until one of the conflicting facts is changed.
//!
//! ## Source
//!
//! Model, sections 6, 8 and 11.
//!
//! ## Wrong
//!
//! ```yaml
//! limits: {procurements: 0}
//! decisions:
//!   - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! limits: {procurements: 1}
//! decisions:
//!   - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## How to fix
//!
//! The listed facts cannot all hold; change one of them.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Place, Thing};
use crate::plan::{PlanStatus, clash};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "No target satisfies all constraints",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    if context.plan.status != PlanStatus::Infeasible {
        return;
    }
    let mut hit = Hit::new(Place::of(Thing::Manifest), "plan", t!("dom016.message"));
    for &fact in &context.plan.conflict {
        let fact = clash(context.basis, fact).words(context.basis.landscape);
        hit = hit.help(fact.clone());
    }
    report.add(hit);
}
