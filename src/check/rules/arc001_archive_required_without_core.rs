//! In the target, a domain with `archive: core` has no Noark 5 core of its own and no integration with the central
//! archive core.
//!
//! ## Why
//!
//! A case that is not archived is lost: nobody can get access to it, and it cannot be used as evidence. If the
//! archive domain is not decided, or the integration was dropped, the plan neither builds nor prices that
//! integration, so the gap is easy to miss.
//!
//! ## Source
//!
//! S001 4.6 and S002 C1: integration to a Noark 5 core. S000 D5: the same for technical systems.
//!
//! ## Wrong
//!
//! ```yaml
//! archive_domain:          # not set
//! domains:
//!   - {id: child-welfare, name: Child welfare, sector: D3, archive: core}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! archive_domain: archive-core
//! domains:
//!   - {id: child-welfare, name: Child welfare, sector: D3, archive: core}
//! ```
//!
//! ## How to fix
//!
//! Set `archive_domain`, record the decision of the project that owns it, or withdraw the decision that drops the
//! integration.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::cost::Scope;
use crate::model::{DomainArchive, DomainId, DomainOrComponent, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain must archive, and its target reaches no archive core",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let without_core = |domain, candidate| {
        let members = context.basis.members(domain, candidate);
        members.iter().any(|member| !member.is_archive_core(landscape))
    };
    let needy: Vec<DomainId> = context
        .chosen()
        .filter(|&(domain, _)| landscape.domain(domain).archive == DomainArchive::Core)
        .filter(|&(domain, candidate)| {
            landscape.archive_domain != Some(domain) && without_core(domain, candidate)
        })
        .map(|(domain, _)| domain)
        .collect();
    let Some(first) = needy.first() else { return };
    let names = || listed(needy.iter().map(|&domain| landscape.domain(domain).id.as_str()));
    let Some(archive) = landscape.archive_domain else {
        report.add(
            Hit::new(
                Place::of(Thing::Manifest),
                "archive_domain",
                t!("arc001.message", names = names()),
            )
            .related(Place::key(Thing::Domain(*first), "archive"), t!("arc001.related"))
            .help(t!("arc001.help")),
        );
        return;
    };
    if context.basis.scope(archive) != Scope::InScope {
        let id = &landscape.domain(archive).id;
        let message =
            t!("arc001.message_2", id = id, names = names());
        report.add(
            Hit::new(Place::of(Thing::Domain(archive)), id.clone(), message)
                .help(t!("arc001.help_2", id = id)),
        );
        return;
    }
    for domain in needy {
        if let Some(decision) = context.drop_of(domain, DomainOrComponent::Domain(archive)) {
            let id = &landscape.domain(domain).id;
            let message =
                t!("arc001.message_3", id = id);
            report.add(
                Hit::new(Place::key(Thing::Decision(decision), "edge"), id.clone(), message)
                    .related(Place::key(Thing::Domain(domain), "archive"), t!("arc001.related")),
            );
        }
    }
}
