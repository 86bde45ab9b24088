//! What becomes of an amount.

use serde::{Serialize, Serializer};

use crate::cost::Item;
use crate::model::Money;

/// An amount that is worth comparing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyItem {
    /// What all systems and contracts cost a year.
    Annual,
    /// Over the horizon: against everybody on the largest's systems, or between two plans.
    Total,
    /// An item of that.
    Item(Item),
}

impl Serialize for MoneyItem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(match self {
            MoneyItem::Annual => "annual",
            MoneyItem::Total => "total",
            MoneyItem::Item(item) => item.name(),
        })
    }
}

/// What becomes of an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoneyChange {
    /// Of what.
    pub item: MoneyItem,
    /// Before, where there is such an amount.
    pub before: Option<Money>,
    /// Afterwards.
    pub after: Option<Money>,
    /// How much of the latter rests on assumed figures.
    pub assumed: Option<Money>,
    /// How much of the former rests on assumed figures, where that is known.
    pub assumed_before: Option<Money>,
}
