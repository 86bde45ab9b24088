//! Worlds -> what they say together.

use std::collections::BTreeMap;

use super::draw::{Price, World};
use super::{Regret, Spread, Sum, Win, quantile};
use crate::cost::Basis;
use crate::freedom::{Freedom, Package};
use crate::model::{Candidate, Money, Selection};

/// What is read.
pub(super) struct Reading<'a> {
    pub basis: &'a Basis<'a>,
    pub printed: &'a Selection,
    pub worlds: &'a [World],
}

impl Reading<'_> {
    /// What the plan may cost.
    pub fn sums(&self, now: Price) -> [Spread; 3] {
        Sum::ALL.map(|of| {
            let drawn = self.worlds.iter().map(|world| of.of(&world.printed.sums, world.printed.yearly));
            let mut drawn: Vec<Money> = drawn.collect();
            drawn.sort_unstable();
            Spread { of, printed: of.of(&now.sums, now.yearly), drawn }
        })
    }

    /// How often each choice is best, where anything is decided.
    pub fn choices(&self) -> Vec<Win> {
        let wins = self.basis.decided().map(|domain| {
            let chosen = self.printed.get(domain).expect("invariant: a plan chooses in every domain");
            let mut best: BTreeMap<Candidate, usize> = BTreeMap::new();
            for (plan, _) in self.worlds.iter().filter_map(|world| world.best.as_ref()) {
                *best.entry(plan.get(domain).unwrap_or(Candidate::Open)).or_default() += 1;
            }
            let won = best.remove(&chosen).unwrap_or_default();
            let mut others: Vec<(Candidate, usize)> = best.into_iter().collect();
            others.sort_by_key(|&(candidate, count)| (std::cmp::Reverse(count), candidate));
            Win { domain, chosen, won, others }
        });
        wins.collect()
    }

    /// In how many worlds everything in a package is best as it is planned.
    pub fn packages(&self, freedom: &Freedom) -> Vec<(Package, usize)> {
        let as_planned = |package: &Package| {
            let plans = self.worlds.iter().filter_map(|world| world.best.as_ref());
            let same = plans.filter(|(plan, _)| {
                package.domains.iter().all(|&domain| plan.get(domain) == self.printed.get(domain))
            });
            same.count()
        };
        freedom.packages.iter().map(|package| (package.clone(), as_planned(package))).collect()
    }

    /// What the plan costs more than the best of each world in which it keeps the limits.
    pub fn regret(&self) -> Regret {
        let holding = self.worlds.iter().filter(|world| world.printed.holds);
        let regret = holding.filter_map(|world| {
            let (_, best) = world.best.as_ref()?;
            Some(world.printed.sums.total - *best)
        });
        let mut regret: Vec<Money> = regret.collect();
        regret.sort_unstable();
        let sum: Money = regret.iter().copied().sum();
        Regret {
            mean: Money(sum.get().div_euclid(regret.len().max(1) as i128)),
            p90: quantile(&regret, 90).unwrap_or_default(),
            worst: regret.last().copied().unwrap_or_default(),
        }
    }
}
