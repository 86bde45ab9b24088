//! The contract of a chosen system ends, including its options, after the merger but before the replaced systems
//! are switched off.
//!
//! ## Why
//!
//! The new municipality would have no contract in exactly the months when everyone moves in.
//!
//! ## Source
//!
//! S000: the system must run in the new municipality.
//!
//! ## Wrong
//!
//! ```yaml
//! # merger 2020-01-01, switch-off 2020-04-01
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2020-01-31, growth: any}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2020-01-31, option_months: 24, growth: any}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Agree on an extension and record it, or choose another candidate.

use std::collections::BTreeSet;

use crate::calendar::{add_months, day_after};
use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::cost::Member;
use crate::model::{ContractId, Place, Renewal, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system's contract ends before the old systems are switched off",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let used = context.chosen().flat_map(|(domain, candidate)| context.basis.members(domain, candidate));
    let contracts: BTreeSet<ContractId> = used
        .filter_map(|member| match member {
            Member::System(system) => landscape.system(system).contract,
            Member::Product(_) => None,
        })
        .collect();
    for id in contracts {
        let contract = landscape.contract(id);
        let last = match (contract.terminated_to, contract.end) {
            (Some(day), _) => day,
            (None, Some(end)) if contract.renewal != Renewal::Tacit => {
                add_months(end, contract.option_months)
            }
            _ => continue,
        };
        // Its end is its last day, and the old systems run until the day before the switch-off.
        if day_after(last) < context.basis.switch_off {
            let message = t!("con007.message", contract = contract.reference, last = last, switch_off = context.basis.switch_off);
            let key = if contract.terminated_to.is_some() { "terminated_to" } else { "end" };
            report.add(Hit::new(Place::key(Thing::Contract(id), key), contract.reference.clone(), message));
        }
    }
}
