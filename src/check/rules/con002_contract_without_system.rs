//! A contract with a fee is running, and no system in the inventory names it.
//!
//! ## Why
//!
//! Either the municipality pays for something it does not use, or a system is missing from the inventory. The plan
//! leaves such a contract out, so it is never terminated.
//!
//! ## Source
//!
//! S003: do we have the system support we pay for?
//!
//! ## Wrong
//!
//! ```yaml
//! contracts:
//!   - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}   # and no system with contract: tieto-2015
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Name the contract on its system, or terminate it. Not reported if notice has been given, the contract has ended
//! or the fee is 0.

use crate::calendar::{StandingStatus, standing};
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Money, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A contract is paid for, and no system names it",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let running = standing(contract, landscape.merger.as_of).status == StandingStatus::Running;
        if contract.systems.is_empty()
            && running
            && let Some(fee) = contract.annual_fee.filter(|&fee| fee > 0)
        {
            let message = t!("con002.message", contract = contract.reference, fee = Money::from(fee));
            report.add(
                Hit::new(Place::of(Thing::Contract(id)), contract.reference.clone(), message)
                    .help(t!("con002.help")),
            );
        }
    }
}
