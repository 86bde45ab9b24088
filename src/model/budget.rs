//! Programme budgets as somebody printed them, and risks as people see them. Plain values; nothing here steers the choice.

use super::words::words;

words! {
    /// In what the amounts of a budget are, as it says itself.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum BudgetUnit {
        /// Whole units of the currency.
        Kroner = "kroner",
        /// Thousands.
        Thousands = "thousands",
        /// Millions.
        Millions = "millions",
    }
}

impl BudgetUnit {
    /// How many units of the currency it is.
    pub const fn worth(self) -> u64 {
        match self {
            BudgetUnit::Kroner => 1,
            BudgetUnit::Thousands => 1_000,
            BudgetUnit::Millions => 1_000_000,
        }
    }
}

words! {
    /// An amount that nobody knows.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum UnknownAmount {
        /// Nobody knows.
        Unknown = "?",
    }
}

/// A risk that people see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredRisk {
    /// What may happen.
    pub name: String,
    /// How likely, 1 to 5.
    pub probability: u8,
    /// How bad, 1 to 5.
    pub consequence: u8,
    /// What it is about.
    pub about: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// What is done about it.
    pub measure: Option<String>,
}

impl DeclaredRisk {
    /// Probability times consequence.
    pub fn weight(&self) -> u8 {
        self.probability * self.consequence
    }
}
