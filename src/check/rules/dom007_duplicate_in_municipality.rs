//! One municipality has more than one active system in a domain that allows only one.
//!
//! ## Why
//!
//! A duplicate that exists today can be removed before the merger, without waiting for it. Or the inventory lists a
//! part of a system as a system of its own.
//!
//! ## Source
//!
//! S003: double solutions. S000 D3: two systems for general practitioners.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, covers: [{domain: elderly-care}]}
//! - {id: profil, name: Profil, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, covers: [{domain: elderly-care}]}
//! - {id: profil, name: Profil, data: lookup, covers: [{domain: elderly-care}]}   # old records
//! ```
//!
//! ## How to fix
//!
//! Remove it now, or mark what is left of the older one with `status: phasing_out` or `data: lookup`. Not reported
//! if the domain allows systems side by side (devices under a platform), in national domains, and for look-up
//! copies.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, cover_place, listed};
use crate::model::{DataFate, Provision, Status, UseId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "One municipality already has several systems in one domain",
    severity: Severity::Info,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut found = Vec::new();
    for (municipality, domain, uses) in context.all_uses() {
        let data = landscape.domain(domain);
        if uses.len() < 2 || data.parallel_until.is_some() || data.provision == Provision::National {
            continue;
        }
        let living = |&id: &UseId| {
            let entry = landscape.entry(id);
            entry.data != DataFate::Lookup && landscape.system(entry.root).status == Status::InUse
        };
        let living: Vec<UseId> = uses.iter().copied().filter(living).collect();
        let [first, second, ..] = living.as_slice() else { continue };
        let owner = &landscape.municipality(municipality).id;
        let names = listed(living.iter().map(|&id| landscape.entry(id).reference.as_str()));
        let message = t!("dom007.message", owner = owner, count = living.len(), domain = data.id, names = names);
        let hit = Hit::new(cover_place(landscape, *second, domain), format!("{owner}/{}", data.id), message)
            .related(cover_place(landscape, *first, domain), t!("dom007.related"))
            .help(t!("dom007.help"));
        found.push((municipality, hit));
    }
    report.add_folded_if_unfinished(landscape, found, |municipality, count, names| {
        t!("dom007.all", municipality = municipality, count = count, names = names)
    });
}
