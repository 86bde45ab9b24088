//! From what the search found to the plan.

use std::collections::BTreeMap;

use super::{
    Action, Choice, Clarify, Clash, Fate, How, Integration, Migration, Plan, Procurement, Reference,
    RunnerUp, RunnerUpOf, Solved, clarify, domain_costs,
};
use crate::calendar::subtract_months;
use crate::cost::{Basis, ContractFate, Evaluation, ExitWay, Member, Scope};
use crate::model::{Date, DomainId, Money, ProductId, Selection};
use crate::optimise;

/// The plan of what the search found.
pub fn make(basis: &Basis, solved: &Solved) -> Plan {
    let mut plan = Plan {
        lower_bound: solved.lower_bound,
        conflict: solved.conflict.iter().map(|&fact| clash(basis, fact)).collect(),
        proof: solved.certificate.clone(),
        ..Plan::empty(solved.status)
    };
    let Some((selection, evaluation)) = &solved.target else { return plan };
    plan.cost = Some(evaluation.items.money());
    plan.assumed = Some(evaluation.items.assumed());
    plan.changing_users = Some(evaluation.changing_users);
    plan.reference = solved.reference.as_ref().map(|reference| Reference {
        total: reference.total().money,
        costs: Some(reference.items.money()),
        broken: reference.broken(),
    });
    plan.choices = choices(basis, solved.runners_up.as_deref(), selection, evaluation);
    plan.contracts = evaluation.contracts.iter().map(|(&id, fate)| (id, contract(*fate))).collect();
    plan.migrations = migrations(evaluation);
    plan.integrations = integrations(evaluation);
    plan.procurements = procurements(basis, evaluation);
    plan.sort(basis.landscape);
    plan
}

/// A fact of a conflict with what its domain bars.
pub fn clash(basis: &Basis, fact: optimise::Fact) -> Clash {
    Clash { fact, barred: optimise::barred(basis, fact), at: None }
}

fn choices(
    basis: &Basis,
    runners_up: Option<&[RunnerUpOf]>,
    selection: &Selection,
    evaluation: &Evaluation,
) -> BTreeMap<DomainId, Choice> {
    let paid = domain_costs(basis, selection, evaluation);
    let rivals: Option<BTreeMap<DomainId, _>> = runners_up.map(|all| all.iter().copied().collect());
    let chosen = |id: DomainId| {
        let candidate = selection.get(id)?;
        let members = basis.members(id, candidate);
        let rival = rivals.as_ref().map(|all| all.get(&id).copied().flatten());
        let assumed_cost = members
            .iter()
            .any(|member| matches!(member, Member::System(system) if basis.has_assumed_cost(*system)));
        let paid = paid.get(&id).copied().unwrap_or_default();
        let reasons = rival.flatten().map(|rival| clarify(paid, &evaluation.items, &rival));
        let reasons = reasons.into_iter().flatten().chain(assumed_cost.then_some(Clarify::UnknownCost));
        Some(Choice {
            how: How::Chosen(candidate),
            members,
            assumed_cost,
            clarify: reasons.collect(),
            runner_up: rival
                .map(|rival| rival.map(|rival| RunnerUp { candidate: rival.candidate, extra: rival.extra })),
        })
    };
    let elsewhere =
        |how| Choice { how, members: Vec::new(), assumed_cost: false, clarify: Vec::new(), runner_up: None };
    let of = |id: DomainId| match basis.scope(id) {
        Scope::InScope => chosen(id),
        Scope::Retired => Some(elsewhere(How::Retired)),
        Scope::National => Some(elsewhere(How::National)),
        Scope::OwnProject => Some(elsewhere(How::OwnProject)),
        Scope::Absent => None,
    };
    basis.landscape.domain_ids().filter_map(|id| Some((id, of(id)?))).collect()
}

fn contract(fate: ContractFate) -> Fate {
    match fate {
        ContractFate::Kept { grown, reduce, .. } => Fate {
            action: if grown { Action::Extend } else { Action::Keep },
            reduce,
            notice_by: None,
            ends: None,
            exit_cost: Money::ZERO,
            exit_fee_paid: false,
            bridge_to: None,
        },
        ContractFate::Left(exit) => Fate {
            action: match exit.way {
                ExitWay::Wait | ExitWay::BuyOut => Action::Terminate,
                ExitWay::Expire => Action::Expire,
            },
            reduce: false,
            notice_by: exit.notice_by,
            ends: Some(exit.ends),
            exit_cost: exit.cost,
            exit_fee_paid: exit.way == ExitWay::BuyOut,
            bridge_to: exit.bridge_to,
        },
    }
}

fn migrations(evaluation: &Evaluation) -> Vec<Migration> {
    let rows = evaluation.migrations.iter().map(|row| Migration {
        domain: row.domain,
        municipality: row.municipality,
        from: row.from,
        to: row.to,
        kind: row.kind,
        users: row.users,
        records: row.records,
        cost: row.cost.money,
        assumed: row.assumed,
    });
    rows.collect()
}

fn integrations(evaluation: &Evaluation) -> Vec<Integration> {
    let rows = evaluation.integrations.iter().map(|(edge, work)| Integration {
        near: edge.near,
        far: edge.far,
        work: work.work,
        cost: work.cost.money,
    });
    rows.collect()
}

fn procurements(basis: &Basis, evaluation: &Evaluation) -> Vec<Procurement> {
    let rows = evaluation.procured.iter().map(|(&product, domains)| Procurement {
        product,
        domains: domains.clone(),
        one_off: basis.product_one_off(product),
        annual: basis.product_annual(product),
        start_by: start_by(basis, product, domains),
    });
    rows.collect()
}

/// The day by which a procurement must begin: the earliest of due(d) − lead_months over its domains.
fn start_by(basis: &Basis, product: ProductId, domains: &[DomainId]) -> Date {
    let market =
        basis.landscape.product(product).market.as_ref().expect("invariant: a procured product has a market");
    domains
        .iter()
        .map(|&domain| subtract_months(basis.landscape.domain(domain).due, market.lead_months))
        .min()
        .expect("invariant: a procured product is chosen somewhere")
}
