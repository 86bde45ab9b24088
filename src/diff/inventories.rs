//! What one municipality has against what another (or everybody) has.

use std::collections::{BTreeMap, BTreeSet};

use super::holders::{ids, titles, today};
use super::target::{Pair, domains_of, pair};
use super::{Change, DomainChange, DomainOutcome, Holder, IntegrationChange, IntegrationOutcome, Joint};
use crate::cost::Basis;
use crate::model::{IntegrationKind, Money, MunicipalityId};

/// Where the two differ. `None` is everybody.
pub(super) fn changes(
    basis: &Basis,
    from: Option<MunicipalityId>,
    to: Option<MunicipalityId>,
) -> Vec<Change> {
    let mut changes: Vec<Change> = basis
        .landscape
        .domain_ids()
        .filter_map(|id| {
            let (before, after) = (today(basis, id, from), today(basis, id, to));
            let (domain, sector) = titles(basis, id);
            let outcome = outcome(&before, &after)?;
            Some(Change::Domain(DomainChange {
                id,
                outcome,
                domain,
                sector,
                before,
                after,
                moves: Vec::new(),
                changing_users: 0,
                cost: Money::ZERO,
                procurement: Money::ZERO,
                start_by: None,
                decided: false,
                assumed_cost: false,
                clarify: Vec::new(),
            }))
        })
        .collect();
    let (before, after) = (edges(basis, from), edges(basis, to));
    let all: BTreeSet<&Pair> = before.keys().chain(after.keys()).collect();
    changes.extend(all.into_iter().map(|ends| {
        let (before, after) = (before.get(ends), after.get(ends));
        Change::Integration(IntegrationChange {
            outcome: match (before, after) {
                (None, _) => IntegrationOutcome::Added,
                (_, None) => IntegrationOutcome::Dropped,
                (Some(before), Some(after)) if before == after => IntegrationOutcome::Kept,
                (Some(_), Some(_)) => IntegrationOutcome::Different,
            },
            a: basis.landscape.domain(ends.0).id.clone(),
            b: basis.landscape.end_reference(ends.1).to_owned(),
            before: before.cloned().map(Joint::Exists),
            after: after.cloned().map(Joint::Exists),
            cost: Money::ZERO,
            domains: ids(basis, &domains_of(*ends)),
            touches: domains_of(*ends),
        })
    }));
    changes
}

/// `None` where neither side has anything.
fn outcome(before: &[Holder], after: &[Holder]) -> Option<DomainOutcome> {
    match (before.is_empty(), after.is_empty()) {
        (true, true) => None,
        (true, false) => Some(DomainOutcome::Added),
        (false, true) => Some(DomainOutcome::Dropped),
        (false, false) if alike(before) == alike(after) => Some(DomainOutcome::Kept),
        (false, false) => Some(DomainOutcome::Different),
    }
}

/// What two sides must share to be alike: the products; a system without one is a product of its own kind.
fn alike(holders: &[Holder]) -> BTreeSet<&str> {
    holders.iter().map(|holder| holder.product.as_deref().unwrap_or(&holder.reference)).collect()
}

fn edges(basis: &Basis, of: Option<MunicipalityId>) -> BTreeMap<Pair, BTreeSet<IntegrationKind>> {
    let mut edges: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for integration in basis.landscape.integrations.iter().filter(|i| i.kind != IntegrationKind::Manual) {
        if let Some(pair) = pair(integration).filter(|_| of.is_none_or(|of| of == integration.municipality)) {
            edges.entry(pair).or_default().insert(integration.kind);
        }
    }
    edges
}
