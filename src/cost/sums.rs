//! What a target costs and asks of people, in four figures that two targets can be compared by.

use serde::Serialize;

use super::Evaluation;
use crate::model::Money;

/// What a target costs and asks of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// Over the horizon, at present value.
    pub total: Money,
    /// What of it is paid.
    pub cash: Money,
    /// What of that is paid once.
    pub one_off: Money,
    /// Users who change system.
    pub users: u64,
}

impl Sums {
    /// Those of a priced selection: what its plan document says.
    pub fn of(evaluation: &Evaluation) -> Self {
        let items = evaluation.items.money();
        Sums {
            total: items.total(),
            cash: items.cash(),
            one_off: evaluation.one_off,
            users: evaluation.changing_users,
        }
    }
}
