//! A decision chooses a system or a product whose end of life is not after the day of the merger.
//!
//! ## Why
//!
//! It is no candidate, so there is no plan. Patient data in a system that no longer gets security fixes is a risk
//! that nobody has decided to take.
//!
//! ## Source
//!
//! S000 D4: the school system that its vendor phases out. Model, section 6.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, end_of_life: 2019-12-31, covers: [{domain: school}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: nord/oppad}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, end_of_life: 2023-12-31, covers: [{domain: school}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: nord/oppad}
//! ```
//!
//! ## How to fix
//!
//! Ask the vendor for longer support and write it into `end_of_life`, or choose another candidate.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{Candidate, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision chooses a system or product whose support ends by the merger",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, domain, candidate) in context.choices() {
        let (thing, end) = match candidate {
            Candidate::System(system) => {
                let system = landscape.system(system);
                (entry_of(system), system.end_of_life)
            }
            Candidate::Product(product) => (Thing::Product(product), landscape.product(product).end_of_life),
            Candidate::Parallel | Candidate::Open => continue,
        };
        if let Some(end) = end.filter(|&end| end <= landscape.merger.date) {
            let name = landscape.candidate_reference(candidate);
            let domain = &landscape.domain(domain).id;
            let message =
                t!("dec008.message", name = name, domain = domain, end = end);
            report.add(
                Hit::at_decision(landscape, id, "choose", message)
                    .related(Place::key(thing, "end_of_life"), t!("dec008.related")),
            );
        }
    }
}
