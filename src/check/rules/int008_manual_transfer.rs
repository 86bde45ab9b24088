//! An inventory says that data are carried by hand between two ends that the catalogue requires to be integrated.
//!
//! ## Why
//!
//! It is manual work today, and the target counts the integration as one that must be built.
//!
//! ## Source
//!
//! S000 D3 and D5: considerable extra work.
//!
//! ## Wrong
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: manual}      # elderly-care requires economy
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: file}
//! ```
//!
//! ## How to fix
//!
//! There is nothing to fix in the file unless the kind is wrong. Not reported if another integration connects the
//! two, or if the catalogue requires none.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{
    DomainId, DomainOrComponent, IntegrationEnd, IntegrationId, IntegrationKind, Place, Thing,
};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A manual transfer does the job of a required integration",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (index, integration) in landscape.integrations.iter().enumerate() {
        if integration.kind != IntegrationKind::Manual {
            continue;
        }
        let from = integration.from;
        let requires = |domain: Option<DomainId>, far| {
            let integrations = domain.map(|domain| &landscape.domain(domain).integrations);
            integrations.is_some_and(|integrations| integrations.contains(&far))
        };
        let asks = |domain, far: Option<DomainId>| {
            far.is_some_and(|far| requires(domain, DomainOrComponent::Domain(far)))
        };
        let neighbours = context.neighbours(from.system);
        let (required, other) = match integration.to {
            IntegrationEnd::Use(end) => (
                (asks(from.domain, end.domain) || asks(end.domain, from.domain))
                    && !neighbours.systems.contains(&end.system),
                &landscape.system(end.system).reference,
            ),
            IntegrationEnd::Component(component) => (
                requires(from.domain, DomainOrComponent::Component(component))
                    && !neighbours.components.contains(&component),
                &landscape.component(component).reference,
            ),
        };
        if required {
            let system = &landscape.system(from.system).reference;
            let place = Place::key(Thing::Integration(IntegrationId::at(index)), "kind");
            let message =
                t!("int008.message", system = system, other = other);
            report.add(Hit::new(place, format!("{system}/{other}"), message));
        }
    }
}
