//! The price of a whole selection, item by item, and the constraints it breaks (model.md, sections 7 and 8).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Add;

use super::running::Usage;
use super::{Amount, Basis, ContractExit, Costs, Edge, EdgeWork, Far, Item, Member, Migration, Scope};
use crate::model::{Candidate, ContractId, DomainId, Money, ProductId, Selection, SystemId};

/// A constraint of section 8 that a selection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A chosen product needs another one that is not used.
    Requires(ProductId, ProductId),
    /// Two chosen products exclude one another.
    Excludes(ProductId, ProductId),
    /// More procurements than allowed.
    Procurements(u64),
    /// More one-off money than allowed.
    OneOffBudget(Money),
    /// More archive cores than allowed.
    ArchiveCores(u64),
    /// More vendors than allowed.
    Vendors(u64),
}

impl Breach {
    /// The constraint that is broken.
    pub const fn constraint(self) -> Constraint {
        match self {
            Breach::Requires(..) => Constraint::Requires,
            Breach::Excludes(..) => Constraint::Excludes,
            Breach::Procurements(_) => Constraint::Procurements,
            Breach::OneOffBudget(_) => Constraint::OneOffBudget,
            Breach::ArchiveCores(_) => Constraint::ArchiveCores,
            Breach::Vendors(_) => Constraint::Vendors,
        }
    }
}

/// The constraints of section 8, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constraint {
    /// No two chosen products exclude one another.
    Excludes,
    /// So many archive cores at most.
    ArchiveCores,
    /// So much one-off money at most.
    OneOffBudget,
    /// So many procurements at most.
    Procurements,
    /// So many vendors at most.
    Vendors,
    /// What a chosen product needs is used.
    Requires,
}

impl Constraint {
    /// All constraints, in the order of their names.
    pub const ALL: [Constraint; 6] = [
        Constraint::Excludes,
        Constraint::ArchiveCores,
        Constraint::OneOffBudget,
        Constraint::Procurements,
        Constraint::Vendors,
        Constraint::Requires,
    ];

    /// Its name, as in section 8.
    pub const fn name(self) -> &'static str {
        match self {
            Constraint::Excludes => "excludes",
            Constraint::ArchiveCores => "limits.archive_cores",
            Constraint::OneOffBudget => "limits.one_off_budget",
            Constraint::Procurements => "limits.procurements",
            Constraint::Vendors => "limits.vendors",
            Constraint::Requires => "requires",
        }
    }
}

/// A part of a kept contract that is given notice: its system is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineExit {
    /// The system it pays for.
    pub system: SystemId,
    /// What waiting costs.
    pub exit: ContractExit,
}

/// What becomes of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContractFate {
    /// Kept: `grown` if it must cover the whole new municipality.
    Kept {
        /// Whether a system that grows names it.
        grown: bool,
        /// Whether a system that names it is not used.
        reduce: bool,
        /// Its fee over the horizon, with its lines.
        fee: Money,
        /// The lines that are given notice, by system.
        lines: Vec<LineExit>,
    },
    /// Left.
    Left(ContractExit),
}

/// The price of a selection with everything it is made of.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// What each item costs.
    pub items: Costs,
    /// Σ users over the migrations that change system (section 10).
    pub changing_users: u64,
    /// Σ one_off + exit + migration + integration.
    pub one_off: Money,
    /// What is broken; empty = feasible.
    pub breaches: Vec<Breach>,
    /// All migrations, unsorted.
    pub migrations: Vec<Migration>,
    /// All edges with their work, in the order of [`Basis::edges`]; without those not required after all.
    pub integrations: Vec<(Edge, EdgeWork)>,
    /// What becomes of every contract that some system names.
    pub contracts: BTreeMap<ContractId, ContractFate>,
    /// How far each system is used.
    pub usage: Vec<Usage>,
    /// Q: the products procured, with the domains each is chosen in.
    pub procured: BTreeMap<ProductId, Vec<DomainId>>,
}

impl Evaluation {
    /// The constraints that are broken, each once, by name.
    pub fn broken(&self) -> Vec<Constraint> {
        let mut broken: Vec<Constraint> = self.breaches.iter().map(|breach| breach.constraint()).collect();
        broken.sort_unstable();
        broken.dedup();
        broken
    }

    /// Whether a system is in U.
    pub fn uses(&self, system: SystemId) -> bool {
        self.usage[system.index()] != Usage::Unused
    }

    /// The objective.
    pub fn total(&self) -> Amount {
        self.items.total()
    }

    /// Procurements' one-off part, exits, migrations and integrations, and what of it is assumed.
    pub fn one_off_amount(&self) -> Amount {
        let assumed = Costs::of(|item| match item {
            // All that is assumed of procurements is the tender, which is paid once.
            Item::Exit | Item::Migration | Item::Integration | Item::Procurement => self.items[item].assumed,
            Item::Running | Item::Fees | Item::Renewal | Item::Vendors | Item::Quality => Money::ZERO,
        });
        Amount { money: self.one_off, assumed: assumed.total() }
    }
}

/// Prices a selection, which must have a candidate (not necessarily an eligible one) for every domain in scope.
pub fn evaluate(basis: &Basis, selection: &Selection) -> Evaluation {
    let landscape = basis.landscape;
    let chosen: Vec<(DomainId, Candidate)> = basis
        .in_scope()
        .map(|domain| {
            (domain, selection.get(domain).expect("invariant: a selection covers every domain in scope"))
        })
        .collect();
    let usage = Usages::of(basis, &chosen);
    let mut of_contracts = Costs::<Amount>::default();
    let contracts = contracts(basis, &chosen, &usage, &mut |item, amount| of_contracts[item] += amount);
    let vendors: BTreeSet<_> = usage.used_members().filter_map(|member| member.vendor(landscape)).collect();
    let migrations = all_migrations(basis, &chosen);
    let integrations = edges(basis, selection);
    let domains = || chosen.iter().copied();
    let items = Costs::of(|item| match item {
        Item::Running => {
            let systems = landscape.system_ids();
            sum(systems.map(|system| basis.running(system, usage.systems[system.index()])))
        }
        Item::Fees | Item::Exit => of_contracts[item],
        Item::Procurement => sum(usage.procured.keys().map(|&product| basis.procurement(product))),
        Item::Renewal => {
            of_contracts[item] + sum(domains().map(|(domain, chosen)| basis.domain_renewal(domain, chosen)))
        }
        Item::Migration => sum(migrations.iter().map(|row| row.cost)),
        Item::Integration => sum(integrations.iter().map(|(_, work)| work.cost)),
        Item::Vendors => sum(vendors.iter().map(|_| basis.vendor())),
        Item::Quality => sum(domains().map(|(domain, chosen)| basis.quality(domain, chosen))),
    });
    let once = Costs::of(|item| match item {
        Item::Procurement => usage.procured.keys().map(|&product| basis.product_one_off(product)).sum(),
        Item::Exit | Item::Migration | Item::Integration => items[item].money,
        Item::Running | Item::Fees | Item::Renewal | Item::Vendors | Item::Quality => Money::ZERO,
    });
    let one_off = once.total();
    let cores = usage.used_members().filter(|member| member.is_archive_core(landscape)).count() as u64;
    Evaluation {
        items,
        changing_users: migrations.iter().filter(|row| row.changes_system()).map(|row| row.users).sum(),
        one_off,
        breaches: breaches(basis, &chosen, &usage, one_off, cores, vendors.len() as u64),
        migrations,
        integrations,
        contracts,
        usage: usage.systems,
        procured: usage.procured,
    }
}

fn sum(amounts: impl Iterator<Item = Amount>) -> Amount {
    amounts.fold(Amount::ZERO, Add::add)
}

/// All edges that a selection has work for.
fn edges(basis: &Basis, selection: &Selection) -> Vec<(Edge, EdgeWork)> {
    let work = |edge: &Edge| {
        let near = selection.get(edge.near).expect("invariant: an edge's domain is in scope");
        let far = match edge.far {
            Far::Domain(domain) => selection.get(domain),
            Far::Component(_) => None,
        };
        Some((*edge, basis.edge_work(edge, near, far)?))
    };
    basis.edges.iter().filter_map(work).collect()
}

/// What becomes of every contract that some system names, and what that adds to fees, exit and renewal.
fn contracts(
    basis: &Basis,
    chosen: &[(DomainId, Candidate)],
    usage: &Usages,
    add: &mut impl FnMut(Item, Amount),
) -> BTreeMap<ContractId, ContractFate> {
    let landscape = basis.landscape;
    let in_domain: BTreeMap<DomainId, Candidate> = chosen.iter().copied().collect();
    let named = landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty());
    let mut fate = |id: ContractId| {
        let contract = landscape.contract(id);
        let by = contract.systems.iter().map(|system| usage.systems[system.index()]);
        let (least, most) = (by.clone().min(), by.max().expect("invariant: somebody names it"));
        if most == Usage::Unused {
            let kept = basis.kept_by_supplier(id, |domain| in_domain.get(&domain).copied());
            let exit = basis.exit_with(id, kept, basis.switch_off);
            let rests = landscape.rates.overlap_months.assumed || basis.has_assumed_fee(id);
            add(Item::Exit, Amount::new(exit.cost, rests));
            return ContractFate::Left(exit);
        }
        let mut fee = basis.fee(id, most);
        let mut lines = Vec::new();
        for line in &contract.lines {
            match usage.systems[line.system.index()] {
                Usage::Unused => {
                    let exit = basis.line_exit(id, line.annual);
                    add(Item::Exit, Amount::new(exit.cost, landscape.rates.overlap_months.assumed));
                    lines.push(LineExit { system: line.system, exit });
                }
                used => fee += basis.line_fee(id, line, used),
            }
        }
        add(Item::Fees, fee);
        add(Item::Renewal, basis.contract_renewal(id));
        let (grown, reduce) = (most == Usage::Grown, least == Some(Usage::Unused));
        ContractFate::Kept { grown, reduce, fee: fee.money, lines }
    };
    named.map(|id| (id, fate(id))).collect()
}

/// How far everything is used under a selection.
struct Usages {
    systems: Vec<Usage>,
    procured: BTreeMap<ProductId, Vec<DomainId>>,
}

impl Usages {
    fn of(basis: &Basis, chosen: &[(DomainId, Candidate)]) -> Self {
        let mut systems: Vec<Usage> =
            basis.always_used.iter().map(|&used| if used { Usage::AsIs } else { Usage::Unused }).collect();
        let mut procured: BTreeMap<ProductId, Vec<DomainId>> = BTreeMap::new();
        for &(domain, candidate) in chosen {
            match candidate {
                Candidate::System(system) => systems[system.index()] = Usage::Grown,
                Candidate::Product(product) => procured.entry(product).or_default().push(domain),
                Candidate::Parallel => {
                    for system in basis.parallel(domain) {
                        let usage = &mut systems[system.index()];
                        *usage = (*usage).max(Usage::AsIs);
                    }
                }
                // Its members are used whatever is chosen.
                Candidate::Open => {}
            }
        }
        Usages { systems, procured }
    }

    fn used_members(&self) -> impl Iterator<Item = Member> + '_ {
        let systems = self.systems.iter().enumerate().filter(|(_, usage)| **usage != Usage::Unused);
        systems
            .map(|(index, _)| Member::System(SystemId::at(index)))
            .chain(self.procured.keys().map(|&product| Member::Product(product)))
    }
}

/// Every migration of a selection: of the domains in scope, of the retired ones, and the rekeying.
fn all_migrations(basis: &Basis, chosen: &[(DomainId, Candidate)]) -> Vec<Migration> {
    let mut rows = Vec::new();
    let mut member_in: BTreeMap<SystemId, BTreeSet<DomainId>> = BTreeMap::new();
    for &(domain, candidate) in chosen.iter().filter(|(_, candidate)| *candidate != Candidate::Open) {
        rows.extend(basis.migrations(domain, candidate));
        for member in basis.members(domain, candidate) {
            if let Member::System(system) = member
                && basis.landscape.system(system).municipality_number
            {
                member_in.entry(system).or_default().insert(domain);
            }
        }
    }
    for domain in basis.landscape.domain_ids().filter(|&domain| basis.scope(domain) == Scope::Retired) {
        rows.extend(basis.closures(domain));
    }
    for (system, domains) in member_in {
        let covers = &basis.landscape.entry(basis.landscape.system(system).entry).covers;
        let first = covers.iter().map(|cover| cover.domain).find(|domain| domains.contains(domain));
        rows.push(basis.rekey(system, first.expect("invariant: a member covers the domain it is chosen in")));
    }
    rows
}

fn breaches(
    basis: &Basis,
    chosen: &[(DomainId, Candidate)],
    usage: &Usages,
    one_off: Money,
    cores: u64,
    vendors: u64,
) -> Vec<Breach> {
    let landscape = basis.landscape;
    let used: BTreeSet<ProductId> =
        usage.used_members().filter_map(|member| member.product(landscape)).collect();
    let chosen_products: BTreeSet<ProductId> = chosen
        .iter()
        .filter(|(_, candidate)| *candidate != Candidate::Open)
        .flat_map(|&(domain, candidate)| basis.members(domain, candidate))
        .filter_map(|member| member.product(landscape))
        .collect();
    let mut found = Vec::new();
    for &product in &chosen_products {
        let product_data = landscape.product(product);
        let missing = product_data.requires.iter().filter(|needed| !used.contains(needed));
        found.extend(missing.map(|&needed| Breach::Requires(product, needed)));
        let clashing = product_data.excludes.iter().filter(|other| chosen_products.contains(other));
        found.extend(clashing.map(|&other| Breach::Excludes(product, other)));
    }
    let limits = &landscape.limits;
    let procured = usage.procured.len() as u64;
    if limits.procurements.is_some_and(|limit| procured > limit) {
        found.push(Breach::Procurements(procured));
    }
    if limits.one_off_budget.is_some_and(|limit| one_off > Money::kroner(limit)) {
        found.push(Breach::OneOffBudget(one_off));
    }
    if limits.archive_cores.is_some_and(|limit| cores > limit) {
        found.push(Breach::ArchiveCores(cores));
    }
    if limits.vendors.is_some_and(|limit| vendors > limit) {
        found.push(Breach::Vendors(vendors));
    }
    found
}
