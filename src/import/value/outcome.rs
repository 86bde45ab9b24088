//! What comes of reading a cell.

use crate::words::{Text, t};

/// What comes of reading a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// What it says.
    pub outcome: Outcome<T>,
    /// Whether the cell itself says that it is a guess (`ca.`), or only a part of the value is written.
    pub guessed: bool,
    /// What is worth telling about it; once a column is enough.
    pub remarks: Vec<Remark>,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// This.
    Known(T),
    /// Nothing, or that nobody knows.
    Empty,
    /// One of these.
    Ambiguous(Vec<T>),
    /// Something that could not be read.
    Unread(Reason),
}

/// Why a cell could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A range: `100-150 000`.
    Range,
    /// Several numbers.
    Several,
    /// So much for each of something: an inhabitant, a user, an hour.
    Rate,
    /// Paid once, not every year.
    OneOff,
    /// Another currency.
    Currency(&'static str),
    /// A percentage.
    Percent,
    /// VAT that is not known in kroner.
    Vat,
    /// A text where a number is wanted.
    NoNumber,
    /// A word that this program does not know beside a number.
    Word(String),
    /// Less than nothing.
    Negative,
    /// More than an inventory can hold.
    TooLarge,
    /// Not a whole number.
    Fraction,
    /// A number whose separators do not fit together.
    Digits,
    /// Not a date.
    NoDate,
    /// A date that there is not: 31.02.
    NoSuchDay,
    /// A year outside 1900 to 2199.
    FarAway,
    /// Not a number of months.
    NoMonths,
    /// Days or weeks that are no whole months.
    NoWholeMonths,
    /// Neither yes nor no.
    NoTruth,
    /// A date where something else is wanted.
    IsDate,
    /// A formula without a stored result.
    NoResult,
    /// An error of the spreadsheet.
    Fault(String),
    /// More than a cell may hold.
    Long,
}

/// What is worth telling about a value that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// Rounded to whole kroner.
    Rounded,
    /// VAT of so many percent was taken off.
    VatOff(u32),
    /// The order of day and month is an assumption.
    OrderAssumed,
    /// Only a month, a quarter or a year is written.
    PartOfDate,
    /// Days taken as months of 30.
    DaysAsMonths,
    /// Several numbers were added: `2+1+1`.
    Added,
}

impl<T> Reading<T> {
    /// Known.
    pub fn known(value: T) -> Self {
        Outcome::Known(value).into()
    }

    /// Not read.
    pub fn unread(reason: Reason) -> Self {
        Outcome::Unread(reason).into()
    }

    /// The value where it is known.
    pub fn value(&self) -> Option<&T> {
        match &self.outcome {
            Outcome::Known(value) => Some(value),
            _ => None,
        }
    }

    /// As a guess, or not.
    pub(super) fn guessed(mut self, guessed: bool) -> Self {
        self.guessed |= guessed;
        self
    }

    /// With a remark.
    pub(super) fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}

impl<T> From<Outcome<T>> for Reading<T> {
    fn from(outcome: Outcome<T>) -> Self {
        Reading { outcome, guessed: false, remarks: Vec::new() }
    }
}

impl Reason {
    /// The reason in words, to stand behind the text of the cell.
    pub fn text(&self) -> Text {
        match self {
            Reason::Range => t!("import_reason.range"),
            Reason::Several => t!("import_reason.several"),
            Reason::Rate => t!("import_reason.rate"),
            Reason::OneOff => t!("import_reason.one_off"),
            Reason::Currency(code) => t!("import_reason.currency", code = *code),
            Reason::Percent => t!("import_reason.percent"),
            Reason::Vat => t!("import_reason.vat"),
            Reason::NoNumber => t!("import_reason.no_number"),
            Reason::Word(word) => t!("import_reason.word", word = word),
            Reason::Negative => t!("import_reason.negative"),
            Reason::TooLarge => t!("import_reason.too_large"),
            Reason::Fraction => t!("import_reason.fraction"),
            Reason::Digits => t!("import_reason.digits"),
            Reason::NoDate => t!("import_reason.no_date"),
            Reason::NoSuchDay => t!("import_reason.no_such_day"),
            Reason::FarAway => t!("import_reason.far_away"),
            Reason::NoMonths => t!("import_reason.no_months"),
            Reason::NoWholeMonths => t!("import_reason.no_whole_months"),
            Reason::NoTruth => t!("import_reason.no_truth"),
            Reason::IsDate => t!("import_reason.is_date"),
            Reason::NoResult => t!("import_reason.no_result"),
            Reason::Fault(fault) => t!("import_reason.fault", fault = fault),
            Reason::Long => t!("import_reason.long"),
        }
    }
}

impl Remark {
    /// The remark in words.
    pub fn text(&self) -> Text {
        match self {
            Remark::Rounded => t!("import_remark.rounded"),
            Remark::VatOff(percent) => t!("import_remark.vat_off", percent = u64::from(*percent)),
            Remark::OrderAssumed => t!("import_remark.order_assumed"),
            Remark::PartOfDate => t!("import_remark.part_of_date"),
            Remark::DaysAsMonths => t!("import_remark.days_as_months"),
            Remark::Added => t!("import_remark.added"),
        }
    }
}
