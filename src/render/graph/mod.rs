//! Drawings as text that other programs lay out.
//!
//! What enters: a [`Drawing`](crate::graph::Drawing). What leaves: DOT or Mermaid.
//! What always holds: ids depend on nothing but the reference, so two drawings can be compared line by line; colour
//! never stands alone, the words and the line say it too.

mod dot;
mod mermaid;

pub use dot::dot;
pub use mermaid::{fits_mermaid, mermaid};

use crate::graph::{Fate, Shown};
use crate::report::Language;
use crate::words::Text;

/// The lines of a box: its name, its reference, what else one wants to read, and its fate in words.
fn box_lines(shown: &Shown, language: Language) -> Vec<String> {
    let mut lines: Vec<String> = shown.lines.iter().map(|line| line.say(language)).collect();
    lines.insert(1.min(lines.len()), shown.reference.clone());
    if let Some(word) = shown.fate.text() {
        lines.push(format!("[{}]", word.say(language)));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The words at an arrow, its fate among them.
pub(super) fn arrow_words(label: &Text, fate: Fate, language: Language) -> String {
    match (label.say(language), fate.text()) {
        (label, Some(word)) if !label.is_empty() => format!("{label} [{}]", word.say(language)),
        (label, _) => label,
    }
}

/// The colour of a fate, readable on white and on black.
pub(super) const fn colour(fate: Fate) -> &'static str {
    match fate {
        Fate::Unmarked => "#57606a",
        Fate::Kept => "#1a7f37",
        Fate::New => "#0969da",
        Fate::Moved => "#9a6700",
        Fate::Removed => "#cf222e",
    }
}
