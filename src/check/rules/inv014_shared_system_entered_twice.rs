//! Systems of two municipalities have the same id, the same product, and contracts with the same supplier, dates
//! and fee.
//!
//! ## Why
//!
//! A system that several municipalities work in is paid for once. Entered twice, it is counted twice, and moving
//! from it to itself is priced as a migration.
//!
//! ## Source
//!
//! S004: joint systems appear in several inventories. Model, section 4: `shared_from`.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, product: agresso, contract: ist, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist, supplier: ist, annual_fee: 90000, start: 2012-01-01, end: 2021-12-31}
//! # sor.yaml
//! systems:
//!   - {id: oppad, name: Oppad, product: agresso, contract: ist, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist, supplier: ist, annual_fee: 90000, start: 2012-01-01, end: 2021-12-31}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: oppad, name: Oppad, product: agresso, contract: ist, covers: [{domain: school}]}
//! contracts:
//!   - {id: ist, supplier: ist, annual_fee: 90000, start: 2012-01-01, end: 2021-12-31}
//! # sor.yaml
//! systems:
//!   - {id: oppad, shared_from: nord/oppad, covers: [{domain: school}]}
//! ```
//!
//! ## How to fix
//!
//! Keep it in the inventory that has the contract, and write the other as an entry with `shared_from`. Not reported
//! if no date is known or the fee is 0.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of, plain_company};
use crate::model::{Place, SystemId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "One shared system is entered in two inventories as two systems",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut first: BTreeMap<_, SystemId> = BTreeMap::new();
    for (id, system) in context.living() {
        let (Some(product), Some(contract)) = (system.product, system.contract) else { continue };
        let contract = landscape.contract(contract);
        if contract.supplier.is_empty()
            || contract.annual_fee.is_none_or(|fee| fee == 0) || contract.start.is_none() && contract.end.is_none() {
            continue;
        }
        let terms = (contract.start, contract.end, contract.annual_fee, plain_company(&contract.supplier));
        let before = *first.entry((&system.id, product, terms)).or_insert(id);
        let other = landscape.system(before);
        if other.municipality != system.municipality {
            let message = t!("inv014.message", system = system.reference, other = other.reference);
            report.add(
                Hit::at_system(system, "id", message)
                    .related(Place::of(entry_of(other)), t!("inv014.related"))
                    .help(t!("inv014.help", other = other.reference)),
            );
        }
    }
}
