//! The plan chooses a system in use as the archive core of the new municipality. Reported once.
//!
//! ## Why
//!
//! The new municipality is a new creator of records. It starts an archive part of its own, even in a system that is
//! kept; the old series are closed and divided into periods first.
//!
//! ## Source
//!
//! S000 D1: 'et nytt arkiv for den nye kommunen', 'Periodisere arkiv'. Arkivverket on municipal mergers.
//!
//! ## Wrong
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: archive-core, choose: nord/arkiv}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tender-archive, name: Archive, domains: [archive-core], archive: core, market: {one_off: 1, annual: 1, lead_months: 4}}
//! # decisions.yaml
//! decisions:
//!   - {domain: archive-core, choose: "product:tender-archive"}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong. Add the closing of the old series and the new archive part to the work plan.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::Candidate;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The archive of an old municipality goes on and needs a new part",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let Some(domain) = landscape.archive_domain else { return };
    let chosen = context.selection().and_then(|selection| selection.get(domain));
    let Some(candidate @ Candidate::System(system)) = chosen else { return };
    let name = &landscape.system(system).reference;
    let id = &landscape.domain(domain).id;
    let message =
        t!("arc010.message", name = name);
    report.add(Hit::new(context.choice_place(domain, candidate), id.clone(), message));
}
