//! Integrations the target needs, and what each takes (model.md, section 7.7).

use std::collections::BTreeMap;

use super::candidates::Member;
use super::number::Ratio;
use super::world::*;

/// The lines of section 7.7, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    Same,
    OwnCore,
    Keep,
    Reregister,
    Suite,
    Reuse,
    BuildLocked,
    Build,
}

impl Work {
    pub fn name(self) -> &'static str {
        match self {
            Work::Same => "same",
            Work::OwnCore => "own_core",
            Work::Keep => "keep",
            Work::Reregister => "reregister",
            Work::Suite => "suite",
            Work::Reuse => "reuse",
            Work::BuildLocked => "build_locked",
            Work::Build => "build",
        }
    }
}

/// A required edge: a domain in scope, and another that sorts after it, or a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    pub domain: usize,
    pub to: Target,
    /// It comes from nothing but `archive: core`.
    pub archive_only: bool,
}

impl World {
    /// The required edges, before any of them is found to be of an open domain.
    pub fn edges(&self) -> Vec<Edge> {
        let mut found: BTreeMap<(usize, Target), bool> = BTreeMap::new();
        let mut add = |from: usize, to: Target, archive: bool| {
            let pair = match to {
                Target::Domain(to) if !self.in_scope(to) || to == from => return,
                Target::Domain(to) => (from.min(to), Target::Domain(from.max(to))),
                Target::Component(_) => (from, to),
            };
            if self.in_scope(from) && !self.decisions.drop.contains(&pair) {
                *found.entry(pair).or_insert(true) &= archive;
            }
        };
        for (index, domain) in self.domains.iter().enumerate() {
            for to in &domain.integrations {
                add(index, *to, false);
            }
            if let (Archive::Core, Some(archive)) = (domain.archive, self.archive_domain) {
                add(index, Target::Domain(archive), true);
            }
        }
        for Integration { from, to } in &self.integrations {
            match (from.1, to) {
                (Some(from), To::Component(component)) => add(from, Target::Component(*component), false),
                (Some(from), To::System(_, Some(to))) => add(from, Target::Domain(*to), false),
                _ => {}
            }
        }
        found.into_iter().map(|((domain, to), archive_only)| Edge { domain, to, archive_only }).collect()
    }

    /// Whether an integration joins one of these systems to one of those.
    fn joined(&self, a: impl Fn(usize) -> bool, b: impl Fn(usize) -> bool) -> bool {
        self.integrations.iter().any(|integration| match (integration.from.0, integration.to) {
            (from, To::System(to, _)) => (a(from) && b(to)) || (a(to) && b(from)),
            _ => false,
        })
    }

    /// The systems of the same product as a member: for a system without one, itself.
    fn kin(&self, member: Member) -> impl Fn(usize) -> bool {
        move |system| match member {
            Member::System(own) if own == system => true,
            _ => self.product_of(member).is_some_and(|p| self.systems[system].product == Some(p)),
        }
    }

    fn connects(&self, a: Member, b: Member) -> bool {
        match (self.product_of(a), self.product_of(b)) {
            (Some(a), Some(b)) => self.products[a].connects_products.contains(&b),
            _ => false,
        }
    }

    fn suites(&self, a: Member, b: Member) -> bool {
        match (self.product_of(a), self.product_of(b)) {
            (Some(a), Some(b)) => {
                let suite = &self.products[a].suite;
                a == b || (suite.is_some() && *suite == self.products[b].suite)
            }
            _ => false,
        }
    }

    /// The work between a member of an edge's domain and one of the other.
    fn between(&self, edge: Edge, a: Member, b: Member) -> Work {
        let outside = if self.archive_domain == Some(edge.domain) { b } else { a };
        let own = |member: Member| move |system: usize| member == Member::System(system);
        if a == b {
            Work::Same
        } else if edge.archive_only && self.is_core(outside) {
            Work::OwnCore
        } else if self.joined(own(a), own(b)) {
            Work::Keep
        } else if self.suites(a, b) {
            Work::Suite
        } else if self.connects(a, b) || self.connects(b, a) || self.joined(self.kin(a), self.kin(b)) {
            Work::Reuse
        } else if self.is_locked(a) || self.is_locked(b) {
            Work::BuildLocked
        } else {
            Work::Build
        }
    }

    fn with_component(&self, a: Member, component: usize) -> Work {
        let registered = |of: &dyn Fn(usize) -> bool| {
            self.integrations.iter().any(|i| i.to == To::Component(component) && of(i.from.0))
        };
        let connects = |product: usize| self.products[product].connects_components.contains(&component);
        if registered(&|system| a == Member::System(system)) {
            Work::Reregister
        } else if self.product_of(a).is_some_and(connects) || registered(&self.kin(a)) {
            Work::Reuse
        } else if self.is_locked(a) {
            Work::BuildLocked
        } else {
            Work::Build
        }
    }

    fn work_price(&self, edge: Edge, work: Work) -> i128 {
        let percent = |domain: usize| self.rates.size_percent[self.domains[domain].size];
        let size = match edge.to {
            Target::Domain(other) => percent(edge.domain).min(percent(other)),
            Target::Component(_) => percent(edge.domain),
        };
        match work {
            Work::Same | Work::OwnCore => 0,
            Work::Reuse | Work::Build | Work::BuildLocked => {
                Ratio::new(self.rates.integration[work.name()] * size, 100).round()
            }
            _ => self.rates.integration[work.name()],
        }
    }

    /// The work and cost of an edge between what is chosen at its ends (nothing, for a component); `None` where it
    /// is not required.
    pub fn edge_cost(&self, edge: Edge, from: Chosen<'_>, to: Option<Chosen<'_>>) -> Option<(Work, i128)> {
        let open = |chosen: Chosen<'_>| chosen.0 == Candidate::Open;
        if open(from) || to.is_some_and(open) {
            return None;
        }
        let mut works = Vec::new();
        match (edge.to, to) {
            (Target::Component(component), _) => {
                works.extend(from.1.iter().map(|a| self.with_component(*a, component)));
            }
            (Target::Domain(other), Some(to)) => {
                let both = from.0 == Candidate::Parallel && to.0 == Candidate::Parallel;
                for (a, b) in from.1.iter().flat_map(|a| to.1.iter().map(|b| (*a, *b))) {
                    if !both || self.somebody_works_in_both(a, edge.domain, b, other) {
                        works.push(self.between(edge, a, b));
                    }
                }
            }
            (Target::Domain(_), None) => unreachable!("a domain has a choice"),
        }
        let price = |work: &Work| self.work_price(edge, *work);
        let total = works.iter().map(price).sum();
        let costliest = works.into_iter().min_by_key(|work| (-price(work), *work))?;
        Some((costliest, total))
    }

    fn somebody_works_in_both(&self, a: Member, d: usize, b: Member, e: usize) -> bool {
        let (Member::System(a), Member::System(b)) = (a, b) else { return false };
        (0..self.municipalities.len()).any(|m| self.works_in(m, a, d) && self.works_in(m, b, e))
    }
}

/// A candidate and its members.
pub type Chosen<'a> = (Candidate, &'a [Member]);
