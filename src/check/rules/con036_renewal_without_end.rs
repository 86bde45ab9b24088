//! A contract renews itself by `renewal_months`, or has unused options, but no `end` that they could prolong.
//!
//! ## Why
//!
//! A contract without an end can be left on any day. If only the day was forgotten, every date that the program gives of it
//! is wrong.
//!
//! ## Source
//!
//! Model, sections 4 and 13.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, renewal_months: 12, notice_months: 3}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-12-31, renewal_months: 12, notice_months: 3}
//! ```
//!
//! ## How to fix
//!
//! Add `end`. If it truly runs until it is terminated, take the renewal and the options away. Not reported if notice has
//! been given.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Contract, ContractId};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "A contract renews itself or has options, but no end",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (index, contract) in landscape.contracts.iter().enumerate() {
        if contract.end.is_some() || contract.terminated_to.is_some() {
            continue;
        }
        let Some((key, message)) = pointless(contract) else { continue };
        let hit = Hit::at_contract(landscape, ContractId::at(index), key, message);
        report.add(hit.help(t!("con036.help")));
    }
}

/// What would prolong an end, if there were one.
fn pointless(contract: &Contract) -> Option<(&'static str, Text)> {
    if contract.renewal_months > 0 {
        let months = contract.renewal_months;
        Some(("renewal_months", t!("con036.message", contract = contract.reference, months = months)))
    } else if contract.option_months > 0 {
        let key = if contract.options.is_some() { "options" } else { "option_months" };
        Some((key, t!("con036.message_2", contract = contract.reference, months = contract.option_months)))
    } else {
        None
    }
}
