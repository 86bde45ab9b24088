//! The `annual_cost` of a system is the same as the `annual_fee` of its contract, and the contract covers no other
//! system.
//!
//! ## Why
//!
//! `annual_cost` is what the municipality pays outside any contract. If the amount is written twice, the system
//! costs twice as much and loses.
//!
//! ## Source
//!
//! Model, sections 4 and 7.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1200000, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}
//! ```
//!
//! ## How to fix
//!
//! Remove `annual_cost`, unless the two really are separate payments of the same amount.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Money, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system has the fee of its contract as its own cost as well",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for system in &landscape.systems {
        let (Some(cost), Some(id)) = (system.annual_cost, system.contract) else { continue };
        let contract = landscape.contract(id);
        if cost > 0 && Some(cost) == contract.annual_fee && contract.systems.len() == 1 {
            let message = t!("fin014.message", system = system.reference, cost = Money::from(cost));
            report.add(
                Hit::at_system(system, "annual_cost", message)
                    .related(Place::key(Thing::Contract(id), "annual_fee"), t!("fin014.related"))
                    .help(t!("fin014.help")),
            );
        }
    }
}
