//! From the plan to its document.

use super::v1::{
    ContractEntry, DecisionEntry, DomainEntry, FactEntry, IntegrationEntry, MigrationEntry, PlanDocument,
    ProcurementEntry, ReferenceEntry, ReleaseEntry, RunnerUp,
};
use crate::cost::{Assumed, Constraint};
use crate::model::{Candidate, DomainId, Landscape, Verdict};
use crate::optimise::{DecisionCost, Release, Way};
use crate::plan::{Choice, Fate, Inputs, Integration, Migration, Plan, Procurement};

/// The document of a plan that was made for a landscape.
pub fn write(landscape: &Landscape, plan: &Plan) -> PlanDocument {
    let merger = &landscape.merger;
    let clashes = || plan.conflict.iter().map(|clash| clash.words(landscape));
    PlanDocument {
        format: 1,
        merger: merger.name.clone(),
        date: merger.date,
        as_of: merger.as_of,
        status: plan.status.name().to_owned(),
        lower_bound: plan.lower_bound,
        cost: plan.cost.map(Into::into),
        reference: plan.reference.as_ref().map(|reference| ReferenceEntry {
            rule: "largest".to_owned(),
            total: reference.total,
            infeasible: names(reference.broken.iter().copied().map(Constraint::name)),
        }),
        changing_users: plan.changing_users,
        domains: plan.choices.iter().map(|(&id, choice)| domain(landscape, id, choice)).collect(),
        contracts: plan
            .contracts
            .iter()
            .map(|(&id, fate)| contract(landscape.contract(id).reference.clone(), fate))
            .collect(),
        migrations: plan.migrations.iter().map(|row| migration(landscape, row)).collect(),
        integrations: plan.integrations.iter().map(|row| integration(landscape, row)).collect(),
        procurements: plan.procurements.iter().map(|row| procurement(landscape, row)).collect(),
        conflict: clashes().collect(),
        assumed: plan.assumed.map(Into::into),
        inputs: Some(Inputs::of(landscape)),
        decisions: plan
            .decisions
            .as_ref()
            .map(|costs| costs.iter().map(|cost| decision(landscape, cost)).collect()),
        conflict_facts: clashes()
            .zip(&plan.conflict)
            .filter_map(|(fact, clash)| Some(FactEntry { fact, at: clash.at.clone()? }))
            .collect(),
        releases: plan.releases.iter().map(|row| release(landscape, plan, row)).collect(),
        certificate: plan.proof.clone(),
    }
}

/// Names as the document has them.
fn names(names: impl IntoIterator<Item = &'static str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect()
}

fn domain(landscape: &Landscape, id: DomainId, choice: &Choice) -> DomainEntry {
    let reference = |candidate| landscape.candidate_reference(candidate).to_owned();
    DomainEntry {
        domain: landscape.domain(id).id.clone(),
        kind: choice.how.name().to_owned(),
        choice: choice.candidate().map(reference),
        members: choice.members.iter().map(|member| member.reference(landscape).to_owned()).collect(),
        runner_up: choice.runner_up.map(|rival| {
            rival.map(|rival| RunnerUp { choice: reference(rival.candidate), extra: rival.extra })
        }),
        assumed_cost: choice.assumed_cost,
        clarify: names(choice.clarify.iter().map(|reason| reason.name())),
    }
}

fn contract(contract: String, fate: &Fate) -> ContractEntry {
    let Fate { action, reduce, notice_by, ends, exit_cost, exit_fee_paid, bridge_to } = *fate;
    let action = action.name().to_owned();
    ContractEntry { contract, action, reduce, notice_by, ends, exit_cost, exit_fee_paid, bridge_to }
}

fn migration(landscape: &Landscape, row: &Migration) -> MigrationEntry {
    MigrationEntry {
        domain: landscape.domain(row.domain).id.clone(),
        municipality: landscape.municipality(row.municipality).id.clone(),
        from: row.from.map(|entry| landscape.entry(entry).reference.clone()),
        to: row.to.map(|member| member.reference(landscape).to_owned()),
        kind: row.kind.name().to_owned(),
        users: row.users,
        records: row.records,
        cost: row.cost,
        assumed: names(Assumed::names(row.assumed)),
    }
}

fn integration(landscape: &Landscape, row: &Integration) -> IntegrationEntry {
    IntegrationEntry {
        a: landscape.domain(row.near).id.clone(),
        b: landscape.end_reference(row.far).to_owned(),
        work: row.work.name().to_owned(),
        cost: row.cost,
    }
}

fn procurement(landscape: &Landscape, row: &Procurement) -> ProcurementEntry {
    ProcurementEntry {
        product: landscape.product(row.product).reference.clone(),
        domains: row.domains.iter().map(|&domain| landscape.domain(domain).id.clone()).collect(),
        one_off: row.one_off,
        annual: row.annual,
        start_by: row.start_by,
    }
}

fn decision(landscape: &Landscape, cost: &DecisionCost) -> DecisionEntry {
    let decision = &landscape.decisions[cost.decision.index()];
    let reference = |candidate: Candidate| landscape.candidate_reference(candidate).to_owned();
    DecisionEntry {
        number: decision.number,
        domain: landscape.domain(decision.verdict.domain()).id.clone(),
        verdict: decision.verdict.name().to_owned(),
        what: match decision.verdict {
            Verdict::Choose(_, candidate) | Verdict::Reject(_, candidate) => Some(reference(candidate)),
            Verdict::Retire(_) => None,
            Verdict::Drop(_, far) => Some(landscape.end_reference(far).to_owned()),
        },
        by: decision.by.clone(),
        extra: cost.extra,
        instead: cost.instead.map(reference),
        only_here: cost.only_here,
    }
}

fn release(landscape: &Landscape, plan: &Plan, release: &Release) -> ReleaseEntry {
    let clash = plan.clash(release.fact);
    let domain = |id: DomainId| Some(landscape.domain(id).id.clone());
    let (way, to, domain, candidate) = match release.way {
        Way::Drop => ("drop", None, None, None),
        Way::Raise(value) => ("raise", Some(value), None, None),
        Way::Lift(id, candidate) => {
            ("lift", None, domain(id), Some(landscape.candidate_reference(candidate).to_owned()))
        }
        Way::Retire(id) => ("retire", None, domain(id), None),
    };
    ReleaseEntry {
        fact: clash.map(|clash| clash.words(landscape)).unwrap_or_default(),
        at: clash.and_then(|clash| clash.at.clone()).unwrap_or_default(),
        way: way.to_owned(),
        to,
        domain,
        candidate,
        total: release.total,
    }
}
