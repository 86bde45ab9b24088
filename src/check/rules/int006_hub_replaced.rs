//! The plan replaces a system that is integrated with eight or more systems and components today.
//!
//! ## Why
//!
//! Every one of these integrations must be moved or rebuilt in the same weeks. Other projects wait for it.
//!
//! ## Source
//!
//! S000 D2: projects that depend on the flow of data to and from finance would have to be put on hold.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! municipalities:
//!   - {id: nord, name: Nord, inhabitants: 12000, inventory: nord.yaml}
//! # catalogue.yaml
//! components: [{id: c1}, {id: c2}, {id: c3}, {id: c4}, {id: c5}, {id: c6}, {id: c7}, {id: c8}]
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! integrations:
//!   - {from: profil, to: "component:c1", kind: api}
//!   - {from: profil, to: "component:c2", kind: api}
//!   - {from: profil, to: "component:c3", kind: api}
//!   - {from: profil, to: "component:c4", kind: api}
//!   - {from: profil, to: "component:c5", kind: api}
//!   - {from: profil, to: "component:c6", kind: api}
//!   - {from: profil, to: "component:c7", kind: api}
//!   - {from: profil, to: "component:c8", kind: api}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # sor.yaml
//! integrations:
//!   - {from: profil, to: "component:nav", kind: api}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; look at `portfolio graph` around it, and place it early in the work plan.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system with many integrations is replaced",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

/// So many neighbours make a hub.
const HUB: usize = 8;

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    for (id, system) in context.inventory.living() {
        let neighbours = context.inventory.neighbours(id);
        let joined = neighbours.systems.len() + neighbours.components.len();
        if joined >= HUB && !evaluation.uses(id) {
            let message = t!("int006.message", system = system.reference, joined = joined);
            report.add(Hit::at_system(system, "id", message));
        }
    }
}
