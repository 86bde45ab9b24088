//! What else could be chosen, and what the whole plan would cost then.

use std::sync::Arc;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::build::{Encoded, encode};
use super::large::{encode_about, encode_for_target, is_large};
use super::search::{Ready, minimise_without};
use crate::cost::{Basis, Costs, Evaluation, evaluate};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Which.
    pub candidate: Candidate,
    /// How much dearer the whole plan gets with it, everything else free to change.
    pub extra: Money,
    /// What the whole plan costs with it, item by item.
    pub items: Costs,
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

    /// Makes the basis ready for any question: it must not be large.
    fn of_all(basis: &'a Basis<'a>) -> Self {
        Questions { basis, encoded: Some(encode(basis)), ready: None }
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
pub fn runners_up(basis: &Basis, target: &Selection, total: Money) -> Vec<(DomainId, Option<Rival>)> {
    let whole = (!is_large(basis)).then(|| Questions::of_all(basis).knowing(target));
    let domains: Vec<DomainId> = basis.in_scope().collect();
    in_parallel(&domains, |&domain| {
        let chosen = target.get(domain).expect("invariant: a target covers every domain in scope");
        let found = match &whole {
            _ if basis.is_open(domain) => None,
            Some(whole) => whole.without(domain, &[chosen]),
            None => Questions::about(basis, domain).without(domain, &[chosen]),
        };
        let rival = found.map(|other| Rival {
            candidate: other.selection.get(domain).expect("invariant: a target covers every domain in scope"),
            extra: other.total() - total,
            items: other.evaluation.items,
        });
        (domain, rival)
    })
}

/// Answers independent questions on all cores; the answers come in the order of the questions.
pub(super) fn in_parallel<Q: Sync, A: Send>(
    questions: &[Q],
    answer: impl Fn(&Q) -> A + Send + Sync,
) -> Vec<A> {
    questions.par_iter().with_max_len(1).map(answer).collect()
}
