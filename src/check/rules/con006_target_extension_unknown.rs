//! A system is chosen for everyone and at least one municipality does not work in it yet, but `growth` of its
//! contract is unknown.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! The plan lets a contract that says nothing grow by `limits.unknown_growth`, 50 percent unless you set it. If the
//! answer turns out to be no, the choice is lost, often too late for a tender.
//!
//! ## Source
//!
//! ks.no, advice 4; letter from the ministry (KMD) 2018: let a lawyer see it, or announce the intention.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, growth: any}
//! ```
//!
//! ## How to fix
//!
//! Ask the supplier and a lawyer, then record `growth`: a percentage, `any` or `none`. Growth beyond the limit is CON008.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::model::{ContractId, Growth};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A chosen system's contract must grow, and it is unknown whether it may",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let landscape = context.landscape();
    let mut open: BTreeMap<ContractId, Vec<&str>> = BTreeMap::new();
    for (system, domains) in context.chosen_systems() {
        let Some(contract) = landscape.system(system).contract else { continue };
        if landscape.contract(contract).growth != Growth::Unknown {
            continue;
        }
        let growing = domains.into_iter().filter(|&domain| !context.serves_everybody(system, domain));
        let growing: Vec<&str> = growing.map(|domain| landscape.domain(domain).id.as_str()).collect();
        if !growing.is_empty() {
            open.entry(contract).or_default().extend(growing);
        }
    }
    let told = context.grows_beyond_limit();
    let found = open.into_iter().filter(|(id, _)| !told.contains(id)).map(|(id, domains)| {
        let contract = landscape.contract(id);
        let message = t!("con006.message", name = contract.reference, domains = listed(domains));
        let hit = Hit::at_contract(landscape, id, "growth", message).help(t!("con006.help"));
        (contract.municipality, hit)
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("con006.all", municipality = municipality, count = count, names = names)
    });
}
