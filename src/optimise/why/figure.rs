//! The figure of a candidate that people bargain about, and how far it may go.

use super::super::others::{Other, Questions};
use crate::cost::{Basis, ContractFate, Usage};
use crate::model::{Candidate, ContractId, DomainId, Landscape, Money, ProductId, Selection, SystemId};

/// The most kroner a year that the format allows.
const MOST: u64 = 1_000_000_000_000;

/// What a candidate costs a year, as one figure of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A contract's `annual_fee`.
    Fee(ContractId),
    /// A system's `annual_cost`, given or assumed.
    Cost(SystemId),
    /// What a product of the market costs a year for the whole new municipality.
    Annual(ProductId),
}

/// How far the yearly figure of a candidate may go, all else unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakEven {
    /// The figure.
    pub figure: Figure,
    /// What it is.
    pub now: u64,
    /// Whether it is assumed.
    pub assumed: bool,
    /// The highest at which the candidate is chosen: of one that is not, at which it would be the cheapest; of the one that
    /// is, at which nothing is cheaper. `None`: at none, not even at the least: 0, of a contract what its lines sum to. The
    /// format's highest where it hardly matters.
    pub highest: Option<u64>,
}

impl Figure {
    /// The figure of a candidate; `None` for systems side by side, which have several.
    pub fn of(landscape: &Landscape, candidate: Candidate) -> Option<Figure> {
        match candidate {
            Candidate::System(id) => {
                let system = landscape.system(id);
                let fee =
                    system.contract.filter(|&contract| landscape.contract(contract).annual_fee != Some(0));
                Some(match (fee, system.contract, system.annual_cost) {
                    (Some(contract), ..) | (None, Some(contract), None | Some(0)) => Figure::Fee(contract),
                    _ => Figure::Cost(id),
                })
            }
            Candidate::Product(id) => Some(Figure::Annual(id)),
            Candidate::Parallel | Candidate::Open => None,
        }
    }

    /// What it is now.
    fn now(self, basis: &Basis) -> u64 {
        match self {
            Figure::Fee(id) => basis.annual_fee(id),
            Figure::Cost(id) => basis.annual_cost(id),
            Figure::Annual(id) => u64::try_from(basis.product_annual(id).get())
                .expect("invariant: rates and inhabitants are bounded by the format"),
        }
    }

    /// The least it can be: no contract costs less than its lines.
    fn least(self, landscape: &Landscape) -> u64 {
        match self {
            Figure::Fee(id) => landscape.contract(id).lines.iter().map(|line| line.annual).sum(),
            Figure::Cost(_) | Figure::Annual(_) => 0,
        }
    }

    /// A landscape in which it is something else.
    fn put(self, landscape: &Landscape, value: u64) -> Landscape {
        let mut world = landscape.clone();
        match self {
            Figure::Fee(id) => world.contracts[id.index()].annual_fee = Some(value),
            Figure::Cost(id) => world.systems[id.index()].annual_cost = Some(value),
            Figure::Annual(id) => {
                if let Some(market) = &mut world.products[id.index()].market {
                    (market.annual, market.annual_per_inhabitant) = (value, 0);
                }
            }
        }
        world
    }

    /// What a candidate chosen by itself pays for it.
    fn own(self, basis: &Basis, value: u64) -> Money {
        match self {
            Figure::Fee(id) => basis.fee_at(id, Usage::Grown, value).money,
            Figure::Cost(id) => basis.running_at(id, Usage::Grown, value).money,
            Figure::Annual(_) => basis.annuity.present_value(i128::from(value), 1),
        }
    }

    /// What another target pays for it.
    fn elsewhere(self, basis: &Basis, other: &Other, value: u64) -> Money {
        match self {
            Figure::Fee(id) => match other.evaluation.contracts.get(&id) {
                Some(ContractFate::Kept { grown, .. }) => {
                    let usage = if *grown { Usage::Grown } else { Usage::AsIs };
                    basis.fee_at(id, usage, value).money
                }
                Some(ContractFate::Left(_)) => {
                    let domains = basis.domains_of_contract(id).iter();
                    let keeps = |domain: &&DomainId| {
                        let chosen = other.selection.get(**domain);
                        chosen.is_some_and(|chosen| basis.supplier_keeps(id, **domain, chosen))
                    };
                    basis.exit_share(id, basis.exit_at(id, value).cost, domains.filter(keeps).count())
                }
                None => Money::ZERO,
            },
            Figure::Cost(id) => basis.running_at(id, usage(&other.selection, other, id), value).money,
            Figure::Annual(id) if other.evaluation.procured.contains_key(&id) => self.own(basis, value),
            Figure::Annual(_) => Money::ZERO,
        }
    }
}

fn usage(selection: &Selection, other: &Other, id: SystemId) -> Usage {
    if selection.0.contains(&Some(Candidate::System(id))) {
        Usage::Grown
    } else if other.evaluation.uses(id) {
        Usage::AsIs
    } else {
        Usage::Unused
    }
}

/// The highest figure at which a candidate is chosen in a domain, exactly: below, the best target with it is compared with
/// the best without it, all else free to change.
///
/// Every target with the candidate pays the same for its figure, so the best with it stays the best. One target without
/// it is more expensive, the same or cheaper for a figure by a formula; the highest figure below which the candidate beats that
/// target is an upper bound of the answer. At that bound the search says what is best without the candidate: if the
/// candidate beats that too, the bound is the answer, else that target gives a lower bound, and so on down.
pub(super) fn break_even(
    basis: &Basis,
    domain: DomainId,
    candidate: Candidate,
    with: &Other,
    without: &Other,
    chosen: bool,
) -> Option<BreakEven> {
    let figure = Figure::of(basis.landscape, candidate)?;
    if chosen && matches!(figure, Figure::Fee(_)) && basis.landscape.limits.one_off_budget.is_some() {
        // A higher fee makes leaving the contract more expensive until the budget forbids it: then there is no one highest fee
        // up to which the candidate stays and above which it does not.
        return None;
    }
    let now = figure.now(basis);
    let assumed = match figure {
        Figure::Cost(id) => basis.is_cost_assumed(id),
        Figure::Fee(id) => basis.has_assumed_fee(id),
        Figure::Annual(_) => false,
    };
    let fixed = with.total() - figure.own(basis, now);
    let cost_with = |value: u64| fixed + figure.own(basis, value);
    // On a tie the candidate that is chosen stays; another one must be cheaper.
    let wins = |mine: Money, theirs: Money| if chosen { mine <= theirs } else { mine < theirs };
    let mut rival = without.clone();
    let mut rival_at = now;
    let mut ceiling = if chosen { MOST + 1 } else { now };
    let least = figure.least(basis.landscape);
    let highest = loop {
        let rest = rival.total() - figure.elsewhere(basis, &rival, rival_at);
        let beats = |value: u64| wins(cost_with(value), rest + figure.elsewhere(basis, &rival, value));
        let Some(value) = highest_below(least, ceiling, beats) else { break None };
        let world = figure.put(basis.landscape, value);
        let changed = Basis::new(&world);
        let Some(best) = Questions::about(&changed, domain).without(domain, &[candidate]) else {
            break Some(value);
        };
        if wins(cost_with(value), best.total()) {
            break Some(value);
        }
        (rival, rival_at, ceiling) = (best, value, value);
    };
    Some(BreakEven { figure, now, assumed, highest })
}

/// The highest value below a ceiling that holds, of a condition that holds from the least up to some value.
fn highest_below(least: u64, ceiling: u64, holds: impl Fn(u64) -> bool) -> Option<u64> {
    if ceiling <= least || !holds(least) {
        return None;
    }
    let (mut low, mut high) = (least, ceiling);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle } else { high = middle }
    }
    Some(low)
}
