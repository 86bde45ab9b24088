//! Values that still are what they are.

use std::borrow::Cow;

use super::{Language, Text, number, t};
use crate::model::{Date, Money, Month, Name};

/// The space between the thousands and before a percent sign: no line is broken at it.
const NO_BREAK: char = '\u{a0}';

/// A value that still is what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing is known or nothing applies.
    #[default]
    Empty,
    /// Something that must be known and that nobody has entered.
    Gap,
    /// The user's own text, an id, a reference: the same in every language.
    Text(String),
    /// A text of the program, or a name.
    Said(Text),
    /// Several of the above: ids, references.
    List(Vec<String>),
    /// Whole kroner.
    Money(Money),
    /// A number of things.
    Count(u64),
    /// A number of days; negative = past.
    Days(i64),
    /// A day.
    Date(Date),
    /// Tenths of a percent.
    Percent(i64),
    /// Yes or no.
    Truth(bool),
}

/// What a cell wants to be noticed for. Colour may follow it, but never stands alone: the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// Good news.
    Good,
    /// Look here.
    Notice,
    /// Act now.
    Alarm,
    /// Less important than the rest.
    Faint,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Its value.
    pub value: Value,
    /// Whether it rests on an assumed figure.
    pub assumed: bool,
    /// What it wants to be noticed for.
    pub tone: Tone,
}

impl Cell {
    /// An empty cell.
    pub fn empty() -> Self {
        Cell::default()
    }

    /// Something that must be known and that nobody has entered: a gap to fill.
    pub fn gap() -> Self {
        Cell::from(Value::Gap).tone(Tone::Notice)
    }

    /// What a function makes of something, or a gap to fill where nobody has entered it.
    pub fn or_gap<T>(something: Option<T>, cell: impl FnOnce(T) -> Cell) -> Self {
        something.map_or_else(Cell::gap, cell)
    }

    /// The user's own text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// Several ids or references.
    pub fn list(items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Value::List(items.into_iter().map(Into::into).collect()).into()
    }

    /// An amount.
    pub fn money(money: Money) -> Self {
        Value::Money(money).into()
    }

    /// A number of things.
    pub fn count(count: impl TryInto<u64>) -> Self {
        Value::Count(count.try_into().unwrap_or(u64::MAX)).into()
    }

    /// A number of days.
    pub fn days(days: i64) -> Self {
        Value::Days(days).into()
    }

    /// A day.
    pub fn date(date: Date) -> Self {
        Value::Date(date).into()
    }

    /// Tenths of a percent.
    pub fn percent(tenths: i64) -> Self {
        Value::Percent(tenths).into()
    }

    /// Yes or no.
    pub fn truth(truth: bool) -> Self {
        Value::Truth(truth).into()
    }

    /// On one line in a language, as people read it.
    pub fn say(&self, language: Language) -> String {
        let text = match &self.value {
            Value::Empty => return String::new(),
            Value::Gap => return t!("cell.gap").say(language),
            Value::Text(text) => text.clone(),
            Value::Said(text) => text.say(language),
            Value::List(items) => items.join(", "),
            Value::Money(money) => number::grouped(money.get(), NO_BREAK),
            Value::Count(count) => number::grouped(i128::from(*count), NO_BREAK),
            Value::Days(days) => number::grouped(i128::from(*days), NO_BREAK),
            Value::Date(date) => date.to_string(),
            Value::Percent(tenths) => format!("{}{NO_BREAK}%", number::percent(*tenths, language)),
            Value::Truth(yes) => number::truth(*yes, language),
        };
        if self.assumed { format!("~{text}") } else { text }
    }

    /// What a function makes of something, or an empty cell where there is nothing.
    pub fn or_empty<T>(something: Option<T>, cell: impl FnOnce(T) -> Cell) -> Self {
        something.map_or_else(Cell::empty, cell)
    }

    /// It rests on an assumed figure, or does not.
    pub fn assumed(mut self, assumed: bool) -> Self {
        self.assumed = assumed;
        self
    }

    /// What it wants to be noticed for.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Cell { value, assumed: false, tone: Tone::Plain }
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Value::Said(text).into()
    }
}

impl From<&Name> for Cell {
    fn from(name: &Name) -> Self {
        Text::from(name).into()
    }
}

/// Whatever may be the argument of a text.
pub trait AsCell {
    /// Its cell.
    fn cell(&self) -> Cell;
}

impl<T: AsCell + ?Sized> AsCell for &T {
    fn cell(&self) -> Cell {
        (**self).cell()
    }
}

impl<T: AsCell> AsCell for Option<T> {
    fn cell(&self) -> Cell {
        self.as_ref().map_or_else(Cell::empty, AsCell::cell)
    }
}

macro_rules! as_cell {
    ($($type:ty: $name:pat => $cell:expr;)*) => {$(
        impl AsCell for $type {
            fn cell(&self) -> Cell {
                let $name = self;
                $cell
            }
        }
    )*};
}

as_cell! {
    str: text => Cell::text(text);
    String: text => Cell::text(text);
    char: sign => Cell::text(*sign);
    Cow<'_, str>: text => Cell::text(&**text);
    Name: name => Text::from(name).into();
    Text: text => Cell::from(text.clone());
    Cell: cell => cell.clone();
    Money: money => Cell::money(*money);
    Date: date => Cell::date(*date);
    Month: month => Cell::text(month.to_string());
    bool: truth => Cell::truth(*truth);
    u8: count => Cell::count(*count);
    u16: count => Cell::count(*count);
    u32: count => Cell::count(*count);
    u64: count => Cell::count(*count);
    usize: count => Cell::count(*count);
    i32: days => Cell::days(i64::from(*days));
    i64: days => Cell::days(*days);
}
