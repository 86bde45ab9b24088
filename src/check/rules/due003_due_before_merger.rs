//! A domain whose target needs a procurement or a move is due before the day of the merger.
//!
//! ## Why
//!
//! A plan that looks only at day one forgets it: enrolment in October 2019, electronic tendering from 2018-07-01.
//!
//! ## Source
//!
//! S000 D2 and D4.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: school, name: School, sector: D4, due: -1m}
//! - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: school, name: School, sector: D4, due: 0m}
//! - {domain: school, choose: product:tender-school}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; include the date in the work plan. Not reported if everyone already works in the chosen
//! system.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Candidate, DomainId, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain must be in production before the merger",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let moved: BTreeSet<DomainId> = evaluation.migrations.iter().map(|row| row.domain).collect();
    for (domain, candidate) in context.chosen() {
        let data = landscape.domain(domain);
        let work = matches!(candidate, Candidate::Product(_)) || moved.contains(&domain);
        if !work || data.due >= landscape.merger.date {
            continue;
        }
        let message = if data.due < context.as_of() {
            t!("due003.message", domain = data.id, due = data.due)
        } else {
            t!("due003.message_2", domain = data.id, due = data.due)
        };
        report.add(Hit::new(Place::key(Thing::Domain(domain), "due"), data.id.clone(), message));
    }
}
