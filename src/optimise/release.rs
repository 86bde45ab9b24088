//! And now? What releases a conflict, and what the best target costs then.

use super::build::{BUDGET, CORES, PROCUREMENTS, VENDORS};
use super::conflict::{Fact, Limit};
use super::decisions::without_decision;
use super::large::encode_for_limits;
use super::others::{Other, Questions, in_parallel};
use super::problem::{LIMITS, Price, Problem};
use super::search::{Search, feasible, minimise};
use crate::cost::{Basis, evaluate, lifted};
use crate::model::{Candidate, DomainId, Landscape, Money, Provision, Verdict};

/// A way to release a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Take it away: a decision, a `requires`, an `excludes`.
    Drop,
    /// Raise a limit to the least value that lets anything stand.
    Raise(u64),
    /// Turn the facts that bar this candidate of this domain.
    Lift(DomainId, Candidate),
    /// Retire the domain.
    Retire(DomainId),
}

/// What one change of one fact gives.
#[derive(Clone, Debug)]
pub struct Release {
    /// The fact.
    pub fact: Fact,
    /// The change.
    pub way: Way,
    /// What the best target costs then; `None`: other facts are in conflict too.
    pub total: Option<Money>,
    /// What that target chooses in each domain in scope then. In order.
    pub choices: Vec<(DomainId, Candidate)>,
}

/// Every single change that takes a fact of a conflict away: those that let a target stand first, the cheapest first.
pub fn releases(basis: &Basis, conflict: &[Fact]) -> Vec<Release> {
    let ways: Vec<(Fact, Way)> =
        conflict.iter().flat_map(|&fact| ways(basis, fact).into_iter().map(move |way| (fact, way))).collect();
    let mut found: Vec<Release> =
        in_parallel(&ways, |&(fact, way)| release(basis, fact, way)).into_iter().flatten().collect();
    found.sort_by_key(|release| (release.total.is_none(), release.total, release.fact, release.way));
    found
}

/// How a fact may be released. The value of a limit is found later.
fn ways(basis: &Basis, fact: Fact) -> Vec<Way> {
    match fact {
        Fact::Decision(id) => {
            let lift = match basis.landscape.decisions[id.index()].verdict {
                Verdict::Choose(domain, candidate) if !basis.candidates(domain).contains(&candidate) => {
                    Some(Way::Lift(domain, candidate))
                }
                _ => None,
            };
            std::iter::once(Way::Drop).chain(lift).collect()
        }
        Fact::Limit(limit) => vec![Way::Raise(limit.value(basis.landscape).unwrap_or_default())],
        Fact::Requires(..) | Fact::Excludes(..) => vec![Way::Drop],
        Fact::NoCandidate(domain) => {
            let lifts = basis.fallen(domain).iter().map(|fallen| Way::Lift(domain, fallen.candidate));
            let may_end = basis.landscape.domain(domain).provision == Provision::Choose
                && !basis.landscape.decisions.iter().any(
                    |decision| matches!(decision.verdict, Verdict::Choose(decided, _) if decided == domain),
                );
            lifts.chain(may_end.then_some(Way::Retire(domain))).collect()
        }
    }
}

/// What a change gives; `None` where there is no such change.
fn release(basis: &Basis, fact: Fact, way: Way) -> Option<Release> {
    let landscape = basis.landscape;
    let mut way = way;
    let world = match (fact, way) {
        (Fact::Limit(limit), _) => match least(landscape, limit) {
            Some(value) => {
                way = Way::Raise(value);
                let mut world = landscape.clone();
                limit.set(&mut world, Some(value));
                world
            }
            None => return Some(Release { fact, way, total: None, choices: Vec::new() }),
        },
        (_, Way::Lift(domain, candidate)) => lifted(basis, domain, candidate)?,
        (_, Way::Retire(domain)) => {
            let mut world = landscape.clone();
            let decision = crate::model::Decision {
                verdict: Verdict::Retire(domain),
                by: None,
                date: None,
                reason: None,
            };
            world.decisions.push(decision);
            world
        }
        (Fact::Decision(id), _) => without_decision(landscape, id),
        (Fact::Requires(product, other), _) => {
            let mut world = landscape.clone();
            world.products[product.index()].requires.retain(|&id| id != other);
            world
        }
        (Fact::Excludes(product, other), _) => {
            let mut world = landscape.clone();
            world.products[product.index()].excludes.retain(|&id| id != other);
            world
        }
        (Fact::NoCandidate(_), _) => return None,
    };
    let basis = Basis::new(&world);
    let best = Questions::of_the_best(&basis).best();
    let chosen = |best: &Other| -> Vec<(DomainId, Candidate)> {
        basis.in_scope().filter_map(|domain| Some((domain, best.selection.get(domain)?))).collect()
    };
    let choices = best.as_ref().map(chosen).unwrap_or_default();
    Some(Release { fact, way, total: best.as_ref().map(Other::total), choices })
}

/// The least value of a limit with which something keeps within everything; `None` where nothing does at any.
fn least(landscape: &Landscape, limit: Limit) -> Option<u64> {
    let mut world = landscape.clone();
    limit.set(&mut world, None);
    let basis = Basis::new(&world);
    if basis.in_scope().any(|domain| basis.candidates(domain).is_empty()) {
        return None;
    }
    let index = match limit {
        Limit::OneOffBudget => BUDGET,
        Limit::Procurements => PROCUREMENTS,
        Limit::ArchiveCores => CORES,
        Limit::Vendors => VENDORS,
    };
    let encoded = encode_for_limits(&basis, Some(index));
    if limit == Limit::OneOffBudget {
        // No other limit counts pairs, so the budget can be the objective.
        let assignment = minimise(&by_budget(&encoded.problem), &Search::default()).assignment?;
        let selection = encoded.selection(&basis, &assignment);
        return u64::try_from(evaluate(&basis, &selection).one_off.get()).ok();
    }
    let free = minimise(&encoded.problem, &Search::default()).assignment?;
    let enough = encoded.problem.price(&free)?.uses[index];
    let holds = |value: i128| {
        let mut problem = encoded.problem.clone();
        problem.limits[index] = Some(value);
        feasible(&problem)
    };
    // Too little, and enough: what is between is halved.
    let (mut low, mut high) = (i128::from(limit.value(landscape).unwrap_or_default()), enough);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle }
    }
    u64::try_from(high).ok()
}

/// The same problem with what counts against the one-off budget as its cost, and no budget.
fn by_budget(problem: &Problem) -> Problem {
    let mut question = problem.clone();
    let priced = |price: &Price| Price { money: price.uses[BUDGET], users: 0, uses: price.uses };
    for price in question.unary.iter_mut().flatten() {
        *price = priced(price);
    }
    for group in &mut question.groups {
        group.price = priced(&group.price);
    }
    question.constant = priced(&question.constant);
    debug_assert!(BUDGET < LIMITS && problem.pairs_use == Some(BUDGET));
    question
}
