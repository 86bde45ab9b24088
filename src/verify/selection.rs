//! The selection that a plan document claims.

use super::verdict::Look;
use crate::cost::{Basis, Fallen};
use crate::model::{Candidate, DomainId, Selection};
use crate::plan::PlanDocument;
use crate::words::{Text, t};

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
        look.wrong(place, t!("verify.not_chosen", id = id));
        return None;
    };
    let Some(candidate) = landscape.find_candidate(choice) else {
        look.wrong(place, t!("verify.unknown", name = choice));
        return None;
    };
    look.require(basis.candidates(domain).contains(&candidate), place, || why_not(basis, domain, candidate));
    let can = |fallen: &Fallen| fallen.candidate == candidate;
    let does_the_job = basis.candidates(domain).contains(&candidate) || basis.fallen(domain).iter().any(can);
    (does_the_job && !basis.members(domain, candidate).is_empty()).then_some(candidate)
}

/// Why something may not be chosen in a domain.
pub fn why_not(basis: &Basis, domain: DomainId, candidate: Candidate) -> Text {
    let name = basis.landscape.candidate_reference(candidate);
    let id = &basis.landscape.domain(domain).id;
    let fallen = basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
    let reasons = match fallen {
        Some(fallen) => Text::joined(fallen.bars.iter().map(|&bar| bar.said(basis.landscape)), "; "),
        None => t!("verify.not_served"),
    };
    t!("verify.may_not", name = name, domain = id, reasons = reasons)
}
