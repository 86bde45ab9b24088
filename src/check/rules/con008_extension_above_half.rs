//! The plan lets a contract grow to the whole new municipality. That is more than 50 percent more inhabitants than
//! it serves today, and the inventory does not say whether it may.
//!
//! ## Why
//!
//! The larger the growth, the more likely it counts as a new contract that must be announced. An unlawful direct
//! award can be set aside, and the system with it.
//!
//! ## Source
//!
//! Public procurement regulation § 28-1 (as we read it): additions up to 50 percent of the contract, when it cannot well
//! be another supplier. KS and KMD, letter on contracts in mergers (2018).
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 120000}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 120000, growth: any}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Have a lawyer read the contract, then write `growth`: a percentage, `any` or `none`. For smaller growth, CON006 asks.

use crate::check::rule::{Check, Hit, PlanContext, Report, Rule, Severity};
use crate::words::t;

/// The rule.
pub static RULE: Rule = Rule {
    code: "CON008",
    name: "extension-above-half",
    summary: "A contract of unknown reach would serve more than half as many inhabitants again",
    severity: Severity::Warning,
    needs_whole: true,
    source: include_str!("con008_extension_above_half.rs"),
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Report) {
    let landscape = context.landscape();
    let all = landscape.inhabitants();
    for id in context.grows_above_half() {
        let served = context.basis.served_by_contract(id);
        let message = t!("con008.message", contract = landscape.contract(id).reference, served = served, all = all);
        report.add(
            Hit::at_contract(landscape, id, "growth", message)
                .help(t!("con008.help")),
        );
    }
}
