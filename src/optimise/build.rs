//! Costs become integers: from a [`Basis`] to a [`Problem`], whose variables are the domains in scope and whose values
//! are their candidates.
//!
//! Everything that is paid once however often it is used (a system's running cost, a contract's fee, a procurement, a
//! vendor, rekeying) becomes a group. The sum over groups, values and pairs is model.md's objective exactly; the tests
//! hold it against `cost::evaluate` and against brute force.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::PairCosts;
use super::problem::{Group, LIMITS, Need, Pair, Price, Problem};
use super::values::Values;
use crate::cost::{Amount, Basis, Far, Item, Member, Scope, Usage};
use crate::model::{Candidate, DomainId, Money, ProductId, Selection, SystemId, VendorId};

/// The limits' places in a [`Price`].
pub const BUDGET: usize = 0;
/// Products procured.
pub const PROCUREMENTS: usize = 1;
/// Archive cores among the used members.
pub const CORES: usize = 2;
/// Vendors of the used members.
pub const VENDORS: usize = 3;

/// A problem, and what its variables and values mean.
#[derive(Clone, Debug)]
pub struct Encoded {
    /// The problem.
    pub problem: Problem,
    /// The domain of each variable.
    pub domains: Vec<DomainId>,
    /// The candidates that each variable's values stand for.
    pub candidates: Vec<Vec<Candidate>>,
}

impl Encoded {
    /// The selection that an assignment means. What is open stays open.
    pub fn selection(&self, basis: &Basis, assignment: &[usize]) -> Selection {
        let mut selection = vec![None; basis.landscape.domains.len()];
        for domain in basis.in_scope().filter(|&domain| basis.is_open(domain)) {
            selection[domain.index()] = Some(Candidate::Open);
        }
        for (variable, &value) in assignment.iter().enumerate() {
            selection[self.domains[variable].index()] = Some(self.candidates[variable][value]);
        }
        Selection(selection)
    }

    /// The assignment that means a selection; `None` if it takes what is not among the candidates.
    pub fn assignment(&self, selection: &Selection) -> Option<Vec<usize>> {
        let value = |(&domain, candidates): (&DomainId, &Vec<Candidate>)| {
            let chosen = selection.get(domain)?;
            candidates.iter().position(|&candidate| candidate == chosen)
        };
        self.domains.iter().zip(&self.candidates).map(value).collect()
    }
}

/// A value of a variable.
pub(super) type Literal = (usize, usize);

/// Turns costs into integers. A domain without a candidate is left out: anyone who asks for a plan looks for those first.
pub fn encode(basis: &Basis) -> Encoded {
    let domains = decided(basis);
    let candidates = domains.iter().map(|&domain| basis.candidates(domain).to_vec()).collect();
    encode_some(basis, domains, candidates)
}

/// The domains to decide, in order.
pub(super) fn decided(basis: &Basis) -> Vec<DomainId> {
    basis.decided().filter(|&domain| !basis.candidates(domain).is_empty()).collect()
}

/// The problem with some candidates of some domains.
pub(super) fn encode_some(basis: &Basis, domains: Vec<DomainId>, candidates: Vec<Vec<Candidate>>) -> Encoded {
    let mut builder = Builder::new(basis, &domains, &candidates);
    builder.alone();
    builder.edges();
    builder.excludes();
    let problem = builder.finish();
    Encoded { problem, domains, candidates }
}

/// Puts a problem together.
pub(super) struct Builder<'a> {
    pub(super) basis: &'a Basis<'a>,
    pub(super) domains: &'a [DomainId],
    pub(super) candidates: &'a [Vec<Candidate>],
    pub(super) problem: Problem,
    /// Prices by the exact set of literals that pays them.
    groups: BTreeMap<Vec<Literal>, Price>,
    /// Where each system is a member, singly and under parallel.
    pub(super) singly: BTreeMap<SystemId, Vec<Literal>>,
    pub(super) in_any_way: BTreeMap<SystemId, Vec<Literal>>,
    /// Where each product is procured.
    procured: BTreeMap<ProductId, Vec<Literal>>,
    pairs: BTreeMap<(usize, usize), Vec<i64>>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        basis: &'a Basis<'a>,
        domains: &'a [DomainId],
        candidates: &'a [Vec<Candidate>],
    ) -> Self {
        let limits = &basis.landscape.limits;
        let bound = |limit: Option<u64>| limit.map(i128::from);
        let mut absolute = [None; LIMITS];
        absolute[BUDGET] = bound(limits.one_off_budget);
        absolute[PROCUREMENTS] = bound(limits.procurements);
        absolute[CORES] = bound(limits.archive_cores);
        absolute[VENDORS] = bound(limits.vendors);
        let problem = Problem {
            unary: candidates.iter().map(|values| vec![Price::default(); values.len()]).collect(),
            barred: candidates.iter().map(|values| vec![false; values.len()]).collect(),
            pairs_use: Some(BUDGET),
            limits: absolute,
            ..Problem::default()
        };
        let mut builder = Builder {
            basis,
            domains,
            candidates,
            problem,
            groups: BTreeMap::new(),
            singly: BTreeMap::new(),
            in_any_way: BTreeMap::new(),
            procured: BTreeMap::new(),
            pairs: BTreeMap::new(),
        };
        builder.index_members();
        builder
    }

    fn index_members(&mut self) {
        for (variable, values) in self.candidates.iter().enumerate() {
            for (value, &candidate) in values.iter().enumerate() {
                let literal = (variable, value);
                match candidate {
                    Candidate::System(system) => {
                        self.singly.entry(system).or_default().push(literal);
                        self.in_any_way.entry(system).or_default().push(literal);
                    }
                    Candidate::Open => {}
                    Candidate::Product(product) => self.procured.entry(product).or_default().push(literal),
                    Candidate::Parallel => {
                        for &system in self.basis.parallel(self.domains[variable]) {
                            self.in_any_way.entry(system).or_default().push(literal);
                        }
                    }
                }
            }
        }
    }

    /// All but pairs. The compiler wants to know of each item where it is written.
    pub(super) fn alone(&mut self) {
        for item in Item::ALL {
            match item {
                Item::Running => self.systems(),
                Item::Fees => self.contracts(),
                Item::Procurement => self.products(),
                Item::Vendors => self.vendors(),
                Item::Migration => self.values(),
                Item::Integration => self.components(),
                Item::Quality => self.open(),
                // Exits and the renewal of contracts stand with their fees, other renewals in the values.
                Item::Exit | Item::Renewal => {}
            }
        }
        self.requires();
    }

    /// A price that is paid once if any literal is taken.
    pub(super) fn group(&mut self, mut literals: Vec<Literal>, price: Price) {
        literals.sort_unstable();
        literals.dedup();
        if !literals.is_empty() {
            self.groups.entry(literals).or_default().add(&price);
        }
    }

    /// Migrations, renewal and quality of every value, and the closing of retired domains.
    fn values(&mut self) {
        for (variable, values) in self.candidates.iter().enumerate() {
            let mut prices = Values::new(self.basis, self.domains[variable]);
            for (value, &candidate) in values.iter().enumerate() {
                self.problem.unary[variable][value].add(&prices.price(candidate));
            }
        }
        let basis = self.basis;
        for domain in basis.landscape.domain_ids().filter(|&domain| basis.scope(domain) == Scope::Retired) {
            for row in basis.closures(domain) {
                self.problem.constant.add(&one_off(row.cost));
            }
        }
    }

    /// The ill fit of what goes on in open domains.
    fn open(&mut self) {
        let basis = self.basis;
        for domain in basis.in_scope().filter(|&domain| basis.is_open(domain)) {
            self.problem.constant.money += basis.quality(domain, Candidate::Open).money.get();
        }
    }

    /// Integrations with components become part of the values.
    fn components(&mut self) {
        let basis = self.basis;
        let edges = basis.edges.iter().filter(|edge| matches!(edge.far, Far::Component(_)));
        let variable_of: BTreeMap<DomainId, usize> = self.domains.iter().copied().zip(0..).collect();
        for edge in edges {
            let Some(&a) = variable_of.get(&edge.near) else { continue };
            for (value, &candidate) in self.candidates[a].iter().enumerate() {
                if let Some(work) = basis.edge_work(edge, candidate, None) {
                    self.problem.unary[a][value].add(&one_off(work.cost));
                }
            }
        }
    }

    /// Integrations between domains become pairs.
    fn edges(&mut self) {
        let variable_of: BTreeMap<DomainId, usize> = self.domains.iter().copied().zip(0..).collect();
        for edge in &self.basis.edges {
            let Far::Domain(far) = edge.far else { continue };
            if let (Some(&a), Some(&b)) = (variable_of.get(&edge.near), variable_of.get(&far)) {
                let (near, far_ones) = (&self.candidates[a], &self.candidates[b]);
                let costs = PairCosts::new(self.basis, edge, near, (far, far_ones));
                let row = |near| (0..far_ones.len()).map(move |far| (near, far));
                let table = (0..near.len()).flat_map(row).map(|(near, far)| costs.money(near, far));
                self.pairs.insert((a, b), table.collect());
            }
        }
    }

    /// Running costs, archive cores and rekeying of systems.
    fn systems(&mut self) {
        let basis = self.basis;
        for id in basis.landscape.system_ids() {
            let system = basis.landscape.system(id);
            let running = |usage| basis.running(id, usage).money;
            let singly = self.singly.get(&id).cloned().unwrap_or_default();
            let in_any_way = self.in_any_way.get(&id).cloned().unwrap_or_default();
            let core = i128::from(system.archive_core);
            if basis.always_used[id.index()] {
                self.problem.constant.money += running(Usage::AsIs).get();
                self.problem.constant.uses[CORES] += core;
            } else {
                self.problem.constant.money += running(Usage::Unused).get();
                let mut price = paid(running(Usage::AsIs) - running(Usage::Unused));
                price.uses[CORES] = core;
                self.group(in_any_way.clone(), price);
            }
            self.group(singly, paid(running(Usage::Grown) - running(Usage::AsIs)));
            if system.municipality_number {
                self.rekeying(id, &in_any_way);
            }
        }
    }

    /// Rekeying is paid in the first domain of the covers in which the system is a member. With r_i the price in the
    /// i-th, Σ_j (r_j − r_{j+1})·[a member in one of the first j] is r_i for the first i, so prefix groups say it exactly.
    fn rekeying(&mut self, id: SystemId, literals: &[Literal]) {
        let covers = &self.basis.landscape.entry(self.basis.landscape.system(id).entry).covers;
        let mut steps: Vec<(Vec<Literal>, Amount)> = Vec::new();
        for cover in covers {
            let here = |&&(variable, _): &&Literal| self.domains[variable] == cover.domain;
            let here: Vec<Literal> = literals.iter().filter(here).copied().collect();
            if !here.is_empty() {
                let mut prefix = steps.last().map(|(literals, _)| literals.clone()).unwrap_or_default();
                prefix.extend(here);
                steps.push((prefix, self.basis.rekey(id, cover.domain).cost));
            }
        }
        for index in 0..steps.len() {
            let next = steps.get(index + 1).map_or(Money::ZERO, |(_, cost)| cost.money);
            let difference = steps[index].1.money - next;
            self.group(steps[index].0.clone(), one_off(Amount::given(difference)));
        }
    }

    /// Procurements.
    fn products(&mut self) {
        for (product, literals) in self.procured.clone() {
            let mut price = paid(self.basis.procurement(product).money);
            price.uses[BUDGET] = self.basis.product_one_off(product).get();
            price.uses[PROCUREMENTS] = 1;
            price.uses[CORES] = i128::from(self.basis.landscape.product(product).archive_core);
            self.group(literals, price);
        }
    }

    /// Vendors, each once.
    fn vendors(&mut self) {
        let landscape = self.basis.landscape;
        let mut literals: BTreeMap<VendorId, Vec<Literal>> = BTreeMap::new();
        for (system, where_used) in &self.in_any_way {
            if let Some(vendor) = Member::System(*system).vendor(landscape) {
                literals.entry(vendor).or_default().extend(where_used);
            }
        }
        for (product, where_used) in &self.procured {
            if let Some(vendor) = Member::Product(*product).vendor(landscape) {
                literals.entry(vendor).or_default().extend(where_used);
            }
        }
        let mut price = paid(self.basis.vendor().money);
        price.uses[VENDORS] = 1;
        let always: BTreeSet<VendorId> =
            self.always_used().filter_map(|system| Member::System(system).vendor(landscape)).collect();
        for _ in &always {
            self.problem.constant.add(&price);
        }
        for (vendor, where_used) in literals {
            if !always.contains(&vendor) {
                self.group(where_used, price);
            }
        }
    }

    fn always_used(&self) -> impl Iterator<Item = SystemId> + use<'a> {
        let basis = self.basis;
        basis.landscape.system_ids().filter(move |system| basis.always_used[system.index()])
    }

    /// The literals whose members have a product: chosen members of each product.
    fn literals_of_products(&self) -> BTreeMap<ProductId, BTreeSet<Literal>> {
        let mut found: BTreeMap<ProductId, BTreeSet<Literal>> = BTreeMap::new();
        for (system, literals) in &self.in_any_way {
            if let Some(product) = self.basis.landscape.system(*system).product {
                found.entry(product).or_default().extend(literals);
            }
        }
        for (product, literals) in &self.procured {
            found.entry(*product).or_default().extend(literals);
        }
        found
    }

    /// `requires`: a chosen product's needs must be among the used members.
    fn requires(&mut self) {
        let landscape = self.basis.landscape;
        let of = self.literals_of_products();
        let always: BTreeSet<ProductId> =
            self.always_used().filter_map(|system| landscape.system(system).product).collect();
        for (&product, when) in &of {
            for needed in landscape.product(product).requires.iter().filter(|needed| !always.contains(needed))
            {
                let any = of.get(needed).cloned().unwrap_or_default();
                if when.is_subset(&any) {
                    continue;
                }
                let need =
                    Need { when: when.difference(&any).copied().collect(), any: any.into_iter().collect() };
                self.problem.needs.push(need);
            }
        }
    }

    /// The literals that exclude some other.
    pub(super) fn excluding(&self) -> BTreeSet<Literal> {
        let of = self.literals_of_products();
        let mut excluding = BTreeSet::new();
        for (&product, mine) in &of {
            for theirs in
                self.basis.landscape.product(product).excludes.iter().filter_map(|other| of.get(other))
            {
                excluding.extend(mine.iter().chain(theirs));
            }
        }
        excluding
    }

    /// `excludes`: no two chosen members of products that exclude one another.
    fn excludes(&mut self) {
        let of = self.literals_of_products();
        for (&product, mine) in &of {
            for other in &self.basis.landscape.product(product).excludes {
                let Some(theirs) = of.get(other) else { continue };
                for &(a, va) in mine {
                    for &(b, vb) in theirs {
                        self.exclude((a, va), (b, vb));
                    }
                }
            }
        }
    }

    fn exclude(&mut self, (a, va): Literal, (b, vb): Literal) {
        if a == b {
            // One value with both (parallel); two values of one variable are never taken together anyway.
            if va == vb {
                self.problem.barred[a][va] = true;
            }
            return;
        }
        let ((a, va), (b, vb)) = if a < b { ((a, va), (b, vb)) } else { ((b, vb), (a, va)) };
        let width = self.candidates[b].len();
        let size = self.candidates[a].len() * width;
        self.pairs.entry((a, b)).or_insert_with(|| vec![0; size])[va * width + vb] = Pair::FORBIDDEN;
    }

    /// Groups of one variable become part of its values; the others become groups.
    pub(super) fn finish(mut self) -> Problem {
        for (literals, price) in self.groups {
            if price == Price::default() {
                continue;
            }
            let mut members: Vec<(usize, Vec<usize>)> = Vec::new();
            for (variable, value) in literals {
                match members.last_mut() {
                    Some((last, values)) if *last == variable => values.push(value),
                    _ => members.push((variable, vec![value])),
                }
            }
            if let [(variable, values)] = &members[..] {
                for &value in values {
                    self.problem.unary[*variable][value].add(&price);
                }
            } else {
                self.problem.groups.push(Group { price, members });
            }
        }
        self.problem.pairs = self.pairs.into_iter().map(|((a, b), money)| Pair { a, b, money }).collect();
        self.problem
    }
}

/// A price in kroner that counts against no limit.
pub(super) fn paid(money: Money) -> Price {
    Price { money: money.get(), ..Price::default() }
}

/// A price in kroner that counts against the one-off budget.
pub(super) fn one_off(amount: Amount) -> Price {
    let mut price = paid(amount.money);
    price.uses[BUDGET] = amount.money.get();
    price
}
