//! The plan closes a system with special categories of personal data in a domain of life and health, its entry says
//! `data: none`, and the municipality keeps no other record of that domain.
//!
//! ## Why
//!
//! A nurse who does not find the record on the first night gives the wrong medicine. The law also requires that
//! patient records are kept.
//!
//! ## Source
//!
//! S000 D3: health data on day one. Pasientjournalloven (to be verified before it is quoted).
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, data: none, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, data: convert, covers: [{domain: elderly-care}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Convert it, or keep it for look-up on every ward. Not reported if another system of the municipality in the
//! domain is converted or kept.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{Criticality, DomainId, MigrationKind, MunicipalityId, PersonalData, Place, Thing, UseId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A record on which life and health depend is closed and nothing is kept",
    severity: Severity::Error,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let mut closed: BTreeMap<(DomainId, MunicipalityId), Vec<UseId>> = BTreeMap::new();
    for row in evaluation.migrations.iter().filter(|row| row.kind == MigrationKind::Close) {
        let domain = landscape.domain(row.domain);
        let vital =
            domain.criticality == Criticality::LifeHealth && domain.personal_data == PersonalData::Special;
        if let Some(from) = row.from.filter(|_| vital) {
            closed.entry((row.domain, row.municipality)).or_default().push(from);
        }
    }
    for ((domain, municipality), closed) in closed {
        if context.inventory.uses(municipality, domain).len() > closed.len() {
            continue;
        }
        for id in closed {
            let entry = landscape.entry(id);
            let message = t!("mig006.message", entry = entry.reference, domain = landscape.domain(domain).id);
            report.add(
                Hit::new(Place::key(Thing::Use(id), "data"), entry.reference.clone(), message)
                    .help(t!("mig006.help")),
            );
        }
    }
}
