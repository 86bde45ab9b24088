//! A decision chooses `parallel` in a domain whose catalogue entry does not allow it.
//!
//! ## Why
//!
//! Such a choice is no candidate, so there is no plan. Only a few domains can be run in two systems in one
//! municipality.
//!
//! ## Source
//!
//! S000: only procurement and the refugee service have the exception.
//!
//! ## Wrong
//!
//! ```yaml
//! - {domain: elderly-care, choose: parallel}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: elderly-care, name: Elderly care, sector: D3, parallel: allowed, parallel_until: 2021-01-01}
//! ```
//!
//! ## How to fix
//!
//! Choose one system, or let the catalogue allow `parallel` with an end.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Candidate, DecisionId, Place, Thing, Verdict};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision keeps systems side by side in a domain that does not allow it",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (index, decision) in landscape.decisions.iter().enumerate() {
        let Verdict::Choose(domain, Candidate::Parallel) = decision.verdict else { continue };
        if landscape.domain(domain).parallel_until.is_none() {
            let id = &landscape.domain(domain).id;
            let place = Place::key(Thing::Decision(DecisionId::at(index)), "choose");
            let message = t!("dom004.message", id = id);
            report.add(
                Hit::new(place, id.clone(), message)
                    .related(Place::of(Thing::Domain(domain)), t!("dom004.related"))
                    .help(t!("dom004.help")),
            );
        }
    }
}
