//! The target has more than one system in the domain `social-assistance`, even if the catalogue allows systems side
//! by side there.
//!
//! ## Why
//!
//! The labour and welfare administration can work with only one municipal system; there is no transition period.
//!
//! ## Source
//!
//! S000 D3: only one social system per municipality.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: social-assistance, name: Social assistance, sector: D3, priority: must, parallel: allowed, parallel_until: 24m}
//! - {domain: social-assistance, choose: parallel}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: social-assistance, name: Social assistance, sector: D3, priority: must, parallel: allowed, parallel_until: 24m}
//! - {domain: social-assistance, choose: nord/socio}
//! ```
//!
//! ## How to fix
//!
//! Choose one. The refugee service may stay side by side; this domain may not.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The target keeps more than one system for social assistance",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let Some(domain) = landscape.find_domain("social-assistance") else { return };
    let Some(candidate) = context.selection().and_then(|selection| selection.get(domain)) else { return };
    let members = context.basis.members(domain, candidate);
    if members.len() > 1 {
        let names = listed(members.iter().map(|member| member.reference(landscape)));
        let message = t!("nav001.message", names = names);
        report.add(Hit::new(context.choice_place(domain, candidate), "social-assistance", message));
    }
}
