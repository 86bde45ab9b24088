//! `due_wish` is later than `due`.
//!
//! ## Why
//!
//! The wish is the softer and earlier day: one year before the merger, for example, where the merger itself is the
//! limit. In this order the two are swapped.
//!
//! ## Source
//!
//! S000: the finance system about a year before, at the latest on 2020-01-01. Model, section 3.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: economy, name: Economy, sector: D2, due: -12m, due_wish: 0m}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: economy, name: Economy, sector: D2, due: 0m, due_wish: -12m}
//! ```
//!
//! ## How to fix
//!
//! Swap them, or remove the wish.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The wished day of a domain is later than its due day",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.domain_ids() {
        let domain = landscape.domain(id);
        if let Some(wish) = domain.due_wish.filter(|&wish| wish > domain.due) {
            let message = t!("cat004.message", domain = domain.id, wish = wish, due = domain.due);
            report.add(
                Hit::at_domain(landscape, id, "due_wish", message)
                    .related(Place::key(Thing::Domain(id), "due"), t!("cat004.related")),
            );
        }
    }
}
