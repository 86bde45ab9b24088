//! A system in use that the municipality or a partner runs says `personal_data: special` but has no `zone`,
//! although the inventory gives zones for other systems.
//!
//! ## Why
//!
//! Unknown does not mean no. But when the two networks are joined, a system that has not been placed can end up in
//! the wrong zone.
//!
//! ## Source
//!
//! S002 2.1 and S001: the model of two zones.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, personal_data: special, covers: [{domain: elderly-care}]}
//! - {id: socio, name: Socio, annual_cost: 1000, zone: secure, covers: [{domain: social-assistance}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, personal_data: special, zone: secure, covers: [{domain: elderly-care}]}
//! - {id: socio, name: Socio, annual_cost: 1000, zone: secure, covers: [{domain: social-assistance}]}
//! ```
//!
//! ## How to fix
//!
//! Write `zone: secure` or `zone: internal`. Not reported for cloud services, which have their own protection, and
//! in a municipality that gives no zone at all.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Hosting, MunicipalityId, PersonalData};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system holds special categories of personal data, and its zone is unknown",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let zoned = context.landscape.systems.iter().filter(|system| system.governance.zone.is_some());
    let mapped: BTreeSet<MunicipalityId> = zoned.map(|system| system.municipality).collect();
    for (_, system) in context.living().filter(|(_, system)| mapped.contains(&system.municipality)) {
        let governance = &system.governance;
        let special = governance.personal_data == Some(PersonalData::Special);
        if special && governance.zone.is_none() && governance.hosting != Some(Hosting::Saas) {
            let message =
                t!("sec011.message", system = system.reference);
            report.add(
                Hit::at_system(system, "personal_data", message).help(t!("sec011.help")),
            );
        }
    }
}
