//! A system in use handles special categories of personal data, by its own word or by its domain's, and the inventory says `zone: internal`.
//!
//! ## Why
//!
//! Health, social and child welfare data belong behind the second wall.
//!
//! ## Source
//!
//! S002 2.1 and S001: the model of two zones.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: profil, name: Profil, zone: internal, covers: [{domain: care}]}     # personal_data: special
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: profil, name: Profil, zone: secure, covers: [{domain: care}]}
//! ```
//!
//! ## How to mend
//!
//! Move it, or correct the zone; where the system holds less than its domain usually does, say so with its own `personal_data`.
//! Silent where the zone is not given: unknown is not no.

use crate::check::rule::{Check, Context, Hit, Report, Rule, Severity, entry_of, listed};
use crate::model::{PersonalData, Place, Zone};

/// The rule.
pub static RULE: Rule = Rule {
    code: "SEC001",
    name: "special-data-outside-secure-zone",
    summary: "Special categories of personal data lie outside the secure zone",
    severity: Severity::Error,
    needs_whole: false,
    source: include_str!("sec001_special_data_outside_secure_zone.rs"),
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Report) {
    for (_, system) in context.living() {
        let outside = system.governance.zone == Some(Zone::Internal);
        if outside && context.personal_data(system) == PersonalData::Special {
            let why = match system.governance.personal_data {
                Some(_) => "says so itself".to_owned(),
                None => {
                    let special = context
                        .domains_of(system)
                        .filter(|(_, domain)| domain.personal_data == PersonalData::Special);
                    format!("covers {}", listed(special.map(|(_, domain)| domain.id.as_str())))
                }
            };
            let message = format!(
                "{} handles special categories of personal data ({why}) in the internal zone",
                system.reference,
            );
            report.add(Hit::new(Place::key(entry_of(system), "zone"), system.reference.clone(), message));
        }
    }
}
