//! Days of cells.

use jiff::civil::Date;

use super::token::{Token, tokens};
use super::{Column, Edge, Finding, Order, Outcome, Reading, Reason, Remark, clean, empty, names, serial};
use crate::import::table::{Cell, Decimal};

/// A day, or that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This day.
    Day(Date),
    /// No end: until somebody gives notice.
    Open,
}

/// The day of a cell.
pub fn date(cell: &Cell, column: &Column) -> Reading<When> {
    match cell {
        _ if empty(cell, column) => Outcome::Empty.into(),
        Cell::Date(day) => known(i64::from(day.year()), i64::from(day.month()), i64::from(day.day())),
        Cell::Number(number) => numbered(*number, column.edge),
        Cell::Text(text) => written(&clean(text), column),
        Cell::Formula => Reading::unread(Reason::NoResult),
        Cell::Error(fault) => Reading::unread(Reason::Fault(fault.clone())),
        Cell::Long(_) => Reading::unread(Reason::Long),
        Cell::Truth(_) | Cell::Empty => Reading::unread(Reason::NoDate),
    }
}

/// A number: a year, a day written as 20271231, or the serial number of a spreadsheet.
fn numbered(number: Decimal, edge: Edge) -> Reading<When> {
    let whole = match number.scale {
        0 => number.digits,
        scale => number.digits / 10_i64.pow(u32::from(scale).min(18)),
    };
    match whole {
        1900..=2199 if number.scale == 0 => part(whole, None, edge),
        19_000_101..=99_991_231 if number.scale == 0 => known(whole / 10_000, whole / 100 % 100, whole % 100),
        _ => match serial::day(whole) {
            Some(day) => Reading::known(When::Day(day)),
            None => Reading::unread(Reason::NoDate),
        },
    }
}

fn known(year: i64, month: i64, day: i64) -> Reading<When> {
    if year == 9999 {
        return Reading::known(When::Open);
    }
    let Some(date) = civil(year, month, day) else { return Reading::unread(Reason::NoSuchDay) };
    if (1900..=2199).contains(&year) {
        Reading::known(When::Day(date))
    } else {
        Reading::unread(Reason::FarAway)
    }
}

fn civil(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A month or a year alone: its first or last day.
fn part(year: i64, months: Option<(i64, i64)>, edge: Edge) -> Reading<When> {
    let (first, last) = months.unwrap_or((1, 12));
    let date = match edge {
        Edge::First => civil(year, first, 1),
        Edge::Last => civil(year, last, 1).map(Date::last_of_month),
    };
    match date {
        Some(_) if !(1900..=2199).contains(&year) => Reading::unread(Reason::FarAway),
        Some(date) => Reading::known(When::Day(date)).guessed(true).remark(Some(Remark::PartOfDate)),
        None => Reading::unread(Reason::NoSuchDay),
    }
}

/// A year of two digits belongs to 1970 to 2069.
fn full(year: i64, digits: usize) -> i64 {
    match (digits, year) {
        (2, 0..=69) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

/// The numbers of a text with how many digits each has, the month it names, and what else it says.
#[derive(Debug, Default)]
struct Parts {
    numbers: Vec<(i64, usize)>,
    /// The month by name, and how many numbers stand before it.
    month: Option<(i64, usize)>,
    quarter: bool,
    about: bool,
}

fn written(text: &str, column: &Column) -> Reading<When> {
    if names::is_open(text) {
        return Reading::known(When::Open);
    }
    let parts = match parts(text) {
        Ok(parts) => parts,
        Err(reason) => return Reading::unread(reason),
    };
    let reading = match (parts.month, &parts.numbers[..]) {
        (Some((month, _)), [(year, digits)]) if *digits == 4 => {
            part(*year, Some((month, month)), column.edge)
        }
        (Some((month, _)), [(day, 1 | 2), (year, digits @ (2 | 4))]) => {
            known(full(*year, *digits), month, *day)
        }
        (Some(_), _) => Reading::unread(Reason::NoDate),
        (None, [(number, 1), (year, 4)]) if parts.quarter => quarter(*number, *year, column.edge),
        (None, [(year, 4), (number, 1)]) if parts.quarter => quarter(*number, *year, column.edge),
        _ if parts.quarter => Reading::unread(Reason::NoDate),
        (None, [(year, 4), (month, _), (day, _)]) => known(*year, *month, *day),
        (None, [(first, 1 | 2), (second, 1 | 2), (year, digits @ (2 | 4))]) => {
            ordered_day(*first, *second, full(*year, *digits), column)
        }
        (None, [(month, 1 | 2), (year, 4)] | [(year, 4), (month, 2)]) => {
            part(*year, Some((*month, *month)), column.edge)
        }
        (None, [(whole, 8)]) => known(*whole / 10_000, *whole / 100 % 100, *whole % 100),
        (None, [(year, 4)]) => part(*year, None, column.edge),
        _ => Reading::unread(Reason::NoDate),
    };
    reading.guessed(parts.about)
}

fn quarter(number: i64, year: i64, edge: Edge) -> Reading<When> {
    match number {
        1..=4 => part(year, Some((number * 3 - 2, number * 3)), edge),
        _ => Reading::unread(Reason::NoDate),
    }
}

fn ordered_day(first: i64, second: i64, year: i64, column: &Column) -> Reading<When> {
    let (day_first, month_first) = (known(year, second, first), known(year, first, second));
    let both = day_first.value().is_some() && month_first.value().is_some() && first != second;
    match column.order {
        Some(Order::DayFirst) => {
            day_first.remark((both && column.order_assumed).then_some(Remark::OrderAssumed))
        }
        Some(Order::MonthFirst) => month_first,
        None if both => {
            let readings = [day_first, month_first].into_iter().filter_map(|one| one.value().copied());
            Outcome::Ambiguous(readings.collect()).into()
        }
        None if day_first.value().is_some() => day_first,
        None => month_first,
    }
}

/// Cuts a text into what a date is made of; a time of day behind it is left off.
fn parts(text: &str) -> Result<Parts, Reason> {
    let mut parts = Parts::default();
    let text = without_time(text);
    let tokens = tokens(&text.replace(['.', ',', '\'', '’', '´'], " . "));
    for token in &tokens {
        match token {
            Token::Digits(digits) => {
                for digits in digits.split(char::is_whitespace) {
                    let number = digits.parse().map_err(|_| Reason::NoDate)?;
                    parts.numbers.push((number, digits.len()));
                }
            }
            Token::Word(word) if names::month(word).is_some() => {
                let month = names::month(word).map_or(0, i64::from);
                if parts.month.replace((month, parts.numbers.len())).is_some() {
                    return Err(Reason::Several);
                }
            }
            Token::Word(word) => match (word.as_str(), names::means(word)) {
                ("q" | "kv", _) | (_, Some(names::Means::Paid(super::Period::Quarter))) => {
                    parts.quarter = true
                }
                (_, Some(names::Means::About)) => parts.about = true,
                (
                    "den" | "d" | "th" | "st" | "nd" | "rd" | "kl" | "of" | "the" | "dato" | "ultimo"
                    | "utgangen" | "av" | "utløpet",
                    _,
                ) => {}
                _ => {
                    return Err(if parts.numbers.is_empty() {
                        Reason::NoDate
                    } else {
                        Reason::Word(word.clone())
                    });
                }
            },
            Token::Sign('.' | '/' | '-' | '–') => {}
            Token::Sign('~') => parts.about = true,
            Token::Sign(sign) => return Err(Reason::Word(sign.to_string())),
        }
    }
    if parts.numbers.len() > 3 {
        return Err(Reason::Several);
    }
    Ok(parts)
}

/// The text without a time of day at its end: `2027-12-31T00:00:00Z`, `31.12.2027 00:00`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text[..colon].trim_end_matches(|sign: char| sign.is_ascii_digit());
    let cut = before.trim_end_matches(['T', 't', ' ']);
    if cut.len() < before.len() && cut.ends_with(|sign: char| sign.is_ascii_digit()) { cut } else { text }
}

/// The column with the order of day and month that its cells settle: a first part over 12 is a day, a second one too.
pub(super) fn ordered<'a>(mut column: Column, cells: impl Iterator<Item = &'a Cell>) -> Column {
    let (mut day_first, mut month_first, mut either) = (None, None, None);
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        let text = clean(text);
        let Ok(Parts { numbers, month: None, quarter: false, .. }) = parts(&text) else { continue };
        let [(first, 1 | 2), (second, 1 | 2), (year, digits @ (2 | 4))] = numbers[..] else { continue };
        let found = match (first > 12, second > 12) {
            (true, false) => &mut day_first,
            (false, true) => &mut month_first,
            (false, false) if first != second => &mut either,
            _ => continue,
        };
        found.get_or_insert_with(|| (text, civil(full(year, digits), second, first)));
    }
    column.order = match (&day_first, &month_first) {
        (Some(_), Some(_)) => None,
        (None, Some(_)) => Some(Order::MonthFirst),
        _ => Some(Order::DayFirst),
    };
    match (day_first, month_first, either) {
        (Some((day_first, _)), Some((month_first, _)), _) => {
            column.findings.push(Finding::OrderMixed { day_first, month_first });
        }
        (None, None, Some((example, Some(read)))) => {
            column.order_assumed = true;
            column.findings.push(Finding::OrderAssumed { example, read });
        }
        _ => {}
    }
    column
}
