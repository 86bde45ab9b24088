//! Domains that are moved in one project wait, each by its own `after`, for domains of another project, and that one waits
//! for the first. Both projects run as if none of their domains had an `after`.
//!
//! ## Why
//!
//! Domains with one chosen system are one project: they go live together. Where the catalogue lets one of them go first and
//! another last, no order keeps both, and the roadmap would be silent about what it sets aside.
//!
//! ## Source
//!
//! Model, section 12.
//!
//! ## Wrong
//!
//! ```yaml
//! # catalogue.yaml
//! domains:
//!   - {id: school, name: School, sector: D4, after: [barnehage]}
//!   - {id: sfo, name: After school, sector: D4}
//!   - {id: barnehage, name: Kindergarten, sector: D4, after: [sfo]}
//! # nord.yaml
//! systems:
//!   - {id: school, name: School, product: gerica, annual_cost: 1, covers: [{domain: school}, {domain: sfo}]}
//!   - {id: barnehage, name: Barnehage, product: agresso, annual_cost: 1, covers: [{domain: barnehage}]}
//! # sor.yaml
//! systems:
//!   - {id: school, name: School, product: gerica, annual_cost: 100000, covers: [{domain: school}, {domain: sfo}]}
//!   - {id: barnehage, name: Barnehage, product: agresso, annual_cost: 100000, covers: [{domain: barnehage}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # catalogue.yaml
//! domains:
//!   - {id: school, name: School, sector: D4}
//!   - {id: sfo, name: After school, sector: D4}
//!   - {id: barnehage, name: Kindergarten, sector: D4, after: [sfo]}
//! ```
//!
//! ## How to fix
//!
//! Take the `after` away that matters least, or choose different systems for the domains that must go live apart.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Projects wait for each other, so what their domains wait for is set aside",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let Some(projects) = context.projects() else { return };
    for circle in &projects.circles {
        let names: Vec<&str> =
            circle.iter().map(|&project| landscape.domain(projects.list[project].name()).id.as_str()).collect();
        let mut domains = circle.iter().flat_map(|&project| &projects.list[project].domains);
        let Some(&first) = domains.find(|&&domain| !landscape.domain(domain).after.is_empty()) else { continue };
        let message = t!("sch006.message", names = listed(names));
        report.add(Hit::at_domain(landscape, first, "after", message).help(t!("sch006.help")));
    }
}
