//! A contract covers a system in use, at least one municipality does not work in that system, and `growth` is
//! unknown.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Where nothing is said, a system is a candidate up to `limits.unknown_growth`, and a fixed price is not counted as
//! fixed. A lawyer needs some weeks to answer, so ask early.
//!
//! ## Source
//!
//! Model, section 6 (growth); ks.no, advice 4.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, growth: none}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Record `growth`: a percentage, `any` or `none`. Not reported for systems that are unfit, for spreadsheets, files and
//! paper, or if the contract ends before the merger or notice has
//! been given: it cannot be continued anyway.

use std::collections::BTreeSet;

use crate::calendar::add_months;
use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{ContractId, Growth, Place, Pricing, Renewal, System, Thing};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "It is not known whether a contract may grow",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let everybody = landscape.municipalities.len();
    let might_be_chosen = |system: &System| {
        let entries = system.uses.iter().map(|&entry| landscape.entry(entry).municipality);
        let grows = entries.collect::<BTreeSet<_>>().len() < everybody;
        grows && system.unfit.is_none() && system.form.is_software() && !context.is_national(system)
    };
    let open: BTreeSet<ContractId> = context
        .living()
        .filter(|(_, system)| might_be_chosen(system))
        .filter_map(|(_, system)| system.contract)
        .filter(|&id| {
            let contract = landscape.contract(id);
            let last = contract.end.filter(|_| contract.renewal != Renewal::Tacit);
            let ends =
                last.is_some_and(|end| add_months(end, contract.option_months) < landscape.merger.date);
            contract.growth == Growth::Unknown && contract.terminated_to.is_none() && !ends
        })
        .collect();
    let found = open.into_iter().map(|id| {
        let contract = landscape.contract(id);
        let price = match contract.pricing {
            Pricing::Fixed => t!("con016.message"),
            _ => Text::default(),
        };
        let message = t!("con016.message_2", contract = contract.reference, price = price);
        let hit = Hit::new(Place::of(Thing::Contract(id)), contract.reference.clone(), message);
        (contract.municipality, hit.help(t!("con016.help")))
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("con016.all", municipality = municipality, count = count, names = names)
    });
}
