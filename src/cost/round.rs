//! Rounding and discounting (model.md, sections 1 and 7).

use crate::model::{Merger, Money};

/// round(numerator / denominator): to the nearest integer, halves away from zero. The denominator is positive.
pub fn round_ratio(numerator: i128, denominator: i128) -> i128 {
    debug_assert!(denominator > 0);
    let magnitude = (2 * numerator.abs() + denominator) / (2 * denominator);
    if numerator < 0 { -magnitude } else { magnitude }
}

/// 10^12, the unit of the discount factors.
const UNIT: i128 = 1_000_000_000_000;

/// The present value of one krone at the start of each year of the horizon.
#[derive(Clone, Copy, Debug)]
pub struct Annuity {
    /// Σ f_t, in units of 10^-12.
    sum: i128,
}

impl Annuity {
    /// f_0 = 10^12, f_t = round(f_{t−1}·10000/(10000 + b)); A = Σ_{t<H} f_t / 10^12 (section 7).
    pub fn new(merger: &Merger) -> Self {
        let divisor = 10_000 + i128::from(merger.discount_basis_points);
        let mut factor = UNIT;
        let mut sum = 0;
        for _ in 0..merger.horizon_years {
            sum += factor;
            factor = round_ratio(factor * 10_000, divisor);
        }
        Annuity { sum }
    }

    /// pv(x) = round(x·A) for x = numerator/denominator kroner a year.
    pub fn present_value(&self, numerator: i128, denominator: i128) -> Money {
        Money(round_ratio(numerator * self.sum, denominator * UNIT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(
            [round_ratio(1, 2), round_ratio(3, 2), round_ratio(-1, 2), round_ratio(1, 3)],
            [1, 2, -1, 0]
        );
    }
}
