//! A municipality has at least ten entries for domains, and gives the number of users for less than half of them.
//! Reported once for each municipality.
//!
//! ## Why
//!
//! Each missing count is filled in with a typical one. A plan that mostly rests on typical counts describes an
//! average municipality.
//!
//! ## Source
//!
//! Model, section 4: counts that are filled in are marked as assumed. S001: mapped systems.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: a, name: A, annual_cost: 1, covers: [{domain: archive-core}, {domain: casework}, {domain: chat}, {domain: economy}, {domain: payroll}]}
//! - {id: b, name: B, annual_cost: 1, covers: [{domain: elderly-care}, {domain: social-assistance}, {domain: school}, {domain: gp}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, annual_cost: 1, covers: [{domain: elderly-care, users: 120}]}
//! # nord.yaml
//! systems:
//!   - {id: arkiv, name: Arkiv, archive: core, annual_cost: 1, covers: [{domain: archive-core, users: 30}]}
//!   - {id: a, name: A, annual_cost: 1, covers: [{domain: casework, users: 12}, {domain: chat, users: 10}, {domain: economy, users: 20}, {domain: payroll, users: 4}]}
//!   - {id: b, name: B, annual_cost: 1, covers: [{domain: elderly-care, users: 300}, {domain: social-assistance, users: 12}, {domain: school}, {domain: gp}]}
//! ```
//!
//! ## How to fix
//!
//! Count the users of the largest systems first. Not reported for national domains.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Provision, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An inventory gives the users of less than half of its systems",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

/// So many covers are enough to judge by.
const ENOUGH: usize = 10;

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut counts = vec![(0usize, 0usize); landscape.municipalities.len()];
    for (id, cover) in context.all_covers() {
        if landscape.domain(cover.domain).provision != Provision::National {
            let (all, given) = &mut counts[landscape.entry(id).municipality.index()];
            *all += 1;
            *given += usize::from(cover.users.is_some());
        }
    }
    for id in landscape.municipality_ids() {
        let (all, given) = counts[id.index()];
        if all >= ENOUGH && given * 2 < all {
            let name = &landscape.municipality(id).id;
            let message = t!("inv021.message", name = name, given = given, all = all);
            report.add(Hit::new(Place::key(Thing::Municipality(id), "inventory"), name.clone(), message));
        }
    }
}
