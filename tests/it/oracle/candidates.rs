//! Who may be chosen where (model.md, section 6).

use portfolio::model::{
    Candidate, DomainId, Extendable, Landscape, Priority, ProductId, Provision, Renewal, Status, SystemId,
    Verdict,
};

use super::calendar::Day;

/// One member of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Member {
    /// A system that goes on.
    System(SystemId),
    /// A product that is procured.
    Product(ProductId),
}

/// Whether a decision ends the domain.
pub fn retired(land: &Landscape, domain: DomainId) -> bool {
    land.decisions.iter().any(|decision| decision.verdict == Verdict::Retire(domain))
}

/// What a decision chooses in the domain.
fn chosen(land: &Landscape, domain: DomainId) -> Option<Candidate> {
    land.decisions.iter().find_map(|decision| match decision.verdict {
        Verdict::Choose(d, candidate) if d == domain => Some(candidate),
        _ => None,
    })
}

/// Whether the domain is in scope.
pub fn in_scope(land: &Landscape, domain: DomainId) -> bool {
    let chosen = chosen(land, domain).is_some();
    match land.domain(domain).provision {
        Provision::National => false,
        Provision::OwnProject => chosen,
        Provision::Choose => {
            let covered = land.uses.iter().any(|entry| entry.covers.iter().any(|c| c.domain == domain));
            let must = land.domain(domain).priority == Priority::Must;
            !retired(land, domain) && (covered || must || chosen)
        }
    }
}

/// Whether the system's own entry covers the domain.
pub fn covers(land: &Landscape, system: SystemId, domain: DomainId) -> bool {
    land.entry(land.system(system).entry).covers.iter().any(|cover| cover.domain == domain)
}

/// Whether the system can go on in the domain, whatever its contract says of growing.
fn goes_on(land: &Landscape, id: SystemId, domain: DomainId) -> bool {
    let system = land.system(id);
    let merger = Day::from(land.merger.date);
    if !covers(land, id, domain) || system.status != Status::InUse {
        return false;
    }
    if system.end_of_life.is_some_and(|end| Day::from(end) <= merger) {
        return false;
    }
    let Some(contract) = system.contract.map(|contract| land.contract(contract)) else { return true };
    if contract.terminated_to.is_some() {
        return false;
    }
    match contract.end {
        None => true,
        Some(_) if contract.renewal == Renewal::Tacit => true,
        Some(end) => Day::from(end).plus_months(contract.option_months.into()) >= merger,
    }
}

/// Whether the system may serve everybody in the domain: its contract may grow, or everybody is there already.
fn may_grow(land: &Landscape, id: SystemId, domain: DomainId) -> bool {
    let no = land.system(id).contract.is_some_and(|k| land.contract(k).extendable == Extendable::No);
    !no || land.municipality_ids().all(|municipality| {
        land.uses.iter().any(|entry| {
            entry.municipality == municipality
                && entry.root == id
                && entry.covers.iter().any(|cover| cover.domain == domain)
        })
    })
}

/// Whether the product can be procured in the domain; `pinned` = a decision chooses it there.
fn procurable(land: &Landscape, id: ProductId, domain: DomainId, pinned: bool) -> bool {
    let product = land.product(id);
    let Some(market) = &product.market else { return false };
    let as_of = Day::from(land.merger.as_of);
    let advised_against = land
        .domain(domain)
        .advisory
        .as_ref()
        .is_some_and(|advisory| advisory.until.is_none_or(|until| as_of <= Day::from(until)));
    product.domains.contains(&domain)
        && product.end_of_life.is_none_or(|end| Day::from(end) > Day::from(land.merger.date))
        && Day::from(land.domain(domain).due).plus_months(-i64::from(market.lead_months)) >= as_of
        && (pinned || !advised_against)
}

/// The systems that go on side by side under `parallel`.
fn side_by_side(land: &Landscape, domain: DomainId) -> Vec<SystemId> {
    land.system_ids().filter(|system| goes_on(land, *system, domain)).collect()
}

/// The members of a candidate, by reference.
pub fn members(land: &Landscape, domain: DomainId, candidate: Candidate) -> Vec<Member> {
    let mut members: Vec<Member> = match candidate {
        Candidate::System(system) => vec![Member::System(system)],
        Candidate::Product(product) => vec![Member::Product(product)],
        Candidate::Parallel => side_by_side(land, domain).into_iter().map(Member::System).collect(),
    };
    members.sort_by_key(|member| reference(land, *member));
    members
}

/// A member as the files write it.
pub fn reference(land: &Landscape, member: Member) -> &str {
    match member {
        Member::System(system) => &land.system(system).reference,
        Member::Product(product) => &land.product(product).reference,
    }
}

/// The candidates of a domain in scope: systems, then products, then parallel.
pub fn candidates(land: &Landscape, domain: DomainId) -> Vec<Candidate> {
    let pin = chosen(land, domain);
    let mut candidates = Vec::new();
    for system in land.system_ids() {
        if goes_on(land, system, domain) && may_grow(land, system, domain) {
            candidates.push(Candidate::System(system));
        }
    }
    for product in (0..land.products.len()).map(ProductId::at) {
        if procurable(land, product, domain, pin == Some(Candidate::Product(product))) {
            candidates.push(Candidate::Product(product));
        }
    }
    if land.domain(domain).parallel_until.is_some() && side_by_side(land, domain).len() >= 2 {
        candidates.push(Candidate::Parallel);
    }
    candidates.retain(|candidate| {
        let rejected =
            land.decisions.iter().any(|decision| decision.verdict == Verdict::Reject(domain, *candidate));
        !rejected && pin.is_none_or(|pin| pin == *candidate)
    });
    candidates
}
