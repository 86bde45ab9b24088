//! What the tables of the format are made of: one line a key gives its place in the [`Shape`] (so its hints, its
//! JSON Schema and its default in words) and the method that reads it, with its type.
//!
//! What always holds: nobody outside reads a key by its name, so a key that the format does not have does not compile,
//! and one that no room reads is a warning of the compiler.

use std::marker::PhantomData;

pub use super::single::*;
use super::{Shape, ValueKind};
use crate::load::item::{Given, Item, Items, Pairs, Values};
use crate::load::scalar::{self};
use crate::load::tree::Node;
use crate::model::Word;

/// A mapping of the format, by its table.
pub trait Record: Copy + std::fmt::Debug + 'static {
    /// Its keys.
    const SHAPE: &'static Shape;
}

/// What a key wants, one value or more.
pub trait Want {
    /// What the table says of it.
    const KIND: ValueKind;
    /// What reading it gives.
    type Given<'a>;

    /// Reads the key and value of an entry; none where the key is absent.
    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a>;
}

impl<S: Scalar> Want for S {
    const KIND: ValueKind = S::KIND;
    type Given<'a> = Given<S::Value<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, one::<S>)
    }
}

/// The value of a node that is one.
fn one<S: Scalar>(node: Node<'_>) -> Option<S::Value<'_>> {
    S::of(scalar::read(&<S as Scalar>::KIND, node.text()?)?)
}

/// A name in one language or both; what is missing is like the other. Reads as Norwegian, then English.
#[derive(Clone, Copy, Debug)]
pub enum Named {}

impl Want for Named {
    const KIND: ValueKind = ValueKind::Name;
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
    const KIND: ValueKind = ValueKind::Map(R::SHAPE);
    type Given<'a> = Given<Item<'a, R>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Item::new)
    }
}

/// A list of mappings.
#[derive(Clone, Copy, Debug)]
pub struct List<R>(PhantomData<R>);

impl<R: Record> Want for List<R> {
    const KIND: ValueKind = ValueKind::List(&ValueKind::Map(R::SHAPE));
    type Given<'a> = Items<'a, R>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Items::new(entry)
    }
}

/// A list of at least one mapping.
#[derive(Clone, Copy, Debug)]
pub struct Full<R>(PhantomData<R>);

impl<R: Record> Want for Full<R> {
    const KIND: ValueKind = ValueKind::Some(&ValueKind::Map(R::SHAPE));
    type Given<'a> = Items<'a, R>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Items::new(entry)
    }
}

/// A list of single values.
#[derive(Clone, Copy, Debug)]
pub struct Each<S>(PhantomData<S>);

impl<S: Scalar> Want for Each<S> {
    const KIND: ValueKind = ValueKind::List(&S::KIND);
    type Given<'a> = Values<'a, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Values::new(entry)
    }
}

/// A list of at least one single value.
#[derive(Clone, Copy, Debug)]
pub struct Several<S>(PhantomData<S>);

impl<S: Scalar> Want for Several<S> {
    const KIND: ValueKind = ValueKind::Some(&S::KIND);
    type Given<'a> = Values<'a, S>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Values::new(entry)
    }
}

/// A mapping with keys of the user's choosing.
#[derive(Clone, Copy, Debug)]
pub struct ByName<S>(PhantomData<S>);

impl<S: Scalar> Want for ByName<S> {
    const KIND: ValueKind = ValueKind::Table(&S::KIND);
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
    const KIND: ValueKind = ValueKind::TruthOrList(&S::KIND);
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
    const KIND: ValueKind = ValueKind::WordOrListOrTable(E::WORDS, R::SHAPE, &S::KIND);
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
    const KIND: ValueKind = ValueKind::List(&ValueKind::Any);
    type Given<'a> = Given<Node<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Some)
    }
}

/// A mapping with keys of the user's choosing and anything under them: the room that reads it says what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub enum AnyByName {}

impl Want for AnyByName {
    const KIND: ValueKind = ValueKind::Table(&ValueKind::Any);
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
