//! A system in use says `personal_data: special` and `zone: internal`.
//!
//! ## Why
//!
//! Health, social and child welfare data belong in the secure zone.
//!
//! ## Source
//!
//! S002 2.1 and S001: the model of two zones.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: profil, name: Profil, personal_data: special, zone: internal, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: profil, name: Profil, personal_data: special, zone: secure, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Move the system, or correct the value that is wrong. Not reported if the zone is missing: unknown does not mean
//! no. If only the catalogue says that the domain handles such data, SEC010 asks.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{PersonalData, Place, Zone};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Special categories of personal data are outside the secure zone",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    for (_, system) in context.living() {
        let governance = &system.governance;
        if governance.personal_data == Some(PersonalData::Special) && governance.zone == Some(Zone::Internal)
        {
            let message = t!("sec001.message", system = system.reference);
            let personal = Place::key(entry_of(system), "personal_data");
            report.add(
                Hit::new(Place::key(entry_of(system), "zone"), system.reference.clone(), message)
                    .related(personal, t!("sec001.related"))
                    .help(t!("sec001.help")),
            );
        }
    }
}
