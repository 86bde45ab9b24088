//! A system in use covers the `archive_domain` but is not marked with `archive: core`.
//!
//! ## Why
//!
//! This is a contradiction: the archive domain is the domain of the central archive core. Every system connected to
//! it would archive into nothing.
//!
//! ## Source
//!
//! Model, sections 2 and 4. S001 4.6: a Noark 5 core.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: arkiv, name: Arkiv, annual_cost: 1000, covers: [{domain: archive-core}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: arkiv, name: Arkiv, archive: core, annual_cost: 1000, covers: [{domain: archive-core}]}
//! ```
//!
//! ## How to fix
//!
//! Write `archive: core` on the system or its product, or correct the domain that it covers. Not reported for
//! look-up copies.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, cover_place};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The system of the archive domain holds no archive core",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let Some(archive) = landscape.archive_domain else { return };
    for (_, system) in context.living().filter(|(_, system)| !system.archive_core) {
        if landscape.entry(system.entry).cover(archive).is_some() {
            let message =
                t!("arc012.message", system = system.reference);
            report.add(
                Hit::new(cover_place(landscape, system.entry, archive), system.reference.clone(), message)
                    .help(t!("arc012.help")),
            );
        }
    }
}
