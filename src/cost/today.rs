//! What everything costs a year: today (model.md, section 11, `as_is`), and in the target (section 14).

use super::round::Fractions;
use super::{Amount, Basis, Evaluation, Scale, Usage, round_ratio};
use crate::model::{Money, Pricing};

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
    target_year_amount(basis, evaluation).money
}

/// The target's year, and what of it rests on assumed figures: what nobody gave, and what grows by assumed steps.
pub fn target_year_amount(basis: &Basis, evaluation: &Evaluation) -> Amount {
    let landscape = basis.landscape;
    let mut year = Year::default();
    let steps = landscape.rates.growth.assumed;
    for id in landscape.system_ids() {
        let rests = steps && landscape.system(id).cost_pricing == Pricing::Tiered;
        let grown = Grown { scale: basis.scale_of_system(id), given: !basis.is_cost_assumed(id), rests };
        year.add(basis.annual_cost(id), evaluation.usage[id.index()], grown);
    }
    for &id in evaluation.contracts.keys() {
        let contract = landscape.contract(id);
        let rests = steps && contract.pricing != Pricing::PerInhabitant;
        let grown = Grown { scale: basis.scale_of_contract(id), given: !basis.has_assumed_fee(id), rests };
        let lines: u64 = contract.lines.iter().map(|line| line.annual).sum();
        let most = contract.systems.iter().map(|system| evaluation.usage[system.index()]).max();
        year.add(basis.annual_fee(id).saturating_sub(lines), most.unwrap_or(Usage::Unused), grown);
        for line in &contract.lines {
            year.add(line.annual, evaluation.usage[line.system.index()], grown);
        }
    }
    let bought: Money = evaluation.procured.keys().map(|&product| basis.product_annual(product)).sum();
    Amount { money: bought + Money(year.whole.round()), assumed: Money(year.assumed.round()) }
}

/// How something grows that is used by all, and how sure that is.
#[derive(Clone, Copy)]
struct Grown {
    scale: Scale,
    /// Whether somebody gave today's price.
    given: bool,
    /// Whether the steps that it grows by are assumed.
    rests: bool,
}

/// A year in the making.
#[derive(Default)]
struct Year {
    whole: Fractions,
    assumed: Fractions,
}

impl Year {
    fn add(&mut self, annual: u64, usage: Usage, grown: Grown) {
        let annual = i128::from(annual);
        let scale = match usage {
            Usage::Unused => return,
            Usage::AsIs => Scale::ONE,
            Usage::Grown => grown.scale,
        };
        self.whole.add(annual * scale.numerator, scale.denominator);
        if !grown.given {
            self.assumed.add(annual * scale.numerator, scale.denominator);
        } else if grown.rests {
            self.assumed.add(annual * (scale.numerator - scale.denominator), scale.denominator);
        }
    }
}

/// The hours a year that ill fit takes from those who work in what does not fit, to the nearest (section 7, item 9); nothing where an
/// hour costs nothing.
pub fn hours_a_year(basis: &Basis, quality: Money) -> Option<u64> {
    let hour = basis.annuity.present_value(i128::from(basis.landscape.rates.quality.hour.value), 1);
    (hour > Money::ZERO).then(|| u64::try_from(round_ratio(quality.get(), hour.get())).unwrap_or(0))
}

/// In how many years the target has paid for itself: one-off / (today's year − the target's year), whole years up; nothing where
/// nothing is saved a year (section 14).
pub fn payback(one_off: Money, today: Money, target_year: Money) -> Option<u64> {
    let saved = (today - target_year).get();
    (saved > 0).then(|| u64::try_from((one_off.get() + saved - 1).div_euclid(saved)).unwrap_or(0))
}
