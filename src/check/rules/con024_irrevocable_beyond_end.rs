//! `irrevocable_until` is later than the day on which the contract finally ends, or than the day to which it is
//! terminated.
//!
//! ## Why
//!
//! This is a contradiction: either the contract ends later than recorded, and is paid for longer, or it is not
//! irrevocable for that long.
//!
//! ## Source
//!
//! Model, section 13: no exit takes effect before that day.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-12-31, irrevocable_until: 2021-12-31}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2021-12-31, irrevocable_until: 2021-12-31}
//! ```
//!
//! ## How to fix
//!
//! Correct `end`, `terminated_to` or `irrevocable_until`. Not reported if the contract renews itself or its options
//! reach that day: then the day is binding.

use crate::calendar::add_months;
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::Renewal;
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A contract is irrevocable beyond the day on which it ends",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let Some(until) = contract.irrevocable_until else { continue };
        let (key, last) = match (contract.terminated_to, contract.end) {
            (Some(day), _) => ("terminated_to", day),
            (None, Some(end)) if contract.renewal != Renewal::Tacit => {
                ("end", add_months(end, contract.option_months))
            }
            _ => continue,
        };
        if until > last {
            let message = t!("con024.message", contract = contract.reference, until = until, last = last);
            report.add(
                Hit::at_contract(landscape, id, "irrevocable_until", message)
                    .related(Place::key(Thing::Contract(id), key), t!("con024.related")),
            );
        }
    }
}
