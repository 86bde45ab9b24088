//! A contract says `dpa: false`, and a system in use that names it handles personal data.
//!
//! ## Why
//!
//! A processor may handle personal data for the municipality only under such an agreement.
//!
//! ## Source
//!
//! S001 5.2; GDPR article 28.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, dpa: false}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, dpa: true}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Sign the agreement, then write `dpa: true`. Not reported if `dpa` is missing: unknown does not mean no.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{PersonalData, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A vendor handles personal data without a data-processing agreement",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut told = BTreeSet::new();
    for (_, system) in context.living() {
        let Some(id) = system.contract else { continue };
        let contract = landscape.contract(id);
        let personal = context.personal_data(system) != PersonalData::None;
        if contract.dpa == Some(false) && personal && told.insert(id) {
            let message = t!("prv001.message", contract = contract.reference, system = system.reference);
            report.add(
                Hit::new(Place::key(Thing::Contract(id), "dpa"), contract.reference.clone(), message)
                    .related(Place::of(entry_of(system)), t!("prv001.related")),
            );
        }
    }
}
