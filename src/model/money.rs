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

    /// Fractions of one denominator whose sum is whole, as whole kroner with the same sum: each is rounded down, and what is left goes
    /// krone by krone to the largest remainders, the first of equals.
    pub fn of_fractions(numerators: &[i128], denominator: i128) -> Vec<Money> {
        let mut whole: Vec<i128> = numerators.iter().map(|part| part.div_euclid(denominator)).collect();
        let left = numerators.iter().sum::<i128>() / denominator - whole.iter().sum::<i128>();
        let mut order: Vec<usize> = (0..numerators.len()).collect();
        order.sort_by_key(|&place| std::cmp::Reverse(numerators[place].rem_euclid(denominator)));
        for place in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
            whole[place] += 1;
        }
        whole.into_iter().map(Money).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_come_to_the_whole_below_nothing_too() {
        let of = |numerators: &[i128], denominator| -> Vec<i128> {
            Money::of_fractions(numerators, denominator).into_iter().map(Money::get).collect()
        };
        assert_eq!(of(&[-7, -7, -7, 1], 4), [-1, -2, -2, 0]);
        assert_eq!(of(&[1, 1, 1], 3), [1, 0, 0]);
        assert_eq!(of(&[-1, -1, -1], 3), [0, 0, -1]);
        assert_eq!(of(&[3, 3, 0], 2), [2, 1, 0]);
        assert_eq!(of(&[-3, 7], 2), [-1, 3]);
        assert_eq!(of(&[5, 5, 5], 3).iter().sum::<i128>(), 5);
    }
}
