//! `social-assistance` and the finance domain (`erp-finance`, `economy` or `finance`) both have a target, and no
//! integration between them is planned.
//!
//! ## Why
//!
//! Payments are then typed twice, every week, for people who are waiting for them.
//!
//! ## Source
//!
//! S000 D3: an integration with finance should be there; transfer by hand costs.
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
//! - {id: social-assistance, name: Social assistance, sector: D3, priority: must, integrations: [economy]}
//! ```
//!
//! ## How to fix
//!
//! Add the finance domain to the `integrations`, or record the integration in an inventory that has it.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{DomainOrComponent, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The target has no integration between social assistance and finance",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

/// The ids that catalogues give the finance domain.
const FINANCE: [&str; 3] = ["erp-finance", "economy", "finance"];

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let Some(domain) = landscape.find_domain("social-assistance") else { return };
    let Some(finance) = FINANCE.iter().find_map(|id| landscape.find_domain(id)) else { return };
    if context.plans_edge(domain, DomainOrComponent::Domain(finance)) == Some(false) {
        let message = t!("nav003.message", domain = landscape.domain(finance).id);
        report.add(
            Hit::at_domain(landscape, domain, "integrations", message)
                .related(Place::of(Thing::Domain(finance)), t!("nav003.related")),
        );
    }
}
