//! The types of single values: how each is read, and how it is written in the documentation.

use std::marker::PhantomData;

use jiff::civil::Date;

use super::ValueKind;
use crate::load::scalar::{DateOrOffset, Value};
use crate::model::Word;

/// What a key wants that is one value: how a text becomes it, and back.
pub trait Scalar: Copy + std::fmt::Debug + 'static {
    /// What the table says of it.
    const KIND: ValueKind;
    /// What it reads as.
    type Value<'a>: Copy + std::fmt::Debug;

    /// The value that the one reader of scalars found.
    fn of(value: Value<'_>) -> Option<Self::Value<'_>>;

    /// A default, as the file would write it.
    fn written(value: Self::Value<'_>) -> String;
}

macro_rules! scalars {
    ($($(#[$doc:meta])* $name:ident: $kind:expr, $pattern:pat => $value:expr, $type:ty, $written:expr;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}

            impl Scalar for $name {
                const KIND: ValueKind = $kind;
                type Value<'a> = $type;

                fn of(value: Value<'_>) -> Option<Self::Value<'_>> {
                    match value {
                        $pattern => Some($value),
                        _ => None,
                    }
                }

                fn written(value: Self::Value<'_>) -> String {
                    let written: fn(Self::Value<'_>) -> String = $written;
                    written(value)
                }
            }
        )*
    };
}

scalars! {
    /// Any text.
    Text: ValueKind::Text, Value::Text(text) => text, &'a str, str::to_owned;
    /// An id.
    Id: ValueKind::Id, Value::Text(text) => text, &'a str, str::to_owned;
    /// A reference to something else.
    Reference: ValueKind::Reference, Value::Text(text) => text, &'a str, str::to_owned;
    /// A file or folder.
    Path: ValueKind::Path, Value::Text(text) => text, &'a str, str::to_owned;
    /// A day.
    Day: ValueKind::Date, Value::Day(day) => day, Date, |day| day.to_string();
    /// A day, or months from the merger.
    DayOrOffset: ValueKind::DateOrOffset, Value::DayOrOffset(day) => day, DateOrOffset, |day| format!("{day:?}");
    /// A month, as 12·year + month − 1.
    Month: ValueKind::Month, Value::Month(month) => month, i32, |month| month.to_string();
    /// true or false.
    Truth: ValueKind::Truth, Value::Truth(truth) => truth, bool, |truth| truth.to_string();
}

/// A whole number within bounds.
#[derive(Clone, Copy, Debug)]
pub struct Whole<T, const LEAST: u64, const MOST: u64>(PhantomData<T>);

impl<
    T: TryFrom<u64> + Copy + std::fmt::Debug + std::fmt::Display + 'static,
    const LEAST: u64,
    const MOST: u64,
> Scalar for Whole<T, LEAST, MOST>
{
    const KIND: ValueKind = ValueKind::Whole(LEAST, MOST);
    type Value<'a> = T;

    fn of(value: Value<'_>) -> Option<T> {
        match value {
            Value::Number(number) => T::try_from(number).ok(),
            _ => None,
        }
    }

    fn written(value: T) -> String {
        value.to_string()
    }
}

/// A whole number within bounds that may be written as a range; a plan counts with what it most probably is.
#[derive(Clone, Copy, Debug)]
pub struct Ranged<T, const LEAST: u64, const MOST: u64>(PhantomData<T>);

impl<
    T: TryFrom<u64> + Copy + std::fmt::Debug + std::fmt::Display + 'static,
    const LEAST: u64,
    const MOST: u64,
> Scalar for Ranged<T, LEAST, MOST>
{
    const KIND: ValueKind = ValueKind::Ranged(LEAST, MOST);
    type Value<'a> = T;

    fn of(value: Value<'_>) -> Option<T> {
        Whole::<T, LEAST, MOST>::of(value)
    }

    fn written(value: T) -> String {
        Whole::<T, LEAST, MOST>::written(value)
    }
}

/// Whole kroner, or a range of them.
pub type RangedMoney = Ranged<u64, 0, 1_000_000_000_000>;

/// A rate in kroner, or a range.
pub type RangedRate = Ranged<u64, 0, 1_000_000_000>;

/// A count, or a range.
pub type RangedCount = Ranged<u64, 0, 10_000_000>;

/// How well something fits its users, or a range.
pub type RangedFit = Ranged<u8, 1, 5>;

/// Whole kroner.
pub type Money = Whole<u64, 0, 1_000_000_000_000>;

/// A rate in kroner or percent.
pub type Rate = Whole<u64, 0, 1_000_000_000>;

/// A count.
pub type Count = Whole<u64, 0, 10_000_000>;

/// A small count, such as that of options.
pub type Few = Whole<u32, 0, 10_000_000>;

/// A count of at least one.
pub type AtLeastOne = Whole<u32, 1, 10_000_000>;

/// Months.
pub type Months = Whole<u32, 0, 1_200>;

/// Months, at least one.
pub type SomeMonths = Whole<u32, 1, 1_200>;

/// A percentage.
pub type Percent = Whole<u64, 0, 10_000>;

/// How well something fits its users.
pub type Fit = Whole<u8, 1, 5>;

/// A number from 0 to `MOST` with at most `PLACES` decimals, in units of the last of them.
#[derive(Clone, Copy, Debug)]
pub enum Decimal<const PLACES: u32, const MOST: u64> {}

impl<const PLACES: u32, const MOST: u64> Scalar for Decimal<PLACES, MOST> {
    const KIND: ValueKind = ValueKind::Decimal(PLACES, MOST);
    type Value<'a> = u64;

    fn of(value: Value<'_>) -> Option<u64> {
        match value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// With one decimal at least, unless it is 0.
    fn written(value: u64) -> String {
        let unit = 10_u64.pow(PLACES);
        if value == 0 {
            return "0".to_owned();
        }
        let decimals = format!("{:0width$}", value % unit, width = PLACES as usize);
        let decimals = decimals.trim_end_matches('0');
        format!("{}.{}", value / unit, if decimals.is_empty() { "0" } else { decimals })
    }
}

/// A number, or a word instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberOrWord<E> {
    /// The number.
    Number(u64),
    /// The word.
    Word(E),
}

/// A whole number from 0 to `MOST`, or one of the words of an enum.
#[derive(Clone, Copy, Debug)]
pub struct NumberOr<E, const MOST: u64>(PhantomData<E>);

/// A percentage, or one of the words of an enum.
pub type PercentOr<E> = NumberOr<E, 10_000>;

impl<E: Word + std::fmt::Debug, const MOST: u64> Scalar for NumberOr<E, MOST> {
    const KIND: ValueKind = ValueKind::WholeOrWord(0, MOST, E::WORDS);
    type Value<'a> = NumberOrWord<E>;

    fn of(value: Value<'_>) -> Option<NumberOrWord<E>> {
        match value {
            Value::Number(number) => Some(NumberOrWord::Number(number)),
            Value::Word(place) => E::ALL.get(place).copied().map(NumberOrWord::Word),
            _ => None,
        }
    }

    fn written(value: NumberOrWord<E>) -> String {
        match value {
            NumberOrWord::Number(number) => number.to_string(),
            NumberOrWord::Word(word) => word.word().to_owned(),
        }
    }
}

/// One of the words of an enum.
#[derive(Clone, Copy, Debug)]
pub struct OneOf<E>(PhantomData<E>);

impl<E: Word + std::fmt::Debug> Scalar for OneOf<E> {
    const KIND: ValueKind = ValueKind::Word(E::WORDS);
    type Value<'a> = E;

    fn of(value: Value<'_>) -> Option<E> {
        match value {
            Value::Word(place) => E::ALL.get(place).copied(),
            _ => None,
        }
    }

    fn written(value: E) -> String {
        value.word().to_owned()
    }
}
