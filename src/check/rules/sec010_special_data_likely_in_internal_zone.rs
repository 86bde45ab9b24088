//! A system in use says `zone: internal` but nothing about its personal data, and the catalogue says that one of
//! its domains handles special categories.
//!
//! ## Why
//!
//! Either the data are outside the secure zone, or this system holds less than others of its kind. The catalogue
//! cannot know; the owner does.
//!
//! ## Source
//!
//! S002 2.1 and S001: the model of two zones.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, zone: internal, covers: [{domain: elderly-care}]}     # elderly-care: personal_data: special
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, zone: internal, personal_data: ordinary, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Say what the system holds with its own `personal_data`; if that is `special`, move it. Not reported if the zone
//! is missing: unknown does not mean no.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of, listed};
use crate::model::{PersonalData, Place, Zone};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain usually handles special categories of data, and its system is in the internal zone",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    for (_, system) in context.living() {
        let governance = &system.governance;
        if governance.zone != Some(Zone::Internal) || governance.personal_data.is_some() {
            continue;
        }
        let special: Vec<&str> = context
            .domains_of(system)
            .filter(|(_, domain)| domain.personal_data == PersonalData::Special)
            .map(|(_, domain)| domain.id.as_str())
            .collect();
        if !special.is_empty() {
            let message = t!("sec010.message", system = system.reference, special = listed(special));
            report.add(
                Hit::new(Place::key(entry_of(system), "zone"), system.reference.clone(), message)
                    .help(t!("sec010.help")),
            );
        }
    }
}
