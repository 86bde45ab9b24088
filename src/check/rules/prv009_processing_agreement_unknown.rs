//! A system that someone else hosts holds special categories of personal data, and its contract has no `dpa`. If a
//! municipality gives `dpa` for no contract at all, this is reported once.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Unknown does not mean no, but it does not mean yes either. Before the merger each agreement is read and signed
//! again; an unknown agreement is forgotten.
//!
//! ## Source
//!
//! S001 5.2 and 5.5; GDPR article 28.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, hosting: saas, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, hosting: saas, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1000, dpa: true}
//! ```
//!
//! ## How to fix
//!
//! Find the agreement and write `dpa: true` or `false`. Not reported if the municipality runs the system itself or
//! if the hosting is not given.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{ContractId, Hosting, MunicipalityId, PersonalData, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "It is not known whether there is a data-processing agreement",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let said = landscape.contracts.iter().filter(|contract| contract.dpa.is_some());
    let mapped: BTreeSet<MunicipalityId> = said.map(|contract| contract.municipality).collect();
    let mut unmapped: BTreeMap<MunicipalityId, Vec<ContractId>> = BTreeMap::new();
    let mut missing: Vec<(MunicipalityId, Hit)> = Vec::new();
    for (id, systems) in context.living_contracts() {
        let contract = landscape.contract(id);
        let hosted = systems.iter().map(|&id| landscape.system(id)).find(|system| {
            matches!(system.governance.hosting, Some(Hosting::Hosted | Hosting::Saas))
                && context.personal_data(system) == PersonalData::Special
        });
        let Some(system) = hosted.filter(|_| contract.dpa.is_none()) else { continue };
        if mapped.contains(&contract.municipality) {
            let message = t!("prv009.message", contract = contract.reference, system = system.reference);
            let hit = Hit::at_contract(landscape, id, "dpa", message).help(t!("prv009.help"));
            missing.push((contract.municipality, hit));
        } else {
            unmapped.entry(contract.municipality).or_default().push(id);
        }
    }
    report.add_folded(landscape, missing, |municipality, count, names| {
        t!("prv009.all", municipality = municipality, count = count, names = names)
    });
    for (municipality, contracts) in unmapped {
        let id = &landscape.municipality(municipality).id;
        let message = t!("prv009.message_2", id = id, count = contracts.len());
        report.add(Hit::new(Place::key(Thing::Municipality(municipality), "inventory"), id.clone(), message));
    }
}
