//! A chosen system or product reaches its end of life within the years that the plan counts.
//!
//! ## Why
//!
//! The plan counts what it costs to buy and move again on that day, by the rate `renewal`: an assumption, and a second change for the
//! same users. Of systems that go on side by side it counts nothing.
//!
//! ## Source
//!
//! S000 D4: the school system that its vendor phases out.
//!
//! ## Wrong
//!
//! ```yaml
//! # merger 2020-01-01, horizon_years: 5
//! - {id: winmed, name: WinMed, end_of_life: 2021-12-31, covers: [{domain: gp}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: winmed, name: WinMed, end_of_life: 2026-12-31, covers: [{domain: gp}]}
//! ```
//!
//! ## How to fix
//!
//! Ask the vendor what succeeds it, and plan the next replacement; or reject it.

use std::collections::BTreeSet;

use crate::calendar::add_months;
use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, entry_of};
use crate::cost::Member;
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system or product reaches its end of life within the planning horizon",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let horizon = add_months(landscape.merger.date, 12 * landscape.merger.horizon_years);
    let mut told = BTreeSet::new();
    for (domain, candidate) in context.chosen() {
        for member in context.basis.members(domain, candidate) {
            let (place, end) = match member {
                Member::System(id) => {
                    let system = landscape.system(id);
                    (Place::key(entry_of(system), "end_of_life"), system.end_of_life)
                }
                Member::Product(id) => {
                    (Place::key(Thing::Product(id), "end_of_life"), landscape.product(id).end_of_life)
                }
            };
            let Some(end) = end.filter(|&end| end < horizon && told.insert(member)) else { continue };
            let name = member.reference(landscape);
            let message = t!("prc011.message", name = name, end = end, horizon = horizon);
            report.add(Hit::new(place, name, message));
        }
    }
}
