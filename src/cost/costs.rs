//! The items of the objective, and a figure for each of them.

use std::ops::{Add, AddAssign, Index, IndexMut, Sub};

use serde::{Serialize, Serializer};

use crate::model::Money;

/// An amount, and how much of it rests on assumptions: defaults of `rates`, counts from `typical`, assumed running costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// All of it.
    pub money: Money,
    /// The part that rests on an assumed figure.
    pub assumed: Money,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount { money: Money::ZERO, assumed: Money::ZERO };

    /// An amount that rests on an assumption or does not.
    pub fn new(money: Money, assumed: bool) -> Self {
        Amount { money, assumed: if assumed { money } else { Money::ZERO } }
    }

    /// An amount that somebody gave.
    pub fn given(money: Money) -> Self {
        Amount { money, assumed: Money::ZERO }
    }
}

impl Add for Amount {
    type Output = Amount;
    fn add(self, other: Amount) -> Amount {
        Amount { money: self.money + other.money, assumed: self.assumed + other.assumed }
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        *self = *self + other;
    }
}

/// The one list of the items: anyone who needs all of them goes through [`Item::ALL`].
macro_rules! items {
    ($($(#[$doc:meta])* $item:ident = $name:literal),* $(,)?) => {
        /// The items of the objective (model.md, section 7), in order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Item {
            $($(#[$doc])* $item,)*
        }

        impl Item {
            /// All items, in order.
            pub const ALL: [Item; [$(Item::$item),*].len()] = [$(Item::$item),*];

            /// Its name in machine formats, the plan document among them.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Item::$item => $name,)*
                }
            }
        }
    };
}

items! {
    /// Running costs outside contracts.
    Running = "running",
    /// Fees of kept contracts.
    Fees = "fees",
    /// What leaving the other contracts costs.
    Exit = "exit",
    /// Procurements.
    Procurement = "procurement",
    /// What must be bought again within the horizon.
    Renewal = "renewal",
    /// Migrations.
    Migration = "migration",
    /// Integrations.
    Integration = "integration",
    /// Vendor relations.
    Vendors = "vendors",
    /// Ill fit.
    Quality = "quality",
}

impl Item {
    /// Whether somebody invoices it.
    pub const fn is_invoiced(self) -> bool {
        match self {
            Item::Running
            | Item::Fees
            | Item::Exit
            | Item::Procurement
            | Item::Renewal
            | Item::Migration
            | Item::Integration => true,
            Item::Vendors | Item::Quality => false,
        }
    }

    /// The item of a name in machine formats.
    pub fn named(name: &str) -> Option<Item> {
        Item::ALL.into_iter().find(|item| item.name() == name)
    }
}

/// A figure for each item, over the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs<T = Amount>([T; Item::ALL.len()]);

impl<T> Costs<T> {
    /// A figure for each item.
    pub fn of(figure: impl FnMut(Item) -> T) -> Self {
        Costs(Item::ALL.map(figure))
    }

    /// The items with their figures, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Item, &T)> {
        Item::ALL.into_iter().zip(&self.0)
    }
}

impl<T: Copy + Default + Add<Output = T>> Costs<T> {
    /// The sum.
    pub fn total(&self) -> T {
        self.0.into_iter().fold(T::default(), Add::add)
    }
}

impl<T: Copy + Default + Add<Output = T>> Costs<T> {
    /// What somebody invoices: all but vendors and quality.
    pub fn cash(&self) -> T {
        let invoiced = self.iter().filter(|(item, _)| item.is_invoiced());
        invoiced.fold(T::default(), |sum, (_, &figure)| sum + figure)
    }
}

impl Costs<Amount> {
    /// All of it, item by item.
    pub fn money(&self) -> Costs<Money> {
        Costs(self.0.map(|amount| amount.money))
    }

    /// What of it rests on assumed figures, item by item.
    pub fn assumed(&self) -> Costs<Money> {
        Costs(self.0.map(|amount| amount.assumed))
    }
}

impl Costs<Money> {
    /// Whether every item is zero.
    pub fn is_nothing(&self) -> bool {
        self.0.iter().all(|money| money.is_zero())
    }
}

impl<T> Index<Item> for Costs<T> {
    type Output = T;
    fn index(&self, item: Item) -> &T {
        &self.0[item as usize]
    }
}

impl<T> IndexMut<Item> for Costs<T> {
    fn index_mut(&mut self, item: Item) -> &mut T {
        &mut self.0[item as usize]
    }
}

impl Sub for Costs<Money> {
    type Output = Costs<Money>;
    fn sub(self, other: Costs<Money>) -> Costs<Money> {
        Costs::of(|item| self[item] - other[item])
    }
}

/// As machine formats write it: the sum, what of it is invoiced, then the items by name.
impl Serialize for Costs<Money> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let items = self.iter().map(|(item, money)| (item.name(), *money));
        to.collect_map([("total", self.total()), ("cash", self.cash())].into_iter().chain(items))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_its_own_place_and_name() {
        let numbered = Costs::of(|item| Money(item as i128 + 1));
        for (place, item) in Item::ALL.into_iter().enumerate() {
            assert_eq!(item as usize, place);
            assert_eq!(numbered[item], Money(place as i128 + 1));
            assert_eq!(Item::named(item.name()), Some(item));
        }
        assert_eq!(numbered.total(), Money(45));
        assert_eq!(
            serde_json::to_string(&numbered).unwrap(),
            r#"{"total":45,"cash":28,"running":1,"fees":2,"exit":3,"procurement":4,"renewal":5,"migration":6,"integration":7,"vendors":8,"quality":9}"#
        );
    }
}
