//! The rule of thumb: everybody on the largest municipality's systems (model.md, section 11, `reference`).

use std::cmp::Reverse;

use super::Basis;
use crate::model::{Candidate, Selection};

/// In every domain in scope the system candidate that serves most inhabitants (of equals the reference that sorts
/// first), else the first product, else parallel. `None` if some domain has no candidate at all.
pub fn reference_selection(basis: &Basis) -> Option<Selection> {
    let mut selection = vec![None; basis.landscape.domains.len()];
    for domain in basis.in_scope() {
        let candidates = basis.candidates(domain);
        let largest = candidates
            .iter()
            .filter_map(|candidate| match candidate {
                Candidate::System(system) => Some((Reverse(basis.served_by_system(*system)), *system)),
                _ => None,
            })
            .min()
            .map(|(_, system)| Candidate::System(system));
        // Candidates come in the order systems, products by reference, parallel.
        selection[domain.index()] = Some(largest.or(candidates.first().copied())?);
    }
    Some(Selection(selection))
}
