//! What becomes of today's integrations under a plan, and which ones it needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::cost::Basis;
use crate::diff::holders::ids;
use crate::diff::{IntegrationChange, IntegrationOutcome, Joint};
use crate::model::{DomainId, Integration, IntegrationEnd, IntegrationKind, Money, MunicipalityId};
use crate::plan::{Far, Integration as Planned, Member, Plan, Work};

/// The ends of an edge, as a plan orders them: two domains by id, or a domain and a component.
pub(in crate::diff) type Pair = (DomainId, Far);

pub(super) fn changes(
    basis: &Basis,
    of: Option<MunicipalityId>,
    plan: &Plan,
    used: &BTreeSet<Member>,
) -> Vec<IntegrationChange> {
    let mut today: BTreeMap<Pair, Vec<&Integration>> = BTreeMap::new();
    for integration in
        basis.landscape.integrations.iter().filter(|found| found.kind != IntegrationKind::Manual)
    {
        if let Some(pair) = pair(integration).filter(|_| of.is_none_or(|of| of == integration.municipality)) {
            today.entry(pair).or_default().push(integration);
        }
    }
    let needed: BTreeMap<Pair, &Planned> =
        plan.integrations.iter().map(|row| ((row.near, row.far), row)).collect();
    let planned = needed.iter().filter(|(ends, _)| of.is_none() || today.contains_key(*ends));
    let mut changes: Vec<IntegrationChange> =
        planned.map(|(&ends, row)| planned_change(basis, ends, row, today.get(&ends))).collect();
    for (ends, integrations) in &today {
        let ending = integrations.iter().filter(|integration| !goes_on(integration, used));
        changes.extend(ending.map(|integration| ended(basis, integration, *ends, needed.get(ends).copied())));
    }
    changes
}

fn planned_change(
    basis: &Basis,
    ends: Pair,
    row: &Planned,
    today: Option<&Vec<&Integration>>,
) -> IntegrationChange {
    let kinds: BTreeSet<IntegrationKind> = today.into_iter().flatten().map(|found| found.kind).collect();
    let touches = domains_of(ends);
    IntegrationChange {
        outcome: outcome(row.work),
        a: basis.landscape.domain(ends.0).id.clone(),
        b: basis.landscape.end_reference(ends.1).to_owned(),
        before: (!kinds.is_empty()).then_some(Joint::Exists(kinds)),
        after: Some(Joint::Takes(row.work)),
        cost: row.cost,
        domains: ids(basis, &touches),
        touches,
    }
}

/// What a plan's work means.
const fn outcome(work: Work) -> IntegrationOutcome {
    match work {
        Work::Same | Work::OwnCore => IntegrationOutcome::Within,
        Work::Keep => IntegrationOutcome::Kept,
        Work::Reregister => IntegrationOutcome::Reregistered,
        Work::Suite | Work::Reuse | Work::BuildLocked | Work::Build => IntegrationOutcome::Built,
    }
}

/// One of today's that ends with a system.
fn ended(
    basis: &Basis,
    integration: &Integration,
    ends: Pair,
    replaced_by: Option<&Planned>,
) -> IntegrationChange {
    let landscape = basis.landscape;
    // Two systems of one domain: afterwards there is one.
    let within = ends.1 == Far::Domain(ends.0);
    let touches = domains_of(ends);
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
        before: Some(Joint::exists(integration.kind)),
        after: replaced_by.map(|row| Joint::Takes(row.work)),
        cost: Money::ZERO,
        domains: ids(basis, &touches),
        touches,
    }
}

fn goes_on(integration: &Integration, used: &BTreeSet<Member>) -> bool {
    let far = match integration.to {
        IntegrationEnd::Use(end) => Some(end.system),
        IntegrationEnd::Component(_) => None,
    };
    let mut systems = std::iter::once(integration.from.system).chain(far);
    systems.all(|system| used.contains(&Member::System(system)))
}

/// The ends of an integration, as a plan would order them; none for that of an unplaced system.
pub(in crate::diff) fn pair(integration: &Integration) -> Option<Pair> {
    let near = integration.from.domain?;
    match integration.to {
        IntegrationEnd::Component(component) => Some((near, Far::Component(component))),
        IntegrationEnd::Use(end) => {
            let far = end.domain?;
            Some((near.min(far), Far::Domain(near.max(far))))
        }
    }
}

/// The domains among the ends of an edge. Sorted.
pub(in crate::diff) fn domains_of((near, far): Pair) -> Vec<DomainId> {
    match far {
        Far::Domain(far) if far != near => vec![near, far],
        Far::Domain(_) | Far::Component(_) => vec![near],
    }
}
