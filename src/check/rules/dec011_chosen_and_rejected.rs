//! Two decisions about a domain name the same candidate: one chooses it, the other rejects it.
//!
//! ## Why
//!
//! No candidate is left, so there is no plan.
//!
//! ## Source
//!
//! Model, section 5: `choose` leaves only that candidate, `reject` removes one.
//!
//! ## Wrong
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//!   - {domain: elderly-care, reject: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//!   - {domain: elderly-care, reject: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Remove the older decision; the git history keeps it.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Thing, Verdict};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "One candidate is both chosen and rejected",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let chosen: BTreeMap<_, _> = context.choices().map(|(id, domain, what)| ((domain, what), id)).collect();
    for (id, decision) in context.decisions() {
        let Verdict::Reject(domain, candidate) = decision.verdict else { continue };
        if let Some(&other) = chosen.get(&(domain, candidate)) {
            let name = landscape.candidate_reference(candidate);
            let message = t!("dec011.message", name = name, domain = landscape.domain(domain).id);
            report.add(
                Hit::at_decision(landscape, id, "reject", message)
                    .related(Place::key(Thing::Decision(other), "choose"), t!("dec011.related")),
            );
        }
    }
}
