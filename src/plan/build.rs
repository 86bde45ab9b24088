//! From a selection to the plan and its document.

use super::*;
use crate::calendar::subtract_months;
use crate::cost::{
    Basis, ContractFate, Evaluation, ExitWay, Fallen, Item, LineExit, Member, Migration, Scope, as_is,
    evaluate, not_the_largest, reference_selection,
};
use crate::model::{Candidate, Date, DomainId, DomainOrComponent, Money, ProductId, Selection};
use crate::optimise::{self, Certificate, Fact, Outcome, Rival};

/// How far the proof goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStatus {
    /// Proven: nothing costs less.
    Optimal,
    /// The best found within a limit the user set.
    Feasible,
    /// Nothing satisfies the constraints.
    Infeasible,
}

impl PlanStatus {
    /// Its name in the plan document.
    pub const fn name(self) -> &'static str {
        match self {
            PlanStatus::Optimal => "optimal",
            PlanStatus::Feasible => "feasible",
            PlanStatus::Infeasible => "infeasible",
        }
    }
}

/// What the rule of thumb would choose and cost.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Its selection.
    pub selection: Selection,
    /// Its price.
    pub evaluation: Evaluation,
}

/// A domain, and its best other candidate if there is a feasible one.
pub type RunnerUpOf = (DomainId, Option<Rival>);

/// The target portfolio, priced.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How far the proof goes.
    pub status: PlanStatus,
    /// What is chosen, and its price; `None` if infeasible.
    pub target: Option<(Selection, Evaluation)>,
    /// Proven: no target costs less.
    pub lower_bound: Option<Money>,
    /// The rule of thumb; `None` if infeasible.
    pub reference: Option<Reference>,
    /// For each domain in scope, if asked: the best other candidate.
    pub runners_up: Option<Vec<RunnerUpOf>>,
    /// Why there is no target, in the user's words.
    pub conflict: Vec<String>,
    /// The facts behind those words.
    pub facts: Vec<Fact>,
    /// The proof of the lower bound, if it was wanted.
    pub certificate: Option<Certificate>,
}

impl Plan {
    /// The plan of an outcome of the search.
    pub fn of(basis: &Basis, outcome: Outcome) -> Self {
        match outcome {
            Outcome::Optimal(selection, certificate) => {
                let mut plan = Plan::new(basis, PlanStatus::Optimal, selection, Money::ZERO);
                plan.lower_bound = plan.target.as_ref().map(|(_, evaluation)| evaluation.total().money);
                plan.certificate = certificate.map(|certificate| *certificate);
                plan
            }
            Outcome::Feasible(selection, bound, certificate) => {
                let plan = Plan::new(basis, PlanStatus::Feasible, selection, bound);
                Plan { certificate: certificate.map(|certificate| *certificate), ..plan }
            }
            Outcome::Infeasible(facts) => {
                let conflict = facts.iter().map(|&fact| optimise::describe(basis, fact)).collect();
                Plan { facts, ..Plan::infeasible(conflict) }
            }
        }
    }

    /// Prices what the search found.
    pub fn new(basis: &Basis, status: PlanStatus, selection: Selection, lower_bound: Money) -> Self {
        let evaluation = evaluate(basis, &selection);
        let reference = reference_selection(basis)
            .map(|selection| Reference { evaluation: evaluate(basis, &selection), selection });
        Plan {
            status,
            target: Some((selection, evaluation)),
            lower_bound: Some(lower_bound),
            reference,
            runners_up: None,
            conflict: Vec::new(),
            facts: Vec::new(),
            certificate: None,
        }
    }

    /// Adds the runner-up of every domain.
    pub fn with_runners_up(mut self, basis: &Basis) -> Self {
        if let Some((selection, evaluation)) = &self.target {
            self.runners_up = Some(optimise::runners_up(basis, selection, evaluation.total().money));
        }
        self
    }

    /// What the rule of thumb would cost, item by item.
    pub fn reference_cost(&self) -> Option<CostEntry> {
        self.reference.as_ref().map(|reference| cost_entry(&reference.evaluation, |amount| amount.money))
    }

    /// No target satisfies the constraints.
    pub fn infeasible(conflict: Vec<String>) -> Self {
        Plan {
            status: PlanStatus::Infeasible,
            target: None,
            lower_bound: None,
            reference: None,
            runners_up: None,
            conflict,
            facts: Vec::new(),
            certificate: None,
        }
    }
}

/// The plan document of a plan.
pub fn document(basis: &Basis, plan: &Plan) -> PlanDocument {
    let landscape = basis.landscape;
    let merger = &landscape.merger;
    let mut document = PlanDocument {
        format: 2,
        merger: merger.name.clone(),
        date: merger.date,
        as_of: merger.as_of,
        status: plan.status.name().to_owned(),
        lower_bound: plan.lower_bound,
        cost: None,
        as_is: None,
        reference: None,
        changing_users: None,
        domains: Vec::new(),
        open: Vec::new(),
        contracts: Vec::new(),
        migrations: Vec::new(),
        integrations: Vec::new(),
        procurements: Vec::new(),
        conflict: plan.conflict.clone(),
        assumed: None,
        inputs: Some(Inputs::of(landscape)),
        decisions: None,
        conflict_facts: Vec::new(),
        releases: Vec::new(),
        certificate: plan.certificate.clone(),
    };
    let Some((selection, evaluation)) = &plan.target else { return document };
    document.cost = Some(cost_entry(evaluation, |amount| amount.money));
    document.assumed = Some(cost_entry(evaluation, |amount| amount.assumed));
    let today = as_is(basis);
    document.as_is = Some(AsIsEntry { annual: today.annual.money, total: today.total });
    document.open = open_entries(basis);
    document.changing_users = Some(evaluation.changing_users);
    document.reference = plan.reference.as_ref().map(|reference| ReferenceEntry {
        rule: "largest".to_owned(),
        total: reference.evaluation.total().money,
        infeasible: {
            let mut names: Vec<String> =
                reference.evaluation.breaches.iter().map(|breach| breach.constraint().to_owned()).collect();
            names.sort();
            names.dedup();
            names
        },
        not_the_largest: not_the_largest(basis)
            .into_iter()
            .map(|domain| landscape.domain(domain).id.clone())
            .collect(),
    });
    document.domains = domain_entries(basis, plan, selection, evaluation);
    document.contracts = contract_entries(basis, evaluation);
    document.migrations = migration_entries(basis, evaluation);
    document.integrations = integration_entries(basis, evaluation);
    document.procurements = procurement_entries(basis, evaluation);
    document
}

fn cost_entry(evaluation: &Evaluation, part: impl Fn(crate::cost::Amount) -> Money) -> CostEntry {
    let item = |item| part(evaluation.item(item));
    CostEntry {
        total: part(evaluation.total()),
        cash: part(evaluation.cash()),
        one_off: part(evaluation.one_off_amount()),
        running: item(Item::Running),
        fees: item(Item::Fees),
        exit: item(Item::Exit),
        procurement: item(Item::Procurement),
        renewal: item(Item::Renewal),
        vendors: item(Item::Vendors),
        migration: item(Item::Migration),
        integration: item(Item::Integration),
        quality: item(Item::Quality),
    }
}

fn domain_entries(
    basis: &Basis,
    plan: &Plan,
    selection: &Selection,
    evaluation: &Evaluation,
) -> Vec<DomainEntry> {
    let landscape = basis.landscape;
    let paid = domain_costs(basis, selection, evaluation);
    let entry = |id: DomainId, kind: &str, candidate: Option<Candidate>| {
        let members = candidate.map(|candidate| basis.members(id, candidate)).unwrap_or_default();
        let rival = plan
            .runners_up
            .as_ref()
            .filter(|_| candidate.is_some())
            .map(|all| all.iter().find(|(domain, _)| *domain == id).and_then(|(_, best)| *best));
        let assumed_cost = members
            .iter()
            .any(|member| matches!(member, Member::System(system) if basis.has_assumed_cost(*system)));
        let paid = paid.get(&id).copied().unwrap_or_default();
        let reasons = rival.flatten().map(|rival| clarify(paid, &evaluation.items, &rival));
        let reasons = reasons.into_iter().flatten().chain(assumed_cost.then_some(Clarify::UnknownCost));
        DomainEntry {
            domain: landscape.domain(id).id.clone(),
            kind: kind.to_owned(),
            choice: candidate
                .filter(|candidate| *candidate != Candidate::Open)
                .map(|candidate| landscape.candidate_reference(candidate).to_owned()),
            lawyer: matches!(candidate, Some(Candidate::System(system)) if basis.needs_lawyer(system)),
            assumed_cost,
            clarify: reasons.map(|reason| reason.name().to_owned()).collect(),
            members: members.iter().map(|member| member.reference(landscape).to_owned()).collect(),
            runner_up: rival.map(|rival| {
                rival.map(|rival| RunnerUp {
                    choice: landscape.candidate_reference(rival.candidate).to_owned(),
                    extra: rival.extra,
                })
            }),
        }
    };
    landscape
        .domain_ids()
        .filter_map(|id| match basis.scope(id) {
            Scope::InScope => {
                let candidate = selection.get(id);
                let kind = match candidate? {
                    Candidate::System(_) => "system",
                    Candidate::Product(_) => "product",
                    Candidate::Parallel => "parallel",
                    Candidate::Open => "open",
                };
                Some(entry(id, kind, candidate))
            }
            Scope::Retired => Some(entry(id, "retired", None)),
            Scope::Missing => Some(entry(id, "missing", None)),
            Scope::National => Some(entry(id, "national", None)),
            Scope::OwnProject => Some(entry(id, "own_project", None)),
            Scope::Absent => None,
        })
        .collect()
}

/// The domains in which nothing can be chosen, and what bars each candidate.
fn open_entries(basis: &Basis) -> Vec<OpenEntry> {
    let landscape = basis.landscape;
    let bars = |fallen: &Fallen| BarsEntry {
        candidate: landscape.candidate_reference(fallen.candidate).to_owned(),
        bars: fallen.bars.iter().map(|bar| bar.name().to_owned()).collect(),
    };
    let entry = |domain: DomainId| OpenEntry {
        domain: landscape.domain(domain).id.clone(),
        bars: basis.fallen(domain).iter().map(bars).collect(),
    };
    basis.in_scope().filter(|&domain| basis.is_open(domain)).map(entry).collect()
}

fn contract_entries(basis: &Basis, evaluation: &Evaluation) -> Vec<ContractEntry> {
    evaluation
        .contracts
        .iter()
        .map(|(&id, fate)| {
            let mut entry = ContractEntry {
                contract: basis.landscape.contract(id).reference.clone(),
                action: String::new(),
                reduce: false,
                notice_by: None,
                ends: None,
                exit: None,
                exit_cost: Money::ZERO,
                assumed: Vec::new(),
                lines: Vec::new(),
                full_exit_cost: None,
                bridge_to: None,
            };
            let contract = basis.landscape.contract(id);
            if contract.annual_fee.is_none() || contract.guessed.iter().any(|key| key == "annual_fee") {
                entry.assumed.push("annual_fee".to_owned());
            }
            match fate {
                ContractFate::Kept { grown, reduce, lines, .. } => {
                    entry.action = if *grown { "extend" } else { "keep" }.to_owned();
                    entry.reduce = *reduce;
                    entry.exit_cost = lines.iter().map(|line| line.exit.cost).sum();
                    entry.lines = lines.iter().map(|line| line_entry(basis, line)).collect();
                }
                ContractFate::Left(exit) => {
                    entry.action =
                        if exit.way == ExitWay::Expire { "expire" } else { "terminate" }.to_owned();
                    entry.notice_by = exit.notice_by;
                    entry.ends = Some(exit.ends);
                    entry.exit = Some(exit.way.name().to_owned());
                    entry.exit_cost = exit.cost;
                    let whole = basis.exit(id).cost;
                    entry.full_exit_cost = (whole != exit.cost).then_some(whole);
                    entry.bridge_to = exit.bridge_to;
                    if exit.way == ExitWay::Bridge && !contract.bridge.own {
                        entry.assumed.push("bridge".to_owned());
                    }
                }
            }
            entry
        })
        .collect()
}

fn line_entry(basis: &Basis, line: &LineExit) -> LineEntry {
    LineEntry {
        system: basis.landscape.system(line.system).reference.clone(),
        notice_by: line.exit.notice_by,
        ends: line.exit.ends,
        cost: line.exit.cost,
    }
}

/// A migration as the document writes it.
fn migration_entry(basis: &Basis, row: &Migration) -> MigrationEntry {
    let landscape = basis.landscape;
    let mut assumed = Vec::new();
    if row.assumed.records {
        assumed.push("records".to_owned());
    }
    if row.assumed.users {
        assumed.push("users".to_owned());
    }
    MigrationEntry {
        domain: landscape.domain(row.domain).id.clone(),
        municipality: landscape.municipality(row.municipality).id.clone(),
        from: row.from.map(|entry| landscape.entry(entry).reference.clone()),
        to: row.to.map(|member| member.reference(landscape).to_owned()),
        kind: row.kind.name().to_owned(),
        users: row.users,
        records: row.records,
        sites: row.sites,
        cost: row.cost.money,
        assumed,
    }
}

fn migration_entries(basis: &Basis, evaluation: &Evaluation) -> Vec<MigrationEntry> {
    let mut rows: Vec<MigrationEntry> =
        evaluation.migrations.iter().map(|row| migration_entry(basis, row)).collect();
    rows.sort_by(|x, y| {
        let key = |row: &MigrationEntry| {
            (
                row.domain.clone(),
                row.municipality.clone(),
                row.from.clone(),
                row.to.clone(),
                row.kind.clone(),
                row.users,
                row.records,
                row.cost,
            )
        };
        key(x).cmp(&key(y))
    });
    rows
}

fn integration_entries(basis: &Basis, evaluation: &Evaluation) -> Vec<IntegrationEntry> {
    let landscape = basis.landscape;
    let mut rows: Vec<IntegrationEntry> = evaluation
        .integrations
        .iter()
        .map(|(edge, work)| IntegrationEntry {
            a: landscape.domain(edge.near).id.clone(),
            b: match edge.far {
                DomainOrComponent::Domain(domain) => landscape.domain(domain).id.clone(),
                DomainOrComponent::Component(component) => landscape.component(component).reference.clone(),
            },
            work: work.work.name().to_owned(),
            cost: work.cost.money,
        })
        .collect();
    rows.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    rows
}

fn procurement_entries(basis: &Basis, evaluation: &Evaluation) -> Vec<ProcurementEntry> {
    evaluation
        .procured
        .iter()
        .map(|(&product, domains)| ProcurementEntry {
            product: basis.landscape.product(product).reference.clone(),
            domains: domains.iter().map(|&domain| basis.landscape.domain(domain).id.clone()).collect(),
            one_off: basis.product_one_off(product),
            annual: basis.product_annual(product),
            start_by: match basis.landscape.product(product).begun {
                Some(_) => None,
                None => Some(start_by(basis, product, domains)),
            },
            begun: basis.landscape.product(product).begun.map(|begun| begun.begun),
            spent: basis.landscape.product(product).begun.map_or(Money::ZERO, |begun| begun.spent.into()),
        })
        .collect()
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
