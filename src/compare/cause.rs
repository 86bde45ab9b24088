//! Which change brings how much of what one plan costs more than another.

use std::ops::Sub;

use serde::{Serialize, Serializer};

use crate::model::Money;
use crate::plan::{Costs, Item, Plan};
use crate::words::Text;

/// So many changes are weighed in every order.
pub const MOST_CHANGES: usize = 6;

/// How many sums a plan has here.
const MEASURES: usize = Item::ALL.len() + 2;

/// What a plan comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Item by item over the horizon.
    pub costs: Costs<Money>,
    /// What of it is paid once.
    pub one_off: Money,
    /// What a year of the target costs.
    pub target_year: Money,
}

/// What each change brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Causes {
    /// How that was found.
    pub method: Method,
    /// Combinations of changes that were planned, none and all of them among those.
    pub combinations: usize,
    /// Of those, the ones without a plan that could be compared.
    pub without_plan: usize,
    /// Of those with one, how many are not proven to be the best.
    pub unproven: usize,
    /// What the first plan comes to.
    pub before: Sums,
    /// What the second one comes to.
    pub after: Sums,
    /// That less what the first does.
    pub difference: Sums,
    /// What each change brings of it, in order.
    pub changes: Vec<Cause>,
    /// Where each change was made by itself: what all of them together bring beyond that.
    pub together: Option<Sums>,
}

/// A change, and what it brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// What is changed.
    pub change: Text,
    /// Where that is written, `path:line`.
    pub place: Option<String>,
    /// What it brings; nothing where the change by itself leaves no plan that could be compared.
    pub brings: Option<Sums>,
}

/// How what a change brings was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "name")]
pub enum Method {
    /// Shapley's value: what a change adds, on average over all orders in which the changes can be made one after another.
    Shapley {
        /// The orders in which every step has a plan; only they count.
        orders: u64,
        /// All orders.
        of: u64,
    },
    /// Each change by itself: there are too many for all orders.
    OneAtATime,
    /// Each change by itself: in no order every step has a plan.
    NoOrder,
}

/// A combination of changes: a bit for each that is made.
pub type Mask = usize;

/// What the plan of a combination comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The sums.
    pub sums: Sums,
    /// Whether it is proven to be the best.
    pub proven: bool,
}

/// The combinations that must be planned besides none and all of so many changes.
pub fn combinations(changes: usize) -> Vec<Mask> {
    match changes {
        0 | 1 => Vec::new(),
        2..=MOST_CHANGES => (1..(1 << changes) - 1).collect(),
        _ => (0..changes).map(|change| 1 << change).collect(),
    }
}

/// Shares the difference between two plans among the changes between them, which come with where they are written. `between` has the
/// worth of each of [`combinations`], in their order; nothing where there is no plan that could be compared.
pub fn causes(changes: Vec<(Text, Option<String>)>, ends: [Worth; 2], between: &[Option<Worth>]) -> Causes {
    let [before, after] = ends.map(|worth| worth.sums);
    let (method, brings) = brought(changes.len(), [before, after], between);
    let difference = after - before;
    let together = || brings.iter().flatten().fold(difference, |left, &brings| left - brings);
    let together = (!matches!(method, Method::Shapley { .. })).then(together);
    let cause = |((change, place), brings)| Cause { change, place, brings };
    Causes {
        method,
        combinations: between.len() + 2,
        without_plan: between.iter().filter(|worth| worth.is_none()).count(),
        unproven: between.iter().flatten().chain(&ends).filter(|worth| !worth.proven).count(),
        before,
        after,
        difference,
        changes: changes.into_iter().zip(brings).map(cause).collect(),
        together,
    }
}

/// What each of so many changes brings, and how that was found.
fn brought(changes: usize, [none, all]: [Sums; 2], between: &[Option<Worth>]) -> (Method, Vec<Option<Sums>>) {
    let sums: Vec<Option<Sums>> = between.iter().map(|worth| worth.map(|worth| worth.sums)).collect();
    let alone = |worth: &Option<Sums>| worth.map(|worth| worth - none);
    if changes > MOST_CHANGES {
        return (Method::OneAtATime, sums.iter().map(alone).collect());
    }
    let worth: Vec<Option<Sums>> = std::iter::once(Some(none)).chain(sums).chain([Some(all)]).collect();
    match shapley(changes, &worth) {
        Some((found, orders)) => {
            let of = (1..=changes as u64).product();
            (Method::Shapley { orders, of }, found.into_iter().map(Some).collect())
        }
        None => (Method::NoOrder, (0..changes).map(|change| alone(&worth[1 << change])).collect()),
    }
}

/// What each change adds on average over the orders in which every step has a worth, and how many those are; `None` where there is
/// none. `worth` goes by [`Mask`]. Each sum is shared to the krone: rounded down, what is left goes by the largest remainder, of equal
/// ones to the change that comes first.
fn shapley(changes: usize, worth: &[Option<Sums>]) -> Option<(Vec<Sums>, u64)> {
    let all = (1 << changes) - 1;
    // In how many orders one gets from nothing to a combination, and from there to all of them.
    let (mut before, mut after) = (vec![0_u64; all + 1], vec![0_u64; all + 1]);
    for mask in 0..=all {
        let steps = (0..changes).filter(|change| mask & (1 << change) != 0);
        let ways: u64 = steps.map(|change| before[mask ^ (1 << change)]).sum();
        before[mask] = if worth[mask].is_none() { 0 } else { ways.max(u64::from(mask == 0)) };
    }
    for mask in (0..=all).rev() {
        let steps = (0..changes).filter(|change| mask & (1 << change) == 0);
        let ways: u64 = steps.map(|change| after[mask | (1 << change)]).sum();
        after[mask] = if worth[mask].is_none() { 0 } else { ways.max(u64::from(mask == all)) };
    }
    let orders = before[all];
    if orders == 0 {
        return None;
    }
    let added = |change: usize| {
        let mut sum = [0_i128; MEASURES];
        for mask in (0..=all).filter(|mask| mask & (1 << change) == 0) {
            let ways = i128::from(before[mask]) * i128::from(after[mask | (1 << change)]);
            if let (Some(from), Some(to)) = (worth[mask], worth[mask | (1 << change)]) {
                let step = (to - from).measures();
                sum.iter_mut().zip(step).for_each(|(sum, step)| *sum += ways * step);
            }
        }
        sum
    };
    let added: Vec<[i128; MEASURES]> = (0..changes).map(added).collect();
    let mut shares = vec![[0_i128; MEASURES]; changes];
    for measure in 0..MEASURES {
        let numerators: Vec<i128> = added.iter().map(|sums| sums[measure]).collect();
        for (share, part) in shares.iter_mut().zip(Money::of_fractions(&numerators, i128::from(orders))) {
            share[measure] = part.get();
        }
    }
    Some((shares.into_iter().map(Sums::of_measures).collect(), orders))
}

impl Sums {
    /// Those of a plan; `None` where there is none.
    pub fn of(plan: &Plan) -> Option<Self> {
        Some(Sums { costs: plan.cost?, one_off: plan.one_off?, target_year: plan.target_year? })
    }

    fn measures(self) -> [i128; MEASURES] {
        let mut all = [0; MEASURES];
        let rest = [self.one_off, self.target_year];
        let each = self.costs.iter().map(|(_, money)| *money).chain(rest);
        all.iter_mut().zip(each).for_each(|(place, money)| *place = money.get());
        all
    }

    fn of_measures(all: [i128; MEASURES]) -> Self {
        Sums {
            costs: Costs::of(|item| Money(all[item as usize])),
            one_off: Money(all[MEASURES - 2]),
            target_year: Money(all[MEASURES - 1]),
        }
    }
}

impl Sub for Sums {
    type Output = Sums;
    fn sub(self, other: Sums) -> Sums {
        Sums {
            costs: self.costs - other.costs,
            one_off: self.one_off - other.one_off,
            target_year: self.target_year - other.target_year,
        }
    }
}

/// As machine formats write it: the sums over the horizon, then what of them is paid once and what a year costs.
impl Serialize for Sums {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let costs = [("total", self.costs.total()), ("cash", self.costs.cash())];
        let items = self.costs.iter().map(|(item, money)| (item.name(), *money));
        let rest = [("one_off", self.one_off), ("target_year", self.target_year)];
        to.collect_map(costs.into_iter().chain(items).chain(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(one_off: i128) -> Sums {
        Sums { one_off: Money(one_off), ..Sums::default() }
    }

    fn worth(one_off: i128) -> Worth {
        Worth { sums: sums(one_off), proven: true }
    }

    fn found(ends: [i128; 2], changes: usize, between: &[Option<Worth>]) -> Causes {
        let named = (0..changes).map(|number| (Text::same(number.to_string()), None)).collect();
        causes(named, ends.map(worth), between)
    }

    fn brings(found: &Causes) -> Vec<Option<i128>> {
        let of = |cause: &Cause| cause.brings.map(|sums| sums.one_off.get());
        found.changes.iter().map(of).collect()
    }

    /// What each change adds in each order, by hand: all orders of three.
    #[test]
    fn a_change_brings_what_it_adds_on_average_over_the_orders() {
        // none, a, b, ab, c, ac, bc, abc
        let v = [0, 10, 0, 30, 5, 15, 7, 101];
        let between: Vec<Option<Worth>> = v[1..7].iter().map(|&one_off| Some(worth(one_off))).collect();
        let found = found([0, 101], 3, &between);
        let orders: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let mut by_hand = [0_i128; 3];
        for order in orders {
            let mut mask = 0;
            for change in order {
                by_hand[change] += v[mask | (1 << change)] - v[mask];
                mask |= 1 << change;
            }
        }
        assert_eq!(by_hand, [248, 194, 164]);
        // 41⅓, 32⅓, 27⅓: of equal remainders the first gets the krone.
        assert_eq!(brings(&found), [Some(42), Some(32), Some(27)]);
        assert_eq!(found.method, Method::Shapley { orders: 6, of: 6 });
    }

    #[test]
    fn only_orders_whose_every_step_has_a_plan_count() {
        // Without b there is no plan: only orders that begin with b are left.
        let between = [None, Some(worth(4))];
        let one = found([0, 10], 2, &between);
        assert_eq!(one.method, Method::Shapley { orders: 1, of: 2 });
        assert_eq!(brings(&one), [Some(6), Some(4)]);
        assert_eq!((one.without_plan, one.combinations), (1, 4));
        // Neither by itself.
        let neither = found([0, 10], 2, &[None, None]);
        assert_eq!((neither.method, neither.together), (Method::NoOrder, Some(sums(10))));
        assert_eq!(brings(&neither), [None, None]);
    }

    #[test]
    fn many_changes_are_made_one_at_a_time_and_what_is_left_is_told() {
        assert_eq!(combinations(7), [1, 2, 4, 8, 16, 32, 64]);
        assert_eq!(combinations(6).len(), 62);
        let between: Vec<Option<Worth>> = (1..=7).map(|one_off| Some(worth(one_off))).collect();
        let found = found([0, 20], 7, &between);
        assert_eq!((found.method, found.together), (Method::OneAtATime, Some(sums(-8))));
    }
}
