//! Numbers of things: users, records.

use super::figure::{Figure, figure};
use super::names::{self, Means};
use super::token::{Token, tokens};
use super::{Column, Outcome, Reading, Reason, clean, empty};
use crate::import::heads::fold;
use crate::import::table::{Cell, Decimal};

/// The most that an inventory can hold.
const MOST: i64 = 10_000_000;

/// Things that are counted, where the word is no other one beside numbers.
const THINGS: &[&str] = &[
    "personer",
    "person",
    "people",
    "persons",
    "henkiloa",
    "henkilo",
    "saker",
    "poster",
    "records",
    "innlogginger",
    "aktive",
    "aktiva",
    "active",
    "named",
    "navngitte",
    "samtidige",
    "concurrent",
    "antall",
    "antal",
    "unike",
    "unika",
    "registrerte",
    "medarbejdere",
    "medarbeidere",
    "tyontekijaa",
    "pers",
    "anv",
    "brukerlisenser",
    "laerere",
];

/// The number of things in a cell.
pub fn count(cell: &Cell, column: &Column) -> Reading<u64> {
    match cell {
        _ if empty(cell, column) => Outcome::Empty.into(),
        Cell::Number(number) => whole(*number),
        Cell::Text(text) => written(&clean(text), column),
        Cell::Date(_) => Reading::unread(Reason::IsDate),
        Cell::Formula => Reading::unread(Reason::NoResult),
        Cell::Error(fault) => Reading::unread(Reason::Fault(fault.clone())),
        Cell::Long(_) => Reading::unread(Reason::Long),
        Cell::Truth(_) | Cell::Empty => Reading::unread(Reason::NoNumber),
    }
}

fn written(text: &str, column: &Column) -> Reading<u64> {
    let (mut numbers, mut about, mut scale) = (Vec::new(), false, 1);
    let mut against = None;
    let tokens = tokens(text);
    for (at, token) in tokens.iter().enumerate() {
        let seen = !numbers.is_empty();
        let next_is_number = matches!(tokens.get(at + 1), Some(Token::Digits(_)));
        let fault = match token {
            Token::Digits(digits) => {
                numbers.push(digits.clone());
                None
            }
            Token::Word(word) => match names::means(word) {
                Some(Means::About) => {
                    about = true;
                    None
                }
                Some(Means::Scale(super::Scale::Thousands)) => {
                    scale = 1000;
                    None
                }
                Some(Means::Rate) => None,
                Some(Means::Bound | Means::Until) => Some(Reason::Range),
                _ if THINGS.contains(&fold(word).as_str()) => None,
                _ => Some(Reason::Word(word.clone())),
            },
            Token::Sign('~' | '≈') => {
                about = true;
                None
            }
            Token::Sign('-' | '–' | '—') if next_is_number => {
                Some(if seen { Reason::Range } else { Reason::Negative })
            }
            Token::Sign('+' | '<' | '>' | '≤' | '≥') => Some(Reason::Range),
            Token::Sign('%') => Some(Reason::Percent),
            Token::Sign('.' | ',' | '(' | ')' | '*' | '-') => None,
            Token::Sign(sign) => Some(Reason::Word(sign.to_string())),
        };
        let telling =
            |reason: &Option<Reason>| reason.as_ref().is_some_and(|one| !matches!(one, Reason::Word(_)));
        if against.is_none() || telling(&fault) && !telling(&against) {
            against = fault.or(against);
        }
    }
    let Some(digits) = numbers.first() else { return Reading::unread(Reason::NoNumber) };
    match against {
        Some(reason) if !matches!(reason, Reason::Word(_)) => return Reading::unread(reason),
        _ if numbers.len() > 1 => return Reading::unread(Reason::Several),
        Some(reason) => return Reading::unread(reason),
        None => {}
    }
    // Nobody writes users with three decimals: a lone mark before three digits stands between thousands.
    let number = match figure(digits).0.with(column.decimal) {
        Figure::One(number) | Figure::Either { thousands: number, .. } => number,
        Figure::None => return Reading::unread(Reason::Digits),
    };
    whole(Decimal { digits: number.digits.saturating_mul(scale), ..number }).guessed(about)
}

fn whole(number: Decimal) -> Reading<u64> {
    let (rounded, lost) = number.rounded();
    match u64::try_from(rounded) {
        Err(_) => Reading::unread(Reason::Negative),
        Ok(_) if lost => Reading::unread(Reason::Fraction),
        Ok(_) if rounded > MOST => Reading::unread(Reason::TooLarge),
        Ok(count) => Reading::known(count),
    }
}
