//! What could not be read: the things of a workspace that an error of `load` or `resolve` lies in, and what rests on them.
//!
//! What always holds: a name that is missing leaves nothing else out; a value that was given and is not what its key wants is unknown. It stands in the landscape as if it were
//! absent, so a rule that runs all the same is not heard about a thing that has such a value, or that points to one that has.

use std::collections::BTreeSet;

use super::rule::Hit;
use crate::diagnostic::Finding;
use crate::model::{
    Candidate, DomainOrComponent, IntegrationEnd, Landscape, SystemId, Thing, UseId, Verdict,
};
use crate::resolve::Origins;

/// The things that were not read whole.
#[derive(Debug)]
pub(super) struct Unread<'a> {
    landscape: &'a Landscape,
    things: BTreeSet<Thing>,
}

impl<'a> Unread<'a> {
    /// The things around the errors.
    pub fn new(landscape: &'a Landscape, origins: &Origins, errors: &[Finding]) -> Self {
        let things =
            origins.around(errors.iter().filter(|error| !error.only_a_word).map(|error| error.primary.span));
        Unread { landscape, things }
    }

    /// Whether days and rates may be others than they seem.
    pub fn merger(&self) -> bool {
        self.things.contains(&Thing::Manifest)
    }

    /// Whether what a rule found may come from a value that could not be read.
    pub fn touches(&self, hit: &Hit) -> bool {
        if self.things.is_empty() {
            return false;
        }
        // Dates, rates and limits: everything rests on them.
        if self.things.contains(&Thing::Manifest) || hit.place.thing == Thing::Manifest {
            return true;
        }
        let named = std::iter::once(&hit.place).chain(hit.related.iter().map(|(place, _)| place));
        let mut seen: BTreeSet<Thing> = named.map(|place| place.thing).collect();
        for _ in 0..2 {
            let next: Vec<Thing> = seen.iter().flat_map(|&thing| self.rests_on(thing)).collect();
            seen.extend(next);
        }
        if let Thing::Municipality(municipality) = hit.place.thing {
            let uses = self.landscape.use_ids();
            let own = uses.filter(|&id| self.landscape.entry(id).municipality == municipality);
            seen.extend(own.flat_map(|id| self.of_use(id)));
        }
        seen.iter().any(|thing| self.things.contains(thing))
    }

    /// What a thing points to.
    fn rests_on(&self, thing: Thing) -> Vec<Thing> {
        let landscape = self.landscape;
        match thing {
            Thing::Use(id) => self.of_use(id),
            Thing::Contract(id) => {
                let contract = landscape.contract(id);
                let mut found = vec![Thing::Municipality(contract.municipality)];
                found.extend(contract.systems.iter().flat_map(|&system| self.of_system(system)));
                found
            }
            Thing::Integration(id) => {
                let integration = &landscape.integrations[id.index()];
                let mut found = self.of_system(integration.from.system);
                match integration.to {
                    IntegrationEnd::Use(end) => found.extend(self.of_system(end.system)),
                    IntegrationEnd::Component(component) => found.push(Thing::Component(component)),
                }
                found
            }
            Thing::Decision(id) => self.of_verdict(landscape.decisions[id.index()].verdict),
            Thing::Product(id) => {
                let product = landscape.product(id);
                let others = product.requires.iter().chain(&product.excludes).chain(&product.succeeds);
                let mut found: Vec<Thing> = others.map(|&other| Thing::Product(other)).collect();
                found.extend(product.domains.iter().map(|&domain| Thing::Domain(domain)));
                found
            }
            Thing::Domain(id) => {
                let domain = landscape.domain(id);
                let mut found: Vec<Thing> = domain.after.iter().map(|&other| Thing::Domain(other)).collect();
                found.extend(domain.integrations.iter().map(|&far| far_thing(far)));
                found
            }
            Thing::Manifest | Thing::Municipality(_) | Thing::Sector(_) | Thing::Component(_) => Vec::new(),
        }
    }

    fn of_use(&self, id: UseId) -> Vec<Thing> {
        let entry = self.landscape.entry(id);
        let mut found = self.of_system(entry.root);
        found.push(Thing::Municipality(entry.municipality));
        found.extend(entry.covers.iter().map(|cover| Thing::Domain(cover.domain)));
        found
    }

    fn of_system(&self, id: SystemId) -> Vec<Thing> {
        let system = self.landscape.system(id);
        let mut found: Vec<Thing> = system.uses.iter().map(|&entry| Thing::Use(entry)).collect();
        found.extend(system.product.map(Thing::Product));
        found.extend(system.contract.map(Thing::Contract));
        found
    }

    fn of_verdict(&self, verdict: Verdict) -> Vec<Thing> {
        let mut found = vec![Thing::Domain(verdict.domain())];
        match verdict {
            Verdict::Choose(_, candidate) | Verdict::Reject(_, candidate) => match candidate {
                Candidate::System(system) => found.extend(self.of_system(system)),
                Candidate::Product(product) => found.push(Thing::Product(product)),
                Candidate::Parallel | Candidate::Open => {}
            },
            Verdict::Drop(_, far) => found.push(far_thing(far)),
            Verdict::Retire(_) | Verdict::Need(_) => {}
        }
        found
    }
}

fn far_thing(far: DomainOrComponent) -> Thing {
    match far {
        DomainOrComponent::Domain(domain) => Thing::Domain(domain),
        DomainOrComponent::Component(component) => Thing::Component(component),
    }
}
