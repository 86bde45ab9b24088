//! A sentence put together piece by piece, for lists whose length nobody knows before.

use super::{Cell, Text};

/// A sentence in the making.
#[derive(Debug, Default)]
pub struct Phrase(Vec<Cell>);

impl Phrase {
    /// Then words.
    pub fn say(self, text: Text) -> Self {
        self.value(text.into())
    }

    /// Then a sign that is the same in every language.
    pub fn put(self, sign: &'static str) -> Self {
        self.say(sign.into())
    }

    /// Then a value.
    pub fn value(mut self, cell: Cell) -> Self {
        self.0.push(cell);
        self
    }

    /// Then each of some things, with something between them.
    pub fn each<T>(
        self,
        things: impl IntoIterator<Item = T>,
        between: impl Into<Text>,
        say: impl Fn(Self, T) -> Self,
    ) -> Self {
        let between = between.into();
        things.into_iter().enumerate().fold(self, |phrase, (index, thing)| {
            let phrase = if index > 0 { phrase.say(between.clone()) } else { phrase };
            say(phrase, thing)
        })
    }

    /// Then a sign between two parts, if anything was said before.
    pub fn and(self, between: &'static str) -> Self {
        if self.0.is_empty() { self } else { self.put(between) }
    }

    /// The sentence.
    pub fn done(self) -> Text {
        Text::Run(self.0)
    }
}
