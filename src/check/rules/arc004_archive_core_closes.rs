//! The plan replaces a system that has an archive core, and systems that are kept are integrated with that core
//! today. Reported once for each core.
//!
//! ## Why
//!
//! The documents of these systems have nowhere to go from the day the core is closed. The plan prices the new
//! integrations, but someone must also close the old period and check the last transfer.
//!
//! ## Source
//!
//! S000 D1: integration with the archive cores. Arkivverket: old archives are closed, the new municipality begins a new
//! one.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! integrations:
//!   - {from: gerica, to: arkiv, kind: api}
//! # sor.yaml
//! systems:
//!   - {id: elements, name: Elements, archive: core, annual_cost: 1000, covers: [{domain: archive-core}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: archive-core, choose: sor/elements}
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! integrations:
//!   - {from: gerica, to: arkiv, kind: api}
//! # sor.yaml
//! systems:
//!   - {id: elements, name: Elements, archive: core, annual_cost: 1000, covers: [{domain: archive-core}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: archive-core, choose: nord/arkiv}
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Plan the move of each integration before the core is closed. Not reported for systems in domains that need no
//! archiving.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::model::{DomainArchive, SystemId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Systems that go on archive in a core that is closed",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let must_archive = |id: &SystemId| {
        let mut domains = context.inventory.domains_of(landscape.system(*id));
        domains.any(|(_, domain)| domain.archive == DomainArchive::Core)
    };
    for (id, core) in context.inventory.living() {
        if !core.archive_core || evaluation.uses(id) {
            continue;
        }
        let joined = context.inventory.neighbours(id).systems.iter();
        let staying: Vec<&str> = joined
            .filter(|&other| evaluation.uses(*other) && must_archive(other))
            .map(|&other| landscape.system(other).reference.as_str())
            .collect();
        if !staying.is_empty() {
            let message =
                t!("arc004.message", core = core.reference, staying = listed(staying));
            report.add(Hit::at_system(core, "archive", message));
        }
    }
}
