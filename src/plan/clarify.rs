//! Which choices a meeting should look at before they stand: *clarify*.
//!
//! What enters: the best target, and of each domain the best other candidate. What leaves: reasons. One definition for all
//! who mark a close call; docs/decisions.md says why it is this one.

use std::collections::{BTreeMap, BTreeSet};

use crate::cost::{Basis, ContractFate, Costs, Evaluation, Far, Member};
use crate::model::{ContractId, DomainId, Money, ProductId, Selection, SystemId};
use crate::optimise::Rival;

/// Why a meeting should look at a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clarify {
    /// The best other candidate costs hardly more.
    Close,
    /// The best other candidate would cost less if the assumed figures were somewhat other than they are.
    Assumed,
    /// Nobody said what the chosen system costs to run.
    UnknownCost,
    /// The catalogue says that it must be clarified, whatever the figures.
    Catalogue,
}

impl Clarify {
    /// All reasons, in order.
    pub const ALL: [Clarify; 4] =
        [Clarify::Close, Clarify::Assumed, Clarify::UnknownCost, Clarify::Catalogue];

    /// Its name in the plan document.
    pub const fn name(self) -> &'static str {
        match self {
            Clarify::Close => "close",
            Clarify::Assumed => "assumed",
            Clarify::UnknownCost => "unknown_cost",
            Clarify::Catalogue => "catalogue",
        }
    }
}

/// A runner-up is close if it makes the plan more expensive by at most so many percent of what the plan pays in the domain.
const CLOSE_PERCENT: i128 = 5;
/// Assumed figures may be wrong by so many percent.
const WRONG_PERCENT: i128 = 30;

/// The reasons to clarify a choice that the best other candidate gives. `paid` is what the plan pays in the domain, `items`
/// what it costs in all.
pub fn clarify(paid: Money, items: &Costs, rival: &Rival) -> Vec<Clarify> {
    let close = is_close(paid, rival.extra);
    let assumed = rests_on_assumed(items, &rival.items, rival.extra);
    let found = [close.then_some(Clarify::Close), assumed.then_some(Clarify::Assumed)];
    found.into_iter().flatten().collect()
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
