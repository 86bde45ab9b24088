//! What everything costs a year: today (model.md, section 11, `as_is`), and in the target (section 14).

use super::round::Fractions;
use super::{Amount, Basis, Evaluation, Scale, Usage};
use crate::model::Money;

/// What today's systems and contracts cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsIs {
    /// A year.
    pub annual: Amount,
    /// Over the horizon, if all went on as they are.
    pub total: Money,
}

/// All systems, whatever their status, and the contracts that some system names.
pub fn as_is(basis: &Basis) -> AsIs {
    let landscape = basis.landscape;
    let mut annual = Amount::ZERO;
    for id in landscape.system_ids() {
        annual += Amount::new(basis.annual_cost(id).into(), basis.is_cost_assumed(id));
    }
    for id in landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty()) {
        annual += Amount::new(basis.annual_fee(id).into(), basis.has_assumed_fee(id));
    }
    AsIs { annual, total: basis.annuity.present_value(annual.money.get(), 1) }
}

/// The target's year in kroner (section 14): what its systems, contracts and procured products cost a year as section 7 scales them,
/// rounded once.
pub fn target_year(basis: &Basis, evaluation: &Evaluation) -> Money {
    let landscape = basis.landscape;
    let mut year = Fractions::default();
    let mut add = |annual: u64, usage: Usage, grown: Scale| {
        let scale = match usage {
            Usage::Unused => return,
            Usage::AsIs => Scale::ONE,
            Usage::Grown => grown,
        };
        year.add(i128::from(annual) * scale.numerator, scale.denominator);
    };
    for id in landscape.system_ids() {
        add(basis.annual_cost(id), evaluation.usage[id.index()], basis.scale_of_system(id));
    }
    for &id in evaluation.contracts.keys() {
        let contract = landscape.contract(id);
        let scale = basis.scale_of_contract(id);
        let lines: u64 = contract.lines.iter().map(|line| line.annual).sum();
        let most = contract.systems.iter().map(|system| evaluation.usage[system.index()]).max();
        add(basis.annual_fee(id).saturating_sub(lines), most.unwrap_or(Usage::Unused), scale);
        for line in &contract.lines {
            add(line.annual, evaluation.usage[line.system.index()], scale);
        }
    }
    let bought: Money = evaluation.procured.keys().map(|&product| basis.product_annual(product)).sum();
    bought + Money(year.round())
}

/// In how many years the target has paid for itself: one-off / (today's year − the target's year), whole years up; nothing where
/// nothing is saved a year (section 14).
pub fn payback(one_off: Money, today: Money, target_year: Money) -> Option<u64> {
    let saved = (today - target_year).get();
    (saved > 0).then(|| u64::try_from((one_off.get() + saved - 1).div_euclid(saved)).unwrap_or(0))
}
