//! A system marked as in use reaches its end of life on or before the day of the merger.
//!
//! ## Why
//!
//! It must run until everyone has moved, some months after the merger, and it no longer gets security fixes. It is
//! no candidate either.
//!
//! ## Source
//!
//! S003; Windows 7, whose support ended on 2020-01-14.
//!
//! ## Wrong
//!
//! ```yaml
//! # merger 2020-01-01
//! - {id: oppad, name: Oppad, end_of_life: 2019-06-30, covers: [{domain: school}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: oppad, name: Oppad, end_of_life: 2019-06-30, status: phasing_out, covers: [{domain: school}]}
//! ```
//!
//! ## How to fix
//!
//! Extend the support, replace the system before the merger, or mark it with `status: phasing_out`. Not reported
//! for look-up copies.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::Place;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system is still in use when its vendor's support has ended",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let merger = context.landscape.merger.date;
    let found = context.living().filter_map(|(_, system)| {
        let end = system.end_of_life.filter(|&end| end <= merger)?;
        let message = t!("sec009.message", system = system.reference, end = end);
        let place = Place::key(entry_of(system), "end_of_life");
        let hit = Hit::new(place, system.reference.clone(), message).help(t!("sec009.help"));
        Some((system.municipality, hit))
    });
    report.add_folded_if_unfinished(context.landscape, found, |municipality, count, names| {
        t!("sec009.all", municipality = municipality, count = count, names = names, merger = merger)
    });
}
