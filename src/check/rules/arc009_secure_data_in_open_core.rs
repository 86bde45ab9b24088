//! A system in the secure zone that holds special categories of personal data is integrated with an archive core
//! whose zone is `internal`.
//!
//! ## Why
//!
//! Data that are protected by the secure zone while the case is open are left outside it for good once they are
//! archived.
//!
//! ## Source
//!
//! S001: an archive core of its own for the secure zone. S002 2.1: the model of two zones.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, zone: secure, personal_data: special, covers: [{domain: elderly-care}]}
//!   - {id: arkiv, name: Arkiv, archive: core, zone: internal, annual_cost: 1000, covers: [{domain: archive-core}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, zone: secure, personal_data: special, covers: [{domain: elderly-care}]}
//!   - {id: arkiv, name: Arkiv, archive: core, zone: secure, annual_cost: 1000, covers: [{domain: archive-core}]}
//! ```
//!
//! ## How to fix
//!
//! Give the secure zone its own archive core, or correct the zone. Not reported if a zone is missing: unknown does
//! not mean no.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{PersonalData, Place, Zone};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system of the secure zone archives in a core outside it",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, system) in context.living().filter(|(_, system)| system.governance.zone == Some(Zone::Secure)) {
        if context.personal_data(system) != PersonalData::Special {
            continue;
        }
        let joined = context.neighbours(id).systems.iter().map(|&other| landscape.system(other));
        let mut open =
            joined.filter(|other| other.archive_core && other.governance.zone == Some(Zone::Internal));
        if let Some(core) = open.next() {
            let message = t!("arc009.message", system = system.reference, core = core.reference);
            report.add(
                Hit::at_system(system, "zone", message)
                    .related(Place::key(entry_of(core), "zone"), t!("arc009.related")),
            );
        }
    }
}
