//! Two contracts name suppliers that differ only in case, spaces, punctuation, letters that look alike or the form of
//! company, or that have the same organisation number.
//!
//! ## Why
//!
//! Suppliers are compared exactly. A person who sorts the contracts by supplier, to negotiate once for all of them,
//! finds only half.
//!
//! ## Source
//!
//! S000 'HS Pro' and 'HsPro'; S003: one thing under two names.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: Tieto AS, annual_fee: 1200000}
//! - {id: tieto-2017, supplier: tieto, annual_fee: 300000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: Tieto AS, annual_fee: 1200000}
//! - {id: tieto-2017, supplier: Tieto AS, annual_fee: 300000}
//! ```
//!
//! ## How to fix
//!
//! Write the name the same way in all inventories. Reported once for each supplier.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, apart, plain_company, plain_name};
use crate::model::{ContractId, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "One supplier is written in two ways",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut first: BTreeMap<String, ContractId> = BTreeMap::new();
    let mut told: BTreeMap<String, ()> = BTreeMap::new();
    let named = landscape.contract_ids().filter(|&id| !landscape.contract(id).supplier.is_empty());
    for id in named {
        let contract = landscape.contract(id);
        let number =
            contract.organisation_number.as_deref().map(plain_name).filter(|plain| !plain.is_empty());
        for key in [Some(plain_company(&contract.supplier)), number].into_iter().flatten() {
            let before = *first.entry(key.clone()).or_insert(id);
            let other = &landscape.contract(before).supplier;
            if *other != contract.supplier && told.insert(key, ()).is_none() {
                let (supplier, other) = apart(&contract.supplier, other);
                let message = t!("con027.message", supplier = supplier, other = other);
                let place = Place::key(Thing::Contract(id), "supplier");
                report.add(
                    Hit::new(place, contract.supplier.clone(), message)
                        .related(Place::key(Thing::Contract(before), "supplier"), t!("con027.related"))
                        .help(t!("con027.help")),
                );
                break;
            }
        }
    }
}
