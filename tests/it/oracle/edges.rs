//! The integrations the target needs, and the work each takes (model.md, section 7, item 7).

use std::collections::{BTreeMap, BTreeSet};

use portfolio::model::{
    ComponentId, DomainId, DomainOrComponent, IntegrationEnd, IntegrationKind, Landscape, MunicipalityId,
    ProductId, ProductOrComponent, SystemId, Verdict,
};

use super::Pick;
use super::candidates::{Member, in_scope};
use super::moves::product;
use super::number::round;

/// A required edge. Between two domains the lesser id stands first.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// A domain in scope.
    pub near: DomainId,
    /// Another, or a component.
    pub far: DomainOrComponent,
    /// Whether it comes from nothing but `archive: required`.
    pub archive_only: bool,
}

fn pair(a: DomainId, b: DomainOrComponent) -> (DomainId, DomainOrComponent) {
    match b {
        DomainOrComponent::Domain(b) if b < a => (b, DomainOrComponent::Domain(a)),
        b => (a, b),
    }
}

/// The edges required if what is chosen in both ends is not parallel.
pub fn required(land: &Landscape) -> Vec<Edge> {
    let mut found: BTreeMap<(DomainId, DomainOrComponent), bool> = BTreeMap::new();
    if let Some(archive) = land.archive_domain {
        for domain in land.domain_ids().filter(|domain| land.domain(*domain).archive_required) {
            found.insert(pair(domain, DomainOrComponent::Domain(archive)), true);
        }
    }
    for domain in land.domain_ids() {
        for to in &land.domain(domain).integrations {
            found.insert(pair(domain, *to), false);
        }
    }
    for integration in land.integrations.iter().filter(|i| i.kind != IntegrationKind::Manual) {
        let to = match integration.to {
            IntegrationEnd::Use(end) => DomainOrComponent::Domain(end.domain),
            IntegrationEnd::Component(component) => DomainOrComponent::Component(component),
        };
        found.insert(pair(integration.from.domain, to), false);
    }
    for decision in &land.decisions {
        if let Verdict::Drop(a, b) = decision.verdict {
            found.remove(&pair(a, b));
        }
    }
    found
        .into_iter()
        .filter(|((near, far), _)| {
            in_scope(land, *near)
                && match far {
                    DomainOrComponent::Domain(far) => near != far && in_scope(land, *far),
                    DomainOrComponent::Component(_) => true,
                }
        })
        .map(|((near, far), archive_only)| Edge { near, far, archive_only })
        .collect()
}

/// What makes systems alike: their product; a system without one is a product of its own kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Product(ProductId),
    Own(SystemId),
}

fn kind(land: &Landscape, member: Member) -> Kind {
    match member {
        Member::Product(product) => Kind::Product(product),
        Member::System(system) => land.system(system).product.map_or(Kind::Own(system), Kind::Product),
    }
}

/// What the inventories join today, manual integrations left out. Pairs stand in both orders.
#[derive(Clone, Debug, Default)]
pub struct Joins {
    systems: BTreeSet<(SystemId, SystemId)>,
    kinds: BTreeSet<(Kind, Kind)>,
    components: BTreeSet<(SystemId, ComponentId)>,
    /// Who works in which system in which domain.
    at_work: BTreeMap<(SystemId, DomainId), BTreeSet<MunicipalityId>>,
}

impl Joins {
    /// All that is joined.
    pub fn new(land: &Landscape) -> Joins {
        let mut joins = Joins::default();
        for integration in land.integrations.iter().filter(|i| i.kind != IntegrationKind::Manual) {
            let a = integration.from.system;
            match integration.to {
                IntegrationEnd::Use(end) => {
                    let b = end.system;
                    joins.systems.extend([(a, b), (b, a)]);
                    let (p, q) = (kind(land, Member::System(a)), kind(land, Member::System(b)));
                    joins.kinds.extend([(p, q), (q, p)]);
                }
                IntegrationEnd::Component(component) => {
                    joins.components.insert((a, component));
                }
            }
        }
        for entry in &land.uses {
            for cover in &entry.covers {
                joins.at_work.entry((entry.root, cover.domain)).or_default().insert(entry.municipality);
            }
        }
        joins
    }

    fn work_together(&self, a: (Member, DomainId), b: (Member, DomainId)) -> bool {
        let municipalities = |(member, domain)| match member {
            Member::System(system) => self.at_work.get(&(system, domain)),
            Member::Product(_) => None,
        };
        match (municipalities(a), municipalities(b)) {
            (Some(of_a), Some(of_b)) => !of_a.is_disjoint(of_b),
            _ => false,
        }
    }
}

fn locked(land: &Landscape, member: Member) -> bool {
    match member {
        Member::System(system) => land.system(system).locked,
        Member::Product(product) => land.product(product).locked,
    }
}

/// Whether the member holds an archive core of its own.
pub fn archive_core(land: &Landscape, member: Member) -> bool {
    match member {
        Member::System(system) => land.system(system).archive_core,
        Member::Product(product) => land.product(product).archive_core,
    }
}

fn connects(land: &Landscape, product: ProductId, to: ProductOrComponent) -> bool {
    land.product(product).connects.contains(&to)
}

fn percent(land: &Landscape, domain: DomainId) -> i128 {
    land.rates.size_percent.get(land.domain(domain).size).value.into()
}

/// The lines of 7.7, in the order in which they apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Both ends are one.
    Same,
    /// The outer end archives in a core of its own.
    OwnCore,
    /// It is there already.
    Keep,
    /// It is there already, towards a component.
    Reregister,
    /// The vendor integrates its own.
    Suite,
    /// A connector is there.
    Reuse,
    /// It is built against a locked interface.
    BuildLocked,
    /// It is built.
    Build,
}

/// What an edge takes with these choices at its ends, pair by pair, with what each costs; `far` is absent for a
/// component. Empty where the edge turns out not to be required.
pub fn works(
    land: &Landscape,
    joins: &Joins,
    edge: Edge,
    near: &Pick,
    far: Option<&Pick>,
) -> Vec<(Work, i128)> {
    let d = edge.near;
    match edge.far {
        DomainOrComponent::Component(component) => {
            let works = near.members.iter().map(|a| to_component(land, joins, *a, component));
            works.map(|work| (work, cost(land, work, percent(land, d)))).collect()
        }
        DomainOrComponent::Domain(e) => {
            let far = far.expect("both ends are in scope");
            let larger = percent(land, d).max(percent(land, e));
            let mut works = Vec::new();
            for a in &near.members {
                for b in &far.members {
                    if !(near.parallel() && far.parallel()) || joins.work_together((*a, d), (*b, e)) {
                        let work = between(land, joins, edge, *a, *b);
                        works.push((work, cost(land, work, larger)));
                    }
                }
            }
            works
        }
    }
}

fn cost(land: &Landscape, work: Work, percent: i128) -> i128 {
    let rates = &land.rates.integration;
    let scaled = |rate: u64| round(i128::from(rate) * percent, 100);
    match work {
        Work::Same | Work::OwnCore => 0,
        Work::Keep => rates.keep.value.into(),
        Work::Reregister => rates.reregister.value.into(),
        Work::Suite => rates.suite.value.into(),
        Work::Reuse => scaled(rates.reuse.value),
        Work::BuildLocked => scaled(rates.build_locked.value),
        Work::Build => scaled(rates.build.value),
    }
}

fn between(land: &Landscape, joins: &Joins, edge: Edge, a: Member, b: Member) -> Work {
    if a == b {
        return Work::Same;
    }
    let outer = if land.archive_domain == Some(edge.near) { b } else { a };
    if edge.archive_only && archive_core(land, outer) {
        return Work::OwnCore;
    }
    if let (Member::System(a), Member::System(b)) = (a, b)
        && joins.systems.contains(&(a, b))
    {
        return Work::Keep;
    }
    if let (Some(p), Some(q)) = (product(land, a), product(land, b)) {
        let (suite_p, suite_q) = (land.product(p).suite, land.product(q).suite);
        if p == q || (suite_p.is_some() && suite_p == suite_q) {
            return Work::Suite;
        }
        if connects(land, p, ProductOrComponent::Product(q))
            || connects(land, q, ProductOrComponent::Product(p))
        {
            return Work::Reuse;
        }
    }
    if joins.kinds.contains(&(kind(land, a), kind(land, b))) {
        return Work::Reuse;
    }
    if locked(land, a) || locked(land, b) { Work::BuildLocked } else { Work::Build }
}

fn to_component(land: &Landscape, joins: &Joins, a: Member, component: ComponentId) -> Work {
    if let Member::System(a) = a
        && joins.components.contains(&(a, component))
    {
        return Work::Reregister;
    }
    if let Some(p) = product(land, a) {
        let of_p = |t: SystemId| land.system(t).product == Some(p);
        let sibling = joins.components.iter().any(|(t, c)| *c == component && of_p(*t));
        if sibling || connects(land, p, ProductOrComponent::Component(component)) {
            return Work::Reuse;
        }
    }
    if locked(land, a) { Work::BuildLocked } else { Work::Build }
}
