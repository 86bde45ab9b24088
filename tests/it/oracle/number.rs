//! Exact numbers (model.md, sections 1 and 7).

/// To the nearest integer, halves away from zero. Nothing in the model is negative.
pub fn round(numerator: i128, denominator: i128) -> i128 {
    assert!(numerator >= 0 && denominator > 0);
    let whole = numerator / denominator;
    let rest = numerator % denominator;
    if rest * 2 >= denominator { whole + 1 } else { whole }
}

/// The least integer not below.
pub fn ceil(numerator: i128, denominator: i128) -> i128 {
    assert!(numerator >= 0 && denominator > 0);
    let whole = numerator / denominator;
    if numerator % denominator > 0 { whole + 1 } else { whole }
}

/// What an annuity is counted in.
const UNIT: i128 = 1_000_000_000_000;

/// A, the present value of one krone at the start of every year of the horizon, kept as a count of 10^-12.
#[derive(Clone, Copy, Debug)]
pub struct Annuity(i128);

impl Annuity {
    /// A for a horizon in years and a rate in hundredths of a percent.
    pub fn new(years: u32, basis_points: u32) -> Annuity {
        let mut factor = UNIT;
        let mut sum = 0;
        for _ in 0..years {
            sum += factor;
            factor = round(factor * 10_000, 10_000 + i128::from(basis_points));
        }
        Annuity(sum)
    }

    /// pv of the rational numerator / denominator.
    pub fn value(self, numerator: i128, denominator: i128) -> i128 {
        round(numerator * self.0, denominator * UNIT)
    }
}
