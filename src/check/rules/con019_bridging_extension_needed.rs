//! The plan replaces a system whose contract ends by itself between the planning date and the switch-off.
//!
//! ## Why
//!
//! The system is needed until everyone has moved. Its contract must be extended by some months, and the supplier
//! need not offer that cheaply.
//!
//! ## Source
//!
//! Model, section 9: the price counted is that of going on.
//!
//! ## Wrong
//!
//! ```yaml
//! # switch-off 2020-04-01
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2019-12-31}
//! - {id: gerica, name: Gerica, contract: visma, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-04-30}
//! - {id: gerica, name: Gerica, contract: visma, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Agree on a bridging extension, then write its end into `end`.

use crate::calendar::{add_months, day_after};
use crate::check::rule::{About, Check, Hit, Leaving, PlanContext, Hits, Severity, listed};
use crate::cost::ExitWay;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A replaced system's contract ends before the system is switched off",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let mut found = Vec::new();
    for (id, Leaving { switch_off, exit, .. }) in context.leaving() {
        let contract = landscape.contract(id);
        // Its end is its last day, and the old systems are needed until the day before the switch-off.
        let short = day_after(exit.ends) < switch_off;
        let needed = exit.way == ExitWay::Expire && short && exit.ends >= context.as_of();
        if !needed || context.basis.annual_fee(id) == 0 {
            continue;
        }
        let systems =
            listed(contract.systems.iter().map(|&system| landscape.system(system).reference.as_str()));
        let message = t!("con019.message", contract = contract.reference, ends = exit.ends, systems = systems, switch_off = switch_off);
        let reaches =
            day_after(add_months(exit.ends, contract.option_months)) >= switch_off && contract.terminated_to.is_none();
        let key = if contract.terminated_to.is_some() { "terminated_to" } else { "end" };
        let hit = Hit::at_contract(landscape, id, key, message).help(if reaches {
            t!("con019.message_2")
        } else {
            t!("con019.message_3")
        });
        found.push((contract.municipality, hit));
    }
    report.add_folded_if_unfinished(landscape, found, |municipality, count, names| {
        t!("con019.all", municipality = municipality, count = count, names = names)
    });
}
