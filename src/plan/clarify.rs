//! Which choices a meeting should look at before they stand: *clarify*.
//!
//! What enters: the best target, and of each domain the best other candidate. What leaves: reasons. One definition for all
//! who mark a close call; docs/decisions.md says why it is this one.

use std::collections::{BTreeMap, BTreeSet};

use super::Horizons;
use crate::cost::{Basis, ContractFate, Costs, Evaluation, Far, Member, Payments};
use crate::freedom::Package;
use crate::model::{Candidate, ContractId, DomainId, Growth, Money, ProductId, Selection, SystemId, words};
use crate::optimise::Rival;

words! {
    /// Why a meeting should look at a choice.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Clarify {
        /// The best other candidate costs hardly more.
        Close = "close",
        /// The best other candidate would cost less if the assumed figures were somewhat other than they are.
        Assumed = "assumed",
        /// Nobody said what the chosen system costs to run.
        UnknownCost = "unknown_cost",
        /// A fee that only this plan pays need be little higher for the best other candidate to win.
        Fee = "fee",
        /// Something else would be chosen if the costs were counted over fewer or more years.
        Horizon = "horizon",
        /// Its contract says nothing about growing, and would have to grow further than is taken for granted.
        Growth = "growth",
        /// The best other candidate would win if a supplier did not agree to a bridging that this plan takes for granted.
        Bridge = "bridge",
        /// It rests on what a program filled in and nobody has confirmed.
        Guessed = "guessed",
        /// The catalogue says that it must be clarified, whatever the figures.
        Catalogue = "catalogue",
    }
}

/// A runner-up is close if it makes the plan more expensive by at most so many percent of what the plan pays in the domain.
const CLOSE_PERCENT: i128 = 5;
/// Assumed figures may be wrong by so many percent.
const WRONG_PERCENT: i128 = 30;

/// A fee may turn out higher by so many percent.
const FEE_PERCENT: i128 = 15;

/// The best target, ready to be asked why a meeting should look at its choices.
pub struct Choosing<'a> {
    basis: &'a Basis<'a>,
    selection: &'a Selection,
    items: Costs,
    pays: Payments,
    paid: BTreeMap<DomainId, Money>,
    horizons: Option<&'a Horizons>,
}

impl<'a> Choosing<'a> {
    /// Of a target; `horizons` where it is known what would be chosen over other years.
    pub fn new(
        basis: &'a Basis<'a>,
        (selection, evaluation): (&'a Selection, &Evaluation),
        horizons: Option<&'a Horizons>,
    ) -> Self {
        Choosing {
            basis,
            selection,
            items: evaluation.items,
            pays: Payments::of(basis, selection, evaluation),
            paid: domain_costs(basis, selection, evaluation),
            horizons,
        }
    }

    /// What the plan pays in a domain.
    pub fn paid(&self, domain: DomainId) -> Money {
        self.paid.get(&domain).copied().unwrap_or_default()
    }

    /// Why a meeting should look at the choice of a domain; `rival` is the best other candidate, where somebody asked and there is one.
    pub fn of_domain(&self, domain: DomainId, rival: Option<&Rival>) -> Vec<Clarify> {
        let beside = rival.map(|rival| self.beside(self.paid(domain), rival));
        sorted(beside.into_iter().flatten().chain(self.by_itself(domain)))
    }

    /// Why a meeting should look at a package: what marks one of its domains, and what its other plan gives beside all that is paid in
    /// it. `rivals` are the runners-up of its domains.
    pub fn of_package<'r>(
        &self,
        package: &Package,
        rival: impl Fn(DomainId) -> Option<&'r Rival>,
    ) -> Vec<Clarify> {
        let paid: Money = package.domains.iter().map(|&domain| self.paid(domain)).sum();
        let whole = rival(package.of).map(|other| self.beside(paid, other));
        let each = package.domains.iter().flat_map(|&domain| self.of_domain(domain, rival(domain)));
        sorted(whole.into_iter().flatten().chain(each))
    }

    /// What the best other candidate gives, where the plan pays so much.
    fn beside(&self, paid: Money, rival: &Rival) -> Vec<Clarify> {
        let extra = rival.extra;
        let reasons = [
            (is_close(paid, extra), Clarify::Close),
            (rests_on_assumed(&self.items, &rival.items, extra), Clarify::Assumed),
            (rests_on_a_fee(&self.pays, &rival.pays, extra), Clarify::Fee),
            (rests_on_a_bridging(&self.pays, &rival.pays, extra), Clarify::Bridge),
        ];
        reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect()
    }

    /// What marks a choice whatever comes second.
    fn by_itself(&self, domain: DomainId) -> impl Iterator<Item = Clarify> {
        let turns = self.horizons.is_some_and(|other| other.turns(self.selection, domain).next().is_some());
        let own = of_choice(self.basis, domain, self.selection.get(domain));
        own.into_iter().chain(turns.then_some(Clarify::Horizon))
    }
}

fn sorted(reasons: impl Iterator<Item = Clarify>) -> Vec<Clarify> {
    reasons.collect::<BTreeSet<_>>().into_iter().collect()
}

/// What marks a choice by what the workspace says of it alone.
pub fn of_choice(basis: &Basis, domain: DomainId, chosen: Option<Candidate>) -> Vec<Clarify> {
    let landscape = basis.landscape;
    let members = chosen.map(|candidate| basis.members(domain, candidate)).unwrap_or_default();
    let systems = || {
        members.iter().filter_map(|member| match member {
            Member::System(id) => Some(*id),
            Member::Product(_) => None,
        })
    };
    let growth = |id: SystemId| {
        let contract = landscape.system(id).contract.map(|id| landscape.contract(id));
        contract.is_some_and(|contract| contract.growth == Growth::Unknown) && basis.needs_lawyer(id)
    };
    let guessed = |id: SystemId| {
        let contract = landscape.system(id).contract.map(|id| landscape.contract(id));
        !landscape.system(id).guessed.is_empty()
            || contract.is_some_and(|contract| !contract.guessed.is_empty())
    };
    let reasons = [
        (systems().any(|id| basis.has_assumed_cost(id)), Clarify::UnknownCost),
        (matches!(chosen, Some(Candidate::System(id)) if growth(id)), Clarify::Growth),
        (systems().any(guessed), Clarify::Guessed),
        (landscape.domain(domain).clarify.is_some(), Clarify::Catalogue),
    ];
    reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect()
}

/// Whether a runner-up that makes the plan so much more expensive would win if a contract or a product that only the plan pays
/// cost somewhat more a year.
pub fn rests_on_a_fee(mine: &Payments, theirs: &Payments, extra: Money) -> bool {
    let contracts = mine.contracts.iter().filter(|(id, _)| !theirs.contracts.contains_key(id));
    let products = mine.products.iter().filter(|(id, _)| !theirs.products.contains_key(id));
    let mut fees = contracts.map(|(_, fee)| *fee).chain(products.map(|(_, fee)| *fee));
    fees.any(|fee| extra.get().saturating_mul(100) <= fee.get() * FEE_PERCENT)
}

/// Whether a runner-up that makes the plan so much more expensive would win if no supplier agreed to the bridgings that only the
/// plan takes for granted.
pub fn rests_on_a_bridging(mine: &Payments, theirs: &Payments, extra: Money) -> bool {
    let only_mine = mine.bridged.iter().filter(|(id, _)| !theirs.bridged.contains_key(id));
    let refused: Money = only_mine.map(|(_, more)| *more).sum();
    refused > Money::ZERO && extra <= refused
}

/// Whether a runner-up that makes the plan so much more expensive would win if assumed figures were somewhat other than they are.
pub fn rests_on_assumed(mine: &Costs, theirs: &Costs, extra: Money) -> bool {
    // The assumed figures of an item are the same rates on both sides, so they err together; those of two items need not.
    let swing: i128 =
        mine.iter().map(|(item, amount)| (theirs[item].assumed - amount.assumed).get().abs()).sum();
    extra.get().saturating_mul(100) <= swing * WRONG_PERCENT
}

/// Whether a runner-up that makes the plan so much more expensive is close, where the plan pays so much in the domain.
pub fn is_close(paid: Money, extra: Money) -> bool {
    extra.get().saturating_mul(100) <= paid.get() * CLOSE_PERCENT
}

/// What the plan pays in each domain: its migrations and ill fit, its integrations (half of one with another domain), and of
/// what its members cost over the horizon (running, fees, procurement) an equal share with the other domains that they
/// serve. Exits and vendors belong to no domain.
pub fn domain_costs(
    basis: &Basis,
    selection: &Selection,
    evaluation: &Evaluation,
) -> BTreeMap<DomainId, Money> {
    let landscape = basis.landscape;
    let mut costs: BTreeMap<DomainId, Money> = BTreeMap::new();
    let mut systems: BTreeMap<SystemId, BTreeSet<DomainId>> = BTreeMap::new();
    let mut contracts: BTreeMap<ContractId, BTreeSet<DomainId>> = BTreeMap::new();
    let mut products: BTreeMap<ProductId, BTreeSet<DomainId>> = BTreeMap::new();
    for domain in basis.in_scope() {
        let Some(candidate) = selection.get(domain) else { continue };
        costs.insert(domain, basis.quality(domain, candidate).money);
        for member in basis.members(domain, candidate) {
            match member {
                Member::System(id) => {
                    systems.entry(id).or_default().insert(domain);
                    if let Some(contract) = landscape.system(id).contract {
                        contracts.entry(contract).or_default().insert(domain);
                    }
                }
                Member::Product(id) => {
                    products.entry(id).or_default().insert(domain);
                }
            }
        }
    }
    let mut share = |money: Money, domains: &BTreeSet<DomainId>| {
        for (domain, part) in domains.iter().zip(money.shares(domains.len())) {
            *costs.entry(*domain).or_default() += part;
        }
    };
    for (&id, domains) in &systems {
        share(basis.running(id, evaluation.usage[id.index()]).money, domains);
    }
    for (id, domains) in &contracts {
        if let Some(ContractFate::Kept { fee, .. }) = evaluation.contracts.get(id) {
            share(*fee, domains);
        }
    }
    for (id, domains) in &products {
        share(basis.procurement(*id).money, domains);
    }
    for row in &evaluation.migrations {
        share(row.cost.money, &BTreeSet::from([row.domain]));
    }
    for (edge, work) in &evaluation.integrations {
        let far = match edge.far {
            Far::Domain(domain) => Some(domain),
            Far::Component(_) => None,
        };
        share(work.cost.money, &std::iter::once(edge.near).chain(far).collect());
    }
    costs
}
