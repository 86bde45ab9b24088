//! The plan ends a contract, or a part of one that goes on, but the notice day for the first end after the switch-off is before the planning date.
//! It therefore continues to a later end.
//!
//! ## Why
//!
//! Automatic renewal ties the new municipality to a system that is no longer used. Each further term is paid in
//! full.
//!
//! ## Source
//!
//! S000 D6: contracts must be ended in time. KS Advokatene, advice on contracts before a merger.
//!
//! ## Wrong
//!
//! ```yaml
//! # as_of: 2019-08-01, merger 2020-01-01, switch-off 2020-04-01
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-04-30, renewal_months: 12, notice_months: 12}
//! - {id: gerica, name: Gerica, contract: visma, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-04-30, renewal_months: 12, notice_months: 3}
//! - {id: gerica, name: Gerica, contract: visma, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Ask the supplier for an earlier end, buy the contract out, or waive the finding with a reason once the cost is
//! accepted. Not reported if the later end costs no more.

use crate::calendar::{day_after, fee_for_months, first_effect_day, months_paid, notice_day};
use crate::check::rule::{About, Check, Hit, Left, PlanContext, Hits, Severity};
use crate::cost::ExitWay;
use crate::model::{Money, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The notice day that fits the merger has passed, and the contract continues",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for left in context.all_left() {
        let Left { contract: id, switch_off, exit, .. } = left;
        let contract = landscape.contract(id);
        if exit.way != ExitWay::Wait {
            continue;
        }
        let last_needed = switch_off.yesterday().unwrap_or(switch_off);
        let Some(wanted) = first_effect_day(contract, last_needed, false) else { continue };
        let months = months_paid(day_after(wanted), exit.ends);
        let extra = Money::from(fee_for_months(left.annual, months));
        if wanted >= exit.ends || extra.is_zero() {
            continue;
        }
        let day = notice_day(contract, wanted);
        let message = t!("con003.message", contract = left.name(landscape), wanted = wanted, day = day, ends = exit.ends, extra = extra);
        report.add(
            Hit::new(Place::key(Thing::Contract(id), "notice_months"), left.subject(landscape), message)
                .help(t!("con003.help")),
        );
    }
}
