//! A system in use covers a domain with priority must or should that requires integrations, and the inventory
//! connects it to nothing.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Either it really stands alone, and people type everything twice, or the inventory is incomplete.
//!
//! ## Source
//!
//! S000 D3: the multidose dispensers stand alone.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: lifecare, name: LifeCare, covers: [{domain: elderly-care}]}    # requires economy
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: lifecare, name: LifeCare, covers: [{domain: elderly-care}]}
//! - {from: lifecare, to: agresso, kind: file}
//! ```
//!
//! ## How to fix
//!
//! Record its integrations; `kind: manual` says that people carry the data. Not reported if the other end does not
//! exist in the municipality, within one suite, and in a municipality whose inventory has no integration at all.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, cover_place};
use crate::model::{DomainOrComponent, IntegrationEnd, MunicipalityId, Priority, SystemId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system has no integrations in a domain that requires them",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mapped: BTreeSet<MunicipalityId> =
        landscape.integrations.iter().map(|integration| integration.municipality).collect();
    let named: BTreeSet<SystemId> = landscape
        .integrations
        .iter()
        .flat_map(|integration| {
            let to = match integration.to {
                IntegrationEnd::Use(end) => Some(end.system),
                IntegrationEnd::Component(_) => None,
            };
            std::iter::once(integration.from.system).chain(to)
        })
        .collect();
    let mut found: Vec<(MunicipalityId, Hit)> = Vec::new();
    for (id, system) in context.living() {
        if named.contains(&id) || !mapped.contains(&system.municipality) || context.is_national(system) {
            continue;
        }
        let needed = context.domains_of(system).filter(|(_, domain)| domain.priority != Priority::May);
        let wanted = needed.into_iter().find_map(|(domain, data)| {
            let missing = data.integrations.iter().find(|&&far| match far {
                DomainOrComponent::Component(_) => true,
                DomainOrComponent::Domain(other) => {
                    !context.uses(system.municipality, other).is_empty() && !context.reaches(id, far)
                }
            })?;
            Some((domain, *missing))
        });
        let Some((domain, far)) = wanted else { continue };
        let far = match far {
            DomainOrComponent::Domain(other) => &landscape.domain(other).id,
            DomainOrComponent::Component(component) => &landscape.component(component).reference,
        };
        let name = &landscape.domain(domain).id;
        let message = t!("int004.message", system = system.reference, name = name, far = far);
        let hit = Hit::new(cover_place(landscape, system.entry, domain), system.reference.clone(), message);
        found.push((system.municipality, hit.help(t!("int004.help"))));
    }
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("int004.all", municipality = municipality, count = count, names = names)
    });
}
