//! What else could be chosen, and what the whole plan would cost then.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::build::{Encoded, encode};
use super::large::{encode_about, encode_for_target, encode_given, is_large, pair_entries};
use super::search::{Ready, minimise_without};
use crate::cost::{Basis, Costs, Evaluation, Payments, evaluate};
use crate::model::{Candidate, DomainId, Money, Selection};

/// Another target, priced.
#[derive(Clone, Debug)]
pub struct Other {
    /// What is chosen in it.
    pub selection: Selection,
    /// What it costs. Shared: of a country it is large, and it is handed round.
    pub evaluation: Arc<Evaluation>,
}

impl Other {
    /// What it costs in all.
    pub fn total(&self) -> Money {
        self.evaluation.total().money
    }
}

/// The best other candidate of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Which.
    pub candidate: Candidate,
    /// How much more expensive the whole plan gets with it, everything else free to change.
    pub extra: Money,
    /// What the whole plan costs with it, item by item.
    pub items: Costs,
    /// What that plan pays each year, and what of its exits rests on a supplier's word.
    pub pays: Payments,
    /// The other domains that choose otherwise in that plan, each with what it chooses. In order.
    pub otherwise: Vec<(DomainId, Candidate)>,
}

impl Rival {
    /// Another target, beside the best one, by what it chooses in a domain.
    pub fn of(basis: &Basis, domain: DomainId, other: &Other, target: &Selection, total: Money) -> Self {
        let others = basis.in_scope().filter(|&id| id != domain);
        let otherwise = others.filter_map(|id| {
            let candidate = other.selection.get(id)?;
            (target.get(id) != Some(candidate)).then_some((id, candidate))
        });
        Rival {
            candidate: other.selection.get(domain).expect("invariant: a target covers every domain in scope"),
            extra: other.total() - total,
            items: other.evaluation.items,
            pays: Payments::of(basis, &other.selection, &other.evaluation),
            otherwise: otherwise.collect(),
        }
    }
}

/// A basis of which several questions are asked.
#[derive(Debug)]
pub struct Questions<'a> {
    basis: &'a Basis<'a>,
    /// `None` where some domain has no candidate: then there is no answer to anything.
    encoded: Option<Encoded>,
    /// What is known beforehand, where the best target is.
    ready: Option<Ready>,
}

impl<'a> Questions<'a> {
    /// Makes the basis ready for nothing but [`Questions::best`]: quicker where it is large.
    pub fn of_the_best(basis: &'a Basis<'a>) -> Self {
        let answerable = basis.in_scope().all(|domain| !basis.candidates(domain).is_empty());
        Questions { basis, encoded: answerable.then(|| encode_for_target(basis).0), ready: None }
    }

    /// Makes the basis ready for questions about the candidates of one domain.
    pub fn about(basis: &'a Basis<'a>, domain: DomainId) -> Self {
        let answerable = basis.in_scope().all(|domain| !basis.candidates(domain).is_empty());
        Questions { basis, encoded: answerable.then(|| encode_about(basis, domain)), ready: None }
    }

    /// Makes the basis ready for any question, whatever that takes: where it is large, much.
    pub fn of_all(basis: &'a Basis<'a>) -> Self {
        let answerable = basis.in_scope().all(|domain| !basis.candidates(domain).is_empty());
        Questions { basis, encoded: answerable.then(|| encode(basis)), ready: None }
    }

    /// What a selection costs, to the krone, without evaluating it whole; `None` where it takes what may not be taken, or breaks a limit.
    pub fn total(&self, selection: &Selection) -> Option<Money> {
        let encoded = self.encoded.as_ref()?;
        let price = encoded.problem.price(&encoded.assignment(selection)?)?;
        encoded.problem.within_limits(&price).then_some(Money(price.money))
    }

    /// The same questions where the best target is known, and many will be asked: what it says of each is worked out once.
    #[must_use]
    pub fn knowing(mut self, target: &Selection) -> Self {
        self.ready = self.encoded.as_ref().and_then(|encoded| {
            let best = encoded.assignment(target)?;
            Some(Ready::new(&encoded.problem, &best))
        });
        self
    }

    /// The best target; `None` if there is none.
    pub fn best(&self) -> Option<Other> {
        self.search(|_, _| false)
    }

    /// The best target in which a domain takes this candidate.
    pub fn with(&self, domain: DomainId, candidate: Candidate) -> Option<Other> {
        self.basis.candidates(domain).contains(&candidate).then_some(())?;
        self.search(|d, other| d == domain && other != candidate)
    }

    /// The best target in which a domain takes none of these candidates.
    pub fn without(&self, domain: DomainId, candidates: &[Candidate]) -> Option<Other> {
        self.search(|d, other| d == domain && candidates.contains(&other))
    }

    fn search(&self, barred: impl Fn(DomainId, Candidate) -> bool) -> Option<Other> {
        let encoded = self.encoded.as_ref()?;
        let mut bars = Vec::new();
        for (variable, (&domain, candidates)) in encoded.domains.iter().zip(&encoded.candidates).enumerate() {
            let values = candidates.iter().enumerate().filter(|&(_, &candidate)| barred(domain, candidate));
            bars.extend(values.map(|(value, _)| (variable, value)));
        }
        let assignment = match &self.ready {
            Some(ready) => ready.without(&encoded.problem, &bars),
            None => minimise_without(&encoded.problem, &bars),
        }?;
        let selection = encoded.selection(self.basis, &assignment);
        let evaluation = Arc::new(evaluate(self.basis, &selection));
        Some(Other { selection, evaluation })
    }
}

/// For each domain in scope the best other candidate, everything else free to change; `None` where there is no other
/// feasible one. `target` is the best target.
pub fn runners_up(basis: &Basis, target: &Selection, total: Money) -> Vec<RunnerUpOf> {
    let domains: Vec<DomainId> = basis.in_scope().collect();
    runners_up_of(basis, target, total, &domains)
}

/// A domain, and its best other candidate if there is a feasible one.
pub type RunnerUpOf = (DomainId, Option<Rival>);

/// The same of some domains.
pub fn runners_up_of(
    basis: &Basis,
    target: &Selection,
    total: Money,
    domains: &[DomainId],
) -> Vec<RunnerUpOf> {
    let rival = |domain, found: Option<Other>| {
        (domain, found.map(|other| Rival::of(basis, domain, &other, target, total)))
    };
    of_each(basis, target, domains, |domain, questions| rival(domain, instead(domain, target, questions)))
}

/// So many steps are few: the default and ten municipalities, with a budget too, take less.
const FEW_STEPS: usize = 60_000_000;
/// A limit makes a question so many times as long: its price must be found, and what it cuts off is branched on.
const LIMITED: usize = 8;

/// Whether the runners-up of all domains are found so soon that nobody need ask for them: in steps, not by the clock, so that the
/// same workspace gives the same answer anywhere. A step is an entry of the tables of pairs, which each domain's question goes through.
pub fn are_runners_up_quick(basis: &Basis) -> bool {
    let limits = &basis.landscape.limits;
    let limited = [limits.one_off_budget, limits.procurements, limits.archive_cores, limits.vendors];
    let each = if limited.iter().any(Option::is_some) { LIMITED } else { 1 };
    pair_entries(basis).saturating_mul(basis.decided().count()).saturating_mul(each) <= FEW_STEPS
}

fn instead(domain: DomainId, target: &Selection, questions: &Questions) -> Option<Other> {
    let chosen = target.get(domain).expect("invariant: a target covers every domain in scope");
    if questions.basis.is_open(domain) { None } else { questions.without(domain, &[chosen]) }
}

/// Candidates, each with what the best target with it costs.
type Totals = Vec<(Candidate, Option<Money>)>;

/// For some domains what the best target costs with each candidate; `None` where nothing with it is feasible. `target` is
/// the best target.
pub fn with_each(basis: &Basis, target: &Selection, domains: &[DomainId]) -> Vec<(DomainId, Totals)> {
    of_each(basis, target, domains, |domain, questions| {
        let total = |&candidate: &Candidate| {
            (candidate, questions.with(domain, candidate).map(|other| other.total()))
        };
        (domain, basis.candidates(domain).iter().map(total).collect())
    })
}

/// Asks about each of some domains, on all cores.
fn of_each<A: Send>(
    basis: &Basis,
    target: &Selection,
    domains: &[DomainId],
    answer: impl Fn(DomainId, &Questions) -> A + Send + Sync,
) -> Vec<A> {
    let whole = (!is_large(basis)).then(|| Questions::of_all(basis).knowing(target));
    in_parallel(domains, |&domain| match &whole {
        Some(whole) => answer(domain, whole),
        None => answer(domain, &Questions::about(basis, domain)),
    })
}

/// The best target in which these domains take these candidates, all else free; `None` where there is none.
pub fn best_given(basis: &Basis, given: &BTreeMap<DomainId, Candidate>) -> Option<Other> {
    basis.in_scope().all(|domain| !basis.candidates(domain).is_empty()).then_some(())?;
    let encoded = encode_given(basis, given);
    let assignment = minimise_without(&encoded.problem, &[])?;
    let selection = encoded.selection(basis, &assignment);
    let evaluation = Arc::new(evaluate(basis, &selection));
    Some(Other { selection, evaluation })
}

/// Answers independent questions on all cores; the answers come in the order of the questions.
pub(super) fn in_parallel<Q: Sync, A: Send>(
    questions: &[Q],
    answer: impl Fn(&Q) -> A + Send + Sync,
) -> Vec<A> {
    questions.par_iter().with_max_len(1).map(answer).collect()
}
