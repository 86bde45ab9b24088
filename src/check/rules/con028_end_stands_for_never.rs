//! A contract that does not renew itself ends thirty years or more after the merger.
//!
//! ## Why
//!
//! Such a day usually means that there is no end. The plan takes it literally: a replaced system would be paid for
//! until then.
//!
//! ## Source
//!
//! Model, section 9: a contract with an end that does not renew itself costs its fee until that end.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: kf, supplier: kommuneforlaget, annual_fee: 40000, end: 2099-12-31}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: kf, supplier: kommuneforlaget, annual_fee: 40000, notice_months: 3}
//! ```
//!
//! ## How to fix
//!
//! Remove `end`: without it a contract runs until it is terminated.

use crate::calendar::add_months;
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::Renewal;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The end of a contract is so far away that it seems to mean no end",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

/// Thirty years, in months.
const FAR: u32 = 360;

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let far = add_months(landscape.merger.date, FAR);
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        if let Some(end) = contract.end.filter(|&end| end >= far && contract.renewal != Renewal::Tacit) {
            let message = t!("con028.message", contract = contract.reference, end = end);
            report.add(
                Hit::at_contract(landscape, id, "end", message)
                    .help(t!("con028.help")),
            );
        }
    }
}
