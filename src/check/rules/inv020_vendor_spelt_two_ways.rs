//! Two vendors differ only in case, spaces, punctuation, letters that look alike or the form of company.
//!
//! ## Why
//!
//! Vendors are compared exactly, and each vendor that is kept costs follow-up, a platform and skills. Written in
//! two ways, one vendor is counted twice, also against the limit on vendors.
//!
//! ## Source
//!
//! Model, section 7, item 5, and section 8.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: agresso, name: Agresso, vendor: Unit4 AS, domains: [economy, payroll]}
//! - {id: raindance, name: Raindance, vendor: unit4, domains: [economy]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: agresso, name: Agresso, vendor: unit4, domains: [economy, payroll]}
//! - {id: raindance, name: Raindance, vendor: unit4, domains: [economy]}
//! ```
//!
//! ## How to fix
//!
//! Write the name the same way everywhere. Reported once for each further spelling.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, apart, entry_of, plain_company};
use crate::model::{Place, ProductId, Thing, VendorId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "One vendor is written in two ways and counts as two",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut named: Vec<Option<Thing>> = vec![None; landscape.vendors.len()];
    let products = landscape.products.iter().enumerate();
    let products = products.map(|(index, product)| (product.vendor, Thing::Product(ProductId::at(index))));
    // A system that has its vendor from its product does not write it.
    let own = landscape
        .systems
        .iter()
        .filter(|system| system.product.is_none_or(|product| landscape.product(product).vendor.is_none()));
    let systems = own.map(|system| (system.vendor, entry_of(system)));
    for (vendor, thing) in products.chain(systems) {
        if let Some(vendor) = vendor {
            named[vendor.index()].get_or_insert(thing);
        }
    }
    let mut first: BTreeMap<String, VendorId> = BTreeMap::new();
    for index in 0..landscape.vendors.len() {
        let name = &landscape.vendors[index];
        let before = *first.entry(plain_company(name)).or_insert(VendorId::at(index));
        let (Some(thing), Some(other)) = (named[index], named[before.index()]) else { continue };
        if before.index() != index {
            let (shown, other_shown) = apart(name, &landscape.vendors[before.index()]);
            let message = t!("inv020.message", name = shown, vendors = other_shown);
            report.add(
                Hit::new(Place::key(thing, "vendor"), name.clone(), message)
                    .related(Place::key(other, "vendor"), t!("inv020.related"))
                    .help(t!("inv020.help")),
            );
        }
    }
}
