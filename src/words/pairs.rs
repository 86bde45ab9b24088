//! Words and sentences written at once in both languages: to be replaced by [`Text`]s.

use std::borrow::Cow;

use super::{Cell, Language, Piece, Text};
use crate::model::Name;

/// The same words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// English.
    pub en: Cow<'static, str>,
    /// Norwegian bokmål.
    pub nb: Cow<'static, str>,
}

impl Words {
    /// Words of the program.
    pub const fn new(en: &'static str, nb: &'static str) -> Self {
        Words { en: Cow::Borrowed(en), nb: Cow::Borrowed(nb) }
    }

    /// A proper name or an id: the same in both languages.
    pub fn same(text: impl Into<String>) -> Self {
        let text: String = text.into();
        Words { en: Cow::Owned(text.clone()), nb: Cow::Owned(text) }
    }

    /// Words put together by the program, in both languages.
    pub fn both(en: impl Into<String>, nb: impl Into<String>) -> Self {
        Words { en: Cow::Owned(en.into()), nb: Cow::Owned(nb.into()) }
    }

    /// The same within a sentence: without the capital at the beginning.
    pub fn in_a_sentence(&self) -> Self {
        let small = |text: &str| {
            let mut rest = text.chars();
            let first = rest.next().map(char::to_lowercase);
            first.into_iter().flatten().chain(rest).collect::<String>()
        };
        Words::both(small(&self.en), small(&self.nb))
    }

    /// The words in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En | Language::Pseudo => &self.en,
            Language::Nb => &self.nb,
        }
    }
}

impl From<&Name> for Words {
    fn from(name: &Name) -> Self {
        Words { en: Cow::Owned(name.en.clone()), nb: Cow::Owned(name.nb.clone()) }
    }
}

/// A sentence with typed values in it. `{0}` in the words stands for the first value, and so on: the languages may
/// say them in different orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words, with `{0}`, `{1}`, … for the values.
    pub words: Words,
    /// The values.
    pub values: Vec<Cell>,
}

impl Sentence {
    /// A sentence.
    pub fn new(en: &'static str, nb: &'static str, values: impl IntoIterator<Item = Cell>) -> Self {
        Sentence { words: Words::new(en, nb), values: values.into_iter().collect() }
    }

    /// A sentence about so many, in its form for one and its form for more or none, each in both languages.
    pub fn counted(
        count: impl TryInto<u64>,
        one: [&'static str; 2],
        many: [&'static str; 2],
        values: impl IntoIterator<Item = Cell>,
    ) -> Self {
        let [en, nb] = if count.try_into().is_ok_and(|count| count == 1) { one } else { many };
        Sentence::new(en, nb, values)
    }

    /// The sentence in a language, stretch by stretch.
    pub fn pieces(&self, language: Language) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut rest = self.words.get(language);
        while let Some((before, value, after)) = self.next_value(rest) {
            pieces.push(Piece::Text(before));
            pieces.push(Piece::Value(value));
            rest = after;
        }
        pieces.push(Piece::Text(rest));
        pieces.retain(|piece| *piece != Piece::Text(""));
        pieces
    }

    /// The words before the first `{n}` that names a value, that value, and the words after it.
    fn next_value<'a>(&'a self, text: &'a str) -> Option<(&'a str, &'a Cell, &'a str)> {
        text.match_indices('{').find_map(|(open, _)| {
            let (number, after) = text[open + 1..].split_once('}')?;
            let value = self.values.get(number.parse::<usize>().ok()?)?;
            Some((&text[..open], value, after))
        })
    }
}

impl From<Words> for Sentence {
    fn from(words: Words) -> Self {
        Sentence { words, values: Vec::new() }
    }
}

impl From<Text> for Sentence {
    fn from(text: Text) -> Self {
        Sentence { words: Words::same("{0}"), values: vec![text.into()] }
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        Words::both(text.say(Language::En), text.say(Language::Nb))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_says_the_values_in_its_own_order() {
        let sentence = Sentence::new("{0} of {1}, {2}", "av {1}: {0}", [Cell::count(1), Cell::count(2)]);
        assert_eq!(
            sentence.pieces(Language::En),
            [
                Piece::Value(&Cell::count(1)),
                Piece::Text(" of "),
                Piece::Value(&Cell::count(2)),
                Piece::Text(", {2}")
            ]
        );
        assert_eq!(
            sentence.pieces(Language::Nb),
            [
                Piece::Text("av "),
                Piece::Value(&Cell::count(2)),
                Piece::Text(": "),
                Piece::Value(&Cell::count(1))
            ]
        );
    }
}
