//! The catalogue has the component `nav`, `social-assistance` has a target, and no integration between the two is
//! planned.
//!
//! ## Why
//!
//! NAV works in the municipal system and in its own at the same time. Without the integration it cannot fetch what
//! it needs, from day one.
//!
//! ## Source
//!
//! S000 D3: only one social system per municipality, and NAV fetches information from it.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: social-assistance, name: Social assistance, sector: D3, priority: must}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: social-assistance, name: Social assistance, sector: D3, priority: must, integrations: ["component:nav"]}
//! ```
//!
//! ## How to fix
//!
//! Add `component:nav` to the `integrations` of the domain, or withdraw the decision that drops the integration.
//! Not reported if the catalogue has no such component.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{DomainOrComponent, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The target has no integration between social assistance and NAV",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let (Some(domain), Some(nav)) =
        (landscape.find_domain("social-assistance"), landscape.find_component("nav"))
    else {
        return;
    };
    let far = DomainOrComponent::Component(nav);
    if context.plans_edge(domain, far) != Some(false) {
        return;
    }
    let message = t!("nav002.message");
    let hit = match context.drop_of(domain, far) {
        Some(decision) => Hit::at_decision(landscape, decision, "edge", message),
        None => Hit::at_domain(landscape, domain, "integrations", message),
    };
    report.add(hit.related(Place::of(Thing::Component(nav)), t!("nav002.related")));
}
