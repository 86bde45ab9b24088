//! A system in a domain whose documents must be archived has only a manual transfer to an archive core.
//!
//! ## Why
//!
//! Documents that people must remember to file are filed late or never. The target counts the integration as one
//! that must be built.
//!
//! ## Source
//!
//! S000 D1: 'All fremtidig dokumentasjon skal arkiveres digitalt'. S000 D5: transfer by hand.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: sak, name: Sak, annual_cost: 1000, covers: [{domain: casework}]}
//! integrations:
//!   - {from: sak, to: arkiv, kind: manual}
//! # domains.yaml
//! domains:
//!   - {id: casework, name: Case handling, sector: D1, archive: core}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: sak, name: Sak, annual_cost: 1000, covers: [{domain: casework}]}
//! integrations:
//!   - {from: sak, to: arkiv, kind: api}
//! # domains.yaml
//! domains:
//!   - {id: casework, name: Case handling, sector: D1, archive: core}
//! ```
//!
//! ## How to fix
//!
//! Ask for an integration in the tender or from the vendor. Not reported if the system has its own core.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{DomainArchive, IntegrationEnd, IntegrationId, IntegrationKind, Place, SystemId, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "People carry documents to the archive by hand",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let core = |id: &SystemId| landscape.system(*id).archive_core;
    for (index, integration) in landscape.integrations.iter().enumerate() {
        let IntegrationEnd::Use(to) = integration.to else { continue };
        if integration.kind != IntegrationKind::Manual {
            continue;
        }
        for (near, far) in [(integration.from, to), (to, integration.from)] {
            let domain = near.domain.map(|domain| landscape.domain(domain));
            let kept = domain.is_some_and(|domain| domain.archive == DomainArchive::Core);
            let obliged = kept && !core(&near.system);
            if obliged && core(&far.system) && !context.neighbours(near.system).systems.iter().any(core) {
                let (name, other) =
                    (&landscape.system(near.system).reference, &landscape.system(far.system).reference);
                let place = Place::key(Thing::Integration(IntegrationId::at(index)), "kind");
                let message = t!("arc013.message", name = name, other = other);
                report.add(Hit::new(place, format!("{name}/{other}"), message));
            }
        }
    }
}
