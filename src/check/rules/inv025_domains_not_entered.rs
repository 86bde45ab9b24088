//! A municipality has entered nothing for domains that must be in place and that nobody has entered, or for domains of which
//! its inventory does not claim to be `complete`. Reported once for each municipality.
//!
//! ## Why
//!
//! A domain that nobody has entered costs nothing in the plan, and where one municipality is missing its users and contracts
//! are. The total is too low until they are entered.
//!
//! ## Source
//!
//! Model, sections 4 (complete) and 6 (missing).
//!
//! ## Wrong
//!
//! ```yaml
//! # sor.yaml
//! complete: no
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # sor.yaml
//! complete: [archive-core, economy, payroll]
//! ```
//!
//! ## How to fix
//!
//! Ask who does the job there and add the system. Where there is none, say `complete: yes`, or list the domains and sectors
//! that are fully entered; a domain that ends is a decision to retire it.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, listed};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An inventory says nothing of domains that must be in place or that others use",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let gaps = landscape.gaps();
    for id in landscape.municipality_ids() {
        let lacking: Vec<&str> = gaps
            .iter()
            .filter(|gap| gap.municipality == id)
            .map(|gap| landscape.domain(gap.domain).id.as_str())
            .collect();
        if lacking.is_empty() {
            continue;
        }
        let name = &landscape.municipality(id).id;
        let message = t!("inv025.message", name = name, count = lacking.len(), lacking = listed(lacking));
        let place = Place::key(Thing::Municipality(id), "inventory");
        report.add(Hit::new(place, name.clone(), message).help(t!("inv025.help")));
    }
}
