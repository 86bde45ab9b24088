//! The cheapest way out of a contract is to give notice for an earlier term and prolong it for the months in between, but
//! the contract itself does not say that this may be had.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! The supplier decides whether, and at what price. If it says no, a whole further term is paid.
//!
//! ## Source
//!
//! Model, section 9 (bridging).
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! - {id: k, supplier: tieto, annual_fee: 1200000, end: 2020-01-31, renewal_months: 36, notice_months: 1}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! - {id: k, supplier: tieto, annual_fee: 1200000, end: 2020-01-31, renewal_months: 36, notice_months: 1, bridge: {months: 6, price_percent: 150}}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Ask the supplier before notice is given, and record the answer as `bridge`; `months: 0` where it cannot be had.

use crate::check::rule::{About, Check, Hit, Leaving, PlanContext, Hits, Severity};
use crate::cost::ExitWay;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A contract is bridged on terms that its supplier has not agreed to",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let found = context.leaving().into_iter().filter_map(|(id, Leaving { exit, .. })| {
        let contract = landscape.contract(id);
        if exit.way != ExitWay::Bridge || contract.bridge.own {
            return None;
        }
        let percent = contract.bridge.price_percent;
        let message = t!(
            "con034.message",
            contract = contract.reference,
            ends = exit.ends,
            percent = percent,
            supplier = contract.supplier
        );
        let hit = Hit::at_contract(landscape, id, "bridge", message).help(t!("con034.help"));
        Some((contract.municipality, hit))
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("con034.all", municipality = municipality, count = count, names = names)
    });
}
