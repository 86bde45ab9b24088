//! A municipality's inventory covers less than half as many domains as the fullest inventory, which covers at least
//! 20.
//!
//! ## Why
//!
//! Municipalities do the same jobs. What the inventory lacks usually exists; it has just not been entered.
//!
//! ## Source
//!
//! S004: each of the three municipalities has more than a hundred systems.
//!
//! ## Wrong
//!
//! ```yaml
//! # nord covers 60 domains
//! municipality: sor
//! systems: []
//! ```
//!
//! ## Right
//!
//! ```yaml
//! municipality: sor
//! systems:
//!   - {id: oppad, shared_from: nord/oppad, covers: [{domain: school}]}   # and the others
//! ```
//!
//! ## How to fix
//!
//! Complete the inventory; a system used from another municipality is a shared entry.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An inventory covers less than half of what the fullest one does",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut covered = vec![0usize; landscape.municipalities.len()];
    for (municipality, ..) in context.all_uses() {
        covered[municipality.index()] += 1;
    }
    let fullest = covered.iter().copied().max().unwrap_or(0);
    if fullest < 20 {
        return;
    }
    for id in landscape.municipality_ids().filter(|id| covered[id.index()] * 2 < fullest) {
        let name = &landscape.municipality(id).id;
        let message =
            t!("inv008.message", name = name, covered = covered[id.index()], fullest = fullest);
        report.add(Hit::new(Place::key(Thing::Municipality(id), "inventory"), name.clone(), message));
    }
}
