//! A system in use covers a domain with priority must, and the inventory names no owner. If a municipality names no
//! owner at all, this is reported once.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Someone must answer for the system when it is moved or closed, and sign for its data.
//!
//! ## Source
//!
//! S002 6.3: each system has an owner.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, covers: [{domain: elderly-care}]}      # priority: must
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, owner: Health and care, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Name the `owner`: preferably a unit, not a person. Not reported for national systems, look-up copies and systems
//! being phased out.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{MunicipalityId, Place, Priority, Provision, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system that must be in place has no owner",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let systems = landscape.systems.iter().filter(|system| system.governance.owner.is_some());
    let mapped: BTreeSet<MunicipalityId> = systems.map(|system| system.municipality).collect();
    let mut unmapped: BTreeMap<MunicipalityId, usize> = BTreeMap::new();
    let mut missing: Vec<(MunicipalityId, Hit)> = Vec::new();
    for (_, system) in context.living() {
        let must = context
            .domains_of(system)
            .find(|(_, domain)| domain.priority == Priority::Must && domain.provision != Provision::National);
        let Some((_, domain)) = must.filter(|_| system.governance.owner.is_none()) else { continue };
        if !mapped.contains(&system.municipality) {
            *unmapped.entry(system.municipality).or_default() += 1;
            continue;
        }
        let message = t!("gov001.message", system = system.reference, domain = domain.id);
        let hit = Hit::new(Place::of(entry_of(system)), system.reference.clone(), message);
        missing.push((system.municipality, hit));
    }
    report.add_folded(landscape, missing, |municipality, count, names| {
        t!("gov001.all", municipality = municipality, count = count, names = names)
    });
    for (municipality, count) in unmapped {
        let id = &landscape.municipality(municipality).id;
        let message = t!("gov001.message_2", id = id, count = count);
        report.add(Hit::new(Place::of(Thing::Municipality(municipality)), id.clone(), message));
    }
}
