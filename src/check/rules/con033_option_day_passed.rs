//! A contract has unused options and does not renew itself, and the day by which the next option must be used is
//! before the planning date.
//!
//! ## Why
//!
//! The plan counts unused options as used. An option that can no longer be used makes a system look as if it could
//! continue.
//!
//! ## Source
//!
//! Model, sections 6 and 13.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2019-12-31, options: {count: 1, months: 24, decide_months: 6}}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2021-12-31, options: {count: 1, months: 24, used: 1, decide_months: 6}}
//! ```
//!
//! ## How to fix
//!
//! If the option was used, count it in `used` and write the new end. If it was not, lower `count`, or ask the
//! supplier.

use crate::calendar::standing;
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::Renewal;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The day by which an option had to be used has passed",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let as_of = landscape.merger.as_of;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let Some(by) = standing(contract, as_of).option_by else { continue };
        if by < as_of && contract.renewal != Renewal::Tacit {
            let message = t!("con033.message", contract = contract.reference, by = by);
            report.add(
                Hit::at_contract(landscape, id, "options", message).help(
                    t!("con033.help"),
                ),
            );
        }
    }
}
