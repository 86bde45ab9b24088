//! From the workspace to the problem of docs/certificate.md, written from that page alone: the search has its own
//! encoding, and shares no line with this one.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::exact::{plus, times};
use super::problem::{BUDGET, Edge, Group, Literal, Literals, Need, Price, Problem, Remainder};
use crate::cost::{Basis, Far, Item, Member, Scope, Usage};
use crate::model::{Candidate, DomainId, Money, ProductId, SystemId, VendorId};
use crate::words::t;

pub use super::joined::{Joined, joined};
pub use super::sums::{PARTS, Sum, Terms};

const PROCUREMENTS: usize = 1;

const CORES: usize = 2;

const VENDORS: usize = 3;

/// The candidates of each domain that a problem is about, in order.
pub type Candidates = Vec<Vec<Candidate>>;

/// A candidate of a domain.
pub(super) struct Choice {
    pub(super) literal: Literal,
    pub(super) domain: DomainId,
    pub(super) candidate: Candidate,
    members: Vec<Member>,
}

/// The problem without its edges, with costs still in kroner and users.
pub struct Encoding<'a> {
    pub(super) basis: &'a Basis<'a>,
    /// The candidates that it is about.
    pub candidates: &'a Candidates,
    domains: Vec<DomainId>,
    pub(super) choices: Vec<Choice>,
    /// Where each member is one, in order.
    of_member: BTreeMap<Member, Vec<Literal>>,
    /// Where a system is chosen singly, in order.
    singly: BTreeMap<SystemId, Vec<Literal>>,
    /// What is paid once, by what makes it due.
    once: BTreeMap<Vec<Literal>, Sum>,
    /// What each candidate of each domain costs.
    pub values: Vec<Vec<Sum>>,
    /// The groups, by their numbers.
    pub groups: Vec<(Literals, Sum)>,
    /// The remainders, in kroner.
    pub remainders: Vec<Remainder>,
    pub(super) constant: Sum,
}

/// The domains to decide, in order.
pub fn decided(basis: &Basis) -> Vec<DomainId> {
    let to_decide = |domain: &DomainId| !matches!(basis.candidates(*domain), [] | [Candidate::Open]);
    basis.in_scope().filter(to_decide).collect()
}

impl<'a> Encoding<'a> {
    /// The problem about some candidates of the domains to decide.
    pub fn new(basis: &'a Basis<'a>, candidates: &'a Candidates) -> Self {
        let mut encoding = Encoding {
            basis,
            candidates,
            domains: decided(basis),
            choices: Vec::new(),
            of_member: BTreeMap::new(),
            singly: BTreeMap::new(),
            once: BTreeMap::new(),
            values: candidates.iter().map(|some| vec![Sum::default(); some.len()]).collect(),
            groups: Vec::new(),
            remainders: Vec::new(),
            constant: Sum::default(),
        };
        encoding.choices();
        // The compiler wants to know of each item where it is written.
        for item in Item::ALL {
            match item {
                Item::Running => encoding.systems(),
                Item::Fees => encoding.contracts(),
                Item::Procurement => encoding.products(),
                Item::Vendors => encoding.vendors(),
                Item::Migration => encoding.alone(),
                // Exits and the renewal of contracts stand with their fees; quality, other renewals and the edges with components
                // with the migrations.
                Item::Exit | Item::Renewal | Item::Integration | Item::Quality => {}
            }
        }
        encoding.settle();
        encoding
    }

    fn choices(&mut self) {
        for (number, (&domain, candidates)) in (0..).zip(self.domains.iter().zip(self.candidates)) {
            for (place, &candidate) in (0..).zip(candidates) {
                let literal = (number, place);
                let members = self.basis.members(domain, candidate);
                for &member in &members {
                    self.of_member.entry(member).or_default().push(literal);
                }
                if let Candidate::System(system) = candidate {
                    self.singly.entry(system).or_default().push(literal);
                }
                self.choices.push(Choice { literal, domain, candidate, members });
            }
        }
    }

    /// Where one of some members is one, in order.
    pub(super) fn member_in(&self, members: impl IntoIterator<Item = Member>) -> Vec<Literal> {
        in_order(members.into_iter().filter_map(|member| self.of_member.get(&member)))
    }

    /// Where one of some systems is chosen singly, in order.
    pub(super) fn single_in(&self, systems: impl IntoIterator<Item = SystemId>) -> Vec<Literal> {
        in_order(systems.into_iter().filter_map(|system| self.singly.get(&system)))
    }

    pub(super) fn group(&mut self, literals: Vec<Literal>, sum: Sum) {
        if !literals.is_empty() {
            self.once.entry(literals).or_default().add(sum);
        }
    }

    /// Migrations, quality, renewal and the edges with components; the closing of retired domains, and the quality of open ones.
    fn alone(&mut self) {
        let basis = self.basis;
        for choice in &self.choices {
            let (domain, place) = choice.literal;
            let sum = &mut self.values[domain as usize][place as usize];
            for row in basis.migrations(choice.domain, choice.candidate) {
                sum.add(Sum::once(row.cost.money));
                sum.users += if row.changes_system() { i128::from(row.users) } else { 0 };
            }
            sum.add(Sum::of(basis.quality(choice.domain, choice.candidate).money));
            sum.add(Sum::of(basis.domain_renewal(choice.domain, choice.candidate).money));
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
        for domain in basis.in_scope().filter(|&domain| basis.candidates(domain) == [Candidate::Open]) {
            self.constant.add(Sum::of(basis.quality(domain, Candidate::Open).money));
        }
    }

    fn systems(&mut self) {
        let basis = self.basis;
        for id in basis.landscape.system_ids() {
            let running = |usage| basis.running(id, usage).money;
            let core = i128::from(basis.landscape.system(id).archive_core);
            let anywhere = self.member_in([Member::System(id)]);
            if basis.always_used[id.index()] {
                self.constant.add(Sum::of(running(Usage::AsIs)).using(CORES, core));
            } else {
                self.constant.add(Sum::of(running(Usage::Unused)));
                let more = running(Usage::AsIs) - running(Usage::Unused);
                self.group(anywhere.clone(), Sum::of(more).using(CORES, core));
            }
            self.group(self.single_in([id]), Sum::of(running(Usage::Grown) - running(Usage::AsIs)));
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

    fn products(&mut self) {
        let basis = self.basis;
        for (index, product) in basis.landscape.products.iter().enumerate() {
            let id = ProductId::at(index);
            if !self.of_member.contains_key(&Member::Product(id)) {
                continue;
            }
            let price = Sum::of(basis.procurement(id).money)
                .using(BUDGET, basis.product_one_off(id).get())
                .using(PROCUREMENTS, 1)
                .using(CORES, i128::from(product.archive_core));
            self.group(self.member_in([Member::Product(id)]), price);
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
        let mut theirs: BTreeMap<VendorId, Vec<Member>> = BTreeMap::new();
        for &member in self.of_member.keys() {
            if let Some(vendor) = member.vendor(landscape).filter(|vendor| !always.contains(vendor)) {
                theirs.entry(vendor).or_default().push(member);
            }
        }
        always.iter().for_each(|_| self.constant.add(price));
        for members in theirs.into_values() {
            self.group(self.member_in(members), price);
        }
    }

    /// What is paid once becomes groups, or part of the candidates of the only domain that can make it due.
    fn settle(&mut self) {
        for (literals, sum) in std::mem::take(&mut self.once) {
            let domains = by_domain(&literals);
            if sum == Sum::default() {
            } else if domains.len() == 1 {
                for (domain, candidate) in literals {
                    self.values[domain as usize][candidate as usize].add(sum);
                }
            } else {
                self.groups.push((domains, sum));
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

    /// What must be taken with what. What helps itself asks for nothing.
    pub fn needs(&self) -> Vec<Need> {
        let landscape = self.basis.landscape;
        let members = self.products_of_members();
        let always: BTreeSet<ProductId> =
            self.always_used().filter_map(|member| member.product(landscape)).collect();
        let mut needs = Vec::new();
        for (&product, when) in &members {
            for needed in landscape.product(product).requires.iter().filter(|needed| !always.contains(needed))
            {
                let any: Vec<Literal> = members.get(needed).into_iter().flatten().copied().collect();
                let when: Vec<Literal> = when.iter().filter(|one| !any.contains(one)).copied().collect();
                if !when.is_empty() {
                    needs.push(Need { when, any });
                }
            }
        }
        needs
    }

    /// The literals that exclude one another, the first before the second or the same.
    pub fn excluded(&self) -> BTreeSet<(Literal, Literal)> {
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
        let of = |number: u32| &self.candidates[number as usize];
        let nothing = |a, b| vec![vec![Some(0); of(b).len()]; of(a).len()];
        let mut tables = BTreeMap::new();
        for edge in joined(self.basis) {
            let row = |&near: &Candidate| {
                of(edge.b).iter().map(|&far| Some(edge.kroner(self.basis, near, far))).collect()
            };
            tables.insert((edge.a, edge.b), of(edge.a).iter().map(row).collect());
        }
        for &((a, near), (b, far)) in excluded.iter().filter(|(one, other)| one.0 != other.0) {
            let table: &mut Vec<Vec<Option<i128>>> = tables.entry((a, b)).or_insert_with(|| nothing(a, b));
            table[near as usize][far as usize] = None;
        }
        tables.into_iter().map(|((a, b), kroner)| Edge { a, b, kroner }).collect()
    }

    /// The problem with its edges, and costs as a certificate counts them.
    pub fn problem(&self, terms: Terms, users_scale: i128, unit: i128) -> Result<Problem, Fault> {
        if terms == Terms::Own {
            self.check_scale(users_scale)?;
        }
        let krone = times(unit, users_scale)?;
        let price = |sum: &Sum| -> Result<Price, Fault> {
            let sum = terms.of(sum)?;
            Ok(Price { cost: plus(times(krone, sum.kroner)?, times(unit, sum.users)?)?, uses: sum.uses })
        };
        let excluded = self.excluded();
        let mut values = Vec::new();
        for (domain, sums) in (0..).zip(&self.values) {
            let fine = |place| !excluded.contains(&((domain, place), (domain, place)));
            let prices = (0..).zip(sums).map(|(place, sum)| fine(place).then(|| price(sum)).transpose());
            values.push(prices.collect::<Result<_, Fault>>()?);
        }
        let group = |(domains, sum): &(Literals, Sum)| -> Result<Group, Fault> {
            Ok(Group { price: price(sum)?, domains: domains.clone() })
        };
        Ok(Problem {
            unit,
            krone: times(krone, terms.of_an_edge()?)?,
            values,
            edges: self.edges(&excluded),
            groups: self.groups.iter().map(group).collect::<Result<_, Fault>>()?,
            remainders: self.remainders.clone(),
            needs: self.needs(),
            limits: terms.limits(self.basis),
            constant: price(&self.constant)?,
        })
    }

    /// A krone must weigh more than all users together.
    fn check_scale(&self, users_scale: i128) -> Result<(), Fault> {
        let most = |sums: &Vec<Sum>| sums.iter().map(|sum| sum.users).max().unwrap_or(0);
        let users: i128 = self.values.iter().map(most).sum();
        if users_scale <= users {
            return Err(Fault::new(t!(
                "proof.scale_users",
                users_scale = users_scale.to_string(),
                users = users.to_string()
            )));
        }
        Ok(())
    }
}

/// Literals in order by their domains.
pub(super) fn by_domain(literals: &[Literal]) -> Literals {
    let mut domains: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for &(domain, candidate) in literals {
        domains.entry(domain).or_default().push(candidate);
    }
    domains.into_iter().collect()
}

/// Several lists as one, in order, each literal once.
fn in_order<'a>(lists: impl Iterator<Item = &'a Vec<Literal>>) -> Vec<Literal> {
    let all: BTreeSet<Literal> = lists.flatten().copied().collect();
    all.into_iter().collect()
}
