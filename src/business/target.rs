//! What the target costs from day one: what it runs on, what is bought again, what is left.

use std::collections::BTreeMap;

use super::book::{Book, Flow, Source};
use super::leave;
use super::share::{by_twelfths, evenly, months};
use super::today::{covered, paid_for, sorted};
use super::value::Years;
use crate::cost::{Basis, ContractFate, Evaluation, Item, Member, Usage, round_ratio};
use crate::model::{Candidate, ContractId, DomainId, Month, Selection, SystemId};

/// A target with its price.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// Everything that prices are made of.
    pub basis: &'a Basis<'a>,
    /// What is chosen.
    pub selection: &'a Selection,
    /// Its price.
    pub evaluation: &'a Evaluation,
}

/// Writes what a target costs from day one, for so many years. The compiler wants to know of each item who writes it.
pub fn write(target: Target<'_>, years: &Years, book: &mut Book) {
    let domains = Domains::of(target);
    for item in Item::ALL {
        match item {
            Item::Running => {
                let systems = target.basis.landscape.system_ids();
                systems.for_each(|id| running(target, years, &domains, id, book));
            }
            Item::Fees => contracts(target, years, &domains, book),
            Item::Procurement => procured(target, years, book),
            Item::Renewal => domain_renewals(target, years, book),
            // With the fees of the contract.
            Item::Exit => {}
            // The projects spend it, mostly before day one: `work`.
            Item::Migration | Item::Integration => {}
            // Nobody pays it.
            Item::Vendors | Item::Quality => {}
        }
    }
}

/// The fees of the contracts that go on and their renewal, and what leaving the others costs.
fn contracts(target: Target<'_>, years: &Years, domains: &Domains, book: &mut Book) {
    for (&id, fate) in &target.evaluation.contracts {
        match fate {
            ContractFate::Kept { lines, .. } => {
                fees(target, years, domains, id, book);
                for line in lines {
                    leave::line(target.basis, id, line, book);
                }
                contract_renewal(target.basis, years, domains, id, book);
            }
            ContractFate::Left(exit) => leave::contract(target.basis, id, exit, book),
        }
    }
}

/// What procured products cost a year.
fn procured(target: Target<'_>, years: &Years, book: &mut Book) {
    for (&product, domains) in &target.evaluation.procured {
        book.write(Flow {
            months: yearly(target.basis.product_annual(product).get(), years),
            item: Item::Procurement,
            domains: &sorted(domains.iter().copied()),
            source: Source::Member(Member::Product(product)),
            municipality: None,
            assumed: false,
        });
    }
}

/// The domains that each system serves in the target.
struct Domains(BTreeMap<SystemId, Vec<DomainId>>);

impl Domains {
    fn of(target: Target<'_>) -> Self {
        let mut served: BTreeMap<SystemId, Vec<DomainId>> = BTreeMap::new();
        for domain in target.basis.in_scope() {
            let Some(candidate) = target.selection.get(domain) else { continue };
            for member in target.basis.members(domain, candidate) {
                if let Member::System(system) = member {
                    served.entry(system).or_default().push(domain);
                }
            }
        }
        Domains(served)
    }

    /// Those of one that goes on; of one that is chosen nowhere what it covers: it goes on for a national domain, or unplaced.
    fn served(&self, basis: &Basis, system: SystemId) -> Vec<DomainId> {
        self.0.get(&system).cloned().unwrap_or_else(|| covered(basis, system))
    }

    /// Those of the systems of a contract that go on.
    fn paid_for(&self, target: Target<'_>, contract: ContractId) -> Vec<DomainId> {
        let systems = target.basis.landscape.contract(contract).systems.iter();
        let used = systems.filter(|&&system| target.evaluation.uses(system));
        sorted(used.flat_map(|&system| self.served(target.basis, system)))
    }
}

fn yearly(annual: i128, years: &Years) -> Vec<(Month, i128)> {
    by_twelfths(annual, years.first, 12 * years.count)
}

fn running(target: Target<'_>, years: &Years, domains: &Domains, id: SystemId, book: &mut Book) {
    let basis = target.basis;
    let annual = i128::from(basis.annual_cost(id));
    let scaled = |scale: crate::cost::Scale| round_ratio(annual * scale.numerator, scale.denominator);
    let overlap = basis.landscape.rates.overlap_months;
    let (spread, served) = match target.evaluation.usage[id.index()] {
        Usage::Unused => {
            let sum = round_ratio(annual * i128::from(overlap.value), 12);
            let last = Month(years.first.0 + overlap.value as i32 - 1);
            (evenly(sum, &months(years.first, last)), covered(basis, id))
        }
        Usage::AsIs => (yearly(annual, years), domains.served(basis, id)),
        Usage::Grown => (yearly(scaled(basis.scale_of_system(id)), years), domains.served(basis, id)),
    };
    book.write(Flow {
        months: spread,
        item: Item::Running,
        domains: &served,
        source: Source::Member(Member::System(id)),
        municipality: None,
        assumed: basis.running(id, target.evaluation.usage[id.index()]).assumed.get() != 0,
    });
}

/// The fee of a kept contract and its lines, each as far as its system grows.
fn fees(target: Target<'_>, years: &Years, domains: &Domains, id: ContractId, book: &mut Book) {
    let (basis, usage) = (target.basis, &target.evaluation.usage);
    let contract = basis.landscape.contract(id);
    let lines: u64 = contract.lines.iter().map(|line| line.annual).sum();
    let most = contract.systems.iter().map(|system| usage[system.index()]).max().unwrap_or(Usage::Unused);
    let rest = basis.annual_fee(id).saturating_sub(lines);
    let mut parts = vec![(rest, most, domains.paid_for(target, id))];
    parts.extend(
        contract
            .lines
            .iter()
            .map(|line| (line.annual, usage[line.system.index()], domains.served(basis, line.system))),
    );
    for (annual, usage, served) in parts {
        let scale = match usage {
            Usage::Unused => continue,
            Usage::AsIs => crate::cost::Scale::ONE,
            Usage::Grown => basis.scale_of_contract(id),
        };
        let sum = round_ratio(i128::from(annual) * scale.numerator, scale.denominator);
        book.write(Flow {
            months: yearly(sum, years),
            item: Item::Fees,
            domains: &served,
            source: Source::Contract(id),
            municipality: None,
            assumed: basis.fee(id, most).assumed.get() != 0,
        });
    }
}

fn contract_renewal(basis: &Basis, years: &Years, domains: &Domains, id: ContractId, book: &mut Book) {
    let Some((day, tender)) = basis.tendered_again(id) else { return };
    let Some(month) = years.year_of(day) else { return };
    let mut served: Vec<DomainId> = paid_for(basis, id);
    let chosen: Vec<DomainId> = served
        .iter()
        .copied()
        .filter(|domain| domains.0.values().any(|served| served.contains(domain)))
        .collect();
    if !chosen.is_empty() {
        served = chosen;
    }
    book.write(Flow {
        months: vec![(month, tender.money.get())],
        item: Item::Renewal,
        domains: &served,
        source: Source::Contract(id),
        municipality: None,
        assumed: tender.assumed.get() != 0,
    });
}

fn domain_renewals(target: Target<'_>, years: &Years, book: &mut Book) {
    let basis = target.basis;
    for domain in basis.in_scope() {
        let Some(candidate) = target.selection.get(domain) else { continue };
        let Some((day, sum)) = basis.bought_again(domain, candidate) else { continue };
        let Some(month) = years.year_of(day) else { continue };
        let source = match candidate {
            Candidate::System(id) => Source::Member(Member::System(id)),
            Candidate::Product(id) => Source::Member(Member::Product(id)),
            Candidate::Parallel | Candidate::Open => Source::Between,
        };
        book.write(Flow {
            months: vec![(month, sum.money.get())],
            item: Item::Renewal,
            domains: &[domain],
            source,
            municipality: None,
            assumed: sum.assumed.get() != 0,
        });
    }
}
