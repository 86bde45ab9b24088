//! Texts of cells, cleaned.

use unicode_normalization::UnicodeNormalization;

use super::{Column, Outcome, Reading, Reason, entities};
use crate::import::heads::fold;
use crate::import::table::Cell;

/// Words that say that nobody knows, folded.
const PLACEHOLDERS: &[&str] = &[
    "ukjent",
    "ukjend",
    "ikke angitt",
    "ikke oppgitt",
    "ikke registrert",
    "ikke relevant",
    "ikke aktuelt",
    "vet ikke",
    "mangler",
    "ingen data",
    "ikke kjent",
    "ikke utfylt",
    "ej angivet",
    "ej angiven",
    "beskrivning saknas",
    "uppgift saknas",
    "saknas",
    "okant",
    "okand",
    "ej tillampligt",
    "ej aktuellt",
    "vet ej",
    "ukendt",
    "ikke angivet",
    "ikke oplyst",
    "mangler beskrivelse",
    "tuntematon",
    "ei tiedossa",
    "ei tietoa",
    "ei tiedeta",
    "puuttuu",
    "unknown",
    "not known",
    "not specified",
    "not applicable",
    "n a",
    "tbd",
    "tba",
    "null",
    "none given",
    "onbekend",
    "niet bekend",
    "nvt",
    "n v t",
    "unbekannt",
    "keine angabe",
    "k a",
    "i a",
    "ikkje kjent",
    "ikkje oppgitt",
];

/// The text of a cell.
pub fn text(cell: &Cell, column: &Column) -> Reading<String> {
    match cell {
        _ if empty(cell, column) => Outcome::Empty.into(),
        Cell::Formula => Reading::unread(Reason::NoResult),
        Cell::Error(fault) => Reading::unread(Reason::Fault(fault.clone())),
        Cell::Long(_) => Reading::unread(Reason::Long),
        cell => Reading::known(clean(&cell.plain())),
    }
}

/// Whether a cell says nothing: it is empty, or holds a word that says that nobody knows.
pub fn empty(cell: &Cell, column: &Column) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Number(number) => number.digits == 0 && column.zero_unknown,
        Cell::Text(text) => {
            let text = clean(text);
            let folded = fold(&text);
            if folded.is_empty() {
                // Nothing but signs, such as - or ?; brackets may hold a text.
                return !text.chars().any(char::is_alphanumeric) && !text.chars().any(is_mark_of_truth);
            }
            PLACEHOLDERS.contains(&folded.as_str())
                || column.empty.iter().any(|word| *word == folded || *word == text)
                || column.zero_unknown && super::column::is_zero(&text)
        }
        _ => false,
    }
}

/// Ticks and crosses say yes or no.
fn is_mark_of_truth(sign: char) -> bool {
    matches!(sign, '✓' | '✔' | '√' | '☑' | '✗' | '✘' | '☒' | '☐' | '½')
}

/// Several values of a cell: cut at line breaks and `;`, and at one more sign where the mapping says so.
pub fn split(cell: &Cell, also: Option<char>) -> Vec<String> {
    let text = cell.plain();
    let parts = text.split(|sign| matches!(sign, '\n' | '\r' | ';') || Some(sign) == also);
    parts.map(clean).filter(|part| !part.is_empty()).collect()
}

/// A text without what only looks: entities of HTML are decoded, no-break spaces are spaces, soft hyphens go, spaces are one,
/// letters are composed, and the apostrophe that keeps a spreadsheet from running a formula goes.
pub fn clean(text: &str) -> String {
    let text = entities::decode(text);
    let shown = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'));
    let plain: String = shown.map(|sign| if sign.is_control() { ' ' } else { sign }).nfc().collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match plain.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => plain,
    }
}
