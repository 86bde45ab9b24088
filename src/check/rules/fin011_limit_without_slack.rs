//! The plan procures as many products, or keeps as many vendors or archive cores, as the limit allows.
//!
//! ## Why
//!
//! A limit that is just met shapes the plan: one more decision, or one system that is ruled out, and nothing fits
//! any more. The person who set the limit should know.
//!
//! ## Source
//!
//! Model, section 8.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! limits: {procurements: 1}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! limits: {procurements: 2}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; check what one more would save before you defend the limit. FIN010 reports the budget.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Place, Thing, VendorId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A limit of the workspace is used up",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let limits = &landscape.limits;
    let used = || landscape.system_ids().filter(|&id| evaluation.uses(id)).map(|id| landscape.system(id));
    let procured = || evaluation.procured.keys().map(|&product| landscape.product(product));
    let vendors: BTreeSet<VendorId> = used()
        .filter_map(|system| system.vendor)
        .chain(procured().filter_map(|product| product.vendor))
        .collect();
    let cores = used().filter(|system| system.archive_core).count()
        + procured().filter(|product| product.archive_core).count();
    for (key, what, count, limit) in [
        ("procurements", t!("fin011.procurements"), evaluation.procured.len(), limits.procurements),
        ("vendors", t!("fin011.vendors"), vendors.len(), limits.vendors),
        ("archive_cores", t!("fin011.message"), cores, limits.archive_cores),
    ] {
        if limit.is_some_and(|limit| limit == count as u64) {
            let message = t!("fin011.message_2", count = count, what = what);
            report.add(Hit::new(Place::key(Thing::Manifest, "limits").then(key), key, message));
        }
    }
}
