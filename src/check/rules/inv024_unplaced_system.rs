//! A system has no `covers`, so it belongs to no domain.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Nobody chooses between such a system and the others of its kind: as long as it is in use it stays as it is in every plan,
//! and is paid for.
//!
//! ## Source
//!
//! Model, section 4 (unplaced).
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: lynsj, name: Lynsj, vendor: lynsj, annual_cost: 1000, covers: []}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: lynsj, name: Lynsj, vendor: lynsj, annual_cost: 1000, covers: [{domain: chat}]}
//! ```
//!
//! ## How to fix
//!
//! Say what it is used for with `covers`, or take it out of the inventory.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system belongs to no domain",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let unplaced = landscape.systems.iter().filter(|system| landscape.entry(system.entry).covers.is_empty());
    let found = unplaced.map(|system| {
        let message = t!("inv024.message", system = system.reference);
        (system.municipality, Hit::at_system(system, "covers", message).help(t!("inv024.help")))
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("inv024.all", municipality = municipality, count = count, names = names)
    });
}
