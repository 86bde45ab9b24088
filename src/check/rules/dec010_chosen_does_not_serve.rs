//! A decision chooses a system that does not cover the domain, or a product that does not serve it or cannot be
//! procured.
//!
//! ## Why
//!
//! Such a choice is no candidate, so there is no plan. Often only the line that says so is missing.
//!
//! ## Source
//!
//! Model, section 6.
//!
//! ## Wrong
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/agresso}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Add the domain to the `covers` of the system or the `domains` of the product, give the product a `market`, or
//! choose another candidate.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{Candidate, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision chooses a candidate that does not serve the domain",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, domain, candidate) in context.choices() {
        let (place, why) = match candidate {
            Candidate::System(system) => {
                let system = landscape.system(system);
                if landscape.entry(system.entry).cover(domain).is_some() {
                    continue;
                }
                (Place::key(entry_of(system), "covers"), t!("dec010.message"))
            }
            Candidate::Product(product) => {
                let data = landscape.product(product);
                if data.domains.binary_search(&domain).is_err() {
                    (Place::key(Thing::Product(product), "domains"), t!("dec010.message_2"))
                } else if data.market.is_none() {
                    (Place::of(Thing::Product(product)), t!("dec010.message_3"))
                } else {
                    continue;
                }
            }
            Candidate::Open => continue,
            Candidate::Parallel => continue,
        };
        let name = landscape.candidate_reference(candidate);
        let message = t!("dec010.message_4", name = name, domain = landscape.domain(domain).id, why = why);
        report.add(Hit::at_decision(landscape, id, "choose", message).related(place, t!("dec010.related")));
    }
}
