//! What can change between two portfolios: a closed list, each change with what was and what will be.

mod contract;
mod domain;
mod integration;
mod money;

pub use contract::*;
pub use domain::*;
pub use integration::*;
pub use money::*;

use serde::Serialize;

use crate::model::Name;

/// A thing with an id and a name in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Titled {
    /// The id.
    pub id: String,
    /// Its Norwegian name.
    pub nb: String,
    /// Its English name.
    pub en: String,
}

impl Titled {
    /// An id with its name.
    pub fn new(id: &str, name: &Name) -> Self {
        Titled { id: id.to_owned(), nb: name.nb.clone(), en: name.en.clone() }
    }
}

/// A change, or something that stays and says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// In a domain.
    Domain(DomainChange),
    /// Of a contract.
    Contract(ContractChange),
    /// Of an integration.
    Integration(IntegrationChange),
    /// Of an amount.
    Money(MoneyChange),
}

impl Change {
    /// The number of the package that a domain stands in.
    pub fn package(&self) -> Option<usize> {
        match self {
            Change::Domain(change) => change.package,
            Change::Contract(_) | Change::Integration(_) | Change::Money(_) => None,
        }
    }

    /// Whether anything is different afterwards.
    pub fn is_change(&self) -> bool {
        match self {
            Change::Domain(change) => change.outcome.is_change(),
            Change::Contract(change) => change.outcome.is_change(),
            Change::Integration(change) => change.outcome.is_change(),
            Change::Money(change) => change.before != change.after,
        }
    }
}
