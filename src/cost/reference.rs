//! The rule of thumb: everybody on the largest municipality's systems (model.md, section 11, `reference`).

use std::cmp::Reverse;

use super::Basis;
use crate::model::{Candidate, DomainId, MunicipalityId, Selection};

/// In every domain in scope the system candidate that serves most inhabitants (of equals the reference that sorts
/// first), else the first product, else parallel, else open. `None` if some domain has no candidate at all.
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
        // Candidates come in the order systems, products by reference, parallel, open.
        selection[domain.index()] = Some(largest.or(candidates.first().copied())?);
    }
    Some(Selection(selection))
}

/// The domains in scope that an ordinary entry of the largest municipality covers, none of which is a candidate.
pub fn not_the_largest(basis: &Basis) -> Vec<DomainId> {
    let landscape = basis.landscape;
    let size = |id: &MunicipalityId| (Reverse(landscape.municipality(*id).inhabitants), *id);
    let Some(largest) = landscape.municipality_ids().min_by_key(size) else { return Vec::new() };
    let theirs = |domain: DomainId| {
        let systems = basis.systems(domain).iter().copied();
        systems.filter(|&system| landscape.system(system).municipality == largest).collect::<Vec<_>>()
    };
    let falls = |&domain: &DomainId| {
        let systems = theirs(domain);
        let candidates = basis.candidates(domain);
        !systems.is_empty() && !systems.iter().any(|&system| candidates.contains(&Candidate::System(system)))
    };
    basis.in_scope().filter(falls).collect()
}
