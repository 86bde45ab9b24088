//! Systems that are kept are integrated with a national component, which must register the new organisation.
//! Reported once for each component.
//!
//! ## Why
//!
//! The new municipality has a new organisation number: certificates, agreements and addresses must be ordered
//! again, and some take months.
//!
//! ## Source
//!
//! Norsk helsenett, KS Fiks and Digdir: new registration for merged municipalities. Model, section 7.7: `reregister`.
//!
//! ## Wrong
//!
//! ```yaml
//! - {from: gerica, to: "component:helsenettet", kind: api}
//! # catalogue.yaml
//! domains:
//!   - {id: elderly-care, name: Elderly care, sector: D3, integrations: ["component:helsenettet"]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; order it in time. Not reported if the integration is rebuilt: then it is part of that work.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::cost::{Member, Work};
use crate::model::{ComponentId, DomainId, DomainOrComponent, MunicipalityId, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A national component must register the new municipality",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let mut told: BTreeMap<ComponentId, (Vec<&str>, BTreeSet<MunicipalityId>)> = BTreeMap::new();
    for (edge, _) in evaluation.integrations.iter().filter(|(_, work)| work.work == Work::Reregister) {
        if let DomainOrComponent::Component(component) = edge.far {
            let (domains, municipalities) = told.entry(component).or_default();
            domains.push(&landscape.domain(edge.near).id);
            municipalities.extend(whose(context, edge.near));
        }
    }
    let hits = told.into_iter().map(|(id, (domains, municipalities))| {
        let component = landscape.component(id);
        let message = t!("int012.message", component = component.name, domains = listed(domains));
        let hit = Hit::new(Place::of(Thing::Component(id)), component.reference.clone(), message);
        // A component belongs to nobody: it is told with the first of those whose systems need it, a finished inventory before others.
        let unfinished = |id: &MunicipalityId| !landscape.municipality(*id).complete.contains(&true);
        let whose = municipalities.into_iter().min_by_key(|id| (unfinished(id), *id));
        (whose.unwrap_or(MunicipalityId::at(0)), hit)
    });
    report.add_folded_if_unfinished(landscape, hits, |municipality, count, names| {
        t!("int012.all", municipality = municipality, count = count, names = names)
    });
}

/// The municipalities whose systems go on in a domain.
fn whose<'a>(context: &'a PlanContext, domain: DomainId) -> impl Iterator<Item = MunicipalityId> + 'a {
    let chosen = context.selection().and_then(|selection| selection.get(domain));
    let members = chosen.map(|candidate| context.basis.members(domain, candidate)).unwrap_or_default();
    members.into_iter().filter_map(|member| match member {
        Member::System(system) => Some(context.landscape().system(system).municipality),
        Member::Product(_) => None,
    })
}
