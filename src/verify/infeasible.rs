//! A plan that says that there is no target. It carries no proof; what it says must at least not be wrong.

use super::verdict::Look;
use crate::cost::{Basis, evaluate, reference_selection};
use crate::plan::PlanDocument;
use crate::words::t;

/// Checks such a plan.
pub fn check(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    let mut absent = |place: &str, absent: bool| {
        look.require(absent, place, || t!("verify.no_target"));
    };
    absent("lower_bound", document.lower_bound.is_none());
    absent("cost", document.cost.is_none());
    absent("as_is", document.as_is.is_none());
    absent("target_year", document.target_year.is_none());
    absent("payback", document.payback.is_none());
    absent("reference", document.reference.is_none());
    absent("changing_users", document.changing_users.is_none());
    absent("domains", document.domains.is_empty());
    absent("open", document.open.is_empty());
    absent("contracts", document.contracts.is_empty());
    absent("migrations", document.migrations.is_empty());
    absent("integrations", document.integrations.is_empty());
    absent("procurements", document.procurements.is_empty());
    absent("assumed", document.assumed.is_none());
    absent("certificate", document.certificate.is_none());
    absent("decisions", document.decisions.is_none());
    look.require(!document.conflict.is_empty(), "conflict", || t!("verify.no_conflict"));
    // What the plan would cost after a release only a search knows.
    look.compared.bounded += document.releases.len();
    // One target that keeps everything is enough to show it wrong, and the rule of thumb is at hand.
    let keeps_everything =
        reference_selection(basis).is_some_and(|selection| evaluate(basis, &selection).breaches.is_empty());
    look.require(!keeps_everything, "status", || t!("verify.a_target"));
}
