//! A decision chooses a system, and notice has been given on its contract.
//!
//! ## Why
//!
//! This is a contradiction, and the system is no candidate. Notice that has been given can be withdrawn only with
//! the supplier's consent.
//!
//! ## Source
//!
//! Model, sections 6 and 13.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: profil, name: Profil, contract: visma-2014, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: visma-2014, supplier: visma, annual_fee: 600000, terminated_to: 2020-06-30}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: profil, name: Profil, contract: visma-2014, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: visma-2014, supplier: visma, annual_fee: 600000}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/profil}
//! ```
//!
//! ## How to fix
//!
//! Agree with the supplier to continue, then remove `terminated_to`; or choose another candidate.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Candidate, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A decision chooses a system whose contract is terminated",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, domain, candidate) in context.choices() {
        let Candidate::System(system) = candidate else { continue };
        let system = landscape.system(system);
        let Some(contract) = system.contract else { continue };
        if let Some(day) = landscape.contract(contract).terminated_to {
            let domain = &landscape.domain(domain).id;
            let message = t!("dec009.message", system = system.reference, domain = domain, day = day);
            report.add(
                Hit::at_decision(landscape, id, "choose", message)
                    .related(Place::key(Thing::Contract(contract), "terminated_to"), t!("dec009.related")),
            );
        }
    }
}
