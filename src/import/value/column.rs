//! What a column tells about its cells: its order of day and month, its decimal mark, its unit, what its zeros mean.

use jiff::civil::Date;

use super::figure::{Figure, figure};
use super::names::{self, Means};
use super::token::{Token, tokens};
use super::{clean, date};
use crate::import::heads::{Sort, fold};
use crate::import::table::Cell;
use crate::words::{Text, t};

/// Which comes first in a date such as 03/04/2027.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The day.
    #[default]
    DayFirst,
    /// The month.
    MonthFirst,
}

/// Which end of a month or a year is meant where no day is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edge {
    /// The first day.
    First,
    /// The last day.
    #[default]
    Last,
}

/// How many kroner one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// One.
    #[default]
    Kroner,
    /// A thousand.
    Thousands,
    /// A million.
    Millions,
    /// A thousand millions.
    Billions,
}

/// How often it is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// Once a year.
    #[default]
    Year,
    /// Twice a year.
    HalfYear,
    /// Four times a year.
    Quarter,
    /// Twelve times a year.
    Month,
}

/// What the amounts of a column are in, where they do not say it themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// How many kroner one is.
    pub scale: Scale,
    /// How often it is paid.
    pub period: Period,
}

/// What the user says about a column, over what would be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The order of day and month.
    pub order: Option<Order>,
    /// The decimal mark.
    pub decimal: Option<char>,
    /// What amounts are in.
    pub unit: Option<Unit>,
    /// The percentage of VAT that the amounts include; `Some(0)`: they include none.
    pub vat: Option<u32>,
    /// A zero is a zero, even in a column of nothing else.
    pub zero_is_real: bool,
    /// More words that say that nobody knows.
    pub empty: Vec<String>,
    /// Numbers with `+` between them are added: `2+1+1`.
    pub add: bool,
}

/// What a column tells about its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The order of day and month; none where the cells contradict each other.
    pub order: Option<Order>,
    /// Whether the order is an assumption.
    pub order_assumed: bool,
    /// The decimal mark, where the user or a cell settles it.
    pub decimal: Option<char>,
    /// What amounts are in.
    pub unit: Unit,
    /// The percentage of VAT that the amounts include.
    pub vat: u32,
    /// Zeros stand for what nobody knows (IMP010).
    pub zero_unknown: bool,
    /// More words that say that nobody knows.
    pub empty: Vec<String>,
    /// Which day a month or a year alone means.
    pub edge: Edge,
    /// Numbers with `+` between them are added.
    pub add: bool,
    /// What is worth telling about the column.
    pub findings: Vec<Finding>,
}

/// What is worth telling about a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// So many of the filled cells are 0 that it is taken as unknown.
    ZeroUnknown {
        /// How many are 0.
        zeros: usize,
        /// How many are filled.
        filled: usize,
    },
    /// Nothing settles the order of day and month: an example, and how it is read.
    OrderAssumed {
        /// The text of a cell.
        example: String,
        /// The day it is read as.
        read: Date,
    },
    /// Cells contradict each other: one can only be day first, one only month first.
    OrderMixed {
        /// Only day first.
        day_first: String,
        /// Only month first.
        month_first: String,
    },
    /// Nothing settles whether a mark stands before thousands or decimals.
    DecimalOpen {
        /// The text of a cell.
        example: String,
    },
}

impl Finding {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::ZeroUnknown { .. } => "IMP010",
            _ => "IMP007",
        }
    }

    /// What it says.
    pub fn text(&self) -> Text {
        match self {
            Finding::ZeroUnknown { zeros, filled } => {
                t!("import_column.zero_unknown", zeros = *zeros as u64, filled = *filled as u64)
            }
            Finding::OrderAssumed { example, read } => {
                t!("import_column.order_assumed", example = example, read = read)
            }
            Finding::OrderMixed { day_first, month_first } => {
                t!("import_column.order_mixed", first = day_first, second = month_first)
            }
            Finding::DecimalOpen { example } => t!("import_column.decimal_open", example = example),
        }
    }
}

impl Column {
    /// What a column of a sort tells: by its cells, its head and what the user says.
    pub fn of<'a>(
        sort: Sort,
        cells: impl Iterator<Item = &'a Cell> + Clone,
        head: &str,
        said: &Said,
    ) -> Self {
        match sort {
            Sort::Money => Column::money(cells, head, said),
            Sort::Count => Column::plain(cells, said).with_decimal(said),
            Sort::First => Column::date(cells, Edge::First, said),
            Sort::Last => Column::date(cells, Edge::Last, said),
            Sort::Text | Sort::List | Sort::Person => Column::of_kind(cells, said, true),
            Sort::Months | Sort::Truth => Column::plain(cells, said),
        }
    }

    /// A column of amounts.
    pub fn money<'a>(cells: impl Iterator<Item = &'a Cell> + Clone, head: &str, said: &Said) -> Self {
        let (unit, vat) = of_head(head);
        let mut column = Column::plain(cells.clone(), said);
        column.unit = said.unit.unwrap_or(unit);
        column.vat = said.vat.unwrap_or(vat);
        let (proven, open) = decimals(cells);
        column.decimal = said.decimal.or(proven);
        if column.decimal.is_none() {
            column.findings.extend(open.map(|example| Finding::DecimalOpen { example }));
        }
        column
    }

    /// A column of days.
    pub fn date<'a>(cells: impl Iterator<Item = &'a Cell> + Clone, edge: Edge, said: &Said) -> Self {
        let column = Column { edge, ..Column::plain(cells.clone(), said) };
        if said.order.is_some() {
            return Column { order: said.order, ..column };
        }
        date::ordered(column, cells)
    }

    /// A column of anything else.
    pub fn plain<'a>(cells: impl Iterator<Item = &'a Cell>, said: &Said) -> Self {
        Column::of_kind(cells, said, false)
    }

    /// A column of texts, or of anything else.
    fn of_kind<'a>(cells: impl Iterator<Item = &'a Cell>, said: &Said, of_texts: bool) -> Self {
        let mut column = Column {
            order: said.order.or(Some(Order::DayFirst)),
            empty: said
                .empty
                .iter()
                .flat_map(|word| [fold(word), word.clone()])
                .filter(|word| !word.is_empty())
                .collect(),
            add: said.add,
            ..Column::default()
        };
        if !said.zero_is_real {
            let zeros = zeros(&column, cells, of_texts);
            column.zero_unknown = zeros.is_some();
            column.findings.extend(zeros);
        }
        column
    }

    fn with_decimal(self, said: &Said) -> Self {
        Column { decimal: said.decimal, ..self }
    }
}

/// Whether zeros say nothing: at least nine in ten filled cells are 0, or the others are texts without any number; in a column of
/// texts such as begin with one are texts.
fn zeros<'a>(column: &Column, cells: impl Iterator<Item = &'a Cell>, of_texts: bool) -> Option<Finding> {
    let (mut zeros, mut numbers, mut filled) = (0_usize, 0_usize, 0_usize);
    for cell in cells.filter(|cell| !super::empty(cell, column)) {
        filled += 1;
        match cell {
            Cell::Number(number) if number.digits == 0 => zeros += 1,
            Cell::Text(text) if is_zero(&clean(text)) => zeros += 1,
            Cell::Number(_) => numbers += 1,
            Cell::Text(text) if of_texts => numbers += usize::from(is_number(text)),
            Cell::Text(text) if text.trim().starts_with(|sign: char| sign.is_ascii_digit()) => numbers += 1,
            _ => {}
        }
    }
    let others_are_texts = zeros >= 3 && if of_texts { numbers * 20 <= filled } else { numbers == 0 };
    (zeros > 0 && (zeros * 10 >= filled * 9 || others_are_texts))
        .then_some(Finding::ZeroUnknown { zeros, filled })
}

/// Whether a text is nothing but a number.
fn is_number(text: &str) -> bool {
    text.trim().chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '.' | ','))
}

/// Whether a text is nothing but a zero: `0`, `0,00`, `0 SEK`, `kr 0,-`.
pub(super) fn is_zero(text: &str) -> bool {
    if text.len() > 16 || !text.contains('0') {
        return false;
    }
    let mut numbers = 0;
    for token in tokens(text) {
        match token {
            Token::Digits(digits) if digits.chars().all(|sign| matches!(sign, '0' | '.' | ',')) => {
                numbers += 1
            }
            Token::Digits(_) => return false,
            Token::Word(word) => match names::means(&word) {
                Some(Means::Kroner | Means::Currency(_) | Means::Per | Means::Paid(_) | Means::Scale(_)) => {}
                _ => return false,
            },
            Token::Sign('-' | ',' | '.' | ':' | '/' | '€' | '$' | '£') => {}
            Token::Sign(_) => return false,
        }
    }
    numbers == 1
}

/// The decimal mark that the cells prove, and a cell that could be either.
fn decimals<'a>(cells: impl Iterator<Item = &'a Cell>) -> (Option<char>, Option<String>) {
    let (mut comma, mut point, mut open) = (false, false, None);
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        for token in tokens(text) {
            let Token::Digits(digits) = token else { continue };
            match figure(&digits) {
                (Figure::Either { .. }, _) => open = open.or_else(|| Some(clean(text))),
                (_, Some(',')) => comma = true,
                (_, Some(_)) => point = true,
                _ => {}
            }
        }
    }
    let proven = match (comma, point) {
        (true, false) => Some(','),
        (false, true) => Some('.'),
        _ => None,
    };
    (proven, open)
}

/// The unit and the VAT that a head names: `Kostnad (tkr inkl. mva) pr mnd`.
fn of_head(head: &str) -> (Unit, u32) {
    let mut unit = Unit::default();
    let (mut including, mut vat) = (false, false);
    let tokens = tokens(head);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Word(word) => match names::means(word) {
                Some(Means::Scale(scale)) => unit.scale = scale,
                Some(Means::Paid(period)) => unit.period = period,
                Some(Means::Including) => including = true,
                Some(Means::Vat) => vat = true,
                _ => {}
            },
            Token::Digits(digits) if matches!(digits.as_str(), "1000" | "1 000" | "1.000") => {
                let before = at.checked_sub(1).map(|before| &tokens[before]);
                if !matches!(before, Some(Token::Word(word)) if matches!(word.as_str(), "per" | "pr")) {
                    unit.scale = Scale::Thousands;
                }
            }
            _ => {}
        }
    }
    (unit, if including && vat { names::VAT } else { 0 })
}
