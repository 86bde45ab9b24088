//! The phases of the work that the plan needs in a domain with priority should or may take more months than there
//! are until the due day.
//!
//! ## Why
//!
//! The domain will be late in whatever order the work is done: the roadmap can only distribute the delay. It is
//! better to know this before the plan is decided.
//!
//! ## Source
//!
//! S000 D2: not enough time for a good procurement; the schedule says that the project is delayed. Model, section 12.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: school, name: School, sector: D4, priority: should, size: large, due: -1m}
//! - {id: oppad, name: Oppad, annual_cost: 1, covers: [{domain: school}]}
//! # sor.yaml
//! systems:
//!   - {id: visma, name: Visma, annual_cost: 1000, covers: [{domain: school}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: school, name: School, sector: D4, priority: should, size: small, due: 6m}
//! - {id: oppad, name: Oppad, annual_cost: 1, covers: [{domain: school}]}
//! # sor.yaml
//! systems:
//!   - {id: visma, name: Visma, annual_cost: 1000, covers: [{domain: school}]}
//! ```
//!
//! ## How to fix
//!
//! Start with a smaller solution, keep systems side by side for a while, or move the due day. Integrations are not
//! counted, so the real work may take longer.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, jobs, months_until};
use crate::model::Priority;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The work for a domain that should or may be in place takes longer than there is time",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for job in jobs(context).iter().filter(|job| job.priority != Priority::Must) {
        let (wanted, there) = (job.months(), months_until(context, job.due));
        let Some(&first) = job.domains.iter().min_by_key(|domain| landscape.domain(**domain).due) else {
            continue;
        };
        if wanted > there {
            let message = t!("due002.message", domain = landscape.domain(first).id, wanted = wanted, there = there, due = job.due);
            report.add(Hit::at_domain(landscape, first, "due", message));
        }
    }
}
