//! The integers the search counts in: 64 bits where every sum fits, else 128.

use std::fmt::Debug;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// An exact integer.
pub trait Scalar:
    Copy
    + Ord
    + Debug
    + Default
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + Sum
    + 'static
{
    /// 0.
    const ZERO: Self;
    /// More than any sum, with room to add and subtract a few of them.
    const TOP: Self;
    /// From 128 bits; the caller knows that it fits.
    fn of(wide: i128) -> Self;
    /// To 128 bits.
    fn wide(self) -> i128;
    /// The nearest float, for guesses only.
    fn float(self) -> f64;
    /// A part of a number that is not negative, rounded down.
    fn share(self, parts: u32) -> Self;
}

macro_rules! scalar {
    ($type:ty, $top:expr) => {
        impl Scalar for $type {
            const ZERO: Self = 0;
            const TOP: Self = $top;
            fn of(wide: i128) -> Self {
                wide as $type
            }
            fn wide(self) -> i128 {
                self as i128
            }
            fn float(self) -> f64 {
                self as f64
            }
            fn share(self, parts: u32) -> Self {
                self / parts as $type
            }
        }
    };
}

scalar!(i64, 1 << 60);
scalar!(i128, 1 << 120);
