//! A system names a contract that gives no `annual_fee`. The fee is estimated from the size of the domains of its systems.
//! Up to three in one municipality are reported one by one, more as one finding.
//!
//! ## Why
//!
//! Unknown is never zero. Otherwise the contract that nobody has looked up would win.
//!
//! ## Source
//!
//! Model, section 7, item 2. S001 area 8: amounts given as a question mark.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! - {id: k, supplier: tieto}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, contract: k, covers: [{domain: elderly-care}]}
//! - {id: k, supplier: tieto, annual_fee: 1200000}
//! ```
//!
//! ## How to fix
//!
//! Look up the fee, without VAT; 0 if nothing is paid.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::ContractId;
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A contract's fee is estimated, because none is given",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let contracts = landscape.contracts.iter().enumerate();
    let unknown = contracts.filter(|(_, contract)| contract.annual_fee.is_none() && !contract.systems.is_empty());
    let found = unknown.map(|(index, contract)| {
        let message = t!("fin016.message", contract = contract.reference);
        let hit = Hit::at_contract(landscape, ContractId::at(index), "annual_fee", message);
        (contract.municipality, hit.help(t!("fin016.help")))
    });
    report.add_folded(landscape, found, |municipality, count, names| {
        t!("fin016.all", municipality = municipality, count = count, names = names)
    });
}
