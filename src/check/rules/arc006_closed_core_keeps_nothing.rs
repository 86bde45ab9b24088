//! The plan replaces the system of the archive domain in a municipality, and its entry says `data: none`.
//!
//! ## Why
//!
//! An archive may not be deleted because a municipality ends. Citizens have a right of access to closed archives.
//!
//! ## Source
//!
//! S000 D1: 'Sikre tilgang til avsluttet arkiv'. The archives act, as S001 4.5 reads it: deposit for the long term.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: arkiv, name: Arkiv, archive: core, data: none, annual_cost: 1000, covers: [{domain: archive-core}]}
//! # sor.yaml
//! systems:
//!   - {id: elements, name: Elements, archive: core, annual_cost: 1000, covers: [{domain: archive-core}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: archive-core, choose: sor/elements}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: arkiv, name: Arkiv, archive: core, data: lookup, annual_cost: 1000, covers: [{domain: archive-core}]}
//! # sor.yaml
//! systems:
//!   - {id: elements, name: Elements, archive: core, annual_cost: 1000, covers: [{domain: archive-core}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: archive-core, choose: sor/elements}
//! ```
//!
//! ## How to fix
//!
//! Write `data: lookup` or `data: convert`, and say in `notes` where the deposit goes.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{MigrationKind, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An archive core is closed and nothing of it is kept",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for row in evaluation.migrations.iter().filter(|row| row.kind == MigrationKind::Close) {
        let Some(id) = row.from.filter(|_| landscape.archive_domain == Some(row.domain)) else { continue };
        let entry = landscape.entry(id);
        let message =
            t!("arc006.message", entry = entry.reference);
        report.add(
            Hit::new(Place::key(Thing::Use(id), "data"), entry.reference.clone(), message)
                .help(t!("arc006.help")),
        );
    }
}
