//! Which domains are in scope (model.md, section 6).

use crate::model::{DomainId, Landscape, Priority, Provision, ScopeRule, Status, UseId, Verdict};

/// How a domain stands in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One candidate is chosen here.
    InScope,
    /// A decision ends the domain.
    Retired,
    /// The new municipality must have it, and nobody has entered anything.
    Missing,
    /// National and listed: must, or some use covers it.
    National,
    /// Decided by a project of its own and listed: must, or some use covers it.
    OwnProject,
    /// Nobody uses it and nobody must: it is not mentioned.
    Absent,
}

/// The scope of every domain.
pub(super) fn scopes(landscape: &Landscape, uses_of: &[Vec<UseId>]) -> Vec<Scope> {
    let mut wanted = vec![false; landscape.domains.len()];
    let mut retired = wanted.clone();
    for decision in &landscape.decisions {
        match decision.verdict {
            Verdict::Choose(domain, _) | Verdict::Need(domain) => wanted[domain.index()] = true,
            Verdict::Retire(domain) => retired[domain.index()] = true,
            Verdict::Reject(..) | Verdict::Drop(..) => {}
        }
    }
    landscape
        .domain_ids()
        .map(|id| {
            let domain = landscape.domain(id);
            let must = domain.priority == Priority::Must;
            let covered = !uses_of[id.index()].is_empty();
            let counts = covered || must && landscape.scope == ScopeRule::Must;
            match domain.provision {
                Provision::Choose if retired[id.index()] => Scope::Retired,
                Provision::Choose | Provision::OwnProject if wanted[id.index()] => Scope::InScope,
                Provision::Choose if counts => Scope::InScope,
                Provision::Choose if must => Scope::Missing,
                Provision::National if covered || must => Scope::National,
                Provision::OwnProject if covered || must => Scope::OwnProject,
                _ => Scope::Absent,
            }
        })
        .collect()
}

/// Whether a domain in scope is unfinished: some municipality has no use that covers it and is not complete in it, so that
/// absence means nothing there.
pub(super) fn unfinished(landscape: &Landscape, domain: DomainId, uses: &[UseId]) -> bool {
    landscape.municipality_ids().any(|municipality| {
        !landscape.municipality(municipality).complete[domain.index()]
            && uses.iter().all(|&entry| landscape.entry(entry).municipality != municipality)
    })
}

/// The systems in use whatever is chosen, but for the members of open domains: in_use, and covering a national domain or one of an
/// own project that is not in scope, or unplaced. By system.
pub(super) fn always_used(landscape: &Landscape, scopes: &[Scope]) -> Vec<bool> {
    let goes_on = |domain: DomainId| match landscape.domain(domain).provision {
        Provision::National => true,
        Provision::OwnProject => scopes[domain.index()] != Scope::InScope,
        Provision::Choose => false,
    };
    let systems = landscape.systems.iter().map(|system| {
        let covers = &landscape.entry(system.entry).covers;
        let anyhow = covers.is_empty() || covers.iter().any(|cover| goes_on(cover.domain));
        system.status == Status::InUse && anyhow
    });
    systems.collect()
}
