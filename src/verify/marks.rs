//! Why a meeting should look at a choice: worked out again beside the plan of the runner-up, as far as that could be priced.

use std::collections::{BTreeMap, BTreeSet};

use super::runners_up::Second;
use crate::cost::{Basis, Costs, Evaluation, Payments};
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::plan::{
    Clarify, domain_costs, is_close, of_choice, rests_on_a_bridging, rests_on_a_fee, rests_on_assumed,
};

/// What the document says, where nothing but a search could tell.
pub type Said<'a> = &'a dyn Fn(Clarify) -> bool;

/// The plan's own figures.
pub struct Marks<'a> {
    basis: &'a Basis<'a>,
    selection: &'a Selection,
    items: Costs,
    pays: Payments,
    paid: BTreeMap<DomainId, Money>,
}

impl<'a> Marks<'a> {
    /// Of a selection, as it was priced.
    pub fn new(basis: &'a Basis<'a>, selection: &'a Selection, evaluation: &Evaluation) -> Self {
        Marks {
            basis,
            selection,
            items: evaluation.items,
            pays: Payments::of(basis, selection, evaluation),
            paid: domain_costs(basis, selection, evaluation),
        }
    }

    /// What the plan chooses in a domain.
    pub fn chosen(&self, domain: DomainId) -> Option<Candidate> {
        self.selection.get(domain)
    }

    /// What marks a choice whatever comes second. What is chosen over other years is taken from the document: only a search knows.
    pub fn by_itself(&self, domain: DomainId, said: Said<'_>) -> BTreeSet<Clarify> {
        let mut reasons: BTreeSet<Clarify> =
            of_choice(self.basis, domain, self.selection.get(domain)).into_iter().collect();
        reasons.extend(said(Clarify::Horizon).then_some(Clarify::Horizon));
        reasons
    }

    /// What marks the choice of a domain whose runner-up costs so much more; `second` is its plan, where that could be priced.
    pub fn of_domain(
        &self,
        domain: DomainId,
        extra: Money,
        second: Option<&Second>,
        said: Said<'_>,
    ) -> BTreeSet<Clarify> {
        let paid = self.paid.get(&domain).copied().unwrap_or_default();
        let mut reasons = self.by_itself(domain, said);
        reasons.extend(self.beside(paid, extra, second, said));
        reasons
    }

    /// What the cheapest plan of a package gives beside all that is paid in it.
    pub fn of_package(&self, domains: &[DomainId], second: &Second) -> impl Iterator<Item = Clarify> {
        let paid: Money = domains.iter().filter_map(|domain| self.paid.get(domain)).copied().sum();
        self.beside(paid, second.extra, Some(second), &|_| false)
    }

    fn beside(
        &self,
        paid: Money,
        extra: Money,
        second: Option<&Second>,
        said: Said<'_>,
    ) -> impl Iterator<Item = Clarify> + use<> {
        let shows = |reason: Clarify, holds: &dyn Fn(&Second) -> bool| {
            let holds = second.map_or_else(|| said(reason), holds);
            (holds, reason)
        };
        let reasons = [
            (is_close(paid, extra), Clarify::Close),
            shows(Clarify::Assumed, &|second| rests_on_assumed(&self.items, &second.items, second.extra)),
            shows(Clarify::Fee, &|second| rests_on_a_fee(&self.pays, &second.pays, second.extra)),
            shows(Clarify::Bridge, &|second| rests_on_a_bridging(&self.pays, &second.pays, second.extra)),
        ];
        reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason)
    }
}

/// Reasons as the document has them.
pub fn names(reasons: BTreeSet<Clarify>) -> Vec<String> {
    reasons.into_iter().map(|reason| reason.name().to_owned()).collect()
}
