//! What the plan pays once is less than 200 or more than 1,500 kroner for each inhabitant of the new municipality.
//!
//! ## Why
//!
//! A total far from what others paid usually has a cause: half an inventory, an amount in thousands, or a rate that is not
//! yours. The councils will compare.
//!
//! ## Source
//!
//! Nye Drammen: 94 million kroner for IT (nyedrammen.no, 2018), about 930 for each of its 101,000 inhabitants. The 43
//! mergers of 2020: probably over a billion in all, 23 million each (nrk.no, 2019). The bounds around them are our own.
//!
//! ## Wrong
//!
//! ```yaml
//! # portfolio.yaml
//! decisions: decisions.yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! # catalogue.yaml
//! products:
//!   - {id: tender-school, name: School system, domains: [school], market: {one_off: 90000000, annual: 300000, lead_months: 4}}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # portfolio.yaml
//! decisions: decisions.yaml
//! # decisions.yaml
//! decisions:
//!   - {domain: school, choose: "product:tender-school"}
//! # catalogue.yaml
//! products:
//!   - {id: tender-school, name: School system, domains: [school], market: {one_off: 9000000, annual: 300000, lead_months: 4}}
//! ```
//!
//! ## How to fix
//!
//! See in `portfolio plan` which item is large. Too little is not reported for one municipality alone, or
//! while domains that must be in place are missing (INV025).

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::cost::{Scope, round_ratio};
use crate::model::{Money, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "What the plan pays once per inhabitant is far from what other mergers have paid",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

/// Kroner per inhabitant that a merger pays once, at least and at most.
const USUAL: (i128, i128) = (200, 1500);

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let (one_off, inhabitants) = (evaluation.one_off.get(), i128::from(context.basis.inhabitants));
    let unfinished = context.landscape().domain_ids().any(|domain| context.basis.scope(domain) == Scope::Missing);
    let merges = context.landscape().municipalities.len() > 1;
    let little = merges && one_off < USUAL.0 * inhabitants && !unfinished;
    if !little && one_off <= USUAL.1 * inhabitants {
        return;
    }
    let each = Money(round_ratio(one_off, inhabitants));
    let (least, most) = (Money(USUAL.0), Money(USUAL.1));
    let message = t!("fin017.message", each = each, least = least, most = most);
    let place = Place::key(Thing::Manifest, "merger");
    report.add(Hit::new(place, "one_off", message).help(t!("fin017.help")));
}
