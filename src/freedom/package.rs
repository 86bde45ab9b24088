//! Packages: domains that change together.
//!
//! Two domains belong together if each is chosen otherwise in the cheapest plan that chooses otherwise in the other; a
//! package is a connected part of that relation with more than one domain. Whoever shows packages has them from here.

use std::collections::{BTreeMap, BTreeSet};

use super::{Turn, chosen, users_today};
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Money, Selection};
use crate::optimise::{Other, Rival, RunnerUpOf, runners_up_of};

/// Domains that change together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// What most of its users work in by the best target: its name.
    pub system: Candidate,
    /// Its domains, those with most users first.
    pub domains: Vec<DomainId>,
    /// Users of its domains today, each counted once in each domain.
    pub users: u64,
    /// The domain whose cheapest plan with another candidate is the package's other plan.
    pub of: DomainId,
    /// What the whole plan costs more in the other plan.
    pub extra: Money,
    /// Everything that the other plan chooses otherwise.
    pub turns: Vec<Turn>,
}

/// The best other candidate of some domains, with the plan it stands in.
type Seconds<'a> = BTreeMap<DomainId, &'a Rival>;

/// The packages of a plan, by users; `seconds` are the runners-up of all its domains.
pub fn packages(basis: &Basis, target: &Selection, seconds: &[RunnerUpOf]) -> Vec<Package> {
    let seconds: Seconds<'_> =
        seconds.iter().filter_map(|(id, rival)| Some((*id, rival.as_ref()?))).collect();
    let mut left: BTreeSet<DomainId> = seconds.keys().copied().collect();
    let mut found = Vec::new();
    while let Some(first) = left.first().copied() {
        let part = part(first, |one| near(&seconds, one));
        part.iter().for_each(|domain| {
            left.remove(domain);
        });
        found.extend(package(basis, target, &seconds, &part));
    }
    found.sort_by_key(|package: &Package| {
        (std::cmp::Reverse(package.users), package.domains.iter().copied().min())
    });
    found
}

/// The domains that belong with one directly.
fn near(seconds: &Seconds<'_>, one: DomainId) -> Vec<DomainId> {
    let others = seconds.get(&one).into_iter().flat_map(|rival| &rival.otherwise);
    let back = |other: DomainId| seconds.get(&other).is_some_and(|rival| flips(rival, one));
    others.map(|&(other, _)| other).filter(|&other| back(other)).collect()
}

/// Whether a plan chooses otherwise in a domain besides the one that it was asked for.
fn flips(rival: &Rival, domain: DomainId) -> bool {
    rival.otherwise.iter().any(|&(other, _)| other == domain)
}

/// The connected part that a domain stands in.
fn part(first: DomainId, mut near: impl FnMut(DomainId) -> Vec<DomainId>) -> BTreeSet<DomainId> {
    let (mut part, mut open) = (BTreeSet::from([first]), vec![first]);
    while let Some(one) = open.pop() {
        open.extend(near(one).into_iter().filter(|&other| part.insert(other)));
    }
    part
}

/// What a part comes to; `None` where it is one domain by itself.
fn package(
    basis: &Basis,
    target: &Selection,
    seconds: &Seconds<'_>,
    part: &BTreeSet<DomainId>,
) -> Option<Package> {
    if part.len() < 2 {
        return None;
    }
    // Of equally cheap plans the one that changes least.
    let (&of, rival) = part
        .iter()
        .filter_map(|domain| seconds.get_key_value(domain))
        .min_by_key(|(_, rival)| (rival.extra, rival.otherwise.len()))?;
    let mut by_candidate: BTreeMap<Candidate, u64> = BTreeMap::new();
    for &domain in part {
        *by_candidate.entry(chosen(target, domain)).or_default() += users_today(basis, domain);
    }
    let named =
        by_candidate.into_iter().max_by_key(|&(candidate, users)| (users, std::cmp::Reverse(candidate)));
    let mut domains: Vec<DomainId> = part.iter().copied().collect();
    domains.sort_by_key(|&domain| (std::cmp::Reverse(users_today(basis, domain)), domain));
    Some(Package {
        system: named?.0,
        users: part.iter().map(|&domain| users_today(basis, domain)).sum(),
        domains,
        of,
        extra: rival.extra,
        turns: turns_of(target, of, rival),
    })
}

/// Everything that is chosen otherwise in the plan with a domain's runner-up, the domain itself too. In order.
pub(super) fn turns_of(target: &Selection, domain: DomainId, rival: &Rival) -> Vec<Turn> {
    let others = rival.otherwise.iter().copied();
    let mut turns: Vec<Turn> = others
        .chain([(domain, rival.candidate)])
        .map(|(domain, to)| Turn { domain, from: chosen(target, domain), to })
        .collect();
    turns.sort_by_key(|turn| turn.domain);
    turns
}

/// A domain by itself: what comes second there, and its package.
#[derive(Clone, Debug)]
pub struct About {
    /// The runners-up that were asked for: the domain's, and of those that could belong with it.
    pub seconds: BTreeMap<DomainId, Option<Rival>>,
    /// The package it stands in.
    pub package: Option<Package>,
}

/// What comes second in a domain and which package it stands in, without asking about every other domain.
pub fn about(basis: &Basis, target: &Other, domain: DomainId) -> About {
    let mut known: BTreeMap<DomainId, Option<Rival>> = BTreeMap::new();
    let mut wanted = vec![domain];
    let mut part = BTreeSet::from([domain]);
    while !wanted.is_empty() {
        known.extend(runners_up_of(basis, &target.selection, target.total(), &wanted));
        let there: Seconds<'_> =
            known.iter().filter_map(|(id, rival)| Some((*id, rival.as_ref()?))).collect();
        part = self::part(domain, |one| near(&there, one));
        // Whoever changes in the plan of one in the part may belong to it.
        let could = part.iter().filter_map(|one| there.get(one)).flat_map(|rival| &rival.otherwise);
        let could: BTreeSet<DomainId> = could.map(|&(other, _)| other).collect();
        wanted = could.into_iter().filter(|other| !known.contains_key(other)).collect();
    }
    let there: Seconds<'_> = known.iter().filter_map(|(id, rival)| Some((*id, rival.as_ref()?))).collect();
    let package = package(basis, &target.selection, &there, &part);
    About { package, seconds: known }
}
