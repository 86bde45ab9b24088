//! Exact numbers (model.md, sections 1 and 7).

use std::cmp::Ordering;
use std::ops::{Add, Mul, Sub};

/// A rational number; the denominator is positive and the fraction is in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    top: i128,
    bottom: i128,
}

fn common(a: i128, b: i128) -> i128 {
    if b == 0 { a.abs() } else { common(b, a % b) }
}

impl Ratio {
    pub const ONE: Ratio = Ratio { top: 1, bottom: 1 };

    pub fn new(top: i128, bottom: i128) -> Ratio {
        assert!(bottom > 0);
        let by = common(top, bottom).max(1);
        Ratio { top: top / by, bottom: bottom / by }
    }

    /// To the nearest integer, halves away from zero.
    pub fn round(self) -> i128 {
        let size = (2 * self.top.abs() + self.bottom) / (2 * self.bottom);
        if self.top < 0 { -size } else { size }
    }

    /// The least integer not below.
    pub fn ceil(self) -> i128 {
        self.top.div_euclid(self.bottom) + i128::from(self.top.rem_euclid(self.bottom) > 0)
    }
}

impl From<i128> for Ratio {
    fn from(whole: i128) -> Ratio {
        Ratio { top: whole, bottom: 1 }
    }
}

impl Add for Ratio {
    type Output = Ratio;
    fn add(self, other: Ratio) -> Ratio {
        Ratio::new(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)
    }
}

impl Sub for Ratio {
    type Output = Ratio;
    fn sub(self, other: Ratio) -> Ratio {
        Ratio::new(self.top * other.bottom - other.top * self.bottom, self.bottom * other.bottom)
    }
}

impl Mul for Ratio {
    type Output = Ratio;
    fn mul(self, other: Ratio) -> Ratio {
        // Reduced crosswise first, so that the products stay small.
        let (a, b) = (Ratio::new(self.top, other.bottom), Ratio::new(other.top, self.bottom));
        Ratio { top: a.top * b.top, bottom: a.bottom * b.bottom }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        (self.top * other.bottom).cmp(&(other.top * self.bottom))
    }
}

/// What a discount factor is counted in.
const UNIT: i128 = 1_000_000_000_000;

/// The discount factors f_0, f_1, … of a horizon, counted in 10^-12.
#[derive(Clone, Debug)]
pub struct Annuity(Vec<i128>);

impl Annuity {
    /// For a horizon in years and a rate in hundredths of a percent.
    pub fn new(years: usize, hundredths: i128) -> Annuity {
        let mut factors = vec![UNIT];
        while factors.len() < years {
            let last = factors[factors.len() - 1];
            factors.push(Ratio::new(last * 10_000, 10_000 + hundredths).round());
        }
        Annuity(factors)
    }

    /// pv: one at the start of every year.
    pub fn value(&self, amount: Ratio) -> i128 {
        (amount * Ratio::new(self.0.iter().sum(), UNIT)).round()
    }

    /// later: once, in a year of the horizon.
    pub fn later(&self, amount: i128, year: usize) -> i128 {
        Ratio::new(amount * self.0[year], UNIT).round()
    }
}

#[test]
fn halves_go_away_from_zero() {
    assert_eq!([5, 4, -5, -4, 7].map(|n| Ratio::new(n, 2).round()), [3, 2, -3, -2, 4]);
    assert_eq!([5, 4, 1, 0].map(|n| Ratio::new(n, 4).ceil()), [2, 1, 1, 0]);
    assert_eq!([-5, -4, -1].map(|n| Ratio::new(n, 4).ceil()), [-1, -1, 0]);
}

#[test]
fn the_factors_are_those_of_the_specification() {
    let annuity = Annuity::new(3, 400);
    assert_eq!(annuity.0, [UNIT, 961_538_461_538, 924_556_213_017]);
    assert_eq!(annuity.value(1001.into()), 2889);
}
