//! What a plan document must say of a selection, row by row (model.md, section 11).

use crate::calendar::subtract_months;
use crate::cost::{Amount, Basis, ContractFate, Costs, Evaluation, ExitWay, Fallen, Item, Scope};
use crate::model::{Candidate, ContractId, Date, DomainId, DomainOrComponent, Money, ProductId, Selection};
use crate::plan::file::v1::{
    AsIsEntry, BarsEntry, ContractEntry, CostEntry, DomainEntry, IntegrationEntry, LineEntry, MigrationEntry,
    OpenEntry, ProcurementEntry,
};

/// A part of each cost item, and of their sums.
pub fn cost(evaluation: &Evaluation, part: impl Fn(Amount) -> Money) -> CostEntry {
    let items = Costs::of(|item| part(evaluation.items[item]));
    let invoiced = Item::ALL.into_iter().filter(|item| match item {
        Item::Running | Item::Fees | Item::Exit | Item::Procurement => true,
        Item::Renewal | Item::Migration | Item::Integration => true,
        Item::Vendors | Item::Quality => false,
    });
    CostEntry {
        total: Item::ALL.into_iter().map(|item| items[item]).sum(),
        cash: invoiced.map(|item| items[item]).sum(),
        one_off: part(evaluation.one_off_amount()),
        items,
    }
}

/// The constraints that are broken, each once, by name.
pub fn broken(evaluation: &Evaluation) -> Vec<String> {
    let mut names: Vec<String> =
        evaluation.breaches.iter().map(|breach| breach.constraint().name().to_owned()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The domains; of a selection that cannot be priced only what does not depend on it.
pub fn domains(basis: &Basis, selection: Option<&Selection>) -> Vec<DomainEntry> {
    basis.landscape.domain_ids().filter_map(|id| domain(basis, selection, id)).collect()
}

fn domain(basis: &Basis, selection: Option<&Selection>, id: DomainId) -> Option<DomainEntry> {
    let landscape = basis.landscape;
    let candidate = selection.and_then(|selection| selection.get(id));
    let kind = match (basis.scope(id), candidate) {
        (Scope::Absent, _) => return None,
        (Scope::Retired, _) => "retired",
        (Scope::Missing, _) => "missing",
        (Scope::National, _) => "national",
        (Scope::OwnProject, _) => "own_project",
        (Scope::InScope, Some(Candidate::Product(_))) => "product",
        (Scope::InScope, Some(Candidate::Parallel)) => "parallel",
        (Scope::InScope, Some(Candidate::Open)) => "open",
        (Scope::InScope, Some(Candidate::System(_)) | None) => "system",
    };
    let members = candidate.map(|candidate| basis.members(id, candidate)).unwrap_or_default();
    let mut references: Vec<String> =
        members.iter().map(|member| member.reference(landscape).to_owned()).collect();
    references.sort_unstable();
    Some(DomainEntry {
        domain: landscape.domain(id).id.clone(),
        kind: kind.to_owned(),
        choice: candidate
            .filter(|candidate| *candidate != Candidate::Open)
            .map(|candidate| landscape.candidate_reference(candidate).to_owned()),
        lawyer: matches!(candidate, Some(Candidate::System(system)) if basis.needs_lawyer(system)),
        clarify: Vec::new(),
        assumed_cost: members.iter().any(|&member| match member {
            crate::cost::Member::System(system) => basis.has_assumed_cost(system),
            crate::cost::Member::Product(_) => false,
        }),
        members: references,
        runner_up: None,
    })
}

/// What today's systems cost, whatever their status, and the contracts that some system names.
pub fn as_is(basis: &Basis) -> AsIsEntry {
    let landscape = basis.landscape;
    let systems: u64 = landscape.system_ids().map(|id| basis.annual_cost(id)).sum();
    let named = landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty());
    let fees: u64 = named.map(|id| basis.annual_fee(id)).sum();
    let annual = Money::from(systems) + Money::from(fees);
    AsIsEntry { annual, total: basis.annuity.present_value(annual.get(), 1) }
}

/// The domains in which nothing can be chosen, by id, with what bars each candidate.
pub fn open(basis: &Basis) -> Vec<OpenEntry> {
    let system = |fallen: &&Fallen| matches!(fallen.candidate, Candidate::System(_));
    let bars = |fallen: &Fallen| BarsEntry {
        candidate: basis.landscape.candidate_reference(fallen.candidate).to_owned(),
        bars: fallen.kinds().iter().map(|bar| bar.name().to_owned()).collect(),
    };
    let open = basis.in_scope().filter(|&id| basis.candidates(id) == [Candidate::Open]);
    open.map(|id| OpenEntry {
        domain: basis.landscape.domain(id).id.clone(),
        bars: basis.fallen(id).iter().filter(system).map(bars).collect(),
    })
    .collect()
}

/// What becomes of the contracts.
pub fn contracts(basis: &Basis, evaluation: &Evaluation) -> Vec<ContractEntry> {
    let row = |(&id, fate): (&ContractId, &ContractFate)| {
        let kept = ContractEntry {
            contract: basis.landscape.contract(id).reference.clone(),
            action: "keep".to_owned(),
            reduce: false,
            notice_by: None,
            ends: None,
            exit: None,
            exit_cost: Money::ZERO,
            assumed: assumed(basis, id, fate),
            lines: Vec::new(),
            full_exit_cost: None,
            bridge_to: None,
        };
        match fate {
            ContractFate::Kept { grown, reduce, lines, .. } => ContractEntry {
                action: if *grown { "extend".to_owned() } else { kept.action },
                reduce: *reduce,
                exit_cost: lines.iter().map(|line| line.exit.cost).sum(),
                lines: lines
                    .iter()
                    .map(|line| LineEntry {
                        system: basis.landscape.system(line.system).reference.clone(),
                        notice_by: line.exit.notice_by,
                        ends: line.exit.ends,
                        cost: line.exit.cost,
                    })
                    .collect(),
                ..kept
            },
            ContractFate::Left(exit) => ContractEntry {
                action: match exit.way {
                    ExitWay::Wait | ExitWay::BuyOut | ExitWay::Bridge => "terminate".to_owned(),
                    ExitWay::Expire => "expire".to_owned(),
                },
                notice_by: exit.notice_by,
                ends: Some(exit.ends),
                exit: Some(exit.way.name().to_owned()),
                exit_cost: exit.cost,
                full_exit_cost: Some(basis.exit(id).cost).filter(|whole| *whole != exit.cost),
                bridge_to: exit.bridge_to,
                ..kept
            },
        }
    };
    let mut rows: Vec<ContractEntry> = evaluation.contracts.iter().map(row).collect();
    rows.sort_by(|one, other| one.contract.cmp(&other.contract));
    rows
}

/// What of a contract is assumed: its fee, its bridge.
fn assumed(basis: &Basis, id: ContractId, fate: &ContractFate) -> Vec<String> {
    let contract = basis.landscape.contract(id);
    let fee = contract.annual_fee.is_none() || contract.guessed.iter().any(|key| key == "annual_fee");
    let bridge =
        matches!(fate, ContractFate::Left(exit) if exit.way == ExitWay::Bridge) && !contract.bridge.own;
    let named = [("annual_fee", fee), ("bridge", bridge)].into_iter().filter(|(_, holds)| *holds);
    named.map(|(name, _)| name.to_owned()).collect()
}

/// Who moves where.
pub fn migrations(basis: &Basis, evaluation: &Evaluation) -> Vec<MigrationEntry> {
    let landscape = basis.landscape;
    let mut rows: Vec<MigrationEntry> = evaluation
        .migrations
        .iter()
        .map(|row| MigrationEntry {
            domain: landscape.domain(row.domain).id.clone(),
            municipality: landscape.municipality(row.municipality).id.clone(),
            from: row.from.map(|entry| landscape.entry(entry).reference.clone()),
            to: row.to.map(|member| member.reference(landscape).to_owned()),
            kind: row.kind.name().to_owned(),
            users: row.users,
            records: row.records,
            sites: row.sites,
            cost: row.cost.money,
            assumed: [("records", row.assumed.records), ("users", row.assumed.users)]
                .into_iter()
                .filter(|(_, assumed)| *assumed)
                .map(|(name, _)| name.to_owned())
                .collect(),
        })
        .collect();
    rows.sort_by(|one, other| migration_key(one).cmp(&migration_key(other)));
    rows
}

/// What tells a migration from the others: a use moves at most once in a domain.
pub fn migration_key(row: &MigrationEntry) -> (&String, &String, &Option<String>) {
    (&row.domain, &row.municipality, &row.from)
}

/// What must be integrated.
pub fn integrations(basis: &Basis, evaluation: &Evaluation) -> Vec<IntegrationEntry> {
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
    rows.sort_by(|one, other| (&one.a, &one.b).cmp(&(&other.a, &other.b)));
    rows
}

/// What is procured.
pub fn procurements(basis: &Basis, evaluation: &Evaluation) -> Vec<ProcurementEntry> {
    let landscape = basis.landscape;
    let row = |(&product, domains): (&ProductId, &Vec<DomainId>)| ProcurementEntry {
        product: landscape.product(product).reference.clone(),
        domains: domains.iter().map(|&domain| landscape.domain(domain).id.clone()).collect(),
        one_off: basis.product_one_off(product),
        annual: basis.product_annual(product),
        start_by: match landscape.product(product).begun {
            Some(_) => None,
            None => domains.iter().map(|&domain| begin(basis, product, domain)).min(),
        },
        begun: landscape.product(product).begun.map(|begun| begun.begun),
        spent: Money::from(landscape.product(product).begun.map_or(0, |begun| begun.spent)),
    };
    let mut rows: Vec<ProcurementEntry> = evaluation.procured.iter().map(row).collect();
    rows.sort_by(|one, other| one.product.cmp(&other.product));
    rows
}

/// The day by which a product must begin to be procured for a domain.
fn begin(basis: &Basis, product: ProductId, domain: DomainId) -> Date {
    let market = basis.landscape.product(product).market.as_ref();
    let months = market.expect("invariant: a procured product has a market").lead_months;
    subtract_months(basis.landscape.domain(domain).due, months)
}
