//! At least three contracts of different municipalities each cover one system of the same product, and the fee per
//! inhabitant of one of them is at least ten times their median, or at most a tenth of it.
//!
//! ## Why
//!
//! One zero too many or too few decides a domain. It may also be a good price, which is worth asking about.
//!
//! ## Source
//!
//! S003: amounts in the wrong unit.
//!
//! ## Wrong
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, product: gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 12000}
//! # sor.yaml
//! systems:
//!   - {id: gerica, name: Gerica, product: gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 800000}
//! # portfolio.yaml
//! municipalities:
//!   - {id: vest, inhabitants: 9000, inventory: vest.yaml}
//! # vest.yaml
//! municipality: vest
//! systems:
//!   - {id: gerica, name: Gerica, product: gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 900000}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! systems:
//!   - {id: gerica, name: Gerica, product: gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 1200000}
//! # sor.yaml
//! systems:
//!   - {id: gerica, name: Gerica, product: gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 800000}
//! # portfolio.yaml
//! municipalities:
//!   - {id: vest, inhabitants: 9000, inventory: vest.yaml}
//! # vest.yaml
//! municipality: vest
//! systems:
//!   - {id: gerica, name: Gerica, product: gerica, contract: k, covers: [{domain: elderly-care}]}
//! contracts:
//!   - {id: k, supplier: tieto, annual_fee: 900000}
//! ```
//!
//! ## How to fix
//!
//! Check the invoice. Not reported for fees of 0 and for fixed prices.

use std::collections::BTreeMap;

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::model::{ContractId, Pricing, ProductId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "The fee of a contract is ten times that of others for the same product, or a tenth",
    severity: Severity::Info,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut fees: BTreeMap<ProductId, Vec<(u64, ContractId)>> = BTreeMap::new();
    for (id, systems) in context.living_contracts() {
        let contract = landscape.contract(id);
        let [only] = systems.as_slice() else { continue };
        let inhabitants = landscape.municipality(contract.municipality).inhabitants;
        if let Some(product) = landscape.system(*only).product
            && contract.pricing != Pricing::Fixed
            && let Some(fee) = contract.annual_fee.filter(|&fee| fee > 0)
        {
            // Øre per inhabitant keep the small ones apart.
            fees.entry(product).or_default().push((fee * 100 / inhabitants, id));
        }
    }
    for (product, mut fees) in fees {
        if fees.len() < 3 {
            continue;
        }
        fees.sort_unstable();
        let median = fees[fees.len() / 2].0;
        for &(fee, id) in fees.iter().filter(|(fee, _)| *fee >= 10 * median || *fee * 10 <= median) {
            let message = t!("fin015.message", contract = landscape.contract(id).reference, fee = fee / 100, product = landscape.product(product).name, median = median / 100);
            report.add(Hit::at_contract(landscape, id, "annual_fee", message));
        }
    }
}
