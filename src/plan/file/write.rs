//! From the plan to its document.

use super::v1::{
    AsIsEntry, BarsEntry, ChangedEntry, ContractEntry, CostEntry, DecisionEntry, DomainEntry, FactEntry,
    IntegrationEntry, LineEntry, MigrationEntry, OpenEntry, OtherwiseEntry, PackageEntry, PlanDocument,
    ProcurementEntry, ReferenceEntry, ReleaseEntry, ReleaseWay, RunnerUp,
};
use crate::cost::{Assumed, BarKind, Constraint};
use crate::freedom::Turn;
use crate::model::{Candidate, ContractId, DomainId, Landscape, SystemId};
use crate::optimise::{DecisionCost, Release, Way};
use crate::plan::{
    Choice, Clash, Fate, Inputs, Integration, LineExit, Migration, Packaged, Plan, Procurement,
};

/// The document of a plan that was made for a landscape.
pub fn write(landscape: &Landscape, plan: &Plan) -> PlanDocument {
    let merger = &landscape.merger;
    let clashes = || plan.conflict.iter().map(|clash| clash.words(landscape).to_string());
    PlanDocument {
        format: super::v1::FORMAT,
        merger: merger.name.clone(),
        date: merger.date,
        as_of: merger.as_of,
        status: plan.status.name().to_owned(),
        lower_bound: plan.lower_bound,
        cost: plan.cost.zip(plan.one_off).map(|(items, one_off)| CostEntry::new(items, one_off)),
        as_is: plan.as_is.map(|today| AsIsEntry { annual: today.annual, total: today.total }),
        target_year: plan.target_year,
        payback: plan.payback(),
        reference: plan.reference.as_ref().map(|reference| ReferenceEntry {
            rule: "largest".to_owned(),
            total: reference.total,
            infeasible: names(reference.broken.iter().copied().map(Constraint::name)),
            not_the_largest: ids(landscape, &reference.not_the_largest),
        }),
        changing_users: plan.changing_users,
        domains: plan.choices.iter().map(|(&id, choice)| domain(landscape, id, choice)).collect(),
        packages: plan
            .packages
            .as_ref()
            .map(|packages| packages.iter().map(|one| package(landscape, one)).collect()),
        open: plan.open.iter().map(|(&id, bars)| open(landscape, id, bars)).collect(),
        contracts: plan.contracts.iter().map(|(&id, fate)| contract(landscape, id, fate)).collect(),
        migrations: plan.migrations.iter().map(|row| migration(landscape, row)).collect(),
        integrations: plan.integrations.iter().map(|row| integration(landscape, row)).collect(),
        procurements: plan.procurements.iter().map(|row| procurement(landscape, row)).collect(),
        conflict: clashes().collect(),
        assumed: plan
            .assumed
            .zip(plan.assumed_one_off)
            .map(|(items, one_off)| CostEntry::new(items, one_off)),
        inputs: Some(Inputs::of(landscape)),
        decisions: plan
            .decisions
            .as_ref()
            .map(|costs| costs.iter().map(|cost| decision(landscape, cost)).collect()),
        kept: None,
        conflict_facts: clashes()
            .zip(&plan.conflict)
            .filter_map(|(fact, clash)| Some(FactEntry { fact, at: clash.at.clone()? }))
            .collect(),
        further_conflicts: plan.further.iter().map(|set| further(landscape, set)).collect(),
        releases: plan.releases.iter().map(|row| release(landscape, plan, row)).collect(),
        certificate: plan.proof.clone(),
    }
}

/// Names as the document has them.
fn names(names: impl IntoIterator<Item = &'static str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect()
}

fn ids(landscape: &Landscape, domains: &[DomainId]) -> Vec<String> {
    domains.iter().map(|&domain| landscape.domain(domain).id.clone()).collect()
}

fn domain(landscape: &Landscape, id: DomainId, choice: &Choice) -> DomainEntry {
    let reference = |candidate| landscape.candidate_reference(candidate).to_owned();
    DomainEntry {
        domain: landscape.domain(id).id.clone(),
        kind: choice.how.name().to_owned(),
        choice: choice.candidate().filter(|candidate| *candidate != Candidate::Open).map(reference),
        members: choice.members.iter().map(|member| member.reference(landscape).to_owned()).collect(),
        runner_up: choice.runner_up.as_ref().map(|rival| {
            let entry = |&(id, candidate): &(DomainId, Candidate)| OtherwiseEntry {
                domain: landscape.domain(id).id.clone(),
                choice: reference(candidate),
            };
            rival.as_ref().map(|rival| RunnerUp {
                choice: reference(rival.candidate),
                extra: rival.extra,
                otherwise: rival.otherwise.as_ref().map(|others| others.iter().map(entry).collect()),
            })
        }),
        lawyer: choice.lawyer,
        assumed_cost: choice.assumed_cost,
        clarify: names(choice.clarify.iter().map(|reason| reason.name())),
    }
}

/// Domains that change only together.
pub fn package(landscape: &Landscape, packaged: &Packaged) -> PackageEntry {
    let Packaged { package, clarify } = packaged;
    let reference = |candidate| landscape.candidate_reference(candidate).to_owned();
    let entry = |turn: &Turn| OtherwiseEntry {
        domain: landscape.domain(turn.domain).id.clone(),
        choice: reference(turn.to),
    };
    PackageEntry {
        system: reference(package.system),
        domains: ids(landscape, &package.domains),
        users: package.users,
        of: landscape.domain(package.of).id.clone(),
        extra: package.extra,
        otherwise: package.turns.iter().map(entry).collect(),
        clarify: names(clarify.iter().map(|reason| reason.name())),
    }
}

fn open(landscape: &Landscape, id: DomainId, bars: &[(SystemId, Vec<BarKind>)]) -> OpenEntry {
    let entry = |(system, bars): &(SystemId, Vec<BarKind>)| BarsEntry {
        candidate: landscape.system(*system).reference.clone(),
        bars: names(bars.iter().map(|bar| bar.name())),
    };
    OpenEntry { domain: landscape.domain(id).id.clone(), bars: bars.iter().map(entry).collect() }
}

fn contract(landscape: &Landscape, id: ContractId, fate: &Fate) -> ContractEntry {
    ContractEntry {
        contract: landscape.contract(id).reference.clone(),
        action: fate.action.name().to_owned(),
        reduce: fate.reduce,
        notice_by: fate.notice_by,
        ends: fate.ends,
        exit: fate.exit.map(|way| way.name().to_owned()),
        exit_cost: fate.exit_cost,
        assumed: names(fate.assumed()),
        lines: fate.lines.iter().map(|row| line(landscape, row)).collect(),
        full_exit_cost: fate.full_exit_cost,
        bridge_to: fate.bridge_to,
    }
}

fn line(landscape: &Landscape, row: &LineExit) -> LineEntry {
    let LineExit { system, notice_by, ends, cost } = *row;
    LineEntry { system: landscape.system(system).reference.clone(), notice_by, ends, cost }
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
        sites: row.sites,
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
        domains: ids(landscape, &row.domains),
        one_off: row.one_off,
        annual: row.annual,
        start_by: row.start_by,
        begun: row.begun,
        spent: row.spent,
    }
}

fn decision(landscape: &Landscape, cost: &DecisionCost) -> DecisionEntry {
    let decision = &landscape.decisions[cost.decision.index()];
    let reference = |candidate: Candidate| landscape.candidate_reference(candidate).to_owned();
    DecisionEntry {
        domain: landscape.domain(decision.verdict.domain()).id.clone(),
        verdict: decision.verdict.name().to_owned(),
        what: landscape.verdict_of(decision.verdict).map(str::to_owned),
        by: decision.by.clone(),
        extra: cost.extra,
        instead: cost.instead.map(reference),
        only_here: cost.only_here,
        otherwise: cost
            .otherwise
            .iter()
            .map(|&(domain, candidate)| ChangedEntry {
                domain: landscape.domain(domain).id.clone(),
                choice: candidate.map(reference),
            })
            .collect(),
    }
}

/// The facts of another conflict.
fn further(landscape: &Landscape, set: &[Clash]) -> Vec<FactEntry> {
    let entry = |clash: &Clash| FactEntry {
        fact: clash.words(landscape).to_string(),
        at: clash.at.clone().unwrap_or_default(),
    };
    set.iter().map(entry).collect()
}

fn release(landscape: &Landscape, plan: &Plan, release: &Release) -> ReleaseEntry {
    let clash = plan.clash(release.fact);
    let domain = |id: DomainId| Some(landscape.domain(id).id.clone());
    let (way, to, domain, candidate) = match release.way {
        Way::Drop => (ReleaseWay::Drop, None, None, None),
        // Where no value of the limit is enough there is none to raise it to.
        Way::Raise(value) => (ReleaseWay::Raise, release.total.map(|_| value), None, None),
        Way::Lift(id, candidate) => {
            (ReleaseWay::Lift, None, domain(id), Some(landscape.candidate_reference(candidate).to_owned()))
        }
        Way::Retire(id) => (ReleaseWay::Retire, None, domain(id), None),
    };
    ReleaseEntry {
        fact: clash.map(|clash| clash.words(landscape).to_string()).unwrap_or_default(),
        at: clash.and_then(|clash| clash.at.clone()).unwrap_or_default(),
        way: way.name().to_owned(),
        to,
        domain,
        candidate,
        total: release.total,
        choices: release
            .choices
            .iter()
            .map(|&(domain, candidate)| OtherwiseEntry {
                domain: landscape.domain(domain).id.clone(),
                choice: landscape.candidate_reference(candidate).to_owned(),
            })
            .collect(),
    }
}
