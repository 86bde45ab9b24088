//! A domain comes `after` another one but is due earlier than that one.
//!
//! ## Why
//!
//! It cannot go live before the other, so it will be late, whatever the work plan does.
//!
//! ## Source
//!
//! S000 D2: projects that depend on finance and payroll would have to be put on hold.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: economy, name: Economy, sector: D2, due: 0m}
//! - {id: payroll, name: Payroll, sector: D2, due: -3m, after: [economy]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: economy, name: Economy, sector: D2, due: -6m}
//! - {id: payroll, name: Payroll, sector: D2, due: -3m, after: [economy]}
//! ```
//!
//! ## How to fix
//!
//! Move the first one forward, or give the second one a later due day. Not reported for national domains and for
//! domains that a project of their own decides.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{Place, Provision, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A domain is due before a domain that must go live first",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.domain_ids() {
        let domain = landscape.domain(id);
        for &other in &domain.after {
            let first = landscape.domain(other);
            let ours = domain.provision == Provision::Choose && first.provision == Provision::Choose;
            if ours && domain.due < first.due {
                let message = t!("due004.message", domain = domain.id, due = domain.due, first = first.id, due_2 = first.due);
                report.add(
                    Hit::at_domain(landscape, id, "after", message)
                        .related(Place::key(Thing::Domain(other), "due"), t!("due004.related")),
                );
            }
        }
    }
}
