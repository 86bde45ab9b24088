//! More than half of the plan's total rests on default rates, on counts filled in from the catalogue, or on assumed
//! running costs.
//!
//! ## Why
//!
//! The ranking of the candidates may well be right, but the total is not a budget. A steering group that sees one
//! number will treat it as one.
//!
//! ## Source
//!
//! Model, section 7: whatever prints a sum says how much of it rests on assumptions. S001: preliminary estimates.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, covers: [{domain: elderly-care}]}
//! - {id: agresso, name: Agresso, covers: [{domain: economy}, {domain: payroll}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! rates: {vendor_annual: 50000, migration: {convert: {fixed: 1, per_user: 1, per_record: 1}, introduce: {fixed: 1, per_user: 1}}, integration: {build: 50000, keep: 1, suite: 1, reuse: 1, build_locked: 1}}
//! ```
//!
//! ## How to fix
//!
//! Count the users and ask for the costs of the most expensive systems first (FIN007, INV021); set the `rates` that
//! you have experience with.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "More than half of the plan's cost rests on assumed figures",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let total = evaluation.total();
    if total.assumed.get() * 2 > total.money.get() {
        let message = t!("fin012.message", money = total.money, assumed = total.assumed);
        report.add(Hit::new(Place::key(Thing::Manifest, "rates"), "plan", message));
    }
}
