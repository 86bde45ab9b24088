//! More than one system in the target has a Noark 5 core of its own. Reported once, with their names.
//!
//! ## Why
//!
//! Each core is a separate archive: with its own plan, its own periods and its own deposit, and one more place to
//! search.
//!
//! ## Source
//!
//! S000 D1: 'Antall arkivkjerner (elektronisk arkiv) i fagsystemene og arkivsystemet'.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, archive: core, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! This need not be wrong: include the cores in the archive plan, or set `limits.archive_cores` to the number that
//! the archive plan allows.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The target has several archive cores",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let used = landscape.system_ids().filter(|&id| evaluation.uses(id)).map(|id| landscape.system(id));
    let systems = used.filter(|system| system.archive_core);
    let products = evaluation.procured.keys().map(|&product| landscape.product(product));
    let products = products.filter(|product| product.archive_core).map(|product| product.reference.as_str());
    let cores: Vec<&str> = systems.map(|system| system.reference.as_str()).chain(products).collect();
    if cores.len() > 1 {
        let message =
            t!("arc003.message", count = cores.len(), cores = listed(cores.iter().copied()));
        report.add(Hit::new(Place::key(Thing::Manifest, "archive_domain"), "archive_cores", message));
    }
}
