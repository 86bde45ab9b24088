//! The supplier of a contract is an inter-municipal company (IKS), the contract has no `shared_with`, and no other
//! municipality works in its systems.
//!
//! ## Why
//!
//! A joint company serves several municipalities. If the others are part of the merger, one system is counted once
//! for each; if they are not, the exit must be agreed with them.
//!
//! ## Source
//!
//! S004: systems of an IKS. S001: the joint operation K-IKT.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: rfd, name: Renovasjon, contract: rfd-2011, covers: [{domain: chat}]}
//! contracts:
//!   - {id: rfd-2011, supplier: Renovasjonsselskapet IKS, annual_fee: 200000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: rfd, name: Renovasjon, contract: rfd-2011, covers: [{domain: chat}]}
//! contracts:
//!   - {id: rfd-2011, supplier: Renovasjonsselskapet IKS, annual_fee: 200000, shared_with: [lier]}
//! ```
//!
//! ## How to fix
//!
//! Name the parties outside the merger in `shared_with`, and write the uses of those inside as entries with
//! `shared_from`.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A joint company is the supplier, but neither the contract nor the system is shared",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for (id, systems) in context.living_contracts() {
        let contract = landscape.contract(id);
        let words = contract.supplier.split(|character: char| !character.is_alphanumeric());
        let joint =
            words.map(str::to_lowercase).any(|word| word == "iks" || word.starts_with("interkommunal"));
        let alone = systems.iter().all(|&id| landscape.system(id).uses.len() == 1);
        if joint && alone && contract.shared_with.is_empty() {
            let message = t!("inv011.message", contract = contract.reference, supplier = contract.supplier);
            report.add(
                Hit::at_contract(landscape, id, "supplier", message)
                    .help(t!("inv011.help")),
            );
        }
    }
}
