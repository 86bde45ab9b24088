//! A sentence put together piece by piece, for lists whose length nobody knows before.

use std::borrow::Cow;

use super::{Cell, Sentence, Words};

/// A sentence in the making.
#[derive(Debug, Default)]
pub struct Phrase {
    en: String,
    nb: String,
    values: Vec<Cell>,
}

impl Phrase {
    /// Then words.
    pub fn words(mut self, en: &str, nb: &str) -> Self {
        self.en.push_str(en);
        self.nb.push_str(nb);
        self
    }

    /// Then a value.
    pub fn value(mut self, cell: Cell) -> Self {
        let place = format!("{{{}}}", self.values.len());
        self.en.push_str(&place);
        self.nb.push_str(&place);
        self.values.push(cell);
        self
    }

    /// Then each of some things, with words between them.
    pub fn each<T>(
        self,
        things: impl IntoIterator<Item = T>,
        between: (&str, &str),
        say: impl Fn(Self, T) -> Self,
    ) -> Self {
        things.into_iter().enumerate().fold(self, |phrase, (index, thing)| {
            let phrase = if index > 0 { phrase.words(between.0, between.1) } else { phrase };
            say(phrase, thing)
        })
    }

    /// Then a sign between two parts, if anything was said before.
    pub fn and(self, between: &str) -> Self {
        if self.en.is_empty() { self } else { self.words(between, between) }
    }

    /// The sentence.
    pub fn done(self) -> Sentence {
        Sentence { words: Words { en: Cow::Owned(self.en), nb: Cow::Owned(self.nb) }, values: self.values }
    }
}
