//! An inventory gives at least five amounts, and the largest is below 20 000.
//!
//! ## Why
//!
//! Budgets are written in thousands. Read as kroner, they make every system of that municipality nearly free, and
//! it wins every domain.
//!
//! ## Source
//!
//! S003: a table headed Mnkr over numbers in tkr.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: a, supplier: visma, annual_fee: 1200}
//! - {id: b, supplier: visma, annual_fee: 450}
//! - {id: c, supplier: visma, annual_fee: 60}
//! # sor.yaml
//! - {id: a, supplier: tieto, annual_fee: 1200}
//! - {id: b, supplier: tieto, annual_fee: 450}
//! - {id: c, supplier: tieto, annual_fee: 60}
//! - {id: d, supplier: tieto, annual_fee: 700}
//! - {id: profil, name: Profil, annual_cost: 150, covers: [{domain: elderly-care}]}
//! - {id: velferd, name: Velferd, annual_cost: 90, covers: [{domain: social-assistance}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! # sor.yaml
//! - {id: a, supplier: tieto, annual_fee: 1200000}
//! - {id: b, supplier: tieto, annual_fee: 450000}
//! - {id: c, supplier: tieto, annual_fee: 60000}
//! - {id: d, supplier: tieto, annual_fee: 700000}
//! - {id: e, supplier: tieto, annual_fee: 90000}
//! ```
//!
//! ## How to fix
//!
//! Write whole kroner. Amounts of 0 do not count.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{MunicipalityId, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The amounts of an inventory look like thousands of kroner",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

/// So many amounts are enough to judge by.
const ENOUGH: usize = 5;
/// No municipality pays less than this in kroner for everything.
const SMALL: u64 = 20_000;

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut amounts = vec![(0usize, 0u64); landscape.municipalities.len()];
    let mut note = |municipality: MunicipalityId, amount: u64| {
        if amount > 0 {
            let (count, largest) = &mut amounts[municipality.index()];
            (*count, *largest) = (*count + 1, amount.max(*largest));
        }
    };
    landscape.contracts.iter().for_each(|contract| note(contract.municipality, contract.annual_fee.unwrap_or(0)));
    landscape.systems.iter().for_each(|system| note(system.municipality, system.annual_cost.unwrap_or(0)));
    for id in landscape.municipality_ids() {
        let (count, largest) = amounts[id.index()];
        if count >= ENOUGH && largest < SMALL {
            let name = &landscape.municipality(id).id;
            let message =
                t!("inv009.message", count = count, name = name, largest = largest);
            report.add(Hit::new(Place::key(Thing::Municipality(id), "inventory"), name.clone(), message));
        }
    }
}
