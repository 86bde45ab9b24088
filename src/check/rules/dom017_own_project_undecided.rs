//! The system of a domain is decided by another project, there is no decision yet, and several systems are in use.
//! All of them stay in use in the plan.
//!
//! ## Why
//!
//! The decision of that project changes the integrations and the archive of half the portfolio. Until then the plan
//! is based on today's systems.
//!
//! ## Source
//!
//! S000 D1: case handling and archive are a project of their own.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: casework, name: Case handling, sector: D1, provision: own_project}   # and no decision
//! - {id: ephorte, name: ePhorte, covers: [{domain: casework}]}
//! # sor.yaml
//! - {id: acos, name: Acos, covers: [{domain: casework}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: casework, name: Case handling, sector: D1, provision: own_project}
//! - {id: ephorte, name: ePhorte, covers: [{domain: casework}]}
//! - {domain: casework, choose: nord/ephorte, by: Project D1, date: 2018-03-01}
//! # sor.yaml
//! - {id: acos, name: Acos, covers: [{domain: casework}]}
//! ```
//!
//! ## How to fix
//!
//! Record what the project decided as a `choose`.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::cost::Scope;
use crate::model::{Place, Status, SystemId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The project that owns a domain has not decided, and several systems stay in use",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for domain in landscape.domain_ids().filter(|&id| context.basis.scope(id) == Scope::OwnProject) {
        let roots = context.basis.uses(domain).iter().map(|&entry| landscape.entry(entry).root);
        let roots: BTreeSet<SystemId> =
            roots.filter(|&root| landscape.system(root).status == Status::InUse).collect();
        if roots.len() > 1 {
            let id = &landscape.domain(domain).id;
            let names = listed(roots.iter().map(|&root| landscape.system(root).reference.as_str()));
            let message = t!("dom017.message", id = id, names = names);
            report.add(
                Hit::new(Place::of(Thing::Domain(domain)), id.clone(), message)
                    .help(t!("dom017.help")),
            );
        }
    }
}
