//! An integration of the target must be built against a locked interface, or a locked integration that exists today
//! is kept.
//!
//! ## Why
//!
//! A locked interface makes every later change expensive, and the vendor alone decides.
//!
//! ## Source
//!
//! S002: locked integration components are to be avoided.
//!
//! ## Wrong
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: locked}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: api}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Ask the vendor for a documented interface before the contract grows. Not reported for locked integrations of
//! systems that are replaced.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, entry_of, listed};
use crate::cost::{Member, Work};
use crate::model::{
    DomainOrComponent, IntegrationEnd, IntegrationId, IntegrationKind, Place, SystemId, Thing,
};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The target depends on a locked interface",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for (index, integration) in landscape.integrations.iter().enumerate() {
        let IntegrationEnd::Use(to) = integration.to else { continue };
        let from = integration.from.system;
        let both = evaluation.uses(from) && evaluation.uses(to.system);
        if integration.kind == IntegrationKind::Locked && both {
            let (a, b) = (&landscape.system(from).reference, &landscape.system(to.system).reference);
            let place = Place::key(Thing::Integration(IntegrationId::at(index)), "kind");
            let message = t!("int002.message", a = a, b = b);
            report.add(Hit::new(place, format!("{a}/{b}"), message));
        }
    }
    let mut built: BTreeMap<SystemId, BTreeSet<&str>> = BTreeMap::new();
    for (edge, _) in evaluation.integrations.iter().filter(|(_, work)| work.work == Work::BuildLocked) {
        let far = match edge.far {
            DomainOrComponent::Domain(domain) => Some(domain),
            DomainOrComponent::Component(_) => None,
        };
        for domain in [Some(edge.near), far].into_iter().flatten() {
            let Some(candidate) = context.selection().and_then(|selection| selection.get(domain)) else {
                continue;
            };
            for member in context.basis.members(domain, candidate) {
                if let Member::System(system) = member
                    && member.is_locked(landscape)
                {
                    built.entry(system).or_default().insert(&landscape.domain(domain).id);
                }
            }
        }
    }
    for (id, domains) in built {
        let system = landscape.system(id);
        let message = t!("int002.message_2", system = system.reference, domains = listed(domains));
        report.add(Hit::new(Place::key(entry_of(system), "interface"), system.reference.clone(), message));
    }
}
