//! A system in use says `personal_data: none`, and a domain that it covers handles special categories of personal
//! data.
//!
//! ## Why
//!
//! One of the two is wrong. With `none`, no rule asks for a zone or an agreement.
//!
//! ## Source
//!
//! GDPR articles 9 and 28. S001 5.2.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, personal_data: none, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, personal_data: special, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Ask the owner; if it really holds none, waive the finding with the reason.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, cover_place};
use crate::model::PersonalData;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system is recorded without personal data, but its domain handles special categories",
    severity: Severity::Info,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    for (_, system) in context.living() {
        if system.governance.personal_data != Some(PersonalData::None) {
            continue;
        }
        let special =
            context.domains_of(system).find(|(_, domain)| domain.personal_data == PersonalData::Special);
        if let Some((id, domain)) = special {
            let message =
                t!("prv008.message", system = system.reference, domain = domain.id);
            let place = cover_place(context.landscape, system.entry, id);
            report
                .add(Hit::at_system(system, "personal_data", message).related(place, t!("prv008.related")));
        }
    }
}
