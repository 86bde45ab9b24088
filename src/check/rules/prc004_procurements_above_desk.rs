//! The months of procurement that the plan needs before some day are more than `procurement_desk` times the months
//! until then.
//!
//! ## Why
//!
//! So many tenders at once cannot be on time, in whatever order they are run. Decisions in rushed tenders are
//! appealed.
//!
//! ## Source
//!
//! S000, standing risk 2: several procurements at the same time. Model, section 12.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {procurement_desk: 1, phases: {procure: {FP: 0, P: 1, G: 1}}}
//! # catalogue.yaml
//! products:
//!   - {id: tender-school, name: School, domains: [school], market: {one_off: 1, annual: 1, lead_months: 5}}
//!   - {id: tender-gp, name: GP, domains: [gp], market: {one_off: 1, annual: 1, lead_months: 5}}
//!   - {id: tender-chat, name: Chat, domains: [chat], market: {one_off: 1, annual: 1, lead_months: 5}}
//! domains:
//!   - {id: school, name: School, sector: D4, size: small}
//!   - {id: gp, name: GP, sector: D4, size: small}
//!   - {id: chat, name: Chat, sector: D4, size: small}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//!   - {domain: gp, choose: "product:tender-gp"}
//!   - {domain: chat, choose: "product:tender-chat"}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {procurement_desk: 1}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! ```
//!
//! ## How to fix
//!
//! Keep systems for now in the domains that can wait, buy for several domains in one tender, or hire help and raise
//! `procurement_desk`.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, jobs, months_until};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The procurements of the plan are more than can be carried out in time",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let desk = landscape.roadmap.procurement_desk;
    let mut tenders: Vec<_> = jobs(context).into_iter().filter(|job| job.procurement > 0).collect();
    tenders.sort_by_key(|job| job.due);
    let mut wanted = 0;
    for (index, job) in tenders.iter().enumerate() {
        wanted += job.procurement;
        // What follows the procurement must fit in before the day too; leaving that out only makes the bound weaker.
        let there = desk * months_until(context, job.due);
        if wanted > there {
            let message = t!("prc004.message", index = index + 1, due = job.due, wanted = wanted, desk = desk, there = there);
            let place = Place::key(Thing::Manifest, "roadmap").then("procurement_desk");
            report.add(Hit::new(place, "procurements", message));
            return;
        }
    }
}
