//! The best target by trying them all (model.md, sections 10 and 11).

use std::collections::BTreeMap;

use super::evaluate::{Oracle, Outcome};
use super::world::*;

/// The most combinations that are tried.
pub const MOST: u128 = 1_000_000;

/// A best target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Its cost.
    pub total: i128,
    /// Users who change system.
    pub changing_users: i128,
    /// One of the selections that reach it: where each choice stands in its domain's list.
    pub at: Vec<usize>,
    /// How many feasible selections have the least total.
    pub least_total: u64,
    /// How many of them have the least changing users too.
    pub least_both: u64,
}

/// What trying all combinations shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// The best feasible target.
    pub best: Option<Best>,
    /// The least total with this candidate in this domain, all else free; absent where none is feasible.
    pub with: BTreeMap<(usize, Candidate), i128>,
    /// How many combinations there are.
    pub combinations: u64,
    /// How many of them break no constraint.
    pub feasible: u64,
}

impl Oracle {
    /// How many combinations of candidates there are; 0 where a domain has none.
    pub fn combinations(&self) -> u128 {
        self.scope.iter().fold(1, |product: u128, (_, picks)| product.saturating_mul(picks.len() as u128))
    }

    /// Tries all combinations.
    pub fn survey(&self) -> Survey {
        let combinations = self.combinations();
        assert!(combinations <= MOST, "{combinations} combinations are too many for brute force");
        let mut survey = Survey::default();
        let mut at = vec![0; self.scope.len()];
        for _ in 0..combinations {
            let outcome = self.outcome(&at);
            survey.combinations += 1;
            if outcome.violated.is_empty() {
                self.note(&mut survey, &at, &outcome);
            }
            for (digit, (_, picks)) in at.iter_mut().zip(&self.scope) {
                *digit += 1;
                if *digit < picks.len() {
                    break;
                }
                *digit = 0;
            }
        }
        survey
    }

    fn note(&self, survey: &mut Survey, at: &[usize], outcome: &Outcome) {
        survey.feasible += 1;
        let (total, changing_users) = (outcome.items.total(), outcome.changing_users);
        for ((domain, _), pick) in self.scope.iter().zip(self.picks(at)) {
            let least = survey.with.entry((*domain, pick.candidate)).or_insert(total);
            *least = total.min(*least);
        }
        match &mut survey.best {
            Some(best) if total > best.total => {}
            Some(best) if total == best.total && changing_users > best.changing_users => {
                best.least_total += 1;
            }
            Some(best) if total == best.total && changing_users == best.changing_users => {
                best.least_total += 1;
                best.least_both += 1;
            }
            best => {
                let equal = best.as_ref().filter(|best| best.total == total).map_or(0, |b| b.least_total);
                *best = Some(Best {
                    total,
                    changing_users,
                    at: at.to_vec(),
                    least_total: equal + 1,
                    least_both: 1,
                });
            }
        }
    }

    /// By how much the whole plan gets more expensive with the best other candidate of a domain than the one that stands
    /// there, and which have that least; nothing where no other is feasible.
    pub fn others(&self, survey: &Survey, at: usize, chosen: usize) -> Option<(Vec<Candidate>, i128)> {
        let best = survey.best.as_ref()?;
        let (domain, picks) = &self.scope[at];
        let chosen = picks[chosen].candidate;
        let others = || {
            let of = |((d, c), total): (&(usize, Candidate), &i128)| {
                (d == domain && *c != chosen).then_some((*c, *total))
            };
            survey.with.iter().filter_map(of)
        };
        let least = others().map(|(_, total)| total).min()?;
        let all = others().filter(|(_, total)| *total == least).map(|(c, _)| c).collect();
        Some((all, least - best.total))
    }

    /// What the rule of thumb takes in every domain; `None` where a domain has no candidate.
    pub fn rule_of_thumb(&self) -> Option<Vec<usize>> {
        let world = &self.world;
        let rank = |candidate: Candidate| match candidate {
            Candidate::System(system) => (0, -world.served_by_system(system)),
            Candidate::Product(_) => (1, 0),
            Candidate::Parallel => (2, 0),
            Candidate::Open => (3, 0),
        };
        let first = |picks: &Vec<super::evaluate::Pick>| {
            let by = |at: &usize| {
                let candidate = picks[*at].candidate;
                (rank(candidate), world.candidate(candidate).unwrap_or_default().to_owned())
            };
            (0..picks.len()).min_by_key(by)
        };
        self.scope.iter().map(|(_, picks)| first(picks)).collect()
    }

    /// The domains in scope that the largest municipality's own systems cover, none of which is a candidate.
    pub fn not_the_largest(&self) -> Vec<usize> {
        let world = &self.world;
        let municipalities = || 0..world.municipalities.len();
        let largest = municipalities().max_by_key(|m| (world.municipalities[*m].inhabitants, usize::MAX - m));
        let Some(largest) = largest else { return Vec::new() };
        let left_out = |(domain, picks): &&(usize, Vec<super::evaluate::Pick>)| {
            let own: Vec<usize> = (world.covering(*domain).into_iter())
                .filter(|system| world.systems[*system].municipality == largest)
                .collect();
            let candidate =
                |system: &usize| picks.iter().any(|pick| pick.candidate == Candidate::System(*system));
            !own.is_empty() && !own.iter().any(candidate)
        };
        self.scope.iter().filter(left_out).map(|(domain, _)| *domain).collect()
    }
}
