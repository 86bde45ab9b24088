//! The workspace reports how far a phase is, but the target has no such phase: the domain is in no project, or its project
//! goes through no such phase.
//!
//! ## Why
//!
//! What is reported steers the roadmap: what is done is done, and the rest is planned round it. A report that fits nothing
//! is a slip, or the plan has changed since it was written.
//!
//! ## Source
//!
//! Model, section 12.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {status: [{domain: elderly-care, phase: A, state: done, to: 2019-06}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {status: [{domain: elderly-care, phase: P, state: done, to: 2019-06}]}
//! ```
//!
//! ## How to fix
//!
//! Correct the domain or the phase, or take the report away.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{PhaseState, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A phase is reported that the target does not have",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let Some(projects) = context.projects() else { return };
    for entry in &landscape.roadmap.status {
        let domain = &landscape.domain(entry.domain).id;
        let mut list = projects.list.iter();
        let project = list.find(|project| project.domains.binary_search(&entry.domain).is_ok());
        let sign = entry.phase.sign();
        let message = match project {
            None => t!("sch007.message", domain = domain),
            // A phase that is yet to come and does not exist cannot slip.
            Some(project) if project.months[entry.phase as usize] == 0 && entry.state != PhaseState::Slipped => {
                t!("sch007.message_2", phase = sign, domain = domain)
            }
            Some(_) => continue,
        };
        let place = Place::key(Thing::Manifest, "roadmap").then("status").item(entry.place);
        report.add(Hit::new(place, domain.clone(), message).help(t!("sch007.help")));
    }
}
