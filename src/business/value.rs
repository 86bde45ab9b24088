//! The years from day one, and what money in them is worth on day one.

use crate::calendar::add_months;
use crate::cost::round_ratio;
use crate::model::{Date, Merger, Money, Month};

/// 10^12, the unit of the discount factors (model.md, section 7).
const UNIT: i128 = 1_000_000_000_000;

/// Years of twelve months from day one.
#[derive(Clone, Debug)]
pub struct Years {
    /// The month of day one.
    pub first: Month,
    /// How many.
    pub count: u32,
    merger: Date,
    /// f_t of each year.
    factors: Vec<i128>,
}

impl Years {
    /// So many years from day one, at the workspace's discount rate.
    pub fn new(merger: &Merger, count: u32) -> Self {
        let divisor = 10_000 + i128::from(merger.discount_basis_points);
        let factors = std::iter::successors(Some(UNIT), |factor| Some(round_ratio(factor * 10_000, divisor)));
        Years {
            first: Month::of(merger.date),
            count,
            merger: merger.date,
            factors: factors.take(count as usize + 1).collect(),
        }
    }

    /// The month after the last of so many years.
    pub fn end(&self, years: u32) -> Month {
        Month(self.first.0 + 12 * years as i32)
    }

    /// The first month of the year in which a day lies; `None` where it is not after day one or after the years.
    pub fn year_of(&self, day: Date) -> Option<Month> {
        if day <= self.merger {
            return None;
        }
        let year = (0..=self.count).rev().find(|&year| add_months(self.merger, 12 * year) <= day)?;
        (year < self.count).then(|| self.end(year))
    }

    /// What kroner in a month are worth on day one: those before it as much as they are.
    pub fn present_value(&self, amount: Money, month: Month) -> Money {
        let year = (month.0 - self.first.0).div_euclid(12).clamp(0, self.count as i32);
        Money(round_ratio(amount.get() * self.factors[year as usize], UNIT))
    }
}
