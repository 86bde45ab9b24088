//! A decision chooses a system that has `status: phasing_out` in its inventory.
//!
//! ## Why
//!
//! This is a contradiction. A system that is being phased out is no candidate, so there is no plan until one of the
//! two is changed.
//!
//! ## Source
//!
//! Model, section 6: a system goes on only if it is in use.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: profil, name: Profil, status: phasing_out, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: profil, name: Profil, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/profil}
//! ```
//!
//! ## How to fix
//!
//! Change the `status`, or choose another system.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{Candidate, Place, Status};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision chooses a system that is being phased out",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, domain, candidate) in context.choices() {
        let Candidate::System(system) = candidate else { continue };
        let system = landscape.system(system);
        if system.status == Status::PhasingOut {
            let domain = &landscape.domain(domain).id;
            let message = t!("dec007.message", system = system.reference, domain = domain);
            report.add(
                Hit::at_decision(landscape, id, "choose", message)
                    .related(Place::key(entry_of(system), "status"), t!("dec007.related")),
            );
        }
    }
}
