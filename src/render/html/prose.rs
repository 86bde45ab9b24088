//! Sentences and cells as markup.

use super::markup::Markup;
use crate::report::{Cell, Language, Piece, Text, Tone, Value};

/// A sentence without any markup.
pub fn plain(sentence: &Text, language: Language) -> String {
    let pieces = sentence.pieces(language).into_iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Own(text) => text.to_owned(),
        Piece::Value(cell) => cell.say(language),
    });
    pieces.collect()
}

/// A sentence, its values by their tone, what is typed at a prompt as code.
pub fn sentence(sentence: &Text, language: Language, to: &mut Markup) {
    for piece in sentence.pieces(language) {
        match piece {
            Piece::Text(text) => words(text, to),
            Piece::Own(text) => _ = to.text(text),
            Piece::Value(cell) => value(cell, language, to),
        }
    }
}

/// Words of the program; what stands between backticks is typed at a prompt.
fn words(text: &str, to: &mut Markup) {
    let paired = text.matches('`').count().is_multiple_of(2);
    if !paired {
        to.text(text);
        return;
    }
    for (index, part) in text.split('`').enumerate() {
        match index % 2 {
            _ if part.is_empty() => {}
            0 => _ = to.text(part),
            _ => _ = to.tagged("code", &[], part),
        }
    }
}

/// A value in a sentence, or in a cell of a table that marks its tone by itself.
fn value(cell: &Cell, language: Language, to: &mut Markup) {
    match tone(cell.tone) {
        "" => inside(cell, language, to),
        class => _ = to.tagged("strong", &[("class", class)], &said(cell, language)),
    }
}

/// What stands in a cell. Only texts of the catalogue have code in them; a name is left as it is.
pub fn inside(cell: &Cell, language: Language, to: &mut Markup) {
    match &cell.value {
        Value::Said(text @ Text::Key(..)) if !cell.assumed => {
            for piece in text.pieces(language) {
                match piece {
                    Piece::Text(text) => words(text, to),
                    Piece::Own(text) => _ = to.text(text),
                    Piece::Value(cell) => value(cell, language, to),
                }
            }
        }
        _ => _ = to.text(&said(cell, language)),
    }
}

/// A cell as people read it. A sign stands before a number or a day that wants to be acted on, as on a screen.
pub fn said(cell: &Cell, language: Language) -> String {
    let text = cell.say(language);
    let number = matches!(
        cell.value,
        Value::Money(_) | Value::Count(_) | Value::Days(_) | Value::Date(_) | Value::Percent(_)
    );
    if cell.tone == Tone::Alarm && number { format!("!\u{a0}{text}") } else { text }
}

/// The class of a tone.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "good",
        Tone::Notice => "note",
        Tone::Alarm => "alarm",
        Tone::Faint => "faint",
    }
}
