//! A decision ends a domain, and today a system that is kept is integrated with a system of that domain.
//!
//! ## Why
//!
//! From the next morning, data that someone relies on no longer arrive. INT001 covers required integrations; this
//! one exists, so someone needed it.
//!
//! ## Source
//!
//! S000: projects that depend on the flow of data.
//!
//! ## Wrong
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: lynsj, name: Lynsj, annual_cost: 1000, covers: [{domain: chat}]}
//! integrations:
//!   - {from: gerica, to: lynsj, kind: api}
//! # decisions.yaml
//! decisions:
//!   - {domain: chat, retire: true}
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: lynsj, name: Lynsj, annual_cost: 1000, covers: [{domain: chat}]}
//! integrations:
//!   - {from: gerica, to: lynsj, kind: manual}
//! # decisions.yaml
//! decisions:
//!   - {domain: chat, retire: true}
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Find out which data flow (`data`), and who delivers them afterwards. Not reported for manual transfers.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::cost::Scope;
use crate::model::{DomainId, IntegrationEnd, IntegrationId, IntegrationKind, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system that is kept is integrated with a system whose domain ends",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for (index, integration) in landscape.integrations.iter().enumerate() {
        let IntegrationEnd::Use(to) = integration.to else { continue };
        if integration.kind == IntegrationKind::Manual {
            continue;
        }
        for (near, far) in [(integration.from, to), (to, integration.from)] {
            let retired = |domain: &DomainId| context.basis.scope(*domain) == Scope::Retired;
            let goes_on =
                evaluation.uses(near.system) && !near.domain.as_ref().is_some_and(retired);
            if goes_on && let Some(ends) = far.domain.filter(retired) {
                let name = &landscape.system(near.system).reference;
                let other = &landscape.system(far.system).reference;
                let message = t!("int003.message", name = name, other = other, domain = landscape.domain(ends).id);
                let place = Place::of(Thing::Integration(IntegrationId::at(index)));
                report.add(Hit::new(place, format!("{name}/{other}"), message));
            }
        }
    }
}
