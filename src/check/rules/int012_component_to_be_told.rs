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

use std::collections::BTreeMap;

use crate::check::rule::{Check, Hit, PlanContext, Report, Rule, Severity, listed, page};
use crate::cost::Work;
use crate::model::{ComponentId, DomainOrComponent, Place, Thing};
use crate::words::t;

/// The rule.
pub static RULE: Rule = Rule {
    code: "INT012",
    name: "component-to-be-told",
    summary: "A national component must register the new municipality",
    severity: Severity::Info,
    needs_whole: true,
    page: page!("int012_component_to_be_told.rs"),
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Report) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let mut told: BTreeMap<ComponentId, Vec<&str>> = BTreeMap::new();
    for (edge, _) in evaluation.integrations.iter().filter(|(_, work)| work.work == Work::Reregister) {
        if let DomainOrComponent::Component(component) = edge.far {
            told.entry(component).or_default().push(&landscape.domain(edge.near).id);
        }
    }
    for (id, domains) in told {
        let component = landscape.component(id);
        let message =
            t!("int012.message", component = component.name, domains = listed(domains));
        report.add(Hit::new(Place::of(Thing::Component(id)), component.reference.clone(), message));
    }
}
