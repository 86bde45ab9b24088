//! What the tables of the format are made of: one line a key gives its place in the [`Shape`] (so its hints, its
//! JSON Schema and its default in words) and the method that reads it, with its type.
//!
//! What always holds: nobody outside reads a key by its name, so a key that the format does not have does not compile,
//! and one that no room reads is a warning of the compiler.

use std::marker::PhantomData;

use jiff::civil::Date;

use super::{Kind, Shape};
use crate::load::item::{Given, Item, Items, Pairs, Values};
use crate::load::scalar::{self, DateOrOffset, Value};
use crate::load::tree::Node;
use crate::model::Word;

/// A mapping of the format, by its table.
pub trait Record: Copy + std::fmt::Debug + 'static {
    /// Its keys.
    const SHAPE: &'static Shape;
}

/// What a key wants that is one value: how a text becomes it, and back.
pub trait Scalar: Copy + std::fmt::Debug + 'static {
    /// What the table says of it.
    const KIND: Kind;
    /// What it reads as.
    type Value<'a>: Copy + std::fmt::Debug;

    /// The value that the one reader of scalars found.
    fn of(value: Value<'_>) -> Option<Self::Value<'_>>;

    /// A default, as the file would write it.
    fn written(value: Self::Value<'_>) -> String;
}

/// What a key wants, one value or more.
pub trait Want {
    /// What the table says of it.
    const KIND: Kind;
    /// What reading it gives.
    type Given<'a>;

    /// Reads the key and value of an entry; none where the key is absent.
    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a>;
}

impl<S: Scalar> Want for S {
    const KIND: Kind = S::KIND;
    type Given<'a> = Given<S::Value<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, one::<S>)
    }
}

/// The value of a node that is one.
fn one<S: Scalar>(node: Node<'_>) -> Option<S::Value<'_>> {
    S::of(scalar::read(&<S as Scalar>::KIND, node.text()?)?)
}

macro_rules! scalars {
    ($($(#[$doc:meta])* $name:ident: $kind:expr, $pattern:pat => $value:expr, $type:ty, $written:expr;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}

            impl Scalar for $name {
                const KIND: Kind = $kind;
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
    Text: Kind::Text, Value::Text(text) => text, &'a str, str::to_owned;
    /// An id.
    Id: Kind::Id, Value::Text(text) => text, &'a str, str::to_owned;
    /// A reference to something else.
    Reference: Kind::Reference, Value::Text(text) => text, &'a str, str::to_owned;
    /// A file or folder.
    Path: Kind::Path, Value::Text(text) => text, &'a str, str::to_owned;
    /// A day.
    Day: Kind::Date, Value::Day(day) => day, Date, |day| day.to_string();
    /// A day, or months from the merger.
    DayOrOffset: Kind::DateOrOffset, Value::DayOrOffset(day) => day, DateOrOffset, |day| format!("{day:?}");
    /// A month, as 12·year + month − 1.
    Month: Kind::Month, Value::Month(month) => month, i32, |month| month.to_string();
    /// true or false.
    Truth: Kind::Truth, Value::Truth(truth) => truth, bool, |truth| truth.to_string();
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
    const KIND: Kind = Kind::Whole(LEAST, MOST);
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
    const KIND: Kind = Kind::Decimal(PLACES, MOST);
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
    const KIND: Kind = Kind::WholeOrWord(0, MOST, E::WORDS);
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
    const KIND: Kind = Kind::Word(E::WORDS);
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

/// A name in one language or both; what is missing is like the other. Reads as Norwegian, then English.
#[derive(Clone, Copy, Debug)]
pub enum Named {}

impl Want for Named {
    const KIND: Kind = Kind::Name;
    type Given<'a> = Given<(&'a str, &'a str)>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, |node| {
            if let Some(text) = node.text() {
                return Some((text, text));
            }
            let language = |key| node.get(key).and_then(Node::text);
            let (nb, en) = (language("nb"), language("en"));
            Some((nb.or(en)?, en.or(nb)?))
        })
    }
}

/// A mapping.
#[derive(Clone, Copy, Debug)]
pub struct Map<R>(PhantomData<R>);

impl<R: Record> Want for Map<R> {
    const KIND: Kind = Kind::Map(R::SHAPE);
    type Given<'a> = Given<Item<'a, R>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Item::new)
    }
}

/// A list of mappings.
#[derive(Clone, Copy, Debug)]
pub struct List<R>(PhantomData<R>);

impl<R: Record> Want for List<R> {
    const KIND: Kind = Kind::List(&Kind::Map(R::SHAPE));
    type Given<'a> = Items<'a, R>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Items::new(entry)
    }
}

/// A list of at least one mapping.
#[derive(Clone, Copy, Debug)]
pub struct Full<R>(PhantomData<R>);

impl<R: Record> Want for Full<R> {
    const KIND: Kind = Kind::Some(&Kind::Map(R::SHAPE));
    type Given<'a> = Items<'a, R>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Items::new(entry)
    }
}

/// A list of single values.
#[derive(Clone, Copy, Debug)]
pub struct Each<S>(PhantomData<S>);

impl<S: Scalar> Want for Each<S> {
    const KIND: Kind = Kind::List(&S::KIND);
    type Given<'a> = Values<'a, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Values::new(entry)
    }
}

/// A list of at least one single value.
#[derive(Clone, Copy, Debug)]
pub struct Several<S>(PhantomData<S>);

impl<S: Scalar> Want for Several<S> {
    const KIND: Kind = Kind::Some(&S::KIND);
    type Given<'a> = Values<'a, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Values::new(entry)
    }
}

/// A mapping with keys of the user's choosing.
#[derive(Clone, Copy, Debug)]
pub struct ByName<S>(PhantomData<S>);

impl<S: Scalar> Want for ByName<S> {
    const KIND: Kind = Kind::Table(&S::KIND);
    type Given<'a> = Pairs<'a, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Pairs::new(entry)
    }
}

/// A truth value, or a list of single values.
#[derive(Clone, Copy, Debug)]
pub struct TruthOrEach<S>(PhantomData<S>);

/// What such a key gives: one of the two is empty.
#[derive(Clone, Copy, Debug)]
pub struct TruthOrValues<'a, S> {
    /// The truth value.
    pub truth: Given<bool>,
    /// The values of the list.
    pub each: Values<'a, S>,
}

impl<S: Scalar> Want for TruthOrEach<S> {
    const KIND: Kind = Kind::TruthOrList(&S::KIND);
    type Given<'a> = TruthOrValues<'a, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        let truth = Given::read(entry, one::<Truth>);
        TruthOrValues { truth, each: Values::new(entry) }
    }
}

/// One of the words of an enum, or a list of mappings, or a mapping with keys of the user's choosing.
#[derive(Clone, Copy, Debug)]
pub struct WordOrListOrNames<E, R, S>(PhantomData<(E, R, S)>);

/// What such a key gives: two of the three are empty.
#[derive(Clone, Copy, Debug)]
pub struct WordOrItemsOrPairs<'a, E, R, S> {
    /// The word.
    pub word: Given<E>,
    /// The mappings of the list.
    pub items: Items<'a, R>,
    /// The keys and values of the mapping.
    pub pairs: Pairs<'a, S>,
}

impl<E: Word + std::fmt::Debug, R: Record, S: Scalar> Want for WordOrListOrNames<E, R, S> {
    const KIND: Kind = Kind::WordOrListOrTable(E::WORDS, R::SHAPE, &S::KIND);
    type Given<'a> = WordOrItemsOrPairs<'a, E, R, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        let word = Given::read(entry, one::<OneOf<E>>);
        WordOrItemsOrPairs { word, items: Items::new(entry), pairs: Pairs::new(entry) }
    }
}

/// A list of anything: the room that reads it says what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub enum Anything {}

impl Want for Anything {
    const KIND: Kind = Kind::List(&Kind::Any);
    type Given<'a> = Given<Node<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Some)
    }
}

/// A mapping with keys of the user's choosing and anything under them: the room that reads it says what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub enum AnyByName {}

impl Want for AnyByName {
    const KIND: Kind = Kind::Table(&Kind::Any);
    type Given<'a> = Given<Node<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Some)
    }
}

/// A key's name without the mark that lets a word of the language be one: `r#for`.
pub(super) const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', rest @ ..] => match std::str::from_utf8(rest) {
            Ok(name) => name,
            Err(_) => name,
        },
        _ => name,
    }
}

/// A mapping of the format. Each line is a key: it `must` be there, it may be there (`key`), it has a default (`with`),
/// one that is made of others (`like`), or one that only words can say (`said`). A key that is checked but that no room
/// reads says so and why: `#[expect(dead_code, reason = "...")]`.
macro_rules! table {
    (
        $(#[$doc:meta])* $shape:ident: $record:ident = $name:literal $(, $field:ident: $value:expr)*;
        $($(#[$attribute:meta])* $how:ident $key:ident: $want:ty $(= $default:expr)? => $about:literal;)*
    ) => {
        $(#[$doc])*
        pub static $shape: Shape = Shape {
            keys: &[$(table!(@key $how $key $want $(, $default)? => $about)),*],
            $($field: $value,)*
            ..Shape::named($name)
        };

        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub enum $record {}

        impl Record for $record {
            const SHAPE: &'static Shape = &$shape;
        }

        const _: () = assert!([$(stringify!($key)),*].len() <= $crate::load::schema::MOST_KEYS);

        #[allow(non_snake_case, reason = "methods are called as the keys are")]
        impl<'a> $crate::load::item::Item<'a, $record> {
            $(table! { @read $(#[$attribute])* $how $key $want $(, $default)? => $about })*
        }
    };

    (@key must $key:ident $want:ty => $about:literal) => {
        Key { required: true, ..table!(@key key $key $want => $about) }
    };
    (@key key $key:ident $want:ty => $about:literal) => {
        Key {
            name: plain(stringify!($key)),
            kind: <$want as Want>::KIND,
            required: false,
            default: Default::None,
            about: $about,
        }
    };
    (@key said $key:ident $want:ty, $default:literal => $about:literal) => {
        Key { default: Default::Said($default), ..table!(@key key $key $want => $about) }
    };
    (@key like $key:ident $want:ty, $default:expr => $about:literal) => {
        Key { default: Default::Value(|| $default), ..table!(@key key $key $want => $about) }
    };
    (@key with $key:ident $want:ty, $default:expr => $about:literal) => {
        Key {
            default: Default::Value(|| <$want as Scalar>::written($default)),
            ..table!(@key key $key $want => $about)
        }
    };

    (@read $(#[$attribute:meta])* with $key:ident $want:ty, $default:expr => $about:literal) => {
        #[doc = $about]
        $(#[$attribute])*
        pub(crate) fn $key(self) -> $crate::load::item::Filled<<$want as Scalar>::Value<'a>> {
            self.given::<$want>(plain(stringify!($key))).or($default)
        }
    };
    (@read $(#[$attribute:meta])* $how:ident $key:ident $want:ty $(, $default:expr)? => $about:literal) => {
        #[doc = $about]
        $(#[$attribute])*
        pub(crate) fn $key(self) -> <$want as Want>::Given<'a> {
            self.given::<$want>(plain(stringify!($key)))
        }
    };
}

pub(super) use table;
