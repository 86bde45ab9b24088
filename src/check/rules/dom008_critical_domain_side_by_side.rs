//! The target keeps several systems side by side in a domain that life and health depend on.
//!
//! ## Why
//!
//! Staff who move between units must know both systems, and a record in the other system is not found in time.
//!
//! ## Source
//!
//! S000 D3: there are two systems for general practitioners, and moving to one should be considered.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gp, name: General practitioners, sector: D3, criticality: life_health, parallel: allowed, parallel_until: 24m}
//! - {id: winmed, name: WinMed, covers: [{domain: gp}]}
//! - {domain: gp, choose: parallel}
//! # sor.yaml
//! - {id: infodoc, name: Infodoc, covers: [{domain: gp}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gp, name: General practitioners, sector: D3, criticality: life_health, parallel: allowed, parallel_until: 24m}
//! - {id: winmed, name: WinMed, covers: [{domain: gp}]}
//! - {domain: gp, choose: nord/winmed}
//! # sor.yaml
//! - {id: infodoc, name: Infodoc, covers: [{domain: gp}]}
//! ```
//!
//! ## How to fix
//!
//! Choose one, or waive the finding with the reason and the end of the transition. Not reported if the catalogue
//! allows systems side by side beyond the horizon: several systems are normal there, as with devices.

use crate::calendar::add_months;
use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::model::Criticality;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Systems for life and health stay side by side in the target",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let horizon = add_months(landscape.merger.date, 12 * landscape.merger.horizon_years);
    for (domain, candidate) in context.chosen() {
        let data = landscape.domain(domain);
        // Devices: there several are the rule for good, and no transition.
        if data.parallel_until.is_some_and(|until| until > horizon) {
            continue;
        }
        let members = context.basis.members(domain, candidate);
        if data.criticality == Criticality::LifeHealth && members.len() > 1 {
            let names = listed(members.iter().map(|member| member.reference(landscape)));
            let message =
                t!("dom008.message", names = names, domain = data.id);
            report.add(Hit::new(context.choice_place(domain, candidate), data.id.clone(), message));
        }
    }
}
