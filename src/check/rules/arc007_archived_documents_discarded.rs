//! The plan closes a system in a domain with `archive: core`, and its entry says `data: none`.
//!
//! ## Why
//!
//! Documents that have not reached the archive are lost with the system. The archive plan says what may be deleted,
//! and when.
//!
//! ## Source
//!
//! S001 4.5: long-term deposit, and 'dokumenter som skal slettes … faktisk blir slettet'.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, data: none, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, data: lookup, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Check that everything is in an archive core, then waive the finding with a reason; or keep the data for look-up.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{DomainArchive, MigrationKind, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system that must archive is closed and nothing of it is kept",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for row in evaluation.migrations.iter().filter(|row| row.kind == MigrationKind::Close) {
        let domain = landscape.domain(row.domain);
        let Some(id) = row.from.filter(|_| domain.archive == DomainArchive::Core) else { continue };
        let entry = landscape.entry(id);
        let message =
            t!("arc007.message", entry = entry.reference, domain = domain.id);
        report.add(Hit::new(Place::key(Thing::Use(id), "data"), entry.reference.clone(), message));
    }
}
