//! A contract with a fixed price grows in the plan, and `growth` is unknown. Its fee is counted as if it grew with
//! the number of inhabitants, by the steps of `rates.growth`.
//!
//! ## Why
//!
//! A fixed price for one municipality seldom holds for three. If it does hold, the plan looks more expensive than
//! it will be, and may choose wrongly.
//!
//! ## Source
//!
//! Model, sections 4 and 7: a fixed price holds for the whole new municipality only if `growth` allows it.
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
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, pricing: fixed, growth: any}
//! - {id: gerica, name: Gerica, contract: tieto-2015, covers: [{domain: elderly-care}]}
//! - {domain: elderly-care, choose: nord/gerica}
//! ```
//!
//! ## How to fix
//!
//! Have the supplier confirm the price for the whole new municipality, then record `growth`: `any`, or the percentage it
//! holds for.

use crate::check::rule::{About, Check, Hit, PlanContext, Hits, Severity};
use crate::cost::{ContractFate, round_ratio};
use crate::model::{Growth, Money, Place, Pricing, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A fixed price is counted as growing, because it is not confirmed for the new municipality",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Plan(check),
};

fn check(context: &PlanContext, report: &mut Hits) {
    let Some(evaluation) = context.evaluation() else { return };
    let landscape = context.landscape();
    for (&id, fate) in &evaluation.contracts {
        let contract = landscape.contract(id);
        let served = context.basis.served_by_contract(id);
        let unsure = contract.pricing == Pricing::Fixed && contract.growth == Growth::Unknown;
        if !unsure
            || !matches!(fate, ContractFate::Kept { grown: true, .. })
            || served >= context.basis.inhabitants
        {
            continue;
        }
        let (fee, scale) = (context.basis.annual_fee(id), context.basis.scale_of_contract(id));
        let counted = Money(round_ratio(i128::from(fee) * scale.numerator, scale.denominator));
        let fee = Money::from(fee);
        let message = t!("con017.message", contract = contract.reference, counted = counted, annual_fee = fee);
        report.add(
            Hit::new(Place::key(Thing::Contract(id), "pricing"), contract.reference.clone(), message)
                .help(t!("con017.help")),
        );
    }
}
