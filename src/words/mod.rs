//! What the program says: every text in every language, by its key, with typed values in it.
//!
//! What enters: a key and typed values, `t!("deadline.ends", day = end)`. What leaves: a [`Text`], which is set in a
//! language only where it is shown.
//! What always holds: the texts stand in `en.ftl` and `nb.ftl` alone, a file a language (`language.rs` lists them) (the syntax of Fluent; a key is `group.entry`, an entry
//! is an attribute of its group). A test holds that every language has the same keys and the same arguments, that no key is
//! unused and none unknown. Numbers, money and days are never part of a text: they are its arguments.

mod catalogue;
mod cell;
mod language;
mod number;
mod text;

pub use catalogue::{arguments, keys};
pub use cell::{AsCell, Cell, Tone, Value};
pub use language::Language;
pub use number::{grouped, percent, truth};
pub use text::{Piece, Text};

/// A text by its key, with its arguments: `t!("deadline.ends", day = end)`. An argument is anything that has a cell
/// ([`AsCell`]); it is taken by reference.
macro_rules! t {
    ($key:literal) => {
        $crate::words::Text::key($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::Text::with(
            $key,
            vec![$((stringify!($name), $crate::words::AsCell::cell(&$value))),+],
        )
    };
}
pub(crate) use t;
