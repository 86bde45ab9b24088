//! Today, of everybody or of one municipality, against a plan.

mod contracts;
mod integrations;
mod money;

pub(super) use contracts::domains as contract_domains;
pub(super) use integrations::{domains_of, pair};
pub(super) use money::{assumed, items};

use std::collections::BTreeSet;

use super::holders::{afterwards, titles, today};
use super::{Change, DomainChange, DomainOutcome};
use crate::cost::Basis;
use crate::model::{Money, MunicipalityId, SystemId, Verdict};
use crate::plan::{DomainEntry, MigrationEntry, PlanDocument};

/// What changes.
pub(super) fn changes(basis: &Basis, of: Option<MunicipalityId>, plan: &PlanDocument) -> Vec<Change> {
    let used = used(basis, plan);
    let mut changes: Vec<Change> =
        plan.domains.iter().filter_map(|entry| domain(basis, of, plan, entry)).map(Change::Domain).collect();
    changes.extend(contracts::changes(basis, of, plan).map(Change::Contract));
    changes.extend(integrations::changes(basis, of, plan, &used).into_iter().map(Change::Integration));
    if of.is_none() {
        changes.extend(money::changes(basis, plan, &used).into_iter().map(Change::Money));
    }
    changes
}

/// Everything that is used in a plan: its members, and what is used whatever is chosen.
pub(super) fn used(basis: &Basis, plan: &PlanDocument) -> BTreeSet<String> {
    let always = basis.always_used.iter().enumerate().filter(|(_, used)| **used);
    plan.domains
        .iter()
        .flat_map(|entry| entry.members.iter().cloned())
        .chain(always.map(|(index, _)| basis.landscape.system(SystemId::at(index)).reference.clone()))
        .collect()
}

fn domain(
    basis: &Basis,
    of: Option<MunicipalityId>,
    plan: &PlanDocument,
    entry: &DomainEntry,
) -> Option<DomainChange> {
    let landscape = basis.landscape;
    let id = landscape.find_domain(&entry.domain);
    let here = |row: &&MigrationEntry| {
        row.domain == entry.domain && of.is_none_or(|of| row.municipality == landscape.municipality(of).id)
    };
    let moves: Vec<MigrationEntry> = plan.migrations.iter().filter(here).cloned().collect();
    let before = id.map(|id| today(basis, id, of)).unwrap_or_default();
    if of.is_some() && before.is_empty() && moves.is_empty() {
        return None;
    }
    let outcome = match entry.kind.as_str() {
        "product" => DomainOutcome::Procured,
        "parallel" => DomainOutcome::Parallel,
        "retired" => DomainOutcome::Retired,
        "national" => DomainOutcome::National,
        "own_project" => DomainOutcome::OwnProject,
        _ if moves.iter().all(|row| row.kind == "rekey") => DomainOutcome::Kept,
        _ => DomainOutcome::Moved,
    };
    let after = match outcome {
        DomainOutcome::National | DomainOutcome::OwnProject => before.clone(),
        _ => afterwards(basis, &entry.members, &before, &moves),
    };
    let (domain, sector) = titles(basis, &entry.domain);
    let decided = landscape.decisions.iter().any(|decision| match decision.verdict {
        Verdict::Choose(domain, _) | Verdict::Retire(domain) => Some(domain) == id,
        Verdict::Need(_) => false,
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    });
    let bought = plan.procurements.iter().filter(|row| row.domains.contains(&entry.domain));
    Some(DomainChange {
        outcome,
        domain,
        sector,
        before,
        after,
        changing_users: changing_users(&moves),
        cost: moves.iter().map(|row| row.cost).sum::<Money>(),
        moves,
        start_by: bought.filter_map(|row| row.start_by).min(),
        decided,
        assumed_cost: entry.assumed_cost,
        clarify: entry.clarify.clone(),
    })
}

/// Users who change system (section 10).
pub(super) fn changing_users(moves: &[MigrationEntry]) -> u64 {
    moves
        .iter()
        .filter(|row| matches!(row.kind.as_str(), "consolidate" | "convert"))
        .map(|row| row.users)
        .sum()
}
