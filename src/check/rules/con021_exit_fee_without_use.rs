//! A contract has an exit fee, although it has no end or notice has already been given.
//!
//! ## Why
//!
//! A contract without an end is left by giving notice; an exit fee buys nothing there, and the plan never pays it.
//! Usually the end of a fixed term is missing, and with it the true price of leaving.
//!
//! ## Source
//!
//! Model, sections 9 and 13: the exit fee sets the end aside, and nothing else.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, exit_fee: 400000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, exit_fee: 400000, end: 2021-12-31}
//! ```
//!
//! ## How to fix
//!
//! Write the end of the term into `end`, or remove the `exit_fee`.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An exit fee is given for a contract that can be left without it",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        if contract.exit_fee.is_none_or(|fee| fee == 0) {
            continue;
        }
        let why = match (contract.terminated_to, contract.end) {
            (Some(day), _) => t!("con021.message", day = day),
            (None, None) => t!("con021.message_2"),
            (None, Some(_)) => continue,
        };
        let message = t!("con021.message_3", contract = contract.reference, why = why);
        report.add(
            Hit::at_contract(landscape, id, "exit_fee", message)
                .help(t!("con021.help")),
        );
    }
}
