//! A domain in scope requires an integration with another domain that is retired, or that is not in use and not a
//! must.
//!
//! ## Why
//!
//! The plan can neither build nor price an integration that has no other end, so a manual transfer remains on day
//! one.
//!
//! ## Source
//!
//! S000: economy needs bank, collection, invoicing and payroll.
//!
//! ## Wrong
//!
//! ```yaml
//! domains:
//!   - {id: collection, name: Collection, sector: D2}
//!   - {id: economy, name: Economy, sector: D2, priority: must, integrations: [collection]}
//! decisions:
//!   - {domain: collection, retire: true}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! domains:
//!   - {id: collection, name: Collection, sector: D2}
//!   - {id: economy, name: Economy, sector: D2, priority: must, integrations: [collection]}
//! decisions:
//!   - {edge: [collection, economy], drop: true, reason: done by the bank}
//!   - {domain: collection, retire: true}
//! ```
//!
//! ## How to fix
//!
//! Keep the other domain, or drop the integration with a reason. Not reported for national domains and for domains
//! that a project of their own decides.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::cost::Scope;
use crate::model::{DomainOrComponent, Place, Priority, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain requires an integration with a domain that the target does not have",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for domain in context.basis.in_scope() {
        let data = landscape.domain(domain);
        if data.priority == Priority::May {
            continue;
        }
        for &far in &data.integrations {
            let DomainOrComponent::Domain(other) = far else { continue };
            let fate = match context.basis.scope(other) {
                Scope::Retired => t!("int001.message"),
                Scope::Absent => t!("int001.message_2"),
                _ => continue,
            };
            if context.drop_of(domain, far).is_some() {
                continue;
            }
            let other = &landscape.domain(other).id;
            let message = t!("int001.message_3", domain = data.id, other = other, fate = fate);
            report.add(
                Hit::new(
                    Place::key(Thing::Domain(domain), "integrations"),
                    format!("{}/{other}", data.id),
                    message,
                )
                .help(t!("int001.help", other = other)),
            );
        }
    }
}
