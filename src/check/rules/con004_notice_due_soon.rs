//! The plan ends a contract, or a part of one that goes on, whose notice day is less than 90 days away.
//!
//! ## Why
//!
//! First it must be clear who may give notice for the old municipality, and that takes weeks. One day too late
//! costs a further term.
//!
//! ## Source
//!
//! S000 D6; contract advice 1 of KS Advokatene. The 90 days are our own.
//!
//! ## Wrong
//!
//! ```yaml
//! # as_of: 2019-08-01; the plan leaves this contract on 2020-04-30
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-04-30, renewal_months: 12, notice_months: 8}
//! - {id: gerica, name: Gerica, contract: visma, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # notice has been given
//! - {id: visma, supplier: visma, annual_fee: 200000, end: 2020-04-30, renewal_months: 12, notice_months: 8, terminated_to: 2020-04-30}
//! - {id: gerica, name: Gerica, contract: visma, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Give notice, then record it with `terminated_to`.

use crate::calendar::last_working_day;
use crate::check::rule::{About, Check, Hit, Left, PlanContext, Hits, Severity};
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Notice must be given within 90 days",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let as_of = context.as_of();
    for left in context.all_left() {
        let Left { contract: id, exit, .. } = left;
        let Some(day) = exit.notice_by else { continue };
        let days = (day - as_of).get_days();
        if days >= 90 {
            continue;
        }
        let message = t!("con004.message", contract = left.name(landscape), day = day, days = days, ends = exit.ends);
        report.add(
            Hit::new(Place::key(Thing::Contract(id), "notice_months"), left.subject(landscape), message)
                .help(t!("con004.help", last_working_day = last_working_day(day))),
        );
    }
}
