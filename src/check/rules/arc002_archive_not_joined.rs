//! A system in use covers a domain with `archive: core`. It has no Noark 5 core of its own, and the
//! inventory connects it to no archive core. If a municipality connects none of its systems to an archive, this is
//! reported once.
//!
//! ## Why
//!
//! Documents that are not archived today must be found before the merger: the old archives are closed then, and
//! every series needs a place.
//!
//! ## Source
//!
//! S000, archive plan: which systems integrate with which core. S001 4.6: a Noark 5 core in every solution that archives
//! case documents. S002 C1.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: socio, name: Socio, annual_cost: 1000, covers: [{domain: social-assistance}]}
//! # domains.yaml
//! domains:
//!   - {id: social-assistance, name: Social assistance, sector: D3, archive: core}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: socio, name: Socio, annual_cost: 1000, covers: [{domain: social-assistance}]}
//! integrations:
//!   - {from: socio, to: arkiv, kind: api}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, archive: core, annual_cost: 1000, covers: [{domain: elderly-care}]}
//!   - {id: velferd, name: Velferd, archive: core, annual_cost: 1000, covers: [{domain: social-assistance}]}
//! # domains.yaml
//! domains:
//!   - {id: social-assistance, name: Social assistance, sector: D3, archive: core}
//! ```
//!
//! ## How to fix
//!
//! Record the integration with the archive, or write `archive: core` if the system has its own core. Not reported
//! for look-up copies, national systems, systems being phased out, and systems of the same suite as the archive.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, cover_place};
use crate::model::{DomainArchive, DomainId, DomainOrComponent, MunicipalityId, Place, System, SystemId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system must archive, and no archive core is known for it today",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

/// What a municipality has that must archive.
#[derive(Default)]
struct Found<'a> {
    /// Whether something is joined to an archive.
    joined: bool,
    /// What is not, each with a domain that must archive.
    open: Vec<(&'a System, DomainId)>,
}

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let archive = landscape.archive_domain.map(DomainOrComponent::Domain);
    let core = |other: &SystemId| landscape.system(*other).archive_core;
    let archives = |id: SystemId| {
        core(&id)
            || context.neighbours(id).systems.iter().any(core)
            || archive.is_some_and(|archive| context.reaches(id, archive))
    };
    let mut found: BTreeMap<MunicipalityId, Found> = BTreeMap::new();
    for (id, system) in context.living().filter(|(_, system)| !context.is_national(system)) {
        let obliged = context.domains_of(system).find(|(_, domain)| domain.archive == DomainArchive::Core);
        let Some((domain, _)) = obliged else { continue };
        let found = found.entry(system.municipality).or_default();
        if archives(id) {
            found.joined |= !context.neighbours(id).systems.is_empty();
        } else {
            found.open.push((system, domain));
        }
    }
    for (municipality, Found { joined, open }) in found {
        if !joined && open.len() > 1 {
            let id = &landscape.municipality(municipality).id;
            let message =
                t!("arc002.message", id = id, count = open.len());
            let place = Place::key(Thing::Municipality(municipality), "inventory");
            report.add(Hit::new(place, id.clone(), message).help(t!("arc002.help")));
            continue;
        }
        for (system, domain) in open {
            let place = cover_place(landscape, system.entry, domain);
            let domain = &landscape.domain(domain).id;
            let message =
                t!("arc002.message_2", system = system.reference, domain = domain);
            report.add(
                Hit::new(place, system.reference.clone(), message)
                    .help(t!("arc002.help_2")),
            );
        }
    }
}
