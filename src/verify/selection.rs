//! The selection that a plan document claims.

use super::verdict::Look;
use crate::cost::{Bar, Basis, Fallen};
use crate::model::{Candidate, DomainId, Landscape, Selection};
use crate::plan::PlanDocument;

/// The claimed selection, if it can be priced: every domain in scope has a choice, and each can do the domain's job, even
/// where it may not be chosen. Whatever is wrong with it is found.
pub fn claimed(basis: &Basis, document: &PlanDocument, look: &mut Look) -> Option<Selection> {
    let mut selection = Some(Selection(vec![None; basis.landscape.domains.len()]));
    for domain in basis.in_scope() {
        let chosen = choice(basis, domain, document, look);
        match (&mut selection, chosen) {
            (Some(selection), Some(_)) => selection.0[domain.index()] = chosen,
            (selection, _) => *selection = None,
        }
    }
    selection
}

fn choice(basis: &Basis, domain: DomainId, document: &PlanDocument, look: &mut Look) -> Option<Candidate> {
    // Nothing can be chosen there, so nothing is.
    if basis.candidates(domain) == [Candidate::Open] {
        return Some(Candidate::Open);
    }
    let landscape = basis.landscape;
    let id = &landscape.domain(domain).id;
    let index = document.domains.iter().position(|entry| entry.domain == *id)?;
    let place = format!("domains[{index}].choice");
    let Some(choice) = &document.domains[index].choice else {
        look.wrong(place, format!("{id} is in scope, and nothing is chosen"));
        return None;
    };
    let Some(candidate) = find(landscape, choice) else {
        look.wrong(place, format!("{choice} is nothing in this workspace"));
        return None;
    };
    look.require(basis.candidates(domain).contains(&candidate), place, || why_not(basis, domain, candidate));
    let can = |fallen: &Fallen| fallen.candidate == candidate;
    let does_the_job = basis.candidates(domain).contains(&candidate) || basis.fallen(domain).iter().any(can);
    (does_the_job && !basis.members(domain, candidate).is_empty()).then_some(candidate)
}

/// What a reference names, if it is a candidate anywhere.
pub fn find(landscape: &Landscape, reference: &str) -> Option<Candidate> {
    if reference == "parallel" {
        return Some(Candidate::Parallel);
    }
    match reference.strip_prefix("product:") {
        Some(id) => landscape.find_product(id).map(Candidate::Product),
        None => landscape.find_system(reference).map(Candidate::System),
    }
}

/// Why something may not be chosen in a domain.
pub fn why_not(basis: &Basis, domain: DomainId, candidate: Candidate) -> String {
    let name = basis.landscape.candidate_reference(candidate);
    let id = &basis.landscape.domain(domain).id;
    let fallen = basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
    let reasons = match fallen {
        Some(fallen) => {
            fallen.bars.iter().map(|&bar| reason(basis.landscape, bar)).collect::<Vec<_>>().join("; ")
        }
        None => "it does not serve this domain".to_owned(),
    };
    format!("{name} may not be chosen in {id}: {reasons}")
}

fn reason(landscape: &Landscape, bar: Bar) -> String {
    let contract = |id| &landscape.contract(id).reference;
    match bar {
        Bar::PhasingOut => "it is being phased out".to_owned(),
        Bar::EndOfLife(day) => format!("its life ends on {day}"),
        Bar::Unfit => "it cannot serve the new municipality".to_owned(),
        Bar::Form(_) => "it is no software".to_owned(),
        Bar::Fit(fit) => format!("its fit, {fit}, is too low"),
        Bar::Capacity(most) => format!("it can serve {most} inhabitants at most"),
        Bar::BegunTooLate(day) => format!("its procurement is ready on {day} only"),
        Bar::Unfinished => "not everything is entered here, and what is entered can go on".to_owned(),
        Bar::Growth(id) => format!("its contract {} may not grow so far", contract(id)),
        Bar::Terminated(id, day) => {
            format!("notice has been given on its contract {}, to {day}", contract(id))
        }
        Bar::ContractEnds(id, day) => {
            format!("its contract {} ends on {day}, before the merger", contract(id))
        }
        Bar::TooLate(day) => format!("its procurement would have to have begun by {day}"),
        Bar::Advisory => "an advisory speaks against procuring here".to_owned(),
        Bar::ParallelForbidden => "systems may not go on side by side here".to_owned(),
        Bar::TooFewForParallel => "fewer than two systems could go on side by side".to_owned(),
        Bar::ChosenOther(_) => "a decision chose something else".to_owned(),
        Bar::Rejected(_) => "a decision rejected it".to_owned(),
    }
}
