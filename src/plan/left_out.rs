//! What the sum of any plan of a workspace leaves out: a sum that pays for no answer is not the price of a whole merger.

use crate::cost::{Basis, Scope};

/// The domains that no plan of a workspace pays for, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Open: nothing can be chosen there.
    pub open: usize,
    /// Missing: the new municipality must have one, and nobody has entered anything.
    pub missing: usize,
}

impl LeftOut {
    /// Those of a workspace; the same whatever is chosen.
    pub fn of(basis: &Basis) -> Self {
        let missing = basis.landscape.domain_ids().filter(|&id| basis.scope(id) == Scope::Missing);
        LeftOut { open: basis.in_scope().filter(|&id| basis.is_open(id)).count(), missing: missing.count() }
    }
}
