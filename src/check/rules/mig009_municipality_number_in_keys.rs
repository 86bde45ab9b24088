//! A chosen system uses the municipality number as a key, and the number changes on day one.
//!
//! ## Why
//!
//! The number links registers with each other. A system that keeps the old number finds nothing in the cadastre on
//! the first morning.
//!
//! ## Source
//!
//! Kartverket: the number is a key in some 600 systems.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: kommtek, name: KomTek, municipality_number: true, covers: [{domain: casework}]}     # chosen
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: kommtek, name: KomTek, municipality_number: false, covers: [{domain: casework}]}    # if that is so
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; order the change from the vendor in time. The plan has a migration of kind `rekey` for it.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::MigrationKind;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system that is kept has the municipality number in its keys",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let rows = evaluation.migrations.iter().filter(|row| row.kind == MigrationKind::Rekey);
    let mut found: Vec<_> = rows
        .filter_map(|row| {
            let system = landscape.system(landscape.entry(row.from?).root);
            let message = t!("mig009.message", system = system.reference);
            let hit = Hit::at_system(system, "municipality_number", message).help(t!("mig009.help"));
            Some((system.municipality, hit))
        })
        .collect();
    found.sort_by(|(_, one), (_, other)| one.subject.cmp(&other.subject));
    report.add_folded_if_unfinished(landscape, found, |municipality, count, names| {
        t!("mig009.all", municipality = municipality, count = count, names = names)
    });
}
