//! A contract that renews itself has a notice period that is longer than one renewal.
//!
//! ## Why
//!
//! On the day when notice must be given, the next term has not started yet: every notice comes a whole term too
//! late. One of the two figures is nearly always wrong.
//!
//! ## Source
//!
//! Model, section 13; advice on contracts before a merger, KS Advokatene.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-12-31, renewal_months: 3, notice_months: 6}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-12-31, renewal_months: 12, notice_months: 6}
//! ```
//!
//! ## How to fix
//!
//! Read the contract again, and correct `notice_months` or `renewal_months`. Not reported if they are equal.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::Renewal;
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The notice of a contract is longer than the term by which it renews itself",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let (notice, renewal) = (contract.notice_months, contract.renewal_months);
        if contract.renewal == Renewal::Tacit && notice > renewal && contract.terminated_to.is_none() {
            let message = t!("con022.message", contract = contract.reference, notice = notice, renewal = renewal);
            report.add(
                Hit::at_contract(landscape, id, "notice_months", message)
                    .related(Place::key(Thing::Contract(id), "renewal_months"), t!("con022.related")),
            );
        }
    }
}
