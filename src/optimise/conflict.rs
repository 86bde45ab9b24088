//! Why there is no plan: an irreducible set of facts that cannot hold together.
//!
//! A fact is something the user can release: a decision, a limit, a `requires` or `excludes`, or that a domain without a
//! candidate must have one. Facts are dropped one by one; one whose dropping leaves the rest impossible stays dropped.
//! What remains is irreducible: without any one of them the rest could hold. Where it is cheap to ask, a single fact or
//! two that cannot hold are preferred.

use std::collections::BTreeSet;

use super::large::encode_for_limits;
use super::others::in_parallel;
use super::search::feasible;
use crate::cost::{Bar, Basis, Fallen, Scope};
use crate::model::{Decision, DecisionId, DomainId, Landscape, ProductId, Verdict};
use crate::words::{Text, t};

/// The limits of section 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// `limits.procurements`
    Procurements,
    /// `limits.one_off_budget`
    OneOffBudget,
    /// `limits.archive_cores`
    ArchiveCores,
    /// `limits.vendors`
    Vendors,
}

impl Limit {
    /// All limits.
    pub const ALL: [Limit; 4] =
        [Limit::Procurements, Limit::OneOffBudget, Limit::ArchiveCores, Limit::Vendors];

    /// Its key under `limits`.
    pub const fn key(self) -> &'static str {
        match self {
            Limit::Procurements => "procurements",
            Limit::OneOffBudget => "one_off_budget",
            Limit::ArchiveCores => "archive_cores",
            Limit::Vendors => "vendors",
        }
    }

    /// Its value, if it is set.
    pub fn value(self, landscape: &Landscape) -> Option<u64> {
        match self {
            Limit::Procurements => landscape.limits.procurements,
            Limit::OneOffBudget => landscape.limits.one_off_budget,
            Limit::ArchiveCores => landscape.limits.archive_cores,
            Limit::Vendors => landscape.limits.vendors,
        }
    }

    pub(super) fn set(self, landscape: &mut Landscape, value: Option<u64>) {
        let limits = &mut landscape.limits;
        match self {
            Limit::Procurements => limits.procurements = value,
            Limit::OneOffBudget => limits.one_off_budget = value,
            Limit::ArchiveCores => limits.archive_cores = value,
            Limit::Vendors => limits.vendors = value,
        }
    }
}

/// A fact that can be released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// A decision.
    Decision(DecisionId),
    /// A limit.
    Limit(Limit),
    /// A product requires another.
    Requires(ProductId, ProductId),
    /// A product excludes another.
    Excludes(ProductId, ProductId),
    /// A domain must have a candidate, and has none.
    NoCandidate(DomainId),
}

/// An irreducible set of facts that cannot hold together, in a workspace without a plan.
pub(super) fn conflict(basis: &Basis) -> Vec<Fact> {
    irreducible(basis.landscape, all(basis))
}

/// The conflicts beside those that are known: each an irreducible set that shares no fact with the others, so that the user
/// hears of all of them at once. Releasing one fact of each set is necessary; it is enough where sets do not overlap.
pub fn further(basis: &Basis, known: &[Fact]) -> Vec<Vec<Fact>> {
    let mut left = all(basis);
    left.retain(|fact| !known.contains(fact));
    let mut found = Vec::new();
    while !holds(basis.landscape, &left) {
        let set = irreducible(basis.landscape, left.clone());
        left.retain(|fact| !set.contains(fact));
        found.push(set);
    }
    found
}

/// Every fact of the workspace that can be released.
fn all(basis: &Basis) -> BTreeSet<Fact> {
    let landscape = basis.landscape;
    let mut facts: BTreeSet<Fact> = BTreeSet::new();
    let empty = basis.in_scope().filter(|&domain| basis.candidates(domain).is_empty());
    facts.extend(empty.map(Fact::NoCandidate));
    for (index, decision) in landscape.decisions.iter().enumerate() {
        if matches!(decision.verdict, Verdict::Choose(..) | Verdict::Reject(..)) {
            facts.insert(Fact::Decision(DecisionId::at(index)));
        }
    }
    facts.extend(Limit::ALL.into_iter().filter(|limit| limit.value(landscape).is_some()).map(Fact::Limit));
    for (index, product) in landscape.products.iter().enumerate() {
        let id = ProductId::at(index);
        facts.extend(product.requires.iter().map(|&other| Fact::Requires(id, other)));
        facts.extend(product.excludes.iter().map(|&other| Fact::Excludes(id, other)));
    }
    facts
}

/// Of facts that cannot hold together, an irreducible part.
fn irreducible(landscape: &Landscape, mut facts: BTreeSet<Fact>) -> Vec<Fact> {
    // Whole kinds first: most of them have nothing to do with it, and one question settles each.
    for kind in [is_excludes, is_requires, is_decision, is_limit] {
        let rest: BTreeSet<Fact> = facts.iter().copied().filter(|fact| !kind(fact)).collect();
        if rest.len() < facts.len() && !holds(landscape, &rest) {
            facts = rest;
        }
    }
    let all: Vec<Fact> = facts.iter().copied().collect();
    for fact in &all {
        facts.remove(fact);
        if holds(landscape, &facts) {
            facts.insert(*fact);
        }
    }
    smaller(landscape, &all, facts.len()).unwrap_or_else(|| facts.into_iter().collect())
}

/// How many questions may be asked for the sake of brevity.
const QUESTIONS: usize = 600;

/// One fact, or two, that cannot hold alone, if that is fewer than so many. What is irreducible need not be shortest.
fn smaller(landscape: &Landscape, facts: &[Fact], than: usize) -> Option<Vec<Fact>> {
    let singles = || facts.iter().map(|&fact| vec![fact]);
    let pairs = || {
        facts
            .iter()
            .enumerate()
            .flat_map(|(index, &one)| facts[..index].iter().map(move |&two| vec![two, one]))
    };
    let impossible = |sets: Vec<Vec<Fact>>| {
        let found = in_parallel(&sets, |set| !holds(landscape, &set.iter().copied().collect()));
        sets.into_iter().zip(found).find_map(|(set, impossible)| impossible.then_some(set))
    };
    let affordable = |count: usize| count <= QUESTIONS;
    (than > 1 && affordable(facts.len())).then(|| impossible(singles().collect())).flatten().or_else(|| {
        let count = facts.len() * facts.len().saturating_sub(1) / 2;
        (than > 2 && affordable(count)).then(|| impossible(pairs().collect())).flatten()
    })
}

fn is_excludes(fact: &Fact) -> bool {
    matches!(fact, Fact::Excludes(..))
}

fn is_requires(fact: &Fact) -> bool {
    matches!(fact, Fact::Requires(..))
}

fn is_decision(fact: &Fact) -> bool {
    matches!(fact, Fact::Decision(_))
}

fn is_limit(fact: &Fact) -> bool {
    matches!(fact, Fact::Limit(_))
}

/// Whether some target satisfies these facts and no others.
fn holds(landscape: &Landscape, facts: &BTreeSet<Fact>) -> bool {
    let mut world = landscape.clone();
    let mut index = 0;
    world.decisions.retain(|decision| {
        let fact = Fact::Decision(DecisionId::at(index));
        index += 1;
        !matches!(decision.verdict, Verdict::Choose(..) | Verdict::Reject(..)) || facts.contains(&fact)
    });
    for limit in Limit::ALL.into_iter().filter(|&limit| !facts.contains(&Fact::Limit(limit))) {
        limit.set(&mut world, None);
    }
    for (index, product) in world.products.iter_mut().enumerate() {
        let id = ProductId::at(index);
        product.requires.retain(|&other| facts.contains(&Fact::Requires(id, other)));
        product.excludes.retain(|&other| facts.contains(&Fact::Excludes(id, other)));
    }
    let basis = Basis::new(&world);
    let empty =
        |domain: DomainId| basis.scope(domain) == Scope::InScope && basis.candidates(domain).is_empty();
    if facts.iter().any(|fact| matches!(fact, Fact::NoCandidate(domain) if empty(*domain))) {
        return false;
    }
    // A decision that leaves its domain without a candidate cannot hold, whatever else does.
    let emptied = |decision: &Decision| matches!(decision.verdict, Verdict::Choose(domain, _) | Verdict::Reject(domain, _) if empty(domain));
    if world.decisions.iter().any(emptied) {
        return false;
    }
    // A domain without a candidate whose fact is released plays no part: encoding leaves it out.
    feasible(&encode_for_limits(&basis, None).problem)
}

/// What bars the candidates that a fact is about: in a domain without a candidate all that might have been one; of a decision
/// what it chooses, without a bar where that is no candidate there at all.
pub fn barred(basis: &Basis, fact: Fact) -> Vec<Fallen> {
    match fact {
        Fact::NoCandidate(domain) => basis.fallen(domain).to_vec(),
        Fact::Decision(id) => match basis.landscape.decisions[id.index()].verdict {
            Verdict::Choose(domain, candidate) => {
                let fallen =
                    basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate).cloned();
                let none = !basis.candidates(domain).contains(&candidate);
                fallen.or(none.then_some(Fallen { candidate, bars: Vec::new() })).into_iter().collect()
            }
            Verdict::Reject(..) | Verdict::Retire(_) | Verdict::Need(_) | Verdict::Drop(..) => Vec::new(),
        },
        Fact::Limit(_) | Fact::Requires(..) | Fact::Excludes(..) => Vec::new(),
    }
}

/// A fact in the user's words. `barred` is what [`barred`] says of it.
pub fn describe(landscape: &Landscape, fact: Fact, barred: &[Fallen]) -> Text {
    let product = |id| &landscape.product(id).reference;
    match fact {
        Fact::Decision(id) => describe_decision(landscape, id, barred),
        Fact::Limit(limit) => {
            let value = limit.value(landscape).expect("invariant: only limits that are set are facts");
            t!("conflict.limit", limit = limit.key(), value = value.to_string())
        }
        Fact::Requires(one, other) => t!("conflict.requires", one = product(one), other = product(other)),
        Fact::Excludes(one, other) => t!("conflict.excludes", one = product(one), other = product(other)),
        Fact::NoCandidate(domain) => describe_empty(landscape, domain, barred),
    }
}

fn describe_decision(landscape: &Landscape, id: DecisionId, barred: &[Fallen]) -> Text {
    let named = |domain| &landscape.domain(domain).id;
    match landscape.decisions[id.index()].verdict {
        Verdict::Choose(domain, candidate) => {
            let why = match barred.iter().find(|fallen| fallen.candidate == candidate) {
                Some(fallen) if fallen.bars.is_empty() => t!("conflict.no_candidate_there"),
                Some(fallen) => t!("conflict.cannot_be_chosen", why = describe_bars(landscape, &fallen.bars)),
                None => Text::default(),
            };
            let chosen = landscape.candidate_reference(candidate);
            t!("conflict.chooses", candidate = chosen, domain = named(domain), why = why)
        }
        Verdict::Reject(domain, candidate) => {
            let rejected = landscape.candidate_reference(candidate);
            t!("conflict.rejects", candidate = rejected, domain = named(domain))
        }
        Verdict::Retire(domain) => t!("conflict.retires", domain = named(domain)),
        Verdict::Need(domain) => t!("conflict.needs", domain = named(domain)),
        Verdict::Drop(domain, far) => {
            t!("conflict.drops", near = named(domain), far = landscape.end_reference(far))
        }
    }
}

fn describe_empty(landscape: &Landscape, domain: DomainId, barred: &[Fallen]) -> Text {
    let id = &landscape.domain(domain).id;
    if barred.is_empty() {
        return t!("conflict.nothing_there", domain = id);
    }
    let reasons = barred.iter().map(|fallen| {
        let candidate = landscape.candidate_reference(fallen.candidate);
        t!("conflict.barred", candidate = candidate, why = describe_bars(landscape, &fallen.bars))
    });
    t!("conflict.no_candidate", domain = id, reasons = Text::joined(reasons, "; "))
}

fn describe_bars(landscape: &Landscape, bars: &[Bar]) -> Text {
    Text::joined(bars.iter().map(|&bar| bar.said(landscape)), ", ")
}
