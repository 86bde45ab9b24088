//! Programme budgets of other projects, as they were printed: added up again, and held against what they say of themselves.
//!
//! What enters: a file of its own, read with its table. What leaves: a [`Budget`], and what does not fit in it ([`Mismatch`]). What
//! always holds: amounts are whole and exact; what nobody knows is no zero, it is counted; a sum that is a thousand or a million
//! times another is told as a mistake of the unit.

mod mismatch;
mod read;

pub use mismatch::{Mismatch, Off, Where, mismatches};
pub use read::{read, risks};

use crate::model::{BudgetUnit, Money};

/// A budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Its name.
    pub name: String,
    /// Where it was printed.
    pub source: Option<String>,
    /// The currency.
    pub currency: String,
    /// In what its amounts are, as it says.
    pub unit: BudgetUnit,
    /// The years across.
    pub years: Vec<i16>,
    /// Its parts.
    pub areas: Vec<Area>,
    /// The sum of each year, as printed.
    pub printed: Vec<Figure>,
    /// Sums that the text names.
    pub said: Vec<Said>,
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// What it is made of.
    pub items: Vec<Item>,
    /// What its costs are included in.
    pub included_in: Option<String>,
    /// The sum of each year, as printed.
    pub printed: Vec<Figure>,
}

/// What is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// The amount of each year.
    pub amounts: Vec<Figure>,
}

/// An amount in the budget's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Figure {
    /// Nothing is printed.
    #[default]
    Nothing,
    /// `?`: there is something, and nobody knows how much.
    Unknown,
    /// So much.
    Some(u64),
}

/// A sum in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Of which year; of all without.
    pub year: Option<i16>,
    /// In whole units of the currency.
    pub amount: u64,
}

/// What figures come to, and how many of them nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What is known.
    pub amount: u64,
    /// How many are unknown.
    pub unknown: usize,
}

impl Sum {
    /// Of some figures.
    pub fn of(figures: impl IntoIterator<Item = Figure>) -> Self {
        figures.into_iter().fold(Sum::default(), |sum, figure| match figure {
            Figure::Nothing => sum,
            Figure::Unknown => Sum { unknown: sum.unknown + 1, ..sum },
            Figure::Some(amount) => Sum { amount: sum.amount + amount, ..sum },
        })
    }

    fn and(self, other: Sum) -> Sum {
        Sum { amount: self.amount + other.amount, unknown: self.unknown + other.unknown }
    }
}

impl Area {
    /// What its items come to in a year; what is printed where it has none.
    pub fn sum(&self, year: usize) -> Sum {
        let figures: Vec<Figure> = match self.items.is_empty() {
            true => vec![at(&self.printed, year)],
            false => self.items.iter().map(|item| at(&item.amounts, year)).collect(),
        };
        Sum::of(figures)
    }
}

impl Budget {
    /// What all areas come to in a year.
    pub fn sum(&self, year: usize) -> Sum {
        self.areas.iter().fold(Sum::default(), |sum, area| sum.and(area.sum(year)))
    }

    /// What all areas come to in all years.
    pub fn whole(&self) -> Sum {
        (0..self.years.len()).fold(Sum::default(), |sum, year| sum.and(self.sum(year)))
    }

    /// An amount in whole units of the currency, as the budget says its unit is.
    pub fn money(&self, amount: u64) -> Money {
        Money(i128::from(amount) * i128::from(self.unit.worth()))
    }
}

/// The figure of a year; nothing beyond what is printed.
pub fn at(figures: &[Figure], year: usize) -> Figure {
    figures.get(year).copied().unwrap_or_default()
}
