//! Numbers of months.

use super::figure::{Figure, figure};
use super::names::{self, Means};
use super::token::{Token, tokens};
use super::{Column, Outcome, Period, Reading, Reason, Remark, clean, empty};
use crate::import::heads::fold;
use crate::import::table::{Cell, Decimal};

/// The most that an inventory can hold: a hundred years.
const MOST: i64 = 1200;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Each {
    Months(i64),
    Days(i64),
}

/// The months of a cell. A bare number counts months.
pub fn months(cell: &Cell, column: &Column) -> Reading<u32> {
    match cell {
        _ if empty(cell, column) => Outcome::Empty.into(),
        Cell::Number(number) => whole(*number, Each::Months(1)),
        Cell::Text(text) => written(&clean(text), column),
        Cell::Date(_) => Reading::unread(Reason::IsDate),
        Cell::Formula => Reading::unread(Reason::NoResult),
        Cell::Error(fault) => Reading::unread(Reason::Fault(fault.clone())),
        Cell::Long(_) => Reading::unread(Reason::Long),
        Cell::Truth(_) | Cell::Empty => Reading::unread(Reason::NoMonths),
    }
}

fn written(text: &str, column: &Column) -> Reading<u32> {
    let (mut numbers, mut each, mut plus, mut about) = (Vec::new(), None, 0_usize, false);
    for token in tokens(text) {
        match token {
            Token::Digits(digits) => match figure(&digits).0.with(column.decimal) {
                Figure::One(number) => numbers.push(number),
                _ => return Reading::unread(Reason::Digits),
            },
            Token::Sign('½') => {
                let before = numbers.pop();
                numbers.push(half(before));
            }
            Token::Sign('+') => plus += 1,
            Token::Sign('-' | '–' | '—') => return Reading::unread(Reason::Range),
            Token::Sign('.' | ',' | '(' | ')' | '/') => {}
            Token::Sign('~' | '≈') => about = true,
            Token::Sign(sign) => return Reading::unread(Reason::Word(sign.to_string())),
            Token::Word(word) => match (counted(&word), names::number(&word), names::means(&word)) {
                (Some(unit), _, _) if each.is_none_or(|each| each == unit) => each = Some(unit),
                (Some(_), _, _) => return Reading::unread(Reason::Several),
                // `tre til seks`: a little word between two numbers is no number.
                (None, _, Some(Means::Until)) if !numbers.is_empty() => {
                    return Reading::unread(Reason::Range);
                }
                (None, Some(number), _) => numbers.push(Decimal::whole(number)),
                (None, None, Some(Means::About)) => about = true,
                (None, None, Some(Means::Bound)) => return Reading::unread(Reason::Range),
                (None, None, _) if is_half(&word) => numbers.push(half(None)),
                (None, None, _) => return Reading::unread(Reason::Word(word)),
            },
        }
    }
    let reading = match numbers[..] {
        [] if each.is_some_and(|each| matches!(each, Each::Months(_))) => {
            // `år`, `kvartal` alone.
            whole(Decimal::whole(1), each.unwrap_or(Each::Months(1)))
        }
        [] => return Reading::unread(Reason::NoMonths),
        [number] if plus == 0 => whole(number, each.unwrap_or(Each::Months(1))),
        _ if column.add && plus > 0 && plus + 1 == numbers.len() => {
            let scale = numbers.iter().map(|number| number.scale).max().unwrap_or(0);
            if scale > 0 {
                return Reading::unread(Reason::Several);
            }
            let sum = numbers.iter().map(|number| number.digits).fold(0, i64::saturating_add);
            whole(Decimal::whole(sum), each.unwrap_or(Each::Months(1))).remark(Some(Remark::Added))
        }
        _ => return Reading::unread(Reason::Several),
    };
    reading.guessed(about)
}

/// Half, or one and a half.
fn half(before: Option<Decimal>) -> Decimal {
    match before {
        Some(Decimal { digits, scale: 0 }) => {
            Decimal { digits: digits.saturating_mul(10).saturating_add(5), scale: 1 }
        }
        _ => Decimal { digits: 5, scale: 1 },
    }
}

fn is_half(word: &str) -> bool {
    matches!(
        fold(word).as_str(),
        "halvt" | "halv" | "halvan" | "puoli" | "half" | "halve" | "halbes" | "et halvt"
    )
}

/// What a word counts.
fn counted(word: &str) -> Option<Each> {
    match fold(word).as_str() {
        "dag" | "dager" | "dagar" | "dage" | "days" | "day" | "paiva" | "paivaa" | "pv" | "vrk" | "tage"
        | "dagen" | "kalenderdager" => {
            return Some(Each::Days(1));
        }
        "uke" | "uker" | "vecka" | "veckor" | "uge" | "uger" | "viikko" | "viikkoa" | "vko" | "week"
        | "weeks" | "woche" | "wochen" | "weken" => {
            return Some(Each::Days(7));
        }
        "maneders" | "manaders" | "kuukautta" | "kuukauden" | "months" | "mndr" | "mnder" | "mths"
        | "monate" | "maanden" | "mnds" | "m" => {
            return Some(Each::Months(1));
        }
        "vuotta" | "vuoden" | "years" | "yrs" | "yr" | "jahre" | "jaren" | "arig" => {
            return Some(Each::Months(12));
        }
        "ar" | "vuosi" | "year" | "jaar" | "jahr" | "v" => return Some(Each::Months(12)),
        "kvartaler" | "kvartal" | "quarter" | "quarters" => return Some(Each::Months(3)),
        "halvar" => return Some(Each::Months(6)),
        _ => {}
    }
    match names::means(word) {
        Some(Means::Paid(Period::Month)) => Some(Each::Months(1)),
        _ => None,
    }
}

fn whole(number: Decimal, each: Each) -> Reading<u32> {
    if number.digits < 0 {
        return Reading::unread(Reason::Negative);
    }
    let unit = 10_i64.checked_pow(u32::from(number.scale)).unwrap_or(i64::MAX);
    let times = match each {
        Each::Months(times) | Each::Days(times) => times,
    };
    let total = number.digits.saturating_mul(times);
    let days = matches!(each, Each::Days(_));
    if total % unit != 0 {
        return Reading::unread(if days { Reason::NoWholeMonths } else { Reason::Fraction });
    }
    let total = total / unit;
    let (months, remark) = match (days, total) {
        (false, months) => (months, None),
        (true, 0) => (0, None),
        (true, 365 | 366) => (12, Some(Remark::DaysAsMonths)),
        (true, days) if days % 30 == 0 => (days / 30, Some(Remark::DaysAsMonths)),
        _ => return Reading::unread(Reason::NoWholeMonths),
    };
    match u32::try_from(months) {
        Ok(months) if i64::from(months) <= MOST => Reading::known(months).remark(remark),
        _ => Reading::unread(Reason::TooLarge),
    }
}
