//! An integration says `kind: locked`, but neither of its two systems says `interface: locked`.
//!
//! ## Why
//!
//! This is a contradiction. The plan prices what must be rebuilt by the interface: here as if it were documented.
//!
//! ## Source
//!
//! S002: locked integration components are to be avoided. Model, section 7.7: `build_locked`.
//!
//! ## Wrong
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: locked}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, interface: locked, covers: [{domain: elderly-care}]}
//! integrations:
//!   - {from: gerica, to: agresso, kind: locked}
//! ```
//!
//! ## How to fix
//!
//! Write `interface: locked` on the system whose vendor keeps it closed, or correct the `kind`.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{IntegrationEnd, IntegrationId, IntegrationKind, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An integration is locked, but neither end has a locked interface",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (index, integration) in landscape.integrations.iter().enumerate() {
        let IntegrationEnd::Use(to) = integration.to else { continue };
        let (a, b) = (landscape.system(integration.from.system), landscape.system(to.system));
        if integration.kind == IntegrationKind::Locked && !a.locked && !b.locked {
            let place = Place::key(Thing::Integration(IntegrationId::at(index)), "kind");
            let message = t!("int015.message", a = a.reference, b = b.reference);
            report.add(Hit::new(place, format!("{}/{}", a.reference, b.reference), message));
        }
    }
}
