//! Decisions without effect: a `reject` or `drop` of what is not there, or of a national domain's edge.

use std::collections::BTreeSet;

use super::decisions::place;
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Item, codes, schema};
use crate::model::{
    Candidate, Decision, DomainArchive, DomainId, DomainOrComponent, IntegrationEnd, IntegrationKind,
    Landscape, Provision, Verdict,
};
use crate::words::{Text, t};

pub(super) fn report(
    landscape: &Landscape,
    decisions: &[(Decision, Item<'_, schema::Decision>)],
    log: &mut Log,
) {
    let mut edges = None;
    for (decision, item) in decisions {
        let id = |domain: DomainId| landscape.domain(domain).id.as_str();
        let why = match decision.verdict {
            Verdict::Reject(domain, candidate) => no_candidate(landscape, domain, candidate),
            Verdict::Drop(a, b) => {
                let edges = edges.get_or_insert_with(|| self::edges(landscape));
                no_edge(landscape, edges, a, b)
            }
            Verdict::Choose(..) | Verdict::Retire(_) | Verdict::Need(_) => None,
        };
        if let Some(why) = why {
            log.warning(codes::DECISION_WITHOUT_EFFECT, place(*item), id(decision.verdict.domain()), why)
                .help(t!("resolve.no_effect_help"));
        }
    }
}

fn no_candidate(landscape: &Landscape, domain: DomainId, candidate: Candidate) -> Option<Text> {
    let name = quote(&landscape.domain(domain).id);
    let reference = quote(landscape.candidate_reference(candidate));
    match candidate {
        Candidate::System(system) => {
            let entry = landscape.entry(landscape.system(system).entry);
            entry
                .cover(domain)
                .is_none()
                .then(|| t!("resolve.not_covered", reference = reference, name = name))
        }
        Candidate::Product(product) => {
            let serves = landscape.product(product).domains.binary_search(&domain).is_ok();
            (!serves).then(|| t!("resolve.not_served", reference = reference, name = name))
        }
        Candidate::Parallel => landscape
            .domain(domain)
            .parallel_until
            .is_none()
            .then(|| t!("resolve.no_parallel_anyway", name = name)),
        Candidate::Open => None,
    }
}

fn no_edge(
    landscape: &Landscape,
    edges: &BTreeSet<(DomainId, DomainOrComponent)>,
    a: DomainId,
    b: DomainOrComponent,
) -> Option<Text> {
    let national = |domain: DomainId| landscape.domain(domain).provision == Provision::National;
    let other = match b {
        DomainOrComponent::Domain(domain) => quote(&landscape.domain(domain).id),
        DomainOrComponent::Component(component) => quote(&landscape.component(component).reference),
    };
    let edge = t!("resolve.between", domain = quote(&landscape.domain(a).id), other = other);
    if national(a) || matches!(b, DomainOrComponent::Domain(b) if national(b)) {
        return Some(t!("resolve.edge_national", edge = edge));
    }
    (!edges.contains(&(a, b))).then(|| t!("resolve.no_edge", edge = edge))
}

/// Every integration that could be required in the target (section 7, item 7): listed, observed, or with the archive.
fn edges(landscape: &Landscape) -> BTreeSet<(DomainId, DomainOrComponent)> {
    let mut edges = BTreeSet::new();
    let mut add = |a: DomainId, b: DomainOrComponent| match b {
        DomainOrComponent::Domain(b) if a == b => false,
        DomainOrComponent::Domain(b) => edges.insert((a.min(b), DomainOrComponent::Domain(a.max(b)))),
        component => edges.insert((a, component)),
    };
    for (index, domain) in landscape.domains.iter().enumerate() {
        let id = DomainId::at(index);
        for &other in &domain.integrations {
            add(id, other);
        }
        if let Some(archive) = landscape.archive_domain.filter(|_| domain.archive == DomainArchive::Core) {
            add(id, DomainOrComponent::Domain(archive));
        }
    }
    for integration in landscape.integrations.iter().filter(|edge| edge.kind != IntegrationKind::Manual) {
        let other = match integration.to {
            IntegrationEnd::Use(end) => end.domain.map(DomainOrComponent::Domain),
            IntegrationEnd::Component(component) => Some(DomainOrComponent::Component(component)),
        };
        if let (Some(domain), Some(other)) = (integration.from.domain, other) {
            add(domain, other);
        }
    }
    edges
}
