//! Amounts: kroner a year, without VAT.

use super::column::{Period, Scale, Unit};
use super::figure::{Figure, figure};
use super::names::{self, Means};
use super::token::{Token, tokens};
use super::{Column, Outcome, Reading, Reason, Remark, clean, empty};
use crate::import::table::{Cell, Decimal};
use crate::model::Money;

/// The most that an inventory can hold.
const MOST: i128 = 1_000_000_000_000;

/// The amount of a cell, in kroner a year without VAT.
pub fn money(cell: &Cell, column: &Column) -> Reading<Money> {
    match cell {
        _ if empty(cell, column) => Outcome::Empty.into(),
        Cell::Number(number) => amount(*number, column.unit, column.vat),
        Cell::Text(text) => written(&clean(text), column),
        Cell::Date(_) => Reading::unread(Reason::IsDate),
        Cell::Formula => Reading::unread(Reason::NoResult),
        Cell::Error(fault) => Reading::unread(Reason::Fault(fault.clone())),
        Cell::Long(_) => Reading::unread(Reason::Long),
        Cell::Truth(_) | Cell::Empty => Reading::unread(Reason::NoNumber),
    }
}

/// What the words and signs beside a number say.
#[derive(Debug, Default)]
struct Beside {
    numbers: Vec<String>,
    scale: Option<Scale>,
    period: Option<Period>,
    about: bool,
    including: bool,
    excluding: bool,
    vat: bool,
    free: bool,
    /// Reasons against reading it, the first of them the most telling.
    against: Vec<Reason>,
}

fn written(text: &str, column: &Column) -> Reading<Money> {
    let mut beside = Beside::default();
    let tokens = tokens(text);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Digits(digits) => beside.numbers.push(digits.clone()),
            Token::Word(word) => beside.word(word),
            Token::Sign(sign) => beside.sign(*sign, &tokens[..at], &tokens[at + 1..]),
        }
    }
    if let Some(reason) = beside.reason() {
        return Reading::unread(reason);
    }
    let Some(digits) = beside.numbers.first() else { return Reading::known(Money::ZERO) };
    let unit = Unit {
        scale: beside.scale.unwrap_or(column.unit.scale),
        period: beside.period.unwrap_or(column.unit.period),
    };
    let vat = match (beside.vat, beside.including) {
        (true, true) if column.vat > 0 => column.vat,
        (true, true) => names::VAT,
        (true, false) => 0,
        _ => column.vat,
    };
    let reading = match figure(digits).0.with(column.decimal) {
        Figure::One(number) => amount(number, unit, vat),
        Figure::None => Reading::unread(Reason::Digits),
        Figure::Either { thousands, decimals, .. } => {
            either(amount(thousands, unit, vat), amount(decimals, unit, vat))
        }
    };
    reading.guessed(beside.about)
}

fn either(one: Reading<Money>, other: Reading<Money>) -> Reading<Money> {
    match (one.outcome, other.outcome) {
        (Outcome::Known(one), Outcome::Known(other)) => Outcome::Ambiguous(vec![one, other]).into(),
        (known @ Outcome::Known(_), _) | (_, known) => known.into(),
    }
}

impl Beside {
    fn word(&mut self, word: &str) {
        match names::means(word) {
            Some(Means::Kroner | Means::Per) => {}
            Some(Means::Currency(code)) => self.against.push(Reason::Currency(code)),
            Some(Means::Scale(scale)) => self.scale = Some(scale),
            Some(Means::Paid(period)) => self.period = Some(period),
            Some(Means::About) => self.about = true,
            Some(Means::Bound) => self.against.push(Reason::Range),
            Some(Means::Until) => self.against.push(Reason::Range),
            Some(Means::Rate) => self.against.push(Reason::Rate),
            Some(Means::OneOff) => self.against.push(Reason::OneOff),
            Some(Means::Including) => self.including = true,
            Some(Means::Excluding) => self.excluding = true,
            Some(Means::Vat) => self.vat = true,
            Some(Means::Free) => self.free = true,
            None => self.against.push(Reason::Word(word.to_owned())),
        }
    }

    fn sign(&mut self, sign: char, before: &[Token], after: &[Token]) {
        let number = |token: Option<&Token>| matches!(token, Some(Token::Digits(_)));
        match sign {
            '-' | '–' | '—' if number(after.first()) => {
                let negative = !before.iter().any(|token| matches!(token, Token::Digits(_)));
                self.against.push(if negative { Reason::Negative } else { Reason::Range });
            }
            '-' | '–' | '—' | ',' | '.' | ':' | ';' | '/' | '(' | ')' | '*' | '=' => {}
            '~' | '≈' | '±' => self.about = true,
            '%' => self.against.push(Reason::Percent),
            '€' => self.against.push(Reason::Currency("EUR")),
            '$' => self.against.push(Reason::Currency("USD")),
            '£' => self.against.push(Reason::Currency("GBP")),
            '<' | '>' | '≤' | '≥' => self.against.push(Reason::Range),
            '+' => self.against.push(Reason::Several),
            other => self.against.push(Reason::Word(other.to_string())),
        }
    }

    /// Why there is no amount, if there is none.
    fn reason(&self) -> Option<Reason> {
        if self.numbers.is_empty() {
            let free = self.free && self.against.is_empty();
            return (!free).then_some(Reason::NoNumber);
        }
        let telling = |reason: &&Reason| !matches!(reason, Reason::Word(_));
        let reason = self.against.iter().find(telling).or(self.against.first()).cloned();
        let several = || (self.numbers.len() > 1).then_some(Reason::Several);
        let unclear = self.vat && !self.including && !self.excluding
            || (self.including || self.excluding) && !self.vat
            || self.vat && self.including && self.excluding;
        let telling_first = reason.clone().filter(|reason| telling(&reason));
        telling_first.or_else(several).or(reason).or_else(|| unclear.then_some(Reason::Vat))
    }
}

/// A number in a unit, in kroner a year without VAT.
fn amount(number: Decimal, unit: Unit, vat: u32) -> Reading<Money> {
    if number.digits < 0 {
        return Reading::unread(Reason::Negative);
    }
    let scale: i128 = match unit.scale {
        Scale::Kroner => 1,
        Scale::Thousands => 1_000,
        Scale::Millions => 1_000_000,
        Scale::Billions => 1_000_000_000,
    };
    let times: i128 = match unit.period {
        Period::Year => 1,
        Period::HalfYear => 2,
        Period::Quarter => 4,
        Period::Month => 12,
    };
    let above = i128::from(number.digits) * scale * times * 100;
    let below = 10_i128.pow(u32::from(number.scale)) * i128::from(100 + vat);
    let (whole, rest) = (above / below, above % below);
    let kroner = whole + i128::from(rest * 2 >= below);
    if kroner > MOST {
        return Reading::unread(Reason::TooLarge);
    }
    let off = (vat > 0).then_some(Remark::VatOff(vat));
    Reading::known(Money(kroner)).remark((rest != 0).then_some(Remark::Rounded)).remark(off)
}
