//! The months of implementation that the plan needs in a sector before some day are more than its `teams` times the
//! months until then.
//!
//! ## Why
//!
//! The same people would work in several projects at once. The roadmap shows as late what no order of work can
//! finish on time.
//!
//! ## Source
//!
//! S000, standing risk 4: several projects hit the organisation at the same time. Model, section 12.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {teams: {D4: 1}, phases: {consolidate: {FP: 0, P: 0, G: 3}}}
//! # catalogue.yaml
//! domains:
//!   - {id: school, name: School, sector: D4, due: 12m}
//!   - {id: sfo, name: After school, sector: D4}
//!   - {id: barnehage, name: Kindergarten, sector: D4}
//! # nord.yaml
//! systems:
//!   - {id: school, name: School, product: gerica, annual_cost: 1, covers: [{domain: school}]}
//!   - {id: sfo, name: Sfo, product: gerica, annual_cost: 1, covers: [{domain: sfo}]}
//!   - {id: barnehage, name: Barnehage, product: gerica, annual_cost: 1, covers: [{domain: barnehage}]}
//! # sor.yaml
//! systems:
//!   - {id: school, name: School, product: gerica, annual_cost: 100000, covers: [{domain: school}]}
//!   - {id: sfo, name: Sfo, product: gerica, annual_cost: 100000, covers: [{domain: sfo}]}
//!   - {id: barnehage, name: Barnehage, product: gerica, annual_cost: 100000, covers: [{domain: barnehage}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! roadmap: {teams: {D4: 2}}
//! ```
//!
//! ## How to fix
//!
//! Keep more of today's systems, move days that can be moved, or add a team. Projects in which nothing is moved or
//! procured are not counted.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Hit, Job, PlanContext, Hits, Severity, jobs, months_until};
use crate::model::{Place, SectorId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A sector has more work than its teams can do in time",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let mut sectors: BTreeMap<SectorId, Vec<Job>> = BTreeMap::new();
    for job in jobs(context) {
        sectors.entry(job.sector).or_default().push(job);
    }
    for (sector, mut jobs) in sectors {
        let teams = landscape.roadmap.teams(sector);
        jobs.sort_by_key(|job| job.due);
        let mut wanted = 0;
        for (index, job) in jobs.iter().enumerate() {
            wanted += job.implementation;
            let there = teams * months_until(context, job.due);
            if wanted > there {
                let id = &landscape.sector(sector).id;
                let message = t!("sch005.message", index = index + 1, id = id, due = job.due, wanted = wanted, teams = teams, there = there);
                report.add(Hit::new(Place::of(Thing::Sector(sector)), id.clone(), message));
                break;
            }
        }
    }
}
