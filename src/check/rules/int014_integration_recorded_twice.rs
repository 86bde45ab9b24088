//! Two integrations have the same ends, the same kind and the same data.
//!
//! ## Why
//!
//! Figures about how well the systems are integrated count it twice, and a later change is easily made in only one
//! of them.
//!
//! ## Source
//!
//! S000: a map of the flow of data.
//!
//! ## Wrong
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: file, data: [invoices]}
//! - {from: gerica, to: agresso, kind: file, data: [invoices]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {from: gerica, to: agresso, kind: file, data: [invoices]}
//! - {from: gerica, to: agresso, kind: file, data: [employees]}
//! ```
//!
//! ## How to fix
//!
//! Remove one, or say what each carries in `data`.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{IntegrationId, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "An integration is recorded twice in the inventory",
    severity: Severity::Info,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut first: BTreeMap<_, IntegrationId> = BTreeMap::new();
    for (index, integration) in landscape.integrations.iter().enumerate() {
        let id = IntegrationId::at(index);
        let key = (integration.from, integration.to, integration.kind, &integration.data);
        let before = *first.entry(key).or_insert(id);
        if before != id {
            let name = &landscape.entry(integration.from.entry).reference;
            let message = t!("int014.message", name = name);
            report.add(
                Hit::new(Place::of(Thing::Integration(id)), name.clone(), message)
                    .related(Place::of(Thing::Integration(before)), t!("int014.related")),
            );
        }
    }
}
