//! Packages: domains that change together.
//!
//! Two domains belong together if each is chosen otherwise in the cheapest plan that chooses otherwise in the other; a
//! package is a connected part of that relation with more than one domain.

use std::collections::{BTreeMap, BTreeSet};

use super::{Alternative, Choice};
use crate::model::{Candidate, DomainId, Money};

/// Domains that change together.
#[derive(Clone, Debug)]
pub struct Package {
    /// What most of its users work in by the best target: its name.
    pub system: Candidate,
    /// Its domains, those with most users first.
    pub domains: Vec<DomainId>,
    /// Users of its domains today, each counted once in each domain.
    pub users: u64,
    /// Its other plan: the cheapest in which one of its domains is chosen otherwise.
    pub other: Alternative,
    /// Whether that costs next to nothing.
    pub free: bool,
}

impl Package {
    /// What its other plan costs more.
    pub fn extra(&self) -> Money {
        self.other.extra
    }
}

/// Finds the packages and tells each domain which it belongs to.
pub(super) fn packages(choices: &mut [Choice]) -> Vec<Package> {
    let mut found: Vec<(Vec<usize>, Package)> = parts(choices)
        .into_iter()
        .filter(|part| part.len() > 1)
        .filter_map(|part| package(choices, &part).map(|package| (part, package)))
        .collect();
    found.sort_by_key(|(part, package)| (std::cmp::Reverse(package.users), part.clone()));
    let packages = found.into_iter().enumerate().map(|(number, (part, package))| {
        part.into_iter().for_each(|place| choices[place].package = Some(number));
        package
    });
    packages.collect()
}

/// The connected parts of the relation, each in order.
fn parts(choices: &[Choice]) -> Vec<Vec<usize>> {
    let flips: Vec<BTreeSet<DomainId>> = choices
        .iter()
        .map(|choice| choice.other.iter().flat_map(|other| &other.turns).map(|turn| turn.domain).collect())
        .collect();
    let belong = |one: usize, other: usize| {
        flips[one].contains(&choices[other].domain) && flips[other].contains(&choices[one].domain)
    };
    let mut left: BTreeSet<usize> = (0..choices.len()).collect();
    let mut parts = Vec::new();
    while let Some(first) = left.pop_first() {
        let (mut part, mut next) = (vec![first], 0);
        while next < part.len() {
            let near: Vec<usize> = left.iter().copied().filter(|&other| belong(part[next], other)).collect();
            near.iter().for_each(|place| {
                left.remove(place);
            });
            part.extend(near);
            next += 1;
        }
        part.sort_unstable();
        parts.push(part);
    }
    parts
}

fn package(choices: &[Choice], part: &[usize]) -> Option<Package> {
    let of = || part.iter().map(|&place| &choices[place]);
    let others = of().filter_map(|choice| choice.other.as_ref());
    // Of equally cheap plans the one that changes least.
    let other = others.min_by_key(|other| (other.extra, other.turns.len()))?.clone();
    let mut by_candidate: BTreeMap<Candidate, u64> = BTreeMap::new();
    for choice in of() {
        *by_candidate.entry(choice.chosen).or_default() += choice.users;
    }
    let named =
        by_candidate.into_iter().max_by_key(|&(candidate, users)| (users, std::cmp::Reverse(candidate)));
    let mut domains: Vec<&Choice> = of().collect();
    domains.sort_by_key(|choice| (std::cmp::Reverse(choice.users), choice.domain));
    Some(Package {
        system: named?.0,
        users: of().map(|choice| choice.users).sum(),
        free: of().all(Choice::is_free),
        domains: domains.into_iter().map(|choice| choice.domain).collect(),
        other,
    })
}
