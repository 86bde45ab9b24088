//! A system in use covers a domain with priority must whose documents must be archived, has no core of its own, and the
//! inventory joins it to no archive core.
//!
//! ## Why
//!
//! What is not archived today must be found before the merger: old archives are closed then, and each series needs a place.
//!
//! ## Source
//!
//! S000, archive plan: which systems integrate with which core. S001 4.6.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: profil, name: Profil, covers: [{domain: elderly-care}]}   # archive: required
//! ```
//!
//! ## Right
//!
//! ```yaml
//! integrations:
//!   - {from: profil, to: arkiv, kind: api}
//! ```
//!
//! ## How to mend
//!
//! Record the integration to the archive, or `archive: core` where the system holds its own core.
//! Silent in a municipality whose inventory joins nothing to an archive: there nobody has looked yet. Silent for
//! look-up copies, systems being phased out, and systems of the same suite as the archive.

use std::collections::BTreeSet;

use crate::check::rule::{Check, Context, Hit, Report, Rule, Severity, cover_place};
use crate::model::{DomainOrComponent, MunicipalityId, Priority, SystemId};

/// The rule.
pub static RULE: Rule = Rule {
    code: "ARC002",
    name: "archive-not-joined",
    summary: "A system must archive, and no archive core is known for it today",
    severity: Severity::Warning,
    needs_whole: true,
    source: include_str!("arc002_archive_not_joined.rs"),
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Report) {
    let landscape = context.landscape;
    let Some(archive) = landscape.archive_domain.map(DomainOrComponent::Domain) else { return };
    let archives = |id| {
        let core = |other: &SystemId| landscape.system(*other).archive_core;
        core(&id) || context.neighbours(id).systems.iter().any(core) || context.reaches(id, archive)
    };
    let obliged: Vec<_> = context
        .living()
        .filter_map(|(id, system)| {
            let (domain, _) = context
                .domains_of(system)
                .find(|(_, domain)| domain.archive_required && domain.priority == Priority::Must)?;
            Some((id, system, domain, archives(id)))
        })
        .collect();
    let mapped: BTreeSet<MunicipalityId> = obliged
        .iter()
        .filter(|(id, _, _, archives)| *archives && !context.neighbours(*id).systems.is_empty())
        .map(|(_, system, ..)| system.municipality)
        .collect();
    for (_, system, domain, archives) in obliged {
        if !archives && mapped.contains(&system.municipality) {
            let place = cover_place(landscape, system.entry, domain);
            let domain = &landscape.domain(domain).id;
            let message =
                format!("{} must archive in {domain}, and no archive core is known for it", system.reference);
            report.add(
                Hit::new(place, system.reference.clone(), message)
                    .help("record the integration to the archive, or `archive: core`"),
            );
        }
    }
}
