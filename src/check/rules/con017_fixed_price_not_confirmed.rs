//! A contract with a fixed price grows in the plan, and `extendable` is unknown. Its fee is counted as if it grew with the inhabitants.
//!
//! ## Why
//!
//! A fixed price for one municipality seldom holds for three. If it does, the plan is dearer on paper than it will be, and may choose wrongly.
//!
//! ## Source
//!
//! Model, sections 4 and 7: a fixed price holds for the whole new municipality only with `extendable: yes`.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, pricing: fixed}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, pricing: fixed, extendable: yes}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to mend
//!
//! Have the supplier confirm the price for the whole new municipality, then record `extendable: yes`.

use crate::check::rule::{Check, Hit, PlanContext, Report, Rule, Severity};
use crate::cost::{ContractFate, round_ratio};
use crate::model::{Extendable, Money, Place, Thing};
use crate::words::t;

/// The rule.
pub static RULE: Rule = Rule {
    code: "CON017",
    name: "fixed-price-not-confirmed",
    summary: "A fixed price is counted as growing, for nobody confirmed that it holds",
    severity: Severity::Warning,
    needs_whole: true,
    source: include_str!("con017_fixed_price_not_confirmed.rs"),
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Report) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for (&id, fate) in &evaluation.contracts {
        let contract = landscape.contract(id);
        let served = context.basis.served_by_contract(id);
        let unsure = !contract.per_inhabitant && contract.extendable == Extendable::Unknown;
        if !unsure
            || !matches!(fate, ContractFate::Kept { grown: true, .. })
            || served >= context.basis.inhabitants
        {
            continue;
        }
        let whole = i128::from(contract.annual_fee) * i128::from(context.basis.inhabitants);
        let counted = Money(round_ratio(whole, i128::from(served)));
        let message = t!("con017.message", contract = contract.reference, counted = counted, annual_fee = Money::from(contract.annual_fee));
        report.add(
            Hit::new(Place::key(Thing::Contract(id), "pricing"), contract.reference.clone(), message)
                .help(t!("con017.help")),
        );
    }
}
