//! The plan extends one contract and ends another with the same supplier, and pays for the second one after day
//! one.
//!
//! ## Why
//!
//! The supplier gains the whole new municipality. That is the moment to ask for the other contract to end without
//! cost.
//!
//! ## Source
//!
//! S000 D6, contract plan. KS, advice on contracts in mergers.
//!
//! ## Wrong
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1000, growth: any}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: Tieto AS, annual_fee: 10000, end: 2022-12-31}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # nord.yaml
//! systems:
//!   - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1000, growth: any}
//! # sor.yaml
//! systems:
//!   - {id: profil, name: Profil, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: visma, annual_fee: 10000, end: 2022-12-31}
//! # decisions.yaml
//! decisions:
//!   - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Nothing is wrong; negotiate both at the same time. Reported once for each supplier, on the most expensive
//! contract that is ended.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, plain_company};
use crate::cost::ContractFate;
use crate::model::{ContractId, Money, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "One supplier has a contract that the plan extends and one that the plan pays to leave",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    let supplier = |id: ContractId| plain_company(&landscape.contract(id).supplier);
    let mut grown: BTreeMap<String, ContractId> = BTreeMap::new();
    let mut left: BTreeMap<String, (Money, ContractId)> = BTreeMap::new();
    for (&id, fate) in &evaluation.contracts {
        match fate {
            ContractFate::Kept { grown: true, .. } => _ = grown.entry(supplier(id)).or_insert(id),
            ContractFate::Left(exit) if !exit.cost.is_zero() => {
                let dearest = left.entry(supplier(id)).or_insert((exit.cost, id));
                if exit.cost > dearest.0 {
                    *dearest = (exit.cost, id);
                }
            }
            _ => {}
        }
    }
    for (name, (cost, id)) in left {
        let Some(&other) = grown.get(&name) else { continue };
        let (contract, other_name) = (landscape.contract(id), &landscape.contract(other).reference);
        let message = t!("con031.message", supplier = contract.supplier, other_name = other_name, cost = cost, contract = contract.reference);
        report.add(
            Hit::at_contract(landscape, id, "supplier", message)
                .related(Place::of(Thing::Contract(other)), t!("con031.related"))
                .help(t!("con031.help")),
        );
    }
}
