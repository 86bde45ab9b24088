//! A product requires another product, and one of the two excludes the other.
//!
//! ## Why
//!
//! The product can never be chosen: with the other product it breaks `excludes`, without it `requires`.
//!
//! ## Source
//!
//! Model, section 8.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: visma-hrm, name: Visma HRM, domains: [payroll], requires: ["product:agresso"], excludes: ["product:agresso"]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma-hrm, name: Visma HRM, domains: [payroll], requires: ["product:agresso"]}
//! ```
//!
//! ## How to fix
//!
//! Remove one of the two.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, ProductId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A product requires another that must not be used with it",
    severity: Severity::Error,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (index, product) in landscape.products.iter().enumerate() {
        let id = ProductId::at(index);
        for &other in &product.requires {
            let back = landscape.product(other).excludes.contains(&id);
            if back || product.excludes.contains(&other) {
                let excluding = if back { other } else { id };
                let name = &landscape.product(other).reference;
                let message = t!("cat001.message", product = product.reference, name = name);
                report.add(
                    Hit::new(Place::key(Thing::Product(id), "requires"), product.reference.clone(), message)
                        .related(Place::key(Thing::Product(excluding), "excludes"), t!("cat001.related")),
                );
            }
        }
    }
}
