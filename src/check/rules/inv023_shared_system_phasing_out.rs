//! An entry with `shared_from` has its root in a system that its own municipality is phasing out.
//!
//! ## Why
//!
//! The others lose their system on a day that someone else decides. They must know it, and get their data out
//! first.
//!
//! ## Source
//!
//! S004: systems of a host municipality.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, status: phasing_out, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! # sor.yaml
//! systems:
//!   - {id: gerica, shared_from: nord/gerica, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! # sor.yaml
//! systems:
//!   - {id: gerica, shared_from: nord/gerica, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Agree on the day with the owner; remove a use from the inventory once it has ended. Not reported for look-up
//! copies.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{DataFate, Place, Status, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Other municipalities work in a system that its owner is phasing out",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.use_ids() {
        let entry = landscape.entry(id);
        let root = landscape.system(entry.root);
        if entry.shared && entry.data != DataFate::Lookup && root.status == Status::PhasingOut {
            let message =
                t!("inv023.message", entry = entry.reference, root = root.reference);
            report.add(
                Hit::new(Place::key(Thing::Use(id), "shared_from"), entry.reference.clone(), message)
                    .related(Place::key(entry_of(root), "status"), t!("inv023.related")),
            );
        }
    }
}
