//! A system delivered by a vendor is in use, and the inventory gives it neither a contract nor a running cost of 0.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Without the contract it is not known whether it may be extended, by when it must be terminated, or what it
//! costs. The search then assumes that nothing binds the municipality to the system.
//!
//! ## Source
//!
//! S003: correct contracts. S000 D6: contracts must be ended in time.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, product: gerica, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}
//! - {id: gerica, name: Gerica, product: gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Record the contract and name it on the system. Not reported for systems without a vendor (own development),
//! systems with `annual_cost: 0`, national systems, look-up copies and systems being phased out.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::Place;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system from a vendor has no contract on record",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let found = context.living().filter_map(|(_, system)| {
        let vendor = system.vendor.filter(|_| system.contract.is_none())?;
        if system.annual_cost == Some(0) || context.is_national(system) {
            return None;
        }
        let vendor = &landscape.vendors[vendor.index()];
        let message = t!("con001.message", system = system.reference, vendor = vendor);
        let hit = Hit::new(Place::of(entry_of(system)), system.reference.clone(), message);
        Some((system.municipality, hit.help(t!("con001.help"))))
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("con001.all", municipality = municipality, count = count, names = names)
    });
}
