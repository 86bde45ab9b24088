//! A text before anyone knows in which language it is read.

use std::borrow::Cow;
use std::fmt;

use super::{AsCell, Cell, Language, Tone, Value, catalogue, t};
use crate::model::Name;

/// A text: by its key with its arguments, or a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Text {
    /// A text of the catalogue, with its arguments by name.
    Key(&'static str, Vec<(&'static str, Cell)>),
    /// A name that somebody gave in each language.
    Name(Name),
    /// The same in every language: a sign of the program (borrowed), or the user's own text, an id, a path (owned).
    Same(Cow<'static, str>),
    /// Several parts, one after another.
    Run(Vec<Cell>),
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the program.
    Text(&'a str),
    /// A name, an id, the user's own text.
    Own(&'a str),
    /// A value.
    Value(&'a Cell),
}

impl Default for Text {
    fn default() -> Self {
        Text::Same(Cow::Borrowed(""))
    }
}

impl Text {
    /// A text without arguments.
    pub const fn key(key: &'static str) -> Self {
        Text::Key(key, Vec::new())
    }

    /// A text with its arguments.
    pub const fn with(key: &'static str, arguments: Vec<(&'static str, Cell)>) -> Self {
        Text::Key(key, arguments)
    }

    /// The user's own text, an id, a path: the same in every language.
    pub fn same(text: impl Into<String>) -> Self {
        Text::Same(Cow::Owned(text.into()))
    }

    /// Parts, one after another, with nothing between them.
    pub fn run<T: AsCell>(parts: impl IntoIterator<Item = T>) -> Self {
        Text::Run(parts.into_iter().map(|part| part.cell()).collect())
    }

    /// Parts with something between them, such as `, `.
    pub fn joined<T: AsCell>(parts: impl IntoIterator<Item = T>, between: impl Into<Text>) -> Self {
        let between = between.into();
        Self::enumerated(parts.into_iter().map(|part| part.cell()).collect(), &between, &between)
    }

    /// `a, b and c`.
    pub fn and<T: AsCell>(parts: impl IntoIterator<Item = T>) -> Self {
        let parts = parts.into_iter().map(|part| part.cell()).collect();
        Self::enumerated(parts, &t!("list.comma"), &t!("list.and"))
    }

    /// `a, b or c`.
    pub fn or<T: AsCell>(parts: impl IntoIterator<Item = T>) -> Self {
        let parts = parts.into_iter().map(|part| part.cell()).collect();
        Self::enumerated(parts, &t!("list.comma"), &t!("list.or"))
    }

    fn enumerated(parts: Vec<Cell>, between: &Text, last: &Text) -> Self {
        let count = parts.len();
        let mut run = Vec::with_capacity(count * 2);
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                run.push(if index + 1 == count { last } else { between }.cell());
            }
            run.push(part);
        }
        Text::Run(run)
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        match self {
            Text::Key(..) | Text::Name(_) => false,
            Text::Same(text) => text.is_empty(),
            Text::Run(parts) => parts.is_empty(),
        }
    }

    /// What machines read for it, whatever the language: the entry of a key without arguments, such as `terminate` of
    /// `action.terminate`; else the English text.
    pub fn token(&self) -> Cow<'_, str> {
        match self {
            Text::Key(key, arguments) if arguments.is_empty() => {
                Cow::Borrowed(key.rsplit_once('.').map_or(*key, |(_, entry)| entry))
            }
            Text::Same(text) => Cow::Borrowed(text),
            _ => Cow::Owned(self.say(Language::En)),
        }
    }

    /// The text in a language, stretch by stretch. A text within it is taken apart as well, unless it is marked.
    pub fn pieces(&self, language: Language) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        match self {
            Text::Key(key, arguments) => catalogue::pieces(key, arguments, language, &mut pieces),
            Text::Name(name) => pieces.push(Piece::Own(language.name(name))),
            Text::Same(Cow::Borrowed(sign)) => pieces.push(Piece::Text(sign)),
            Text::Same(Cow::Owned(text)) => pieces.push(Piece::Own(text)),
            Text::Run(parts) => pieces.extend(parts.iter().map(Piece::Value)),
        }
        let inner = |piece| match piece {
            Piece::Value(Cell { value: Value::Said(text), assumed: false, tone: Tone::Plain }) => {
                text.pieces(language)
            }
            piece => vec![piece],
        };
        let mut pieces: Vec<Piece<'_>> = pieces.into_iter().flat_map(inner).collect();
        pieces.retain(|piece| !matches!(piece, Piece::Text("") | Piece::Own("")));
        pieces
    }

    /// The text in a language on one line, its values as people read them.
    pub fn say(&self, language: Language) -> String {
        let mut said = String::new();
        for piece in self.pieces(language) {
            match piece {
                Piece::Text(text) | Piece::Own(text) => said.push_str(text),
                Piece::Value(cell) => said.push_str(&cell.say(language)),
            }
        }
        said
    }
}

/// In English: for messages of machine formats and for tests.
impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.say(Language::En))
    }
}

/// For programs: in English, whatever the language.
impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// A text can be why something is not done.
impl std::error::Error for Text {}

impl From<&Name> for Text {
    fn from(name: &Name) -> Self {
        Text::Name(name.clone())
    }
}

impl From<&Text> for Text {
    fn from(text: &Text) -> Self {
        text.clone()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text::Same(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Text {
    fn from(text: Cow<'static, str>) -> Self {
        Text::Same(text)
    }
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Text::Same(Cow::Borrowed(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Money;

    #[test]
    fn lists_end_in_the_word_of_the_language() {
        let both = Text::and(["a", "b", "c"]);
        assert_eq!(both.say(Language::En), "a, b and c");
        assert_eq!(both.say(Language::Nb), "a, b og c");
        assert_eq!(both.say(Language::Pseudo), "a[,][ ]b[ ][and][ ]c");
        assert_eq!(Text::or(["a"]).say(Language::Nb), "a");
        assert_eq!(Text::joined(["a", "b"], "/").say(Language::En), "a/b");
    }

    #[test]
    fn values_are_set_as_the_language_sets_them() {
        let text =
            Text::run([Cell::percent(125), Cell::text(" "), Cell::money(Money(1_234_567)).assumed(true)]);
        assert_eq!(text.say(Language::En), "12.5\u{a0}% ~1\u{a0}234\u{a0}567");
        assert_eq!(text.say(Language::Nb), "12,5\u{a0}% ~1\u{a0}234\u{a0}567");
    }

    #[test]
    fn machines_read_the_entry_of_a_key() {
        assert_eq!(t!("list.and").token(), "and");
        assert_eq!(Text::same("nord/visma").token(), "nord/visma");
    }
}
