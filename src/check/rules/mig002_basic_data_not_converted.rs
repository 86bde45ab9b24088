//! The catalogue says that a data set of a domain must be converted, and the plan converts nothing of what a
//! municipality has there.
//!
//! ## Why
//!
//! Employees, unpaid refunds, coming invoices and pupils must be in the new system on day one. If they can only be
//! looked up in the old system, they cannot be paid, billed or taught.
//!
//! ## Source
//!
//! S000 D2, D4 and D5: such data 'må konverteres'.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: lonn, name: Lonn, annual_cost: 1000, data: lookup, covers: [{domain: casework}]}
//! # sor.yaml
//! systems:
//!   - {id: visma, name: Visma, annual_cost: 1000, covers: [{domain: casework}]}
//! # domains.yaml
//! domains:
//!   - {id: casework, name: Case handling, sector: D1, data_sets: [{id: open-cases, method: convert}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: casework, choose: sor/visma}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: lonn, name: Lonn, annual_cost: 1000, data: convert, covers: [{domain: casework}]}
//! # sor.yaml
//! systems:
//!   - {id: visma, name: Visma, annual_cost: 1000, covers: [{domain: casework}]}
//! # domains.yaml
//! domains:
//!   - {id: casework, name: Case handling, sector: D1, data_sets: [{id: open-cases, method: convert}]}
//! # decisions.yaml
//! decisions:
//!   - {domain: casework, choose: sor/visma}
//! ```
//!
//! ## How to fix
//!
//! Write `data: convert`; use `lookup` for old years in a copy of their own.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::model::{DataMethod, DomainId, MigrationKind, MunicipalityId, Place, Thing, UseId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Data that are needed on day one are not converted",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let must = |domain: DomainId| {
        let sets = &landscape.domain(domain).data_sets;
        sets.iter().find(|set| set.method == DataMethod::Convert)
    };
    // Of each municipality and domain: one use whose data do not come along; nothing where some do.
    let mut left: BTreeMap<(DomainId, MunicipalityId), Option<UseId>> = BTreeMap::new();
    let mut moved: BTreeSet<(DomainId, UseId)> = BTreeSet::new();
    for row in evaluation.migrations.iter().filter(|row| row.to.is_some() && must(row.domain).is_some()) {
        let Some(from) = row.from else { continue };
        moved.insert((row.domain, from));
        let stays = matches!(row.kind, MigrationKind::Lookup | MigrationKind::Close);
        let found = left.entry((row.domain, row.municipality)).or_insert(Some(from));
        if !stays {
            *found = None;
        }
    }
    for ((domain, municipality), found) in left {
        let (Some(id), Some(set)) = (found, must(domain)) else { continue };
        // A use that needs no migration is in the chosen system already.
        let here = context.inventory.uses(municipality, domain);
        if here.iter().all(|&entry| moved.contains(&(domain, entry))) {
            let entry = landscape.entry(id);
            let message = t!("mig002.message", entry = entry.reference, name = set.name);
            report.add(
                Hit::new(Place::key(Thing::Use(id), "data"), entry.reference.clone(), message)
                    .related(Place::key(Thing::Domain(domain), "data_sets"), t!("mig002.related")),
            );
        }
    }
}
