//! A system in use that the municipality or a partner runs says `personal_data: special`, and no `zone`, though the
//! inventory gives zones elsewhere.
//!
//! ## Why
//!
//! Unknown is not no. But where the two networks are joined, whatever nobody placed ends up on the inner side of neither
//! wall.
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
//! ## How to mend
//!
//! Say `zone: secure` or `internal`. Silent for services in the cloud, which have walls of their own, and in a
//! municipality that gives no zone at all.

use std::collections::BTreeSet;

use crate::check::rule::{Check, Context, Hit, Report, Rule, Severity};
use crate::model::{Hosting, MunicipalityId, PersonalData};
use crate::words::t;

/// The rule.
pub static RULE: Rule = Rule {
    code: "SEC011",
    name: "zone-unknown-for-special-data",
    summary: "Special categories of personal data, and nobody says in which zone",
    severity: Severity::Info,
    needs_whole: true,
    source: include_str!("sec011_zone_unknown_for_special_data.rs"),
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Report) {
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
