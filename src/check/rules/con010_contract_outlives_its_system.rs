//! The plan ends a contract, or a part of one that goes on, which by its own terms can end at the earliest a year after the switch-off.
//!
//! ## Why
//!
//! The fee is paid for a system that is no longer used. The plan counts this cost, but a supplier who gains another
//! customer may agree to an earlier end.
//!
//! ## Source
//!
//! S000 D6: contracts are ended. S003: do we have the system support we pay for?
//!
//! ## Wrong
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: visma, annual_fee: 10000, end: 2022-12-31}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: visma, annual_fee: 10000, end: 2020-06-30}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Negotiate an earlier end; a recorded `exit_fee` lets the plan compare. If the only cause is a missed notice day,
//! CON003 reports it instead.

use crate::calendar::{add_months, day_after, first_effect_day};
use crate::check::rule::{About, Check, Hit, Left, PlanContext, Hits, Severity};
use crate::cost::ExitWay;
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A contract runs a year or more after its system is switched off",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for left in context.all_left() {
        let Left { contract: id, switch_off, exit, .. } = left;
        let contract = landscape.contract(id);
        if exit.way == ExitWay::BuyOut || exit.cost.is_zero() {
            continue;
        }
        let by_its_terms = match contract.terminated_to {
            Some(day) => Some(day),
            None => first_effect_day(contract, switch_off.yesterday().unwrap_or(switch_off), false),
        };
        // An end is a last day: until the day before the same date a year later is a whole year.
        if by_its_terms.is_some_and(|day| day_after(day) >= add_months(switch_off, 12)) {
            let message = t!("con010.message", contract = left.name(landscape), ends = exit.ends, switch_off = switch_off, cost = exit.cost);
            report.add(Hit::new(Place::key(Thing::Contract(id), "end"), left.subject(landscape), message).help(t!("con010.help")));
        }
    }
}
