//! What would be chosen if the costs were counted over other years.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Selection};
use crate::optimise::Questions;

/// The years that are tried, besides those that the workspace says.
const YEARS: [u32; 3] = [3, 8, 10];

/// The best targets over other horizons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Horizons(Vec<(u32, Selection)>);

impl Horizons {
    /// Plans the workspace over 3, 8 and 10 years, everything else as it is. What may be chosen does not depend on the years.
    pub fn of(basis: &Basis) -> Self {
        let own = basis.landscape.merger.horizon_years;
        let others: Vec<u32> = YEARS.into_iter().filter(|&years| years != own).collect();
        let best = |years: u32| {
            let mut world = basis.landscape.clone();
            world.merger.horizon_years = years;
            let best = Questions::of_the_best(&Basis::new(&world)).best()?;
            Some((years, best.selection))
        };
        let found: Vec<Option<(u32, Selection)>> = others.into_par_iter().map(best).collect();
        Horizons(found.into_iter().flatten().collect())
    }

    /// With how many years a domain chooses something else than a selection, and what.
    pub fn turns<'a>(
        &'a self,
        selection: &'a Selection,
        domain: DomainId,
    ) -> impl Iterator<Item = (u32, Candidate)> + 'a {
        self.0.iter().filter_map(move |(years, other)| {
            let candidate = other.get(domain)?;
            (selection.get(domain) != Some(candidate)).then_some((*years, candidate))
        })
    }
}
