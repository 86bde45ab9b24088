//! A text put together piece by piece, for lists whose length nobody knows before.

use super::{Cell, Text};

/// A text in the making.
#[derive(Debug, Default)]
pub struct Phrase {
    parts: Vec<Cell>,
}

impl Phrase {
    /// Then words.
    pub fn words(self, words: impl Into<Text>) -> Self {
        self.value(words.into().into())
    }

    /// Then a value.
    pub fn value(mut self, cell: Cell) -> Self {
        self.parts.push(cell);
        self
    }

    /// Then each of some things, with words between them.
    pub fn each<T>(
        self,
        things: impl IntoIterator<Item = T>,
        between: impl Into<Text>,
        say: impl Fn(Self, T) -> Self,
    ) -> Self {
        let between = between.into();
        things.into_iter().enumerate().fold(self, |phrase, (index, thing)| {
            let phrase = if index > 0 { phrase.words(between.clone()) } else { phrase };
            say(phrase, thing)
        })
    }

    /// Then a sign between two parts, if anything was said before.
    pub fn and(self, between: &'static str) -> Self {
        if self.parts.is_empty() { self } else { self.words(between) }
    }

    /// The text.
    pub fn done(self) -> Text {
        Text::Run(self.parts)
    }
}
