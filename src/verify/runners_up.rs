//! The runners-up of a plan document: each may be chosen, its plan is priced again, and no plan at hand is better.

use std::collections::BTreeMap;

use super::figures::is_chosen;
use super::selection::why_not;
use super::verdict::Look;
use crate::cost::{Basis, Costs, Payments, evaluate};
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::plan::PlanDocument;
use crate::plan::file::v1::{DomainEntry, RunnerUp};
use crate::words::t;

/// A selection with what it costs.
type Priced<'a> = (&'a Selection, Money);

/// For each domain the cheapest plan of a runner-up that chooses something else there: by how much it is more expensive, and whose
/// runner-up it is.
type Least = BTreeMap<DomainId, (Money, DomainId)>;

/// The plan with a domain's runner-up, priced again.
pub struct Second {
    /// By how much it is more expensive.
    pub extra: Money,
    /// What it costs, item by item.
    pub items: Costs,
    /// What it pays each year.
    pub pays: Payments,
    /// What it chooses.
    pub selection: Selection,
}

/// The plans of the runners-up that could be priced.
pub type Seconds = BTreeMap<DomainId, Second>;

/// All of them. `priced` is the plan's own selection. What leaves are the plans that could be priced.
pub fn check(basis: &Basis, document: &PlanDocument, priced: Option<Priced<'_>>, look: &mut Look) -> Seconds {
    let (mut least, mut seconds) = (Least::new(), Seconds::new());
    for (index, row) in document.domains.iter().enumerate() {
        let place = format!("domains[{index}].runner_up");
        runner_up(basis, document, row, &place, look);
        if let Some(priced) = priced {
            not_costlier(basis, row, priced, &place, look);
            seconds.extend(its_plan(basis, row, priced, &place, look, &mut least));
        }
    }
    for (index, row) in document.domains.iter().enumerate() {
        let Some(answer) = &row.runner_up else { continue };
        let found = basis.landscape.find_domain(&row.domain).and_then(|domain| least.get(&domain));
        let Some((extra, with)) = found else { continue };
        let holds = answer.as_ref().is_some_and(|second| second.extra <= *extra);
        look.require(holds, format!("domains[{index}].runner_up"), || {
            let with = &basis.landscape.domain(*with).id;
            t!("verify.otherwise_cheaper", with = with, extra = extra.get().to_string())
        });
    }
    seconds
}

/// The plan with a runner-up, priced again: it is allowed, and costs as much more as is said.
fn its_plan(
    basis: &Basis,
    row: &DomainEntry,
    (selection, total): Priced<'_>,
    place: &str,
    look: &mut Look,
    least: &mut Least,
) -> Option<(DomainId, Second)> {
    let second = row.runner_up.as_ref()?.as_ref()?;
    let domain = basis.landscape.find_domain(&row.domain).filter(|&domain| is_chosen(basis, domain));
    let chosen = domain.zip(basis.landscape.find_candidate(&second.choice));
    let may = |(domain, candidate): &(DomainId, Candidate)| basis.candidates(*domain).contains(candidate);
    let (domain, candidate) = chosen.filter(may)?;
    if second.otherwise.is_none() {
        look.compared.bounded += 1;
        return None;
    }
    let mut other = selection.clone();
    other.0[domain.index()] = Some(candidate);
    if !otherwise(basis, (domain, second), selection, &mut other, place, look) {
        return None;
    }
    let evaluation = evaluate(basis, &other);
    let allowed = evaluation.breaches.is_empty();
    look.require(allowed, format!("{place}.otherwise"), || t!("verify.otherwise_breaks"));
    let extra = evaluation.total().money - total;
    look.same(format!("{place}.extra"), &second.extra, &extra);
    if !allowed {
        return None;
    }
    for id in basis.in_scope().filter(|&id| other.get(id) != selection.get(id)) {
        let known = least.entry(id).or_insert((extra, domain));
        *known = (extra, domain).min(*known);
    }
    let pays = Payments::of(basis, &other, &evaluation);
    Some((domain, Second { extra, items: evaluation.items, pays, selection: other }))
}

/// Puts what the other domains choose into a selection; whether all of it can be.
fn otherwise(
    basis: &Basis,
    (own, second): (DomainId, &RunnerUp),
    selection: &Selection,
    other: &mut Selection,
    place: &str,
    look: &mut Look,
) -> bool {
    let mut last = None;
    for (index, entry) in second.otherwise.iter().flatten().enumerate() {
        let inside = format!("{place}.otherwise[{index}]");
        let domain = basis.landscape.find_domain(&entry.domain).filter(|&domain| is_chosen(basis, domain));
        let (Some(domain), Some(candidate)) = (domain, basis.landscape.find_candidate(&entry.choice)) else {
            look.wrong(inside, t!("verify.otherwise_unknown", domain = entry.domain, choice = entry.choice));
            return false;
        };
        let in_order = domain != own && last.is_none_or(|last| last < domain);
        look.require(in_order, &inside, || t!("verify.out_of_order_or_twice"));
        let may = basis.candidates(domain).contains(&candidate);
        look.require(may, format!("{inside}.choice"), || why_not(basis, domain, candidate));
        let differs = selection.get(domain) != Some(candidate);
        look.require(differs, format!("{inside}.choice"), || t!("verify.own_choice_otherwise"));
        if !(in_order && may && differs) {
            return false;
        }
        other.0[domain.index()] = Some(candidate);
        last = Some(domain);
    }
    true
}

/// Each plan in which only one domain chooses something else bounds what comes second there: that costs no more, and it is there.
fn not_costlier(
    basis: &Basis,
    row: &DomainEntry,
    (selection, total): (&Selection, Money),
    place: &str,
    look: &mut Look,
) {
    let Some(answer) = &row.runner_up else { return };
    let domain = basis.landscape.find_domain(&row.domain).filter(|&domain| is_chosen(basis, domain));
    let Some(domain) = domain else { return };
    let chosen = selection.get(domain);
    let others = basis.candidates(domain).iter().filter(|&&candidate| Some(candidate) != chosen);
    let allowed = others.filter_map(|&candidate| {
        let mut other = selection.clone();
        other.0[domain.index()] = Some(candidate);
        let evaluation = evaluate(basis, &other);
        let extra = evaluation.total().money - total;
        evaluation.breaches.is_empty().then_some((extra, candidate))
    });
    let Some((most, candidate)) = allowed.min_by_key(|(extra, _)| *extra) else { return };
    let holds = answer.as_ref().is_some_and(|second| second.extra <= most);
    look.require(holds, place, || {
        let name = basis.landscape.candidate_reference(candidate);
        t!("verify.cheaper", name = name, extra = most.get().to_string())
    });
}

/// A runner-up may be chosen, is another one, and costs at least what everything costs.
fn runner_up(basis: &Basis, document: &PlanDocument, row: &DomainEntry, place: &str, look: &mut Look) {
    let Some(answer) = &row.runner_up else { return };
    let domain = basis.landscape.find_domain(&row.domain).filter(|&domain| is_chosen(basis, domain));
    // Where nothing can be chosen, nothing comes second.
    if answer.is_none() && domain.is_some_and(|domain| basis.candidates(domain) == [Candidate::Open]) {
        return;
    }
    let (Some(domain), Some(choice)) = (domain, &row.choice) else {
        look.wrong(place, t!("verify.nothing_chosen"));
        return;
    };
    let Some(second) = answer else { return };
    let inside = format!("{place}.choice");
    match basis.landscape.find_candidate(&second.choice) {
        _ if second.choice == *choice => look.wrong(inside, t!("verify.own_choice")),
        None => look.wrong(inside, t!("verify.unknown", name = second.choice)),
        Some(candidate) => {
            let may = basis.candidates(domain).contains(&candidate);
            look.require(may, inside, || why_not(basis, domain, candidate));
        }
    }
    let (Some(cost), Some(bound)) = (document.cost, document.lower_bound) else { return };
    let with_extra = cost.total.get().checked_add(second.extra.get());
    let below =
        || t!("verify.below", bound = bound.get().to_string(), extra = second.extra.get().to_string());
    look.require(with_extra.is_some_and(|total| total >= bound.get()), format!("{place}.extra"), below);
}
