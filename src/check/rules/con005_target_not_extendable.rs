//! A system is chosen for everyone, its contract says `growth: none`, and at least one municipality does not work
//! in it yet.
//!
//! ## Why
//!
//! Without a legal basis for the extension, the new municipality would buy directly what it must put out to tender.
//!
//! ## Source
//!
//! S000: there is no legal basis for carrying the contract forward. Public procurement rules on substantial changes (FOA 28-1).
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, growth: none}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, growth: any}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Choose another candidate, run a procurement, or have the extension cleared and record `growth: any`.

use std::collections::BTreeSet;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Candidate, DomainId, Growth, Place, SystemId, Thing, Verdict};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system's contract may not grow to the whole new municipality",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let decided = landscape.decisions.iter().filter_map(|decision| match decision.verdict {
        Verdict::Choose(domain, Candidate::System(system)) => Some((domain, system)),
        _ => None,
    });
    let chosen = context.chosen().filter_map(|(domain, candidate)| match candidate {
        Candidate::System(system) => Some((domain, system)),
        _ => None,
    });
    let all: BTreeSet<(DomainId, SystemId)> = decided.chain(chosen).collect();
    for (domain, system) in all {
        let Some(contract) = landscape.system(system).contract else { continue };
        if landscape.contract(contract).growth != Growth::None
            || context.serves_everybody(system, domain)
        {
            continue;
        }
        let (name, of) = (&landscape.system(system).reference, &landscape.domain(domain).id);
        let message = t!("con005.message", name = name, of = of, contract = landscape.contract(contract).reference);
        report.add(
            Hit::new(context.choice_place(domain, Candidate::System(system)), of.clone(), message)
                .related(Place::key(Thing::Contract(contract), "growth"), t!("con005.related")),
        );
    }
}
