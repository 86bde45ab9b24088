//! A system is marked as in use, and every entry that works in it says `users: 0` for every domain.
//!
//! ## Why
//!
//! Either nobody works in it, and it can be closed now, or the 0 means unknown. Unknown is never zero.
//!
//! ## Source
//!
//! S003: do we have the system support we pay for? S001 area 8: a question mark is not 0.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care, users: 0}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Leave `users` out if it is unknown, or write `status: phasing_out`. Not reported for look-up copies.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system is in use and has no users",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (_, system) in context.living() {
        let mut covers = system.uses.iter().flat_map(|&id| &landscape.entry(id).covers).peekable();
        if covers.peek().is_some() && covers.all(|cover| cover.users == Some(0)) {
            let message = t!("inv016.message", system = system.reference);
            report.add(
                Hit::at_system(system, "covers", message)
                    .help(t!("inv016.help")),
            );
        }
    }
}
