//! The best target by trying them all (model.md, sections 10 and 11).

use std::collections::BTreeMap;

use portfolio::model::{Candidate, DomainId};

use super::candidates::reference;
use super::{Choices, Member, Oracle, Outcome, Pick};

/// The most combinations that are tried.
pub const MOST: u128 = 1_000_000;

/// A best target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Its cost.
    pub total: i128,
    /// Users who change system.
    pub changing_users: u64,
    /// One of the selections that reach it.
    pub choices: Choices,
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
    pub with: BTreeMap<(DomainId, Candidate), i128>,
    /// How many combinations there are.
    pub combinations: u64,
    /// How many of them break no constraint.
    pub feasible: u64,
}

impl Survey {
    /// By how much the whole plan gets dearer with the best other candidate of a domain, and which that is (one of
    /// them); `None` where no other is feasible.
    pub fn runner_up(&self, domain: DomainId) -> Option<(Candidate, i128)> {
        let best = self.best.as_ref()?;
        let chosen = best.choices.get(&domain)?;
        self.with
            .iter()
            .filter(|((d, candidate), _)| *d == domain && candidate != chosen)
            .map(|((_, candidate), total)| (*candidate, total - best.total))
            .min_by_key(|(_, extra)| *extra)
    }
}

impl Oracle<'_> {
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
            let picks: Vec<&Pick> = self.scope.iter().zip(&at).map(|((_, picks), i)| &picks[*i]).collect();
            let outcome = self.outcome(&picks);
            survey.combinations += 1;
            if outcome.violated.is_empty() {
                self.note(&mut survey, &picks, &outcome);
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

    fn note(&self, survey: &mut Survey, picks: &[&Pick], outcome: &Outcome) {
        survey.feasible += 1;
        for (domain, pick) in self.scope().zip(picks) {
            let least = survey.with.entry((domain, pick.candidate)).or_insert(outcome.total);
            *least = outcome.total.min(*least);
        }
        let (total, changing_users) = (outcome.total, outcome.changing_users);
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
                let choices = self.scope().zip(picks.iter().map(|pick| pick.candidate)).collect();
                *best = Some(Best { total, changing_users, choices, least_total: equal + 1, least_both: 1 });
            }
        }
    }

    /// What the rule of thumb takes in every domain; `None` where a domain has no candidate.
    pub fn rule_of_thumb(&self) -> Option<Choices> {
        let by_reference = |candidate: &Candidate| self.land.candidate_reference(*candidate).to_owned();
        let mut choices = Choices::new();
        for (domain, picks) in &self.scope {
            let candidates = || picks.iter().map(|pick| pick.candidate);
            let largest = candidates()
                .filter_map(|candidate| match candidate {
                    Candidate::System(system) => Some((self.served(|root| root == system), candidate)),
                    _ => None,
                })
                .min_by_key(|(served, candidate)| (-served, by_reference(candidate)));
            let first = candidates()
                .filter_map(|candidate| match candidate {
                    Candidate::Product(product) => {
                        Some((reference(self.land, Member::Product(product)), candidate))
                    }
                    _ => None,
                })
                .min();
            let choice = match (largest, first) {
                (Some((_, system)), _) => system,
                (None, Some((_, product))) => product,
                (None, None) => candidates().next()?,
            };
            choices.insert(*domain, choice);
        }
        Some(choices)
    }

    /// The reference of section 11.
    pub fn reference(&self) -> Option<(i128, Vec<String>)> {
        let outcome = self.evaluate(&self.rule_of_thumb()?);
        Some((outcome.total, outcome.violated))
    }
}

#[cfg(test)]
mod tests {
    use portfolio::model::Candidate;

    use super::super::generate::generate;
    use super::super::{Best, Oracle, best, candidates, evaluate, read, reference};

    #[test]
    fn the_best_target_is_worth_what_it_was_found_to_be_worth() {
        for seed in 0..300 {
            let land = read(&generate(seed, 500));
            let survey = Oracle::new(&land).survey();
            let Some(Best { total, changing_users, choices, .. }) = survey.best else { continue };
            assert_eq!(best(&land), Some((total, changing_users)));
            let outcome = evaluate(&land, &choices);
            assert_eq!((outcome.total, outcome.changing_users), (total, changing_users), "seed {seed}");
            assert_eq!((outcome.items.total(), outcome.violated), (total, vec![]), "seed {seed}");
            let (dearer, broken) = reference(&land).expect("every domain has a candidate");
            assert!(dearer >= total || !broken.is_empty(), "seed {seed}");
        }
    }

    #[test]
    fn a_choice_that_lacks_or_is_no_candidate_is_named() {
        let mut named = 0;
        for seed in 0..100 {
            let land = read(&generate(seed, 500));
            let oracle = Oracle::new(&land);
            let Some(choices) = oracle.rule_of_thumb() else { continue };
            for (domain, choice) in &choices {
                let id = &land.domain(*domain).id;
                let mut spoiled = choices.clone();
                spoiled.remove(domain);
                assert!(oracle.evaluate(&spoiled).violated.contains(&format!("scope {id}")));
                assert!(!oracle.members(*domain, *choice).is_empty());
                assert_eq!(oracle.candidates(*domain), candidates(&land, *domain));
                let is_none = |system: &Candidate| !oracle.candidates(*domain).contains(system);
                let other = land.system_ids().map(Candidate::System).find(is_none);
                if let Some(other) = other {
                    spoiled.insert(*domain, other);
                    assert!(oracle.evaluate(&spoiled).violated.contains(&format!("candidate {id}")));
                    named += 1;
                }
            }
        }
        assert!(named > 50);
    }
}
