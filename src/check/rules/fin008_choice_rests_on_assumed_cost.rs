//! A system is chosen although there are other candidates, and its running cost is assumed.
//!
//! ## Why
//!
//! A choice that rests on a guess is a question for a meeting, not a result.
//!
//! ## Source
//!
//! Model, section 7, item 1.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: lists, name: Spreadsheets, covers: [{domain: casework}]}     # chosen
//! # sor.yaml
//! - {id: papers, name: Paper files, covers: [{domain: casework}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: lists, name: Spreadsheets, annual_cost: 15000, covers: [{domain: casework}]}
//! # sor.yaml
//! - {id: papers, name: Paper files, annual_cost: 900000, covers: [{domain: casework}]}
//! ```
//!
//! ## How to fix
//!
//! Find out what it costs and give its `annual_cost`. Not reported if a decision chose it, or no other candidate
//! was possible.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, entry_of, listed};
use crate::model::Place;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system is chosen whose running cost is assumed",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for (id, domains) in context.chosen_systems() {
        if !context.basis.has_assumed_cost(id) {
            continue;
        }
        let won = domains.into_iter().filter(|&domain| context.basis.candidates(domain).len() > 1);
        let won: Vec<&str> = won.map(|domain| landscape.domain(domain).id.as_str()).collect();
        if !won.is_empty() {
            let system = landscape.system(id);
            let message =
                t!("fin008.message", system = system.reference, won = listed(won));
            report.add(
                Hit::new(Place::of(entry_of(system)), system.reference.clone(), message)
                    .help(t!("fin008.help")),
            );
        }
    }
}
