//! What becomes of today's integrations under a plan, and which ones it needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::cost::Basis;
use crate::diff::{IntegrationChange, IntegrationOutcome};
use crate::model::{
    DomainId, Integration, IntegrationEnd, IntegrationKind, Landscape, Money, MunicipalityId,
};
use crate::plan::{IntegrationEntry, PlanDocument};

/// The ends of an edge, as the plan document orders them: two domains by id, or a domain and a component.
type Pair = (String, String);

pub(super) fn changes(
    basis: &Basis,
    of: Option<MunicipalityId>,
    plan: &PlanDocument,
    used: &BTreeSet<String>,
) -> Vec<IntegrationChange> {
    let landscape = basis.landscape;
    let mut today: BTreeMap<Pair, Vec<&Integration>> = BTreeMap::new();
    for integration in landscape.integrations.iter().filter(|found| found.kind != IntegrationKind::Manual) {
        if of.is_none_or(|of| of == integration.municipality) {
            today.entry(pair(landscape, integration)).or_default().push(integration);
        }
    }
    let needed: BTreeMap<Pair, &IntegrationEntry> =
        plan.integrations.iter().map(|entry| ((entry.a.clone(), entry.b.clone()), entry)).collect();
    let planned = needed.iter().filter(|(ends, _)| of.is_none() || today.contains_key(*ends));
    let mut changes: Vec<IntegrationChange> =
        planned.map(|(ends, entry)| planned_change(entry, today.get(ends))).collect();
    for (ends, integrations) in &today {
        let ending = integrations.iter().filter(|integration| !goes_on(landscape, integration, used));
        changes.extend(ending.map(|integration| ended(landscape, integration, ends, needed.get(ends))));
    }
    changes
}

fn planned_change(entry: &IntegrationEntry, today: Option<&Vec<&Integration>>) -> IntegrationChange {
    let kinds: BTreeSet<&str> = today.into_iter().flatten().map(|found| found.kind.name()).collect();
    IntegrationChange {
        outcome: outcome(&entry.work),
        a: entry.a.clone(),
        b: entry.b.clone(),
        before: (!kinds.is_empty()).then(|| kinds.into_iter().collect::<Vec<_>>().join(", ")),
        after: Some(entry.work.clone()),
        cost: entry.cost,
        domains: domains_of(&entry.a, &entry.b),
    }
}

/// What a work of the plan document means.
fn outcome(work: &str) -> IntegrationOutcome {
    match work {
        "same" | "own_core" => IntegrationOutcome::Within,
        "keep" => IntegrationOutcome::Kept,
        "reregister" => IntegrationOutcome::Reregistered,
        _ => IntegrationOutcome::Built,
    }
}

/// One of today's that ends with a system.
fn ended(
    landscape: &Landscape,
    integration: &Integration,
    ends: &Pair,
    replaced_by: Option<&&IntegrationEntry>,
) -> IntegrationChange {
    // Two systems of one domain: afterwards there is one.
    let within = ends.0 == ends.1;
    IntegrationChange {
        outcome: if within || replaced_by.is_some() {
            IntegrationOutcome::Replaced
        } else {
            IntegrationOutcome::Lost
        },
        a: landscape.system(integration.from.system).reference.clone(),
        b: match integration.to {
            IntegrationEnd::Use(end) => landscape.system(end.system).reference.clone(),
            IntegrationEnd::Component(component) => landscape.component(component).reference.clone(),
        },
        before: Some(integration.kind.name().to_owned()),
        after: replaced_by.map(|entry| entry.work.clone()),
        cost: Money::ZERO,
        domains: domains_of(&ends.0, &ends.1),
    }
}

fn goes_on(landscape: &Landscape, integration: &Integration, used: &BTreeSet<String>) -> bool {
    let far = match integration.to {
        IntegrationEnd::Use(end) => Some(end.system),
        IntegrationEnd::Component(_) => None,
    };
    [Some(integration.from.system), far]
        .into_iter()
        .flatten()
        .all(|system| used.contains(&landscape.system(system).reference))
}

/// The ends of an integration, as the plan document would order them.
pub(in crate::diff) fn pair(landscape: &Landscape, integration: &Integration) -> Pair {
    let name = |domain: Option<DomainId>| domain.map_or(String::new(), |id| landscape.domain(id).id.clone());
    let near = name(integration.from.domain);
    match integration.to {
        IntegrationEnd::Component(component) => (near, landscape.component(component).reference.clone()),
        IntegrationEnd::Use(end) => {
            let far = name(end.domain);
            if near <= far { (near, far) } else { (far, near) }
        }
    }
}

/// The domains among the ends of an edge.
pub(in crate::diff) fn domains_of(a: &str, b: &str) -> Vec<String> {
    let mut domains: Vec<String> =
        [a, b].into_iter().filter(|end| !end.starts_with("component:")).map(str::to_owned).collect();
    domains.sort();
    domains.dedup();
    domains
}
