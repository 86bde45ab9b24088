//! The contract of a chosen system ends before the replaced systems are switched off, and reaches further only
//! through the customer's options.
//!
//! ## Why
//!
//! The plan assumes that the options are used. An option that is not used in time is lost, and the chosen system
//! with it.
//!
//! ## Source
//!
//! Model, sections 6 and 13.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2019-12-31, option_months: 24}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, end: 2021-12-31}      # the option is used
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Use the option in time, then write the new end into `end`.

use std::collections::BTreeSet;

use crate::calendar::{add_months, day_after, standing};
use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::cost::Member;
use crate::model::{ContractId, Place, Renewal, Thing};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system can continue only if an option of its contract is used",
    severity: Severity::Warning,
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
    let switch_off = context.basis.switch_off;
    for id in contracts {
        let contract = landscape.contract(id);
        // Its end is its last day, and the old systems run until the day before the switch-off.
        let Some(end) = contract.end.filter(|&end| day_after(end) < switch_off) else { continue };
        let bare = contract.renewal != Renewal::Tacit && contract.terminated_to.is_none();
        if !bare || day_after(add_months(end, contract.option_months)) < switch_off {
            continue;
        }
        let by =
            standing(contract, context.as_of()).option_by.map_or(Text::default(), |day| t!("con018.message", day = day));
        let message = t!("con018.message_2", contract = contract.reference, end = end, by = by);
        report.add(Hit::new(Place::key(Thing::Contract(id), "end"), contract.reference.clone(), message));
    }
}
