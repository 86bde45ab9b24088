//! Which integrations the target needs, and what each costs (model.md, section 7, item 7).

use std::collections::{BTreeMap, BTreeSet};

use super::{Amount, Basis, Member, round_ratio};
use crate::model::{
    Candidate, ComponentId, DomainArchive, DomainId, DomainOrComponent, Figure, IntegrationEnd,
    IntegrationKind, Landscape, MunicipalityId, Verdict,
};

/// The other end of an edge; its first end is always a domain. Domains sort before components, as their references do
/// not, so [`Edge`]s are sorted by reference where that shows.
pub type Far = DomainOrComponent;

/// An integration that the target needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The domain; of two, the one that sorts first.
    pub near: DomainId,
    /// The other domain, or the component.
    pub far: Far,
    /// Where the edge comes from nothing but `archive: core`: the domain that is not the archive domain.
    pub archived: Option<DomainId>,
}

/// The work an edge takes, cheapest kind of reason first: the lines of section 7, item 7, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Both ends are the same system or the same procured product.
    Same,
    /// Only the archive asks for it, and the system holds its own core.
    OwnCore,
    /// It exists.
    Keep,
    /// It exists towards a component, which must be told of the new municipality.
    Reregister,
    /// The vendor integrates its own suite.
    Suite,
    /// A connector exists.
    Reuse,
    /// It must be built against a locked interface.
    BuildLocked,
    /// It must be built.
    Build,
}

impl Work {
    /// All works, in order.
    pub const ALL: [Work; 8] = [
        Work::Same,
        Work::OwnCore,
        Work::Keep,
        Work::Reregister,
        Work::Suite,
        Work::Reuse,
        Work::BuildLocked,
        Work::Build,
    ];

    /// Its name in the plan document.
    pub const fn name(self) -> &'static str {
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

/// What an edge takes under a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EdgeWork {
    /// The work; with several member pairs the costliest, among equals the line that stands first.
    pub work: Work,
    /// What it costs, all member pairs together.
    pub cost: Amount,
}

/// The edges that the target needs, sorted. `decided` are the domains in scope that are not open, by domain.
pub(super) fn required_edges(landscape: &Landscape, decided: &[bool]) -> Vec<Edge> {
    let in_scope = |domain: DomainId| decided[domain.index()];
    let key = |a: DomainId, far: Far| match far {
        Far::Domain(b) => (a.min(b), Far::Domain(a.max(b))),
        Far::Component(_) => (a, far),
    };
    let wanted = |a: DomainId, far: Far| match far {
        Far::Domain(b) => a != b && in_scope(a) && in_scope(b),
        Far::Component(_) => in_scope(a),
    };
    let mut edges: BTreeMap<(DomainId, Far), Option<DomainId>> = BTreeMap::new();
    for domain in landscape.domain_ids() {
        for &far in &landscape.domain(domain).integrations {
            if wanted(domain, far) {
                edges.insert(key(domain, far), None);
            }
        }
    }
    for integration in landscape.integrations.iter().filter(|i| i.kind != IntegrationKind::Manual) {
        let far = match integration.to {
            IntegrationEnd::Use(end) => end.domain.map(Far::Domain),
            IntegrationEnd::Component(component) => Some(Far::Component(component)),
        };
        let (Some(domain), Some(far)) = (integration.from.domain, far) else { continue };
        if wanted(domain, far) {
            edges.insert(key(domain, far), None);
        }
    }
    if let Some(archive) = landscape.archive_domain {
        for domain in landscape.domain_ids().filter(|&d| landscape.domain(d).archive == DomainArchive::Core) {
            if wanted(domain, Far::Domain(archive)) {
                edges.entry(key(domain, Far::Domain(archive))).or_insert(Some(domain));
            }
        }
    }
    let dropped: BTreeSet<(DomainId, Far)> = landscape
        .decisions
        .iter()
        .filter_map(|decision| match decision.verdict {
            Verdict::Drop(domain, far) => Some(key(domain, far)),
            _ => None,
        })
        .collect();
    edges
        .into_iter()
        .filter(|(ends, _)| !dropped.contains(ends))
        .map(|((near, far), archived)| Edge { near, far, archived })
        .collect()
}

impl Basis<'_> {
    /// The work between two members at the ends of an edge between domains.
    pub fn work_between(&self, edge: &Edge, near: Member, far: Member) -> Work {
        let landscape = self.landscape;
        if near == far {
            return Work::Same;
        }
        if let Some(archived) = edge.archived {
            let own = if archived == edge.near { near } else { far };
            if own.is_archive_core(landscape) {
                return Work::OwnCore;
            }
        }
        if let (Member::System(a), Member::System(b)) = (near, far)
            && self.joins.systems(a, b)
        {
            return Work::Keep;
        }
        self.work_between_products(near, far)
    }

    /// The lines of section 7, item 7, that depend on nothing but products and interfaces: `suite` and below.
    pub fn work_between_products(&self, a: Member, b: Member) -> Work {
        use crate::model::ProductOrComponent::Product;
        let landscape = self.landscape;
        if let (Some(p), Some(q)) = (a.product(landscape), b.product(landscape)) {
            let (first, second) = (landscape.product(p), landscape.product(q));
            if p == q || (first.suite.is_some() && first.suite == second.suite) {
                return Work::Suite;
            }
            if first.connects.contains(&Product(q)) || second.connects.contains(&Product(p)) {
                return Work::Reuse;
            }
        }
        if self.joins.kin(a.kin(landscape), b.kin(landscape)) {
            return Work::Reuse;
        }
        if a.is_locked(landscape) || b.is_locked(landscape) { Work::BuildLocked } else { Work::Build }
    }

    /// The work between a member and a national component.
    pub fn work_with_component(&self, member: Member, component: ComponentId) -> Work {
        use crate::model::ProductOrComponent::Component;
        let landscape = self.landscape;
        if let Member::System(system) = member
            && self.joins.system_component(system, component)
        {
            return Work::Reregister;
        }
        if let Some(product) = member.product(landscape)
            && landscape.product(product).connects.contains(&Component(component))
        {
            return Work::Reuse;
        }
        if self.joins.kin_component(member.kin(landscape), component) {
            return Work::Reuse;
        }
        if member.is_locked(landscape) { Work::BuildLocked } else { Work::Build }
    }

    /// What a kind of work costs on an edge.
    pub fn work_cost(&self, edge: &Edge, work: Work) -> Amount {
        let rates = &self.landscape.rates.integration;
        let plain = |rate: Figure| Amount::new(rate.value.into(), rate.assumed);
        let scaled = |rate: Figure| {
            let percent = |domain| self.landscape.rates.size_percent.get(self.landscape.domain(domain).size);
            let mut smaller = percent(edge.near);
            if let Far::Domain(domain) = edge.far {
                let other = percent(domain);
                if other.value < smaller.value {
                    smaller = other;
                }
            }
            let cost = round_ratio(i128::from(rate.value) * i128::from(smaller.value), 100);
            Amount::new(crate::model::Money(cost), rate.assumed || smaller.assumed)
        };
        match work {
            Work::Same | Work::OwnCore => Amount::ZERO,
            Work::Keep => plain(rates.keep),
            Work::Reregister => plain(rates.reregister),
            Work::Suite => plain(rates.suite),
            Work::Reuse => scaled(rates.reuse),
            Work::BuildLocked => scaled(rates.build_locked),
            Work::Build => scaled(rates.build),
        }
    }

    /// What an edge takes when `near` and `far` are chosen at its ends (`far` is `None` for a component).
    /// `None` where both ends go on in parallel and no municipality has both.
    pub fn edge_work(&self, edge: &Edge, near: Candidate, far: Option<Candidate>) -> Option<EdgeWork> {
        let mut found: Option<EdgeWork> = None;
        let mut costliest = Amount::ZERO;
        let mut add = |work: Work| {
            let cost = self.work_cost(edge, work);
            match &mut found {
                None => {
                    costliest = cost;
                    found = Some(EdgeWork { work, cost });
                }
                Some(sum) => {
                    if (cost.money, std::cmp::Reverse(work)) > (costliest.money, std::cmp::Reverse(sum.work))
                    {
                        costliest = cost;
                        sum.work = work;
                    }
                    sum.cost += cost;
                }
            }
        };
        let near_members = self.members(edge.near, near);
        match edge.far {
            Far::Component(component) => {
                for &member in &near_members {
                    add(self.work_with_component(member, component));
                }
            }
            Far::Domain(domain) => {
                let far = far.expect("invariant: an edge between domains has a candidate at both ends");
                let both_parallel = near == Candidate::Parallel && far == Candidate::Parallel;
                let far_members = self.members(domain, far);
                let places = |member, domain| both_parallel.then(|| self.municipalities_in(member, domain));
                let far_ones: Vec<_> = far_members.iter().map(|&b| (b, places(b, domain))).collect();
                for &a in &near_members {
                    let of = places(a, edge.near);
                    for (b, theirs) in &far_ones {
                        if of.as_ref().zip(theirs.as_ref()).is_none_or(|(of, theirs)| !of.is_disjoint(theirs))
                        {
                            add(self.work_between(edge, a, *b));
                        }
                    }
                }
            }
        }
        found
    }

    /// Whether some municipality has a use of `a` that covers `d` and one of `b` that covers `e`.
    pub fn share_a_municipality(&self, a: Member, d: DomainId, b: Member, e: DomainId) -> bool {
        let of = self.municipalities_in(a, d);
        self.municipalities_in(b, e).iter().any(|municipality| of.contains(municipality))
    }

    fn municipalities_in(&self, member: Member, domain: DomainId) -> BTreeSet<MunicipalityId> {
        let Member::System(system) = member else { return BTreeSet::new() };
        let uses = self.landscape.system(system).uses.iter().map(|&entry| self.landscape.entry(entry));
        uses.filter(|entry| entry.cover(domain).is_some()).map(|entry| entry.municipality).collect()
    }
}
