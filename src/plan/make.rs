//! From what the search found to the plan.

use std::collections::BTreeMap;

use super::{
    Action, Choice, Choosing, Clash, Fate, How, Integration, Item, LineExit, Migration, Packaged, Plan,
    Procurement, Reference, RunnerUp, Solved,
};
use crate::calendar::subtract_months;
use crate::cost::{
    self, BarKind, Basis, ContractFate, Evaluation, ExitWay, Fallen, Member, Scope, as_is, hours_a_year,
    not_the_largest, target_year_amount,
};
use crate::freedom::{self, Package};
use crate::model::{Candidate, ContractId, Date, DomainId, Money, ProductId, Selection, SystemId};
use crate::optimise::{self, Rival, RunnerUpOf};

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
    let one_off = evaluation.one_off_amount();
    (plan.one_off, plan.assumed_one_off) = (Some(one_off.money), Some(one_off.assumed));
    plan.assumed = Some(evaluation.items.assumed());
    plan.as_is = Some(as_is(basis).into());
    let year = target_year_amount(basis, evaluation);
    (plan.target_year, plan.assumed_target_year) = (Some(year.money), Some(year.assumed));
    plan.ill_fit_hours = hours_a_year(basis, evaluation.items[Item::Quality].money);
    plan.open = open(basis);
    plan.changing_users = Some(evaluation.changing_users);
    plan.reference = solved.reference.as_ref().map(|reference| Reference {
        total: reference.total().money,
        costs: Some(reference.items.money()),
        broken: reference.broken(),
        not_the_largest: not_the_largest(basis),
    });
    let choosing = Choosing::new(basis, (selection, evaluation), solved.horizons.as_ref());
    let rivals = solved.runners_up.as_deref().map(rivals);
    plan.choices = choices(basis, rivals.as_ref(), selection, &choosing);
    plan.packages = solved.runners_up.as_deref().zip(rivals).map(|(seconds, rivals)| {
        let packaged = |package: Package| {
            let clarify = choosing.of_package(&package, |domain| rivals.get(&domain).copied().flatten());
            Packaged { package, clarify }
        };
        freedom::packages(basis, selection, seconds).into_iter().map(packaged).collect()
    });
    plan.contracts = evaluation
        .contracts
        .iter()
        .map(|(&id, fate)| (id, contract(basis, id, fate, basis.switch_off)))
        .collect();
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

/// The best other candidates by domain.
type Rivals<'a> = BTreeMap<DomainId, Option<&'a Rival>>;

fn rivals(seconds: &[RunnerUpOf]) -> Rivals<'_> {
    seconds.iter().map(|(id, rival)| (*id, rival.as_ref())).collect()
}

fn choices(
    basis: &Basis,
    rivals: Option<&Rivals<'_>>,
    selection: &Selection,
    choosing: &Choosing<'_>,
) -> BTreeMap<DomainId, Choice> {
    let chosen = |id: DomainId| {
        let candidate = selection.get(id)?;
        let members = basis.members(id, candidate);
        let rival = rivals.map(|all| all.get(&id).copied().flatten());
        let assumed_cost = members
            .iter()
            .any(|member| matches!(member, Member::System(system) if basis.has_assumed_cost(*system)));
        Some(Choice {
            how: How::Chosen(candidate),
            lawyer: matches!(candidate, Candidate::System(system) if basis.needs_lawyer(system)),
            members,
            assumed_cost,
            clarify: choosing.of_domain(id, rival.flatten()),
            runner_up: rival.map(|rival| {
                rival.map(|rival| RunnerUp {
                    candidate: rival.candidate,
                    extra: rival.extra,
                    otherwise: Some(rival.otherwise.clone()),
                })
            }),
        })
    };
    let elsewhere = |how| Choice {
        how,
        members: Vec::new(),
        lawyer: false,
        assumed_cost: false,
        clarify: Vec::new(),
        runner_up: None,
    };
    let of = |id: DomainId| match basis.scope(id) {
        Scope::InScope => chosen(id),
        Scope::Retired => Some(elsewhere(How::Retired)),
        Scope::Missing => Some(elsewhere(How::Missing)),
        Scope::National => Some(elsewhere(How::National)),
        Scope::OwnProject => Some(elsewhere(How::OwnProject)),
        Scope::Absent => None,
    };
    basis.landscape.domain_ids().filter_map(|id| Some((id, of(id)?))).collect()
}

/// The domains in which nothing can be chosen, each with its systems and what bars them.
fn open(basis: &Basis) -> BTreeMap<DomainId, Vec<(SystemId, Vec<BarKind>)>> {
    let bars = |fallen: &Fallen| match fallen.candidate {
        Candidate::System(system) => Some((system, fallen.kinds())),
        _ => None,
    };
    let open = basis.in_scope().filter(|&domain| basis.is_open(domain));
    open.map(|domain| (domain, basis.fallen(domain).iter().filter_map(bars).collect())).collect()
}

/// What becomes of a contract, if the systems that name it are switched off on a day where it is not kept.
pub(super) fn contract(basis: &Basis, id: ContractId, fate: &ContractFate, switch_off: Date) -> Fate {
    let contract = basis.landscape.contract(id);
    let kept = Fate {
        action: Action::Keep,
        reduce: false,
        notice_by: None,
        ends: None,
        exit: None,
        exit_cost: Money::ZERO,
        assumed_fee: basis.has_assumed_fee(id),
        assumed_bridge: false,
        lines: Vec::new(),
        full_exit_cost: None,
        bridge_to: None,
        planned_exit_cost: None,
    };
    match fate {
        ContractFate::Kept { grown, reduce, lines, .. } => Fate {
            action: if *grown { Action::Extend } else { Action::Keep },
            reduce: *reduce,
            exit_cost: lines.iter().map(|line| line.exit.cost).sum(),
            lines: lines.iter().map(line).collect(),
            ..kept
        },
        ContractFate::Left(exit) => {
            let whole = basis.exit_when(id, basis.annual_fee(id), switch_off).cost;
            Fate {
                action: if exit.way == ExitWay::Expire { Action::Expire } else { Action::Terminate },
                notice_by: exit.notice_by,
                ends: Some(exit.ends),
                exit: Some(exit.way),
                exit_cost: exit.cost,
                assumed_bridge: exit.way == ExitWay::Bridge && !contract.bridge.own,
                full_exit_cost: (whole != exit.cost).then_some(whole),
                bridge_to: exit.bridge_to,
                ..kept
            }
        }
    }
}

fn line(line: &cost::LineExit) -> LineExit {
    let cost::ContractExit { notice_by, ends, cost, .. } = line.exit;
    LineExit { system: line.system, notice_by, ends, cost }
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
        sites: row.sites,
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
        begun: basis.landscape.product(product).begun.map(|begun| begun.begun),
        spent: Money::from(basis.landscape.product(product).begun.map_or(0, |begun| begun.spent)),
    });
    rows.collect()
}

/// The day by which a procurement must begin: the earliest of due(d) − lead_months over its domains; none if it has begun.
fn start_by(basis: &Basis, product: ProductId, domains: &[DomainId]) -> Option<Date> {
    let product = basis.landscape.product(product);
    let lead = product.market.as_ref().expect("invariant: a procured product has a market").lead_months;
    let days = domains.iter().map(|&domain| subtract_months(basis.landscape.domain(domain).due, lead));
    days.min().filter(|_| product.begun.is_none())
}
