//! What counts how much: kroner, users and what limits allow, before they become a cost.

use super::Fault;
use super::exact::{plus, times};
use super::problem::{BUDGET, LIMITS};
use crate::cost::Basis;
use crate::model::Money;

/// What counts how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// As the model has it: kroner, then users; the one-off budget is kept.
    Own,
    /// Costs are in 256ths of a krone, a krone from the one-off budget costs so many of them on top, and the budget need not be
    /// kept. Users do not count.
    Priced(i128),
}

/// The parts of a krone that a price on the budget is told in.
pub const PARTS: i128 = 256;

impl Terms {
    /// What a krone counts that is paid for an edge.
    pub fn of_an_edge(self) -> Result<i128, Fault> {
        match self {
            Terms::Own => Ok(1),
            Terms::Priced(price) => plus(PARTS, price),
        }
    }

    /// A sum in these terms.
    pub fn of(self, sum: &Sum) -> Result<Sum, Fault> {
        let Terms::Priced(price) = self else { return Ok(*sum) };
        let mut uses = sum.uses;
        uses[BUDGET] = 0;
        let kroner = plus(times(PARTS, sum.kroner)?, times(price, sum.uses[BUDGET])?)?;
        Ok(Sum { kroner, users: 0, uses })
    }

    /// The limits that must be kept, by their places.
    pub fn limits(self, basis: &Basis) -> [Option<i128>; LIMITS] {
        let limits = &basis.landscape.limits;
        let budget = limits.one_off_budget.filter(|_| self == Terms::Own);
        [budget, limits.procurements, limits.archive_cores, limits.vendors].map(|limit| limit.map(i128::from))
    }
}

/// Kroner, users and uses, before they become a cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Kroner.
    pub kroner: i128,
    /// Users who change system.
    pub users: i128,
    /// What it takes from each limit.
    pub uses: [i128; LIMITS],
}

impl Sum {
    /// Kroner that count against no limit.
    pub(super) fn of(money: Money) -> Self {
        Sum { kroner: money.get(), ..Sum::default() }
    }

    /// Kroner that count against the one-off budget.
    pub(super) fn once(money: Money) -> Self {
        Sum::of(money).using(BUDGET, money.get())
    }

    pub(super) fn using(mut self, limit: usize, amount: i128) -> Self {
        self.uses[limit] += amount;
        self
    }

    pub(super) fn and(mut self, other: Sum) -> Self {
        self.add(other);
        self
    }

    pub(super) fn add(&mut self, other: Sum) {
        self.kroner += other.kroner;
        self.users += other.users;
        self.uses.iter_mut().zip(other.uses).for_each(|(mine, theirs)| *mine += theirs);
    }
}
