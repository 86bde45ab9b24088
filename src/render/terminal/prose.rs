//! Sentences, broken into lines between words.

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::layout::wrap;
use super::paint::{Paint, paint, tame};
use super::text::{self, Legend};
use crate::report::{Piece, Text, Tone};

/// A paragraph, each line no wider than the screen unless one word is.
pub(super) fn paragraph(
    sentence: &Text,
    painted: Option<Paint>,
    screen: Style,
    legend: &mut Legend,
) -> String {
    lines(&plain(sentence, painted, screen, legend), screen.width, "", "")
}

/// Points, one below another.
pub(super) fn points(points: &[Text], screen: Style, legend: &mut Legend) -> String {
    let bullet = if screen.ascii { "- " } else { "• " };
    points
        .iter()
        .map(|point| lines(&plain(point, None, screen, legend), screen.width, bullet, "  "))
        .collect()
}

/// A sentence on one line.
pub(super) fn plain(sentence: &Text, painted: Option<Paint>, screen: Style, legend: &mut Legend) -> String {
    sentence
        .pieces(screen.language)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(words) | Piece::Own(words) => paint(&tame(words), painted),
            Piece::Value(cell) => {
                let text = text::cell(cell, None, screen, legend);
                if cell.tone == Tone::Plain { paint(&text, painted) } else { text }
            }
        })
        .collect()
}

/// Breaks a text into lines between words: `first` stands before the first line, `next` before the others.
pub(super) fn lines(text: &str, width: usize, first: &str, next: &str) -> String {
    let room = width.saturating_sub(next.width());
    let lines = wrap(text, room);
    let prefixes = std::iter::once(first).chain(std::iter::repeat(next));
    prefixes.zip(lines).map(|(prefix, line)| format!("{prefix}{line}\n")).collect()
}
