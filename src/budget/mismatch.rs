//! What a budget says of itself, held against its own figures.

use super::{Budget, Figure, Item, Sum, at};

/// Where something does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// The sum of an area in a year, by their numbers.
    Area(usize, usize),
    /// The sum of a year.
    Year(usize),
    /// A sum in the text, by its number.
    Said(usize),
}

/// How it does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Off {
    /// It is so much where it should be something else.
    Differs,
    /// It is so many times what it should be: another unit.
    Unit(u64),
    /// It would fit if one item, by its number, were so many times as much or as little.
    Item(usize, u64),
    /// Some of its items are unknown, and yet it is less than what is known.
    LessThanKnown,
}

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where.
    pub place: Where,
    /// What is printed: in the budget's unit, of a sum in the text in whole units of the currency.
    pub printed: u64,
    /// What the figures come to, likewise.
    pub computed: Sum,
    /// How.
    pub off: Off,
}

/// By how much a unit is mistaken.
const FACTORS: [u64; 2] = [1_000, 1_000_000];

/// Everything that does not fit, in reading order.
pub fn mismatches(budget: &Budget) -> Vec<Mismatch> {
    let mut found = Vec::new();
    for (number, area) in budget.areas.iter().enumerate().filter(|(_, area)| !area.items.is_empty()) {
        for year in 0..budget.years.len() {
            let place = Where::Area(number, year);
            found.extend(held(place, at(&area.printed, year), area.sum(year), (&area.items, year)));
        }
    }
    for year in 0..budget.years.len() {
        found.extend(held(Where::Year(year), at(&budget.printed, year), budget.sum(year), (&[], year)));
    }
    for (number, said) in budget.said.iter().enumerate() {
        let sum = match said.year {
            None => budget.whole(),
            Some(year) => {
                let Some(year) = budget.years.iter().position(|each| *each == year) else { continue };
                budget.sum(year)
            }
        };
        let computed = Sum { amount: sum.amount.saturating_mul(budget.unit.worth()), ..sum };
        if !is_round_of(said.amount, computed.amount) {
            let off = factor(said.amount, computed.amount, is_round_of).map_or(Off::Differs, Off::Unit);
            found.push(Mismatch { place: Where::Said(number), printed: said.amount, computed, off });
        }
    }
    found
}

/// A printed sum against what it should be. With something unknown in it, it may be more.
fn held(place: Where, printed: Figure, computed: Sum, (items, year): (&[Item], usize)) -> Option<Mismatch> {
    let Figure::Some(printed) = printed else { return None };
    let fits = printed == computed.amount || computed.unknown > 0 && printed > computed.amount;
    if fits {
        return None;
    }
    let same = |one: u64, other: u64| one == other;
    let off = match factor(printed, computed.amount, same) {
        Some(factor) => Off::Unit(factor),
        None => match outlier(printed, computed.amount, items, year) {
            Some((item, factor)) => Off::Item(item, factor),
            None if computed.unknown > 0 => Off::LessThanKnown,
            None => Off::Differs,
        },
    };
    Some(Mismatch { place, printed, computed, off })
}

/// How many times one is the other, where that is a mistake of the unit.
fn factor(one: u64, other: u64, same: fn(u64, u64) -> bool) -> Option<u64> {
    let times = |amount: u64, factor: u64| amount.checked_mul(factor);
    FACTORS.into_iter().find(|&factor| {
        one > 0
            && other > 0
            && (times(one, factor).is_some_and(|one| same(one, other))
                || times(other, factor).is_some_and(|other| same(one, other)))
    })
}

/// The item that makes the sum fit where it is taken as thousands or millions, or the other way round.
fn outlier(printed: u64, sum: u64, items: &[Item], year: usize) -> Option<(usize, u64)> {
    items.iter().enumerate().find_map(|(number, item)| {
        let Figure::Some(amount) = at(&item.amounts, year) else { return None };
        let rest = sum - amount;
        let fits = |&factor: &u64| {
            amount.checked_mul(factor).and_then(|more| more.checked_add(rest)) == Some(printed)
                || amount % factor == 0 && rest + amount / factor == printed
        };
        FACTORS.into_iter().find(fits).map(|factor| (number, factor))
    })
}

/// Whether a sum is another one, rounded as a text rounds: to the last digit that is not 0.
fn is_round_of(said: u64, sum: u64) -> bool {
    let mut unit: u64 = 1;
    while said > 0 && said.is_multiple_of(unit * 10) {
        unit *= 10;
    }
    said.abs_diff(sum) <= unit / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_rounds_to_its_last_digit() {
        assert!(is_round_of(11_800_000, 11_762_000) && !is_round_of(11_800_000, 10_880_300));
        assert!(is_round_of(10_880_300, 10_880_300) && !is_round_of(10_880_301, 10_880_300));
        assert!(is_round_of(0, 0) && !is_round_of(0, 5));
        assert_eq!(factor(23_500_000, 23_500_000_000, is_round_of), Some(1_000));
    }
}
