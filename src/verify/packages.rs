//! The packages of a plan document: worked out again from the runners-up that it tells of, and priced from what these choose.

use std::collections::{BTreeMap, BTreeSet};

use super::marks::{Marks, names};
use super::runners_up::{Second, Seconds};
use super::verdict::Look;
use crate::cost::Basis;
use crate::model::{Candidate, DomainId, Money};
use crate::plan::Clarify;
use crate::plan::file::v1::{OtherwiseEntry, PackageEntry, PlanDocument};
use crate::words::t;

/// Every package is one, none is left out, and each costs what is said.
pub fn check(basis: &Basis, document: &PlanDocument, marks: &Marks<'_>, seconds: &Seconds, look: &mut Look) {
    let Some(rows) = &document.packages else { return };
    let told = |row: &&crate::plan::file::v1::DomainEntry| row.runner_up.iter().flatten().next().is_some();
    let all = document.domains.iter().filter(told).all(|row| {
        basis.landscape.find_domain(&row.domain).is_some_and(|domain| seconds.contains_key(&domain))
    });
    if !all {
        // Where a runner-up's plan could not be priced, which domains change together cannot be told.
        look.require(rows.is_empty(), "packages", || t!("verify.packages_unpriced"));
        return;
    }
    let checker = Checker { basis, document, marks, seconds };
    let expected = checker.expected();
    let key = |row: &PackageEntry| row.domains.clone();
    look.rows("packages", rows, &expected, key, |look, place, row, expected| {
        look.same(format!("{place}.system"), &row.system, &expected.system);
        look.same(format!("{place}.users"), &row.users, &expected.users);
        look.same(format!("{place}.of"), &row.of, &expected.of);
        look.same(format!("{place}.extra"), &row.extra, &expected.extra);
        look.same(format!("{place}.otherwise"), &row.otherwise, &expected.otherwise);
        look.same(format!("{place}.clarify"), &row.clarify, &expected.clarify);
    });
}

struct Checker<'a> {
    basis: &'a Basis<'a>,
    document: &'a PlanDocument,
    marks: &'a Marks<'a>,
    seconds: &'a Seconds,
}

impl Checker<'_> {
    /// The packages by users, then by their first domain.
    fn expected(&self) -> Vec<PackageEntry> {
        let mut parts: Vec<(u64, Vec<DomainId>)> =
            self.parts().into_iter().map(|part| (self.users_of(&part), part)).collect();
        parts.sort_by(|(one, of_one), (other, of_other)| other.cmp(one).then(of_one.cmp(of_other)));
        parts.into_iter().filter_map(|(users, part)| self.entry(users, part)).collect()
    }

    /// Whether a domain is chosen otherwise in the plan with another's runner-up.
    fn changes(&self, domain: DomainId, in_plan_of: DomainId) -> bool {
        self.seconds
            .get(&in_plan_of)
            .is_some_and(|second| second.selection.get(domain) != self.marks.chosen(domain))
    }

    /// The domains that change in each other's plans: every domain begins with a mark of its own, and the lower mark of two that belong
    /// together is taken over until nothing changes.
    fn parts(&self) -> Vec<Vec<DomainId>> {
        let ids: Vec<DomainId> = self.seconds.keys().copied().collect();
        let mut mark: BTreeMap<DomainId, DomainId> = ids.iter().map(|&id| (id, id)).collect();
        let pairs: Vec<(DomainId, DomainId)> = ids
            .iter()
            .flat_map(|&one| ids.iter().map(move |&other| (one, other)))
            .filter(|&(one, other)| one < other && self.changes(one, other) && self.changes(other, one))
            .collect();
        loop {
            let before = mark.clone();
            for &(one, other) in &pairs {
                let lower = mark[&one].min(mark[&other]);
                mark.insert(one, lower);
                mark.insert(other, lower);
            }
            if mark == before {
                break;
            }
        }
        let mut parts: BTreeMap<DomainId, Vec<DomainId>> = BTreeMap::new();
        mark.into_iter().for_each(|(id, mark)| parts.entry(mark).or_default().push(id));
        parts.into_values().filter(|part| part.len() > 1).collect()
    }

    fn users(&self, domain: DomainId) -> u64 {
        let uses = self.basis.uses(domain).iter();
        uses.map(|&entry| self.basis.users(entry, domain).value).sum()
    }

    fn users_of(&self, part: &[DomainId]) -> u64 {
        part.iter().map(|&domain| self.users(domain)).sum()
    }

    /// What a part comes to.
    fn entry(&self, users: u64, mut part: Vec<DomainId>) -> Option<PackageEntry> {
        let landscape = self.basis.landscape;
        let chosen = |domain: DomainId| self.marks.chosen(domain);
        let turned = |second: &Second| -> Vec<DomainId> {
            self.basis.in_scope().filter(|&id| second.selection.get(id) != chosen(id)).collect()
        };
        let mut cheapest: Option<(Money, usize, DomainId)> = None;
        let mut by_candidate: BTreeMap<Candidate, u64> = BTreeMap::new();
        for &domain in &part {
            let second = self.seconds.get(&domain)?;
            let here = (second.extra, turned(second).len(), domain);
            cheapest = Some(cheapest.map_or(here, |known| known.min(here)));
            *by_candidate.entry(chosen(domain)?).or_default() += self.users(domain);
        }
        let (extra, _, of) = cheapest?;
        let second = self.seconds.get(&of)?;
        let mut system: Option<(Candidate, u64)> = None;
        for (candidate, users) in by_candidate {
            if system.is_none_or(|(_, most)| users > most) {
                system = Some((candidate, users));
            }
        }
        let reasons = self.reasons(&part, second);
        part.sort_by_key(|&domain| (std::cmp::Reverse(self.users(domain)), domain));
        let id = |domain: DomainId| landscape.domain(domain).id.clone();
        let otherwise = turned(second).into_iter().filter_map(|domain| {
            let choice = landscape.candidate_reference(second.selection.get(domain)?).to_owned();
            Some(OtherwiseEntry { domain: id(domain), choice })
        });
        Some(PackageEntry {
            system: landscape.candidate_reference(system?.0).to_owned(),
            users,
            of: id(of),
            extra,
            otherwise: otherwise.collect(),
            clarify: names(reasons),
            domains: part.into_iter().map(id).collect(),
        })
    }

    /// What marks one of the domains, and what the cheapest of their plans gives beside all that is paid in them.
    fn reasons(&self, part: &[DomainId], second: &Second) -> BTreeSet<Clarify> {
        let mut reasons: BTreeSet<Clarify> = self.marks.of_package(part, second).collect();
        for &domain in part {
            let id = &self.basis.landscape.domain(domain).id;
            let row = self.document.domains.iter().find(|row| row.domain == *id);
            let said =
                |reason: Clarify| row.is_some_and(|row| row.clarify.iter().any(|name| name == reason.name()));
            if let Some(own) = self.seconds.get(&domain) {
                reasons.extend(self.marks.of_domain(domain, own.extra, Some(own), &said));
            }
        }
        reasons
    }
}
