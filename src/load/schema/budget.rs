//! `budget.yaml`, a programme budget as somebody printed it; and `risks.yaml`, the risks that people see.

use super::table::*;
use super::{Default, Key, Shape, table};
use crate::model::{BudgetUnit, UnknownAmount};

/// An amount as it is printed, or `?`.
type Printed = NumberOr<UnknownAmount, 1_000_000_000_000>;

table! {
    /// A programme budget.
    BUDGET: Budget = "a budget";
    must name: Text => "its name";
    key source: Text => "where it was printed";
    said currency: Text = "NOK" => "the currency";
    with unit: OneOf<BudgetUnit> = BudgetUnit::Kroner => "in what the amounts are, as the budget says it";
    must years: Several<Whole<i16, 1900, 2199>> => "the years across";
    must areas: Full<BudgetArea> => "its parts";
    key printed: Each<Printed> => "the sum of each year, as printed";
    key said: List<BudgetSaid> => "sums that the text names";
}

table! {
    /// An item of `areas` of a budget.
    BUDGET_AREA: BudgetArea = "an area";
    must name: Text => "its name";
    key items: List<BudgetItem> => "what it is made of";
    key included_in: Text => "the area that its costs are included in, or what else covers them";
    key printed: Each<Printed> => "the sum of each year, as printed";
}

table! {
    /// An item of `items` of an area.
    BUDGET_ITEM: BudgetItem = "an item";
    must name: Text => "its name";
    must amounts: Several<Printed> => "the amount of each year, '?' where nobody knows; years that are left out have none";
}

table! {
    /// An item of `said` of a budget.
    BUDGET_SAID: BudgetSaid = "a sum in the text";
    must text: Text => "the words";
    key year: Whole<i16, 1900, 2199> => "of which year; without it, of all";
    must amount: Money => "the sum, in whole units of the currency";
}

table! {
    /// The risks that people see.
    RISKS: Risks = "the file of risks";
    must risks: List<Risk> => "the risks";
}

table! {
    /// An item of `risks`.
    RISK: Risk = "a risk";
    must name: Text => "what may happen";
    must probability: Whole<u8, 1, 5> => "how likely, 1 to 5";
    must consequence: Whole<u8, 1, 5> => "how bad, 1 to 5";
    key about: Text => "what it is about";
    key owner: Text => "who looks after it";
    key measure: Text => "what is done about it";
}
