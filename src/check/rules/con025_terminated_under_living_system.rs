//! Notice has been given on a contract, it ends before the day of the merger, and a system that names it is still
//! marked as in use.
//!
//! ## Why
//!
//! From that day the municipality runs the system without a contract, or cannot run it at all. The plan treats it
//! as a system that cannot be chosen.
//!
//! ## Source
//!
//! Model, section 6. S000 D6: contracts are ended in time, for systems that end.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, contract: ist-2012, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist-2012, supplier: ist, annual_fee: 90000, terminated_to: 2019-10-31}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, status: phasing_out, contract: ist-2012, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist-2012, supplier: ist, annual_fee: 90000, terminated_to: 2019-10-31}
//! ```
//!
//! ## How to fix
//!
//! Mark the system with `status: phasing_out`, or record the contract that follows. Not reported for look-up copies
//! and for contracts that have already ended (CON020).

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::Place;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system in use has a contract that is terminated to a day before the merger",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, systems) in context.living_contracts() {
        let contract = landscape.contract(id);
        let Some(day) = contract.terminated_to else { continue };
        if day < landscape.merger.as_of || day >= landscape.merger.date {
            continue;
        }
        let system = landscape.system(systems[0]);
        let message = t!("con025.message", contract = contract.reference, day = day, system = system.reference);
        report.add(
            Hit::at_contract(landscape, id, "terminated_to", message)
                .related(Place::of(entry_of(system)), t!("con025.related"))
                .help(t!("con025.help")),
        );
    }
}
