//! Colour that survives layout. While lines are broken and columns set, colour is an invisible character before and
//! after each word, as wide as nothing; only at the very end it becomes an ANSI code.

use super::layout::SOFT_BREAK;
use crate::diagnostic::harmless;
use crate::report::Tone;

/// How a stretch of text is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Bold,
    Faint,
    Good,
    Notice,
    Alarm,
}

/// Ends a painted stretch. (U+206A to U+206F are deprecated format characters: invisible, and in nobody's text once
/// [`tame`] has been at it.)
const END: char = '\u{206f}';
/// A space that no line is broken at. In the output it is a plain one.
pub(super) const HARD_SPACE: char = '\u{a0}';

impl Paint {
    const ALL: [Paint; 5] = [Paint::Bold, Paint::Faint, Paint::Good, Paint::Notice, Paint::Alarm];

    pub(super) const fn of(tone: Tone) -> Option<Self> {
        match tone {
            Tone::Plain => None,
            Tone::Good => Some(Paint::Good),
            Tone::Notice => Some(Paint::Notice),
            Tone::Alarm => Some(Paint::Alarm),
            Tone::Faint => Some(Paint::Faint),
        }
    }

    const fn mark(self) -> char {
        match self {
            Paint::Bold => '\u{206a}',
            Paint::Faint => '\u{206b}',
            Paint::Good => '\u{206c}',
            Paint::Notice => '\u{206d}',
            Paint::Alarm => '\u{206e}',
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Paint::Bold => "\u{1b}[1m",
            Paint::Faint => "\u{1b}[2m",
            Paint::Good => "\u{1b}[32m",
            Paint::Notice => "\u{1b}[33m",
            Paint::Alarm => "\u{1b}[1;31m",
        }
    }
}

/// Paints every word of a text, so that a line may be broken between any two of them.
pub(super) fn paint(text: &str, paint: Option<Paint>) -> String {
    let Some(paint) = paint else { return text.to_owned() };
    let words: Vec<String> = text
        .split(' ')
        .map(|word| if word.is_empty() { String::new() } else { format!("{}{word}{END}", paint.mark()) })
        .collect();
    words.join(" ")
}

/// The user's text made harmless: no control characters, no invisible ones that turn or mark the text.
pub(super) fn tame(text: &str) -> String {
    harmless(&text.replace(['\n', '\t'], " ")).into_owned()
}

/// Invisible marks become ANSI codes, hard spaces plain ones, and no line ends in spaces.
pub(super) fn finish(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines() {
        let mut painted = false;
        for character in line.trim_end_matches([' ', HARD_SPACE]).chars() {
            if character == SOFT_BREAK {
                continue;
            } else if character == HARD_SPACE {
                out.push(' ');
            } else if character == END {
                out.push_str("\u{1b}[0m");
                painted = false;
            } else if let Some(paint) = Paint::ALL.into_iter().find(|paint| paint.mark() == character) {
                out.push_str(paint.code());
                painted = true;
            } else {
                out.push(character);
            }
        }
        if painted {
            out.push_str("\u{1b}[0m");
        }
        out.push('\n');
    }
    // A painted line of several words: ending and beginning the same paint between two words says nothing.
    Paint::ALL.into_iter().fold(out, |out, paint| out.replace(&format!("\u{1b}[0m {}", paint.code()), " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_users_text_cannot_speak_to_the_terminal() {
        assert_eq!(tame("a\u{1b}[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c d");
    }

    #[test]
    fn paint_spans_words_and_ends_with_the_line() {
        let text = paint("two words", Some(Paint::Alarm));
        assert_eq!(finish(&text), "\u{1b}[1;31mtwo words\u{1b}[0m\n");
        assert_eq!(finish("1\u{a0}000  "), "1 000\n");
    }
}
