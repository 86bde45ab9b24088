//! Today, of everybody or of one municipality, against a plan.

mod contracts;
mod integrations;
mod money;

pub(super) use contracts::domains as contract_domains;
pub(super) use integrations::{Pair, domains_of, pair};
pub(super) use money::{assumed, items};

use std::collections::BTreeSet;

use super::holders::{afterwards, moved, titles, today};
use super::{Change, DomainChange, DomainOutcome};
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, MigrationKind, Money, MunicipalityId, SystemId, Verdict};
use crate::plan::{Choice, How, Member, Migration, Plan, Procurement};

/// What changes.
pub(super) fn changes(basis: &Basis, of: Option<MunicipalityId>, plan: &Plan) -> Vec<Change> {
    let used = used(basis, plan);
    let mut changes: Vec<Change> = plan
        .choices
        .iter()
        .filter_map(|(&id, choice)| domain(basis, of, plan, id, choice))
        .map(Change::Domain)
        .collect();
    changes.extend(contracts::changes(basis, of, plan).map(Change::Contract));
    changes.extend(integrations::changes(basis, of, plan, &used).into_iter().map(Change::Integration));
    if of.is_none() {
        changes.extend(money::changes(basis, plan, &used).into_iter().map(Change::Money));
    }
    changes
}

/// Everything that is used in a plan: its members, and what is used whatever is chosen.
pub(super) fn used(basis: &Basis, plan: &Plan) -> BTreeSet<Member> {
    let always = basis.always_used.iter().enumerate().filter(|(_, used)| **used);
    plan.choices
        .values()
        .flat_map(|choice| choice.members.iter().copied())
        .chain(always.map(|(index, _)| Member::System(SystemId::at(index))))
        .collect()
}

fn domain(
    basis: &Basis,
    of: Option<MunicipalityId>,
    plan: &Plan,
    id: DomainId,
    choice: &Choice,
) -> Option<DomainChange> {
    let landscape = basis.landscape;
    let here = |row: &&Migration| of.is_none_or(|of| row.municipality == of);
    let moves: Vec<Migration> = moves_of(plan, id).iter().filter(here).copied().collect();
    let before = today(basis, id, of);
    if of.is_some() && before.is_empty() && moves.is_empty() {
        return None;
    }
    let outcome = match choice.how {
        How::Chosen(Candidate::Product(_)) => DomainOutcome::Procured,
        How::Chosen(Candidate::Parallel) => DomainOutcome::Parallel,
        How::Chosen(Candidate::Open) => DomainOutcome::Open,
        How::Missing => return None,
        How::Retired => DomainOutcome::Retired,
        How::National => DomainOutcome::National,
        How::OwnProject => DomainOutcome::OwnProject,
        How::Chosen(Candidate::System(_)) => {
            let stays = moves.iter().all(|row| row.kind == MigrationKind::Rekey);
            if stays { DomainOutcome::Kept } else { DomainOutcome::Moved }
        }
    };
    let after = match outcome {
        DomainOutcome::National | DomainOutcome::OwnProject => before.clone(),
        _ => afterwards(basis, &choice.members, &before, &moves),
    };
    let (domain, sector) = titles(basis, id);
    let decided = landscape.decisions.iter().any(|decision| match decision.verdict {
        Verdict::Choose(domain, _) | Verdict::Retire(domain) => domain == id,
        Verdict::Need(_) => false,
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    });
    let bought = plan.procurements.iter().filter(|row| row.domains.contains(&id));
    Some(DomainChange {
        id: Some(id),
        outcome,
        domain,
        sector,
        before,
        after,
        changing_users: changing_users(&moves),
        cost: moves.iter().map(|row| row.cost).sum::<Money>(),
        procurement: procured(plan, id),
        moves: moves.iter().map(|row| moved(basis, row)).collect(),
        start_by: bought.filter_map(|row| row.start_by).min(),
        decided,
        assumed_cost: choice.assumed_cost,
        clarify: choice.clarify.clone(),
        package: plan.package_of(id).map(|place| place + 1),
    })
}

/// The share of a domain in what is procured for it, once (model.md, section 14).
pub(super) fn procured(plan: &Plan, domain: DomainId) -> Money {
    let share = |row: &Procurement| {
        let place = row.domains.iter().position(|&other| other == domain)?;
        row.one_off.shares(row.domains.len()).nth(place)
    };
    plan.procurements.iter().filter_map(share).sum()
}

/// The migrations of a domain. (A plan's are sorted by domain.)
pub(super) fn moves_of(plan: &Plan, domain: DomainId) -> &[Migration] {
    let from = plan.migrations.partition_point(|row| row.domain < domain);
    let to = plan.migrations.partition_point(|row| row.domain <= domain);
    &plan.migrations[from..to]
}

/// Users who change system (section 10).
pub(super) fn changing_users(moves: &[Migration]) -> u64 {
    moves.iter().filter(|row| row.changes_system()).map(|row| row.users).sum()
}
