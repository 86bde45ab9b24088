//! A system in use names a contract whose `start` is after the planning date.
//!
//! ## Why
//!
//! Today it runs under another contract, which is missing in the inventory, or without one. Or the day is wrong, and with it
//! all that is left to pay.
//!
//! ## Source
//!
//! Model, section 13. S003: correct contracts.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! - {id: k, supplier: tieto, annual_fee: 1200000, start: 2021-01-01, end: 2025-12-31}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! - {id: k, supplier: tieto, annual_fee: 1200000, start: 2019-01-01, end: 2025-12-31}
//! ```
//!
//! ## How to fix
//!
//! Enter the contract it runs under today, or correct the day. A system that is not in use yet belongs in `progress.yaml`.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, listed};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system is in use under a contract that has not begun",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, systems) in context.living_contracts() {
        let contract = landscape.contract(id);
        let Some(start) = contract.start.filter(|&start| start > landscape.merger.as_of) else { continue };
        let systems = listed(systems.iter().map(|&system| landscape.system(system).reference.as_str()));
        let message = t!("con035.message", systems = systems, contract = contract.reference, start = start);
        report.add(Hit::at_contract(landscape, id, "start", message).help(t!("con035.help")));
    }
}
