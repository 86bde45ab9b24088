//! A product is chosen in a domain where a national authority advises against procurement.
//!
//! ## Why
//!
//! The advice is given because a national solution is coming; what is bought now would soon be replaced.
//!
//! ## Source
//!
//! S000 D3: the directorate of e-health on patient records.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gp, name: General practitioners, sector: D3, advisory: {against: procurement, by: Direktoratet for e-helse}}
//! - {id: winmed, name: WinMed, covers: [{domain: gp}]}
//! - {id: tender-gp, name: Journal, domains: [gp], market: {one_off: 2000000, lead_months: 3}}
//! - {domain: gp, choose: product:tender-gp}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gp, name: General practitioners, sector: D3, advisory: {against: procurement, by: Direktoratet for e-helse}}
//! - {id: winmed, name: WinMed, covers: [{domain: gp}]}
//! - {id: tender-gp, name: Journal, domains: [gp], market: {one_off: 2000000, lead_months: 3}}
//! - {domain: gp, choose: nord/winmed}
//! ```
//!
//! ## How to fix
//!
//! Choose a system in use, or waive the finding with the reason. Not reported once `advisory.until` has passed.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Candidate, Place, Thing};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "A product is procured against national advice",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    for (domain, candidate) in context.chosen() {
        let data = landscape.domain(domain);
        let Some(advisory) = &data.advisory else { continue };
        let counts = advisory.until.is_none_or(|until| context.as_of() <= until);
        if counts && matches!(candidate, Candidate::Product(_)) {
            let who = advisory.by.clone().map_or(t!("prc003.message"), Text::from);
            let message = t!("prc003.message_2", candidate_reference = landscape.candidate_reference(candidate), domain = data.id, who = who);
            report.add(
                Hit::new(context.choice_place(domain, candidate), data.id.clone(), message)
                    .related(Place::key(Thing::Domain(domain), "advisory"), t!("prc003.related")),
            );
        }
    }
}
