//! `notice_months` is 30, 45, 60, 90, 120 or 180.
//!
//! ## Why
//!
//! Contracts give notice in days or in months. Ninety months are seven and a half years, and the plan would pay for
//! all of them.
//!
//! ## Source
//!
//! Model, section 9; practice.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, notice_months: 90}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, notice_months: 3}
//! ```
//!
//! ## How to fix
//!
//! Write the number of months. If the contract really has such a long notice, waive the finding.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The months of notice look like days",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

const DAYS: [u32; 6] = [30, 45, 60, 90, 120, 180];

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        if DAYS.contains(&contract.notice_months) {
            let months = contract.notice_months;
            let message = t!("con029.message", contract = contract.reference, months = months);
            report.add(Hit::at_contract(landscape, id, "notice_months", message));
        }
    }
}
