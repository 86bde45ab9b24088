//! A system is chosen although its contract would have to grow by more percent than its `growth` says, or, where it says
//! nothing, by more than `limits.unknown_growth` (50 unless set).
//!
//! ## Why
//!
//! The larger the growth, the more likely it counts as a new contract that must be announced. An unlawful direct
//! award can be set aside, and the system with it.
//!
//! ## Source
//!
//! Model, section 6 (growth). Public procurement regulation § 28-1 (as we read it): additions up to 50 percent of the
//! contract, when it cannot well be another supplier. KS and KMD, letter on contracts in mergers (2018).
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

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system rests on a growth of its contract that a lawyer must allow",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let all = landscape.inhabitants();
    for id in context.grows_beyond_limit() {
        let served = context.basis.served_by_contract(id);
        let message = t!("con008.message", contract = landscape.contract(id).reference, served = served, all = all);
        report.add(
            Hit::at_contract(landscape, id, "growth", message)
                .help(t!("con008.help")),
        );
    }
}
