//! The plan terminates, lets expire or extends a contract that has parties outside the merger.
//!
//! ## Why
//!
//! The other parties must be asked: leaving splits their contract, growing changes their share.
//!
//! ## Source
//!
//! S004: inter-municipal companies. Public cases: Asker and Bærum, Lier and Hurum.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: ikt-avtale, supplier: evry, annual_fee: 900000, shared_with: [lier]}   # and the plan leaves it
//! - {id: gerica, name: Gerica, contract: ikt-avtale, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: ikt-avtale, supplier: evry, annual_fee: 900000}                         # split off before the merger
//! - {id: gerica, name: Gerica, contract: ikt-avtale, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: sor/profil}
//! ```
//!
//! ## How to fix
//!
//! Agree with the other parties, then waive the finding with that agreement as the reason. Not reported if the
//! contract continues unchanged.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity, listed};
use crate::cost::ContractFate;
use crate::model::{Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The plan changes a contract that is shared with parties outside the merger",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for (&id, fate) in &evaluation.contracts {
        let contract = landscape.contract(id);
        let change = match fate {
            ContractFate::Kept { grown: true, .. } => t!("con011.extends"),
            ContractFate::Kept { .. } => continue,
            ContractFate::Left(_) => t!("con011.leaves"),
        };
        if !contract.shared_with.is_empty() {
            let others = listed(contract.shared_with.iter().map(String::as_str));
            let message = t!("con011.message", change = change, contract = contract.reference, others = others);
            report.add(
                Hit::new(Place::key(Thing::Contract(id), "shared_with"), contract.reference.clone(), message)
                    .help(t!("con011.help")),
            );
        }
    }
}
