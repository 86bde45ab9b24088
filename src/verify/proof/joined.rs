//! The edges between domains, each with what joins it.

use std::collections::BTreeMap;

use super::encode::decided;
use crate::cost::{Basis, Far};
use crate::model::{Candidate, DomainId};

/// An edge between two domains that are decided.
#[derive(Clone, Copy, Debug)]
pub struct Joined<'a> {
    edge: &'a crate::cost::Edge,
    /// The number of its near domain.
    pub a: u32,
    /// The number of its far domain.
    pub b: u32,
}

impl Joined<'_> {
    /// What it costs with these candidates at its ends.
    pub fn kroner(&self, basis: &Basis, near: Candidate, far: Candidate) -> i128 {
        basis.edge_work(self.edge, near, Some(far)).map_or(0, |work| work.cost.money.get())
    }
}

/// The edges between domains that are decided.
pub fn joined<'a>(basis: &'a Basis) -> Vec<Joined<'a>> {
    let number: BTreeMap<DomainId, u32> = decided(basis).into_iter().zip(0..).collect();
    let joined = |edge: &'a crate::cost::Edge| {
        let Far::Domain(far) = edge.far else { return None };
        Some(Joined { edge, a: *number.get(&edge.near)?, b: *number.get(&far)? })
    };
    basis.edges.iter().filter_map(joined).collect()
}
