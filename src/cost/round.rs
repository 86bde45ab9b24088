//! Rounding and discounting (model.md, sections 1 and 7).

use std::collections::BTreeMap;

use crate::calendar::add_months;
use crate::model::{Date, Merger, Money};

/// round(numerator / denominator): to the nearest integer, halves away from zero. The denominator is positive.
pub fn round_ratio(numerator: i128, denominator: i128) -> i128 {
    debug_assert!(denominator > 0);
    let magnitude = (2 * numerator.abs() + denominator) / (2 * denominator);
    if numerator < 0 { -magnitude } else { magnitude }
}

/// 10^12, the unit of the discount factors.
const UNIT: i128 = 1_000_000_000_000;

/// round(a · b / denominator), whatever a · b comes to; the denominator is positive, and the result fits.
fn round_product(a: i128, b: i128, denominator: i128) -> i128 {
    if let Some(product) = a.checked_mul(b)
        && product.unsigned_abs() < u128::MAX / 8
    {
        return round_ratio(product, denominator);
    }
    // Long division in base 2: a = a' · denominator + rest, and so on, bit by bit of b.
    let (mut whole, mut rest) = (0_u128, 0_u128);
    let (a_abs, b_abs, denominator) = (a.unsigned_abs(), b.unsigned_abs(), denominator.unsigned_abs());
    let (step_whole, step_rest) = (a_abs / denominator, a_abs % denominator);
    for bit in (0..128 - b_abs.leading_zeros()).rev() {
        whole = 2 * whole + 2 * rest / denominator;
        rest = 2 * rest % denominator;
        if b_abs >> bit & 1 == 1 {
            whole += step_whole + (rest + step_rest) / denominator;
            rest = (rest + step_rest) % denominator;
        }
    }
    let magnitude = whole + u128::from(2 * rest >= denominator);
    let magnitude = i128::try_from(magnitude).expect("invariant: sums fit in 128 bits");
    if (a < 0) != (b < 0) { -magnitude } else { magnitude }
}

/// Discounting over the horizon.
#[derive(Clone, Debug)]
pub struct Annuity {
    /// Σ f_t, in units of 10^-12: the present value of one krone at the start of each year.
    sum: i128,
    /// f_t by year, in units of 10^-12.
    factors: Vec<i128>,
    merger: Date,
}

impl Annuity {
    /// f_0 = 10^12, f_t = round(f_{t−1}·10000/(10000 + b)); A = Σ_{t<H} f_t / 10^12 (section 7).
    pub fn new(merger: &Merger) -> Self {
        let divisor = 10_000 + i128::from(merger.discount_basis_points);
        let mut factor = UNIT;
        let mut factors = Vec::new();
        for _ in 0..merger.horizon_years {
            factors.push(factor);
            factor = round_ratio(factor * 10_000, divisor);
        }
        Annuity { sum: factors.iter().sum(), factors, merger: merger.date }
    }

    /// later(x, t): what kroner paid on a day are worth, where the day is within the horizon: after the merger and before its
    /// end; else nothing (section 7).
    pub fn later(&self, kroner: i128, day: Date) -> Option<Money> {
        if day <= self.merger {
            return None;
        }
        let years = self.factors.len() as u32;
        // The greatest year that has begun by then.
        let year = (0..=years).rev().find(|&year| add_months(self.merger, 12 * year) <= day)?;
        let factor = self.factors.get(year as usize)?;
        Some(Money(round_product(kroner, *factor, UNIT)))
    }

    /// pv(x) = round(x·A) for x = numerator/denominator kroner a year.
    pub fn present_value(&self, numerator: i128, denominator: i128) -> Money {
        Money(round_product(numerator, self.sum, denominator * UNIT))
    }
}

/// A sum of fractions that is rounded once.
#[derive(Clone, Debug, Default)]
pub(super) struct Fractions {
    /// Numerators by denominator.
    parts: BTreeMap<i128, i128>,
}

impl Fractions {
    /// Adds a fraction; its denominator is more than 0.
    pub fn add(&mut self, numerator: i128, denominator: i128) {
        *self.parts.entry(denominator).or_default() += numerator;
    }

    /// The sum to the nearest integer, halves up. Exact: what is cut off beyond the 24th decimal of each part is far less than the
    /// least difference between sums of fractions whose denominators are numbers of inhabitants in hundredths.
    pub fn round(&self) -> i128 {
        const UNIT: i128 = 10_i128.pow(24);
        let whole: i128 = self.parts.iter().map(|(below, above)| above.div_euclid(*below)).sum();
        let rest: i128 =
            self.parts.iter().map(|(below, above)| above.rem_euclid(*below) * UNIT / below).sum();
        // Each part was cut off by less than one: so a half that is made of thirds stays one.
        let rest = rest + self.parts.len() as i128;
        whole + (rest + UNIT / 2).div_euclid(UNIT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_beyond_128_bits_is_rounded_exactly() {
        let (a, b) = (i128::MAX / 3, 3 * 10_i128.pow(20) + 7);
        // a · b / b = a, and half a unit more is rounded up.
        assert_eq!(round_product(a, b, b), a);
        assert_eq!(round_product(-a, b, b), -a);
        let ten = 10_i128.pow(30);
        assert_eq!(round_product(ten + 5, ten, 10 * ten), (ten + 5) / 10 + 1);
        assert_eq!(round_product(ten + 4, ten, 10 * ten), (ten + 4) / 10);
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(
            [round_ratio(1, 2), round_ratio(3, 2), round_ratio(-1, 2), round_ratio(1, 3)],
            [1, 2, -1, 0]
        );
    }

    #[test]
    fn a_sum_of_fractions_is_rounded_once_and_its_halves_go_up() {
        let sum = |parts: &[(i128, i128)]| {
            let mut sum = Fractions::default();
            parts.iter().for_each(|&(above, below)| sum.add(above, below));
            sum.round()
        };
        assert_eq!(sum(&[(1, 3), (1, 3), (1, 3)]), 1);
        assert_eq!(sum(&[(1, 3), (1, 6)]), 1);
        assert_eq!(sum(&[(1, 3), (1, 7)]), 0);
        assert_eq!(sum(&[(5, 2), (7, 4), (1, 4)]), 5);
        assert_eq!(sum(&[(499_999, 1_000_000)]), 0);
        assert_eq!(sum(&[]), 0);
    }
}
