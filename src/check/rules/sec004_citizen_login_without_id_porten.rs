//! A system in use covers a domain that requires `component:id-porten`, the inventory does not connect the two, and
//! the municipality uses ID-porten elsewhere.
//!
//! ## Why
//!
//! Citizens who see their own data must prove who they are. A separate log-in is one more list of passwords.
//!
//! ## Source
//!
//! S001 1.2: secure log-in for access to one's own data. S002: proprietary log-in is to be avoided.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: chat, name: Chat, annual_cost: 1000, covers: [{domain: chat}]}
//!   - {id: skjema, name: Skjema, annual_cost: 1000, covers: [{domain: casework}]}
//! integrations:
//!   - {from: skjema, to: "component:id-porten", kind: api}
//! # domains.yaml
//! domains:
//!   - {id: chat, name: Chat, sector: D6, integrations: ["component:id-porten"]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: chat, name: Chat, annual_cost: 1000, covers: [{domain: chat}]}
//! integrations:
//!   - {from: chat, to: "component:id-porten", kind: api}
//! # domains.yaml
//! domains:
//!   - {id: chat, name: Chat, sector: D6, integrations: ["component:id-porten"]}
//! ```
//!
//! ## How to fix
//!
//! Record the integration, or order it. Not reported in a municipality whose inventory connects nothing to
//! ID-porten: it has not been mapped there yet.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, cover_place};
use crate::model::{DomainOrComponent, MunicipalityId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain needs ID-porten, and its system has no integration with it",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let Some(id_porten) = landscape.find_component("id-porten") else { return };
    let joined = landscape.system_ids().filter(|&id| context.neighbours(id).components.contains(&id_porten));
    let mapped: BTreeSet<MunicipalityId> = joined.map(|id| landscape.system(id).municipality).collect();
    for (id, system) in context.living().filter(|(_, system)| mapped.contains(&system.municipality)) {
        if context.neighbours(id).components.contains(&id_porten) {
            continue;
        }
        let far = DomainOrComponent::Component(id_porten);
        let Some((domain, data)) =
            context.domains_of(system).find(|(_, data)| data.integrations.contains(&far))
        else {
            continue;
        };
        let message =
            t!("sec004.message", system = system.reference, domain = data.id);
        report.add(Hit::new(cover_place(landscape, system.entry, domain), system.reference.clone(), message));
    }
}
