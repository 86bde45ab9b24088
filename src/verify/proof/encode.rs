//! From the workspace to the problem of docs/certificate.md, written from that page alone: the search has its own
//! encoding, and shares no line with this one.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::exact::{plus, times};
use super::problem::{BUDGET, Edge, Group, LIMITS, Literal, Literals, Need, Price, Problem};
use crate::cost::{Basis, Far, Member, Scope, Usage};
use crate::model::{Candidate, ContractId, DomainId, Money, ProductId, SystemId, VendorId};

const PROCUREMENTS: usize = 1;
const CORES: usize = 2;
const VENDORS: usize = 3;

/// Kroner, users and uses, before they become a cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    kroner: i128,
    users: i128,
    uses: [i128; LIMITS],
}

impl Sum {
    /// Kroner that count against no limit.
    fn of(money: Money) -> Self {
        Sum { kroner: money.get(), ..Sum::default() }
    }

    /// Kroner that count against the one-off budget.
    fn once(money: Money) -> Self {
        Sum::of(money).using(BUDGET, money.get())
    }

    fn using(mut self, limit: usize, amount: i128) -> Self {
        self.uses[limit] += amount;
        self
    }

    fn add(&mut self, other: Sum) {
        self.kroner += other.kroner;
        self.users += other.users;
        self.uses.iter_mut().zip(other.uses).for_each(|(mine, theirs)| *mine += theirs);
    }
}

/// A candidate of a domain.
struct Choice {
    literal: Literal,
    domain: DomainId,
    candidate: Candidate,
    members: Vec<Member>,
}

/// The problem, with costs still in kroner and users.
struct Encoding<'a> {
    basis: &'a Basis<'a>,
    domains: Vec<DomainId>,
    choices: Vec<Choice>,
    values: BTreeMap<Literal, Sum>,
    constant: Sum,
    groups: BTreeMap<Vec<Literal>, Sum>,
}

/// The problem of a workspace, with costs as a certificate counts them.
pub fn encode(basis: &Basis, users_scale: i128, unit: i128) -> Result<Problem, Fault> {
    let mut encoding = Encoding::new(basis);
    encoding.values();
    encoding.systems();
    encoding.contracts();
    encoding.products();
    encoding.vendors();
    encoding.problem(users_scale, unit)
}

impl<'a> Encoding<'a> {
    fn new(basis: &'a Basis<'a>) -> Self {
        let domains: Vec<DomainId> =
            basis.in_scope().filter(|&domain| !basis.candidates(domain).is_empty()).collect();
        let mut choices = Vec::new();
        for (number, &domain) in (0..).zip(&domains) {
            for (place, &candidate) in (0..).zip(basis.candidates(domain)) {
                let members = basis.members(domain, candidate);
                choices.push(Choice { literal: (number, place), domain, candidate, members });
            }
        }
        let values = choices.iter().map(|choice| (choice.literal, Sum::default())).collect();
        Encoding { basis, domains, choices, values, constant: Sum::default(), groups: BTreeMap::new() }
    }

    /// The literals of the candidates of which something holds, in order.
    fn literals(&self, holds: impl Fn(&Choice) -> bool) -> Vec<Literal> {
        self.choices.iter().filter(|choice| holds(choice)).map(|choice| choice.literal).collect()
    }

    /// Where a system is a member.
    fn member_in(&self, system: SystemId) -> Vec<Literal> {
        self.literals(|choice| choice.members.contains(&Member::System(system)))
    }

    /// Where a system is chosen singly.
    fn single_in(&self, system: SystemId) -> Vec<Literal> {
        self.literals(|choice| choice.candidate == Candidate::System(system))
    }

    fn group(&mut self, literals: Vec<Literal>, sum: Sum) {
        if !literals.is_empty() {
            self.groups.entry(literals).or_default().add(sum);
        }
    }

    /// Migrations, quality and the edges with components; the closing of retired domains.
    fn values(&mut self) {
        let basis = self.basis;
        for choice in &self.choices {
            let sum = self.values.entry(choice.literal).or_default();
            for row in basis.migrations(choice.domain, choice.candidate) {
                sum.add(Sum::once(row.cost.money));
                sum.users += if row.kind.changes_system() { i128::from(row.users) } else { 0 };
            }
            sum.add(Sum::of(basis.quality(choice.domain, choice.candidate).money));
            let to_components = |edge: &&crate::cost::Edge| {
                edge.near == choice.domain && matches!(edge.far, Far::Component(_))
            };
            for edge in basis.edges.iter().filter(to_components) {
                let work = basis.edge_work(edge, choice.candidate, None);
                sum.add(work.map(|work| Sum::once(work.cost.money)).unwrap_or_default());
            }
        }
        for domain in basis.landscape.domain_ids().filter(|&domain| basis.scope(domain) == Scope::Retired) {
            for row in basis.closures(domain) {
                self.constant.add(Sum::once(row.cost.money));
            }
        }
    }

    fn systems(&mut self) {
        let basis = self.basis;
        for id in basis.landscape.system_ids() {
            let running = |usage| basis.running(id, usage).money;
            let core = i128::from(basis.landscape.system(id).archive_core);
            let anywhere = self.member_in(id);
            if basis.always_used[id.index()] {
                self.constant.add(Sum::of(running(Usage::AsIs)).using(CORES, core));
            } else {
                self.constant.add(Sum::of(running(Usage::Unused)));
                let more = running(Usage::AsIs) - running(Usage::Unused);
                self.group(anywhere.clone(), Sum::of(more).using(CORES, core));
            }
            self.group(self.single_in(id), Sum::of(running(Usage::Grown) - running(Usage::AsIs)));
            if basis.landscape.system(id).municipality_number {
                self.rekeying(id, &anywhere);
            }
        }
    }

    /// A system is rekeyed once, in the first domain of its covers where it is a member.
    fn rekeying(&mut self, id: SystemId, anywhere: &[Literal]) {
        let basis = self.basis;
        let covers = &basis.landscape.entry(basis.landscape.system(id).entry).covers;
        let mut prefixes: Vec<(Vec<Literal>, Money)> = Vec::new();
        for cover in covers {
            let here = |literal: &&Literal| self.domains[literal.0 as usize] == cover.domain;
            let here: Vec<Literal> = anywhere.iter().filter(here).copied().collect();
            if !here.is_empty() {
                let mut prefix = prefixes.last().map(|(literals, _)| literals.clone()).unwrap_or_default();
                prefix.extend(here);
                prefix.sort_unstable();
                prefixes.push((prefix, basis.rekey(id, cover.domain).cost.money));
            }
        }
        let prices: Vec<Money> = prefixes.iter().map(|(_, price)| *price).collect();
        for (number, (prefix, price)) in prefixes.into_iter().enumerate() {
            let next = prices.get(number + 1).copied().unwrap_or_default();
            self.group(prefix, Sum::once(price - next));
        }
    }

    fn contracts(&mut self) {
        let basis = self.basis;
        let named = |id: &ContractId| !basis.landscape.contract(*id).systems.is_empty();
        for id in basis.landscape.contract_ids().filter(named) {
            let systems = &basis.landscape.contract(id).systems;
            let fee = |usage| basis.fee(id, usage).money;
            if systems.iter().any(|system| basis.always_used[system.index()]) {
                self.constant.add(Sum::of(fee(Usage::AsIs)));
            } else {
                let exit = basis.exit(id).cost;
                self.constant.add(Sum::once(exit));
                let mut kept = Sum::once(-exit);
                kept.add(Sum::of(fee(Usage::AsIs)));
                let names_it = |member: &Member| matches!(member, Member::System(s) if systems.contains(s));
                self.group(self.literals(|choice| choice.members.iter().any(names_it)), kept);
            }
            let singly =
                |choice: &Choice| matches!(choice.candidate, Candidate::System(s) if systems.contains(&s));
            self.group(self.literals(singly), Sum::of(fee(Usage::Grown) - fee(Usage::AsIs)));
        }
    }

    fn products(&mut self) {
        let basis = self.basis;
        for (index, product) in basis.landscape.products.iter().enumerate() {
            let id = ProductId::at(index);
            let literals = self.literals(|choice| choice.candidate == Candidate::Product(id));
            if !literals.is_empty() {
                let price = Sum::of(basis.procurement(id).money)
                    .using(BUDGET, basis.product_one_off(id).get())
                    .using(PROCUREMENTS, 1)
                    .using(CORES, i128::from(product.archive_core));
                self.group(literals, price);
            }
        }
    }

    fn always_used(&self) -> impl Iterator<Item = Member> + use<'a> {
        let basis = self.basis;
        let used = move |system: &SystemId| basis.always_used[system.index()];
        basis.landscape.system_ids().filter(used).map(Member::System)
    }

    fn vendors(&mut self) {
        let landscape = self.basis.landscape;
        let price = Sum::of(self.basis.vendor().money).using(VENDORS, 1);
        let always: BTreeSet<VendorId> =
            self.always_used().filter_map(|member| member.vendor(landscape)).collect();
        for vendor in (0..landscape.vendors.len()).map(VendorId::at) {
            if always.contains(&vendor) {
                self.constant.add(price);
            } else {
                let theirs = |member: &Member| member.vendor(landscape) == Some(vendor);
                self.group(self.literals(|choice| choice.members.iter().any(theirs)), price);
            }
        }
    }

    /// Where a product is that of a member.
    fn products_of_members(&self) -> BTreeMap<ProductId, BTreeSet<Literal>> {
        let mut found: BTreeMap<ProductId, BTreeSet<Literal>> = BTreeMap::new();
        for choice in &self.choices {
            for product in choice.members.iter().filter_map(|member| member.product(self.basis.landscape)) {
                found.entry(product).or_default().insert(choice.literal);
            }
        }
        found
    }

    fn needs(&self) -> Vec<Need> {
        let landscape = self.basis.landscape;
        let members = self.products_of_members();
        let always: BTreeSet<ProductId> =
            self.always_used().filter_map(|member| member.product(landscape)).collect();
        let mut needs = Vec::new();
        for (&product, when) in &members {
            for needed in landscape.product(product).requires.iter().filter(|needed| !always.contains(needed))
            {
                let any = members.get(needed).into_iter().flatten().copied().collect();
                needs.push(Need { when: when.iter().copied().collect(), any });
            }
        }
        needs
    }

    /// The literals that exclude one another, the first before the second or the same.
    fn excluded(&self) -> BTreeSet<(Literal, Literal)> {
        let members = self.products_of_members();
        let mut excluded = BTreeSet::new();
        for (&product, mine) in &members {
            for theirs in
                self.basis.landscape.product(product).excludes.iter().filter_map(|other| members.get(other))
            {
                for &one in mine {
                    excluded.extend(theirs.iter().map(|&other| (one.min(other), one.max(other))));
                }
            }
        }
        excluded
    }

    fn edges(&self, excluded: &BTreeSet<(Literal, Literal)>) -> Vec<Edge> {
        let basis = self.basis;
        let number: BTreeMap<DomainId, u32> = self.domains.iter().copied().zip(0..).collect();
        let candidates = |number: u32| basis.candidates(self.domains[number as usize]);
        let nothing = |a, b| vec![vec![Some(0); candidates(b).len()]; candidates(a).len()];
        let mut tables = BTreeMap::new();
        for edge in &basis.edges {
            let Far::Domain(far) = edge.far else { continue };
            let (Some(&a), Some(&b)) = (number.get(&edge.near), number.get(&far)) else { continue };
            let cost = |near, far| {
                Some(basis.edge_work(edge, near, Some(far)).map_or(0, |work| work.cost.money.get()))
            };
            let row = |&near: &Candidate| candidates(b).iter().map(|&far| cost(near, far)).collect();
            tables.insert((a, b), candidates(a).iter().map(row).collect());
        }
        for &((a, near), (b, far)) in excluded.iter().filter(|(one, other)| one.0 != other.0) {
            let table: &mut Vec<Vec<Option<i128>>> = tables.entry((a, b)).or_insert_with(|| nothing(a, b));
            table[near as usize][far as usize] = None;
        }
        tables.into_iter().map(|((a, b), kroner)| Edge { a, b, kroner }).collect()
    }

    fn problem(mut self, users_scale: i128, unit: i128) -> Result<Problem, Fault> {
        let mut groups: Vec<(Literals, Sum)> = Vec::new();
        for (literals, sum) in std::mem::take(&mut self.groups) {
            let mut domains: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for &(domain, candidate) in &literals {
                domains.entry(domain).or_default().push(candidate);
            }
            if sum == Sum::default() {
            } else if domains.len() == 1 {
                literals.iter().for_each(|literal| self.values.entry(*literal).or_default().add(sum));
            } else {
                groups.push((domains.into_iter().collect(), sum));
            }
        }
        self.check_scale(users_scale, unit)?;
        let krone = times(unit, users_scale)?;
        let price = |sum: &Sum| -> Result<Price, Fault> {
            Ok(Price { cost: plus(times(krone, sum.kroner)?, times(unit, sum.users)?)?, uses: sum.uses })
        };
        let excluded = self.excluded();
        let mut values = vec![Vec::new(); self.domains.len()];
        for (&literal, sum) in &self.values {
            let fine = !excluded.contains(&(literal, literal));
            values[literal.0 as usize].push(if fine { Some(price(sum)?) } else { None });
        }
        let limits = &self.basis.landscape.limits;
        let limits = [limits.one_off_budget, limits.procurements, limits.archive_cores, limits.vendors];
        Ok(Problem {
            unit,
            krone,
            values,
            edges: self.edges(&excluded),
            groups: groups
                .into_iter()
                .map(|(domains, sum)| Ok(Group { price: price(&sum)?, domains }))
                .collect::<Result<_, Fault>>()?,
            needs: self.needs(),
            limits: limits.map(|limit| limit.map(i128::from)),
            constant: price(&self.constant)?,
        })
    }

    /// A krone must weigh more than all users together, and a cost must be a multiple of something.
    fn check_scale(&self, users_scale: i128, unit: i128) -> Result<(), Fault> {
        let mut most: BTreeMap<u32, i128> = BTreeMap::new();
        for (literal, sum) in &self.values {
            let most = most.entry(literal.0).or_default();
            *most = sum.users.max(*most);
        }
        let users: i128 = most.values().sum();
        if users_scale <= users {
            return Err(Fault::new(format!(
                "its users_scale is {users_scale}, and up to {users} users may change system: kroner do not come first"
            )));
        }
        if unit < 1 {
            return Err(Fault::new(format!("its unit is {unit}; it must be at least 1")));
        }
        Ok(())
    }
}
