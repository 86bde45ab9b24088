//! A plan that says that there is no target. It carries no proof; what it says must at least not be wrong.

use super::verdict::Look;
use crate::cost::{Basis, Scope, evaluate, reference_selection};
use crate::model::{DecisionId, Money, ProductId, Verdict};
use crate::plan::file::v1::{ReleaseEntry, ReleaseWay};
use crate::plan::{Fact, Limit, PlanDocument, clash};
use crate::words::t;

/// Checks such a plan.
pub fn check(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    let mut absent = |place: &str, absent: bool| {
        look.require(absent, place, || t!("verify.no_target"));
    };
    absent("lower_bound", document.lower_bound.is_none());
    absent("cost", document.cost.is_none());
    absent("as_is", document.as_is.is_none());
    absent("target_year", document.target_year.is_none());
    absent("payback", document.payback.is_none());
    absent("reference", document.reference.is_none());
    absent("changing_users", document.changing_users.is_none());
    absent("domains", document.domains.is_empty());
    absent("open", document.open.is_empty());
    absent("contracts", document.contracts.is_empty());
    absent("migrations", document.migrations.is_empty());
    absent("integrations", document.integrations.is_empty());
    absent("procurements", document.procurements.is_empty());
    absent("assumed", document.assumed.is_none());
    absent("certificate", document.certificate.is_none());
    absent("decisions", document.decisions.is_none());
    look.require(!document.conflict.is_empty(), "conflict", || t!("verify.no_conflict"));
    facts(basis, document, look);
    // One target that keeps everything is enough to show it wrong, and the rule of thumb is at hand.
    let keeps_everything =
        reference_selection(basis).is_some_and(|selection| evaluate(basis, &selection).breaches.is_empty());
    look.require(!keeps_everything, "status", || t!("verify.a_target"));
}

/// What conflicts, and what releases it, is about facts of the workspace; whether they conflict, and what a plan costs after a release,
/// only a search knows.
fn facts(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    look.compared.bounded += document.conflict.len() + document.releases.len();
    let known: Vec<(Fact, String)> = every(basis)
        .into_iter()
        .map(|fact| (fact, clash(basis, fact).words(basis.landscape).to_string()))
        .collect();
    let find = |text: &String| known.iter().find(|(_, words)| words == text).map(|(fact, _)| *fact);
    let mut last = None;
    for (index, text) in document.conflict.iter().enumerate() {
        // Each once, in order.
        let fact = find(text);
        let holds = fact.is_some() && last < fact;
        look.require(holds, format!("conflict[{index}]"), || t!("verify.no_such_fact", fact = text));
        last = fact;
    }
    for (index, entry) in document.conflict_facts.iter().enumerate() {
        let once = document.conflict_facts[..index].iter().all(|other| other.fact != entry.fact);
        let place = format!("conflict_facts[{index}].fact");
        let holds = once && document.conflict.contains(&entry.fact);
        look.require(holds, place, || t!("verify.no_such_fact", fact = entry.fact));
    }
    for (index, release) in document.releases.iter().enumerate() {
        let fact = Some(&release.fact).filter(|fact| document.conflict.contains(fact)).and_then(find);
        let holds = fact.is_some_and(|fact| can(basis, fact, release));
        look.require(holds, format!("releases[{index}]"), || {
            t!("verify.no_such_release", way = release.way, fact = release.fact)
        });
    }
}

/// Every fact that somebody can release.
fn every(basis: &Basis) -> Vec<Fact> {
    let landscape = basis.landscape;
    let mut facts: Vec<Fact> = (landscape.decisions.iter().enumerate())
        .filter(|(_, decision)| matches!(decision.verdict, Verdict::Choose(..) | Verdict::Reject(..)))
        .map(|(index, _)| Fact::Decision(DecisionId::at(index)))
        .collect();
    facts.extend(Limit::ALL.into_iter().filter(|limit| limit.value(landscape).is_some()).map(Fact::Limit));
    for (index, product) in landscape.products.iter().enumerate() {
        let id = ProductId::at(index);
        facts.extend(product.requires.iter().map(|&other| Fact::Requires(id, other)));
        facts.extend(product.excludes.iter().map(|&other| Fact::Excludes(id, other)));
    }
    let empty = basis.in_scope().filter(|&domain| basis.candidates(domain).is_empty());
    facts.extend(empty.map(Fact::NoCandidate));
    facts
}

/// Whether a fact can be released in such a way, and no plan is said to cost less than nothing then.
fn can(basis: &Basis, fact: Fact, release: &ReleaseEntry) -> bool {
    let landscape = basis.landscape;
    let barred = clash(basis, fact).barred;
    let lifts = |domain| {
        let candidate = |name: &String| {
            barred.iter().any(|fallen| landscape.candidate_reference(fallen.candidate) == name)
        };
        let there = release.domain.as_ref() == Some(&landscape.domain(domain).id);
        there && release.to.is_none() && release.candidate.as_ref().is_some_and(candidate)
    };
    let bare = release.to.is_none() && release.domain.is_none() && release.candidate.is_none();
    let Some(way) = ReleaseWay::ALL.into_iter().find(|way| way.name() == release.way) else { return false };
    let way = match (fact, way) {
        (Fact::Limit(limit), ReleaseWay::Raise) => {
            let more = |to: u64| limit.value(landscape).is_some_and(|value| to > value);
            let told = release.to.is_some() == release.total.is_some();
            told && release.to.is_none_or(more) && release.domain.is_none() && release.candidate.is_none()
        }
        (Fact::Decision(_) | Fact::Requires(..) | Fact::Excludes(..), ReleaseWay::Drop) => bare,
        (Fact::Decision(id), ReleaseWay::Lift) => lifts(landscape.decisions[id.index()].verdict.domain()),
        (Fact::NoCandidate(domain), ReleaseWay::Lift) => lifts(domain),
        (Fact::NoCandidate(domain), ReleaseWay::Retire) => {
            let there = release.domain.as_ref() == Some(&landscape.domain(domain).id);
            there
                && release.to.is_none()
                && release.candidate.is_none()
                && basis.scope(domain) == Scope::InScope
        }
        _ => false,
    };
    way && release.total.is_none_or(|total| total >= Money::ZERO)
}
