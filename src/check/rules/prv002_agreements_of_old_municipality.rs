//! Contracts that the plan keeps have a data-processing agreement signed by a municipality that ends. Reported once
//! for each municipality.
//!
//! ## Why
//!
//! On day one the new municipality is the controller. An agreement with the old one does not bind the processor to
//! it.
//!
//! ## Source
//!
//! GDPR article 28, as practitioners read it.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1000, dpa: true}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1000, dpa: true}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; sign them again before day one, with the list from `portfolio report`.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::cost::ContractFate;
use crate::model::{MunicipalityId, PersonalData, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "Data-processing agreements were made by municipalities that end",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let mut old: BTreeMap<MunicipalityId, Vec<&str>> = BTreeMap::new();
    for (&id, fate) in &evaluation.contracts {
        let contract = landscape.contract(id);
        let kept = matches!(fate, ContractFate::Kept { .. }) && contract.dpa == Some(true);
        let mut systems = contract.systems.iter().filter(|&&id| evaluation.uses(id));
        let personal =
            systems.any(|&id| context.inventory.personal_data(landscape.system(id)) != PersonalData::None);
        if kept && personal {
            old.entry(contract.municipality).or_default().push(&contract.reference);
        }
    }
    for (municipality, contracts) in old {
        let id = &landscape.municipality(municipality).id;
        let message = t!("prv002.message", count = contracts.len(), id = id, contracts = listed(contracts.iter().copied()));
        report.add(Hit::new(Place::of(Thing::Municipality(municipality)), id.clone(), message));
    }
}
