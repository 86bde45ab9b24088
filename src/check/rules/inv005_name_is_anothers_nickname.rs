//! A system names no product, and its name is the `nickname` that another municipality gives to a system with a
//! product in the same domain.
//!
//! ## Why
//!
//! A nickname hides that two municipalities have the same product. Moving within one product costs a fraction of a
//! conversion.
//!
//! ## Source
//!
//! S003: Hypergene 'internt kallas Rodret'.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: rodret, name: Rodret, annual_cost: 1000, covers: [{domain: economy}]}
//! # sor.yaml
//! systems:
//!   - {id: agresso, name: Agresso, product: agresso, nickname: Rodret, annual_cost: 1000, covers: [{domain: economy}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: rodret, name: Rodret, product: agresso, annual_cost: 1000, covers: [{domain: economy}]}
//! # sor.yaml
//! systems:
//!   - {id: agresso, name: Agresso, product: agresso, nickname: Rodret, annual_cost: 1000, covers: [{domain: economy}]}
//! ```
//!
//! ## How to fix
//!
//! Ask whether it is the same product, then write `product`. Not reported if the two have no domain in common.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of, plain_name};
use crate::model::{Place, SystemId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system without a product has the nickname that another municipality uses for a product",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut nicknames: BTreeMap<String, Vec<SystemId>> = BTreeMap::new();
    for id in landscape.system_ids().filter(|&id| landscape.system(id).product.is_some()) {
        if let Some(nickname) = &landscape.system(id).governance.nickname {
            nicknames.entry(plain_name(nickname)).or_default().push(id);
        }
    }
    for (_, system) in context.living().filter(|(_, system)| system.product.is_none()) {
        let key = plain_name(&system.name);
        let same =
            nicknames.get(&key).filter(|_| !key.is_empty()).into_iter().flatten().map(|&id| landscape.system(id));
        let other = same.filter(|other| other.municipality != system.municipality).find(|other| {
            context.domains_of(other).any(|(domain, _)| landscape.entry(system.entry).cover(domain).is_some())
        });
        let Some(other) = other else { continue };
        let Some(product) = other.product else { continue };
        let product = &landscape.product(product).id;
        let message =
            t!("inv005.message", system = system.reference, other = other.reference);
        report.add(
            Hit::at_system(system, "name", message)
                .related(Place::key(entry_of(other), "nickname"), t!("inv005.related"))
                .help(t!("inv005.help", product = product)),
        );
    }
}
