//! A system is chosen in some of the domains it covers, while another candidate is chosen in at least one of the
//! others.
//!
//! ## Why
//!
//! The suite is paid for anyway, and each domain taken out of it needs an integration. It may be right, but someone
//! should say why.
//!
//! ## Source
//!
//! S000: Agresso for four domains.
//!
//! ## Wrong
//!
//! ```yaml
//! decisions:
//!   - {domain: economy, choose: nord/agresso}
//!   - {domain: payroll, choose: sor/visma}       # nord/agresso covers payroll too
//! # sor.yaml
//! systems:
//!   - {id: visma, name: Visma, covers: [{domain: payroll}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! decisions:
//!   - {domain: economy, choose: nord/agresso}
//!   - {domain: payroll, choose: nord/agresso}
//! # sor.yaml
//! systems:
//!   - {id: visma, name: Visma, covers: [{domain: payroll}]}
//! ```
//!
//! ## How to fix
//!
//! Look at `portfolio show` of the domain, then decide and give the reason. Not reported if the other choice is the
//! same product.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, entry_of, listed};
use crate::cost::Kin;
use crate::model::Place;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system is replaced in other domains that it covers",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for (id, domains) in context.chosen_systems() {
        let system = landscape.system(id);
        let lost: Vec<&str> = context
            .inventory
            .domains_of(system)
            .filter(|(domain, _)| {
                let Some(candidate) = context.selection().and_then(|selection| selection.get(*domain)) else {
                    return false;
                };
                let members = context.basis.members(*domain, candidate);
                members.iter().all(|member| member.kin(landscape) != Kin::of(landscape, id))
            })
            .map(|(_, domain)| domain.id.as_str())
            .collect();
        if !lost.is_empty() {
            let kept = listed(domains.iter().map(|&domain| landscape.domain(domain).id.as_str()));
            let message = t!("dom012.message", system = system.reference, kept = kept, lost = listed(lost));
            report.add(Hit::new(Place::of(entry_of(system)), system.reference.clone(), message));
        }
    }
}
