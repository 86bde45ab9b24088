//! Money: whole Norwegian kroner, exact.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount in whole Norwegian kroner. 128 bits hold every sum the format allows (model.md, section 1).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Money(pub i128);

impl Money {
    /// No kroner.
    pub const ZERO: Money = Money(0);

    /// An amount in kroner.
    pub fn kroner(amount: impl Into<i128>) -> Self {
        Money(amount.into())
    }

    /// Whether it is nothing at all.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Equal shares, by largest remainder: the odd kroner are the first ones'.
    pub fn shares(self, parts: usize) -> impl Iterator<Item = Money> {
        let number = parts.max(1) as i128;
        let (each, odd) = (self.0.div_euclid(number), self.0.rem_euclid(number));
        (0..parts as i128).map(move |part| Money(each + i128::from(part < odd)))
    }

    /// In thousands of kroner: to the nearest, halves away from zero.
    pub const fn in_thousands(self) -> Money {
        let rounded = (self.0.abs() + 500) / 1000;
        Money(if self.0 < 0 { -rounded } else { rounded })
    }

    /// The number of kroner.
    pub fn get(self) -> i128 {
        self.0
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        self.0 -= other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(iter: I) -> Money {
        iter.fold(Money::ZERO, Add::add)
    }
}

impl From<u64> for Money {
    fn from(kroner: u64) -> Money {
        Money(i128::from(kroner))
    }
}
