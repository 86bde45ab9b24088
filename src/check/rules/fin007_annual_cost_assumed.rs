//! A system has neither an `annual_cost` nor a contract. Its yearly cost is estimated from the size of its domains.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Unknown is never zero. Otherwise the system with the least information would win.
//!
//! ## Source
//!
//! Model, section 7, item 1. S001 area 8: amounts given as a question mark.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: lists, name: Spreadsheets, covers: [{domain: casework}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: lists, name: Spreadsheets, annual_cost: 15000, covers: [{domain: casework}]}
//! ```
//!
//! ## How to fix
//!
//! Give its `annual_cost` (0 if it really costs nothing), or its contract.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{Place, System};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system's running cost is assumed, because none is given",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let unknown = |system: &&System| system.annual_cost.is_none() && system.contract.is_none();
    let found = landscape.systems.iter().filter(unknown).map(|system| {
        let message = t!("fin007.message", system = system.reference);
        let hit = Hit::new(Place::of(entry_of(system)), system.reference.clone(), message);
        (system.municipality, hit.help(t!("fin007.help")))
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("fin007.all", municipality = municipality, count = count, names = names)
    });
}
