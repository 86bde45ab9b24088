//! The `users` of an entry in a domain are more than the inhabitants of the municipality.
//!
//! ## Why
//!
//! Users are the employees who work in the system. Such a figure counts citizens or log-ins, or is a typing error,
//! and makes every move away from the system absurdly expensive.
//!
//! ## Source
//!
//! Model, sections 4 and 7.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care, users: 31000}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care, users: 310}]}
//! ```
//!
//! ## How to fix
//!
//! Count the employees who work in it.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system has more users than its municipality has inhabitants",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, entry) in landscape.use_ids().map(|id| (id, landscape.entry(id))) {
        let municipality = landscape.municipality(entry.municipality);
        for (index, cover) in entry.covers.iter().enumerate() {
            if let Some(users) = cover.users.filter(|&users| users > municipality.inhabitants) {
                let message = t!("inv015.message", entry = entry.reference, users = users, municipality = municipality.id, inhabitants = municipality.inhabitants);
                let place = Place::key(Thing::Use(id), "covers").item(index).then("users");
                report.add(Hit::new(place, entry.reference.clone(), message));
            }
        }
    }
}
