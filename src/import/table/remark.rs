//! What a reader has to say about a file that it could read.

use super::Place;
use crate::words::{Text, t};

/// A remark about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Formulas whose result the file does not hold: these cells say nothing.
    NoResult {
        /// The first of them.
        first: Place,
        /// How many.
        count: usize,
    },
    /// Rows that its program hides: they are read.
    HiddenRows {
        /// The sheet.
        sheet: String,
        /// How many.
        count: usize,
    },
    /// A sheet that its program hides: it is taken only when it is named.
    HiddenSheet {
        /// The sheet.
        sheet: String,
        /// How many rows it has.
        rows: usize,
    },
    /// A record over several lines whose quotes do not pair up: rows may have been swallowed.
    OpenQuote {
        /// Where it begins.
        place: Place,
        /// Over how many lines it goes.
        lines: usize,
    },
}

impl Remark {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            Remark::NoResult { .. } => "IMP011",
            Remark::OpenQuote { .. } => "IMP006",
            Remark::HiddenRows { .. } | Remark::HiddenSheet { .. } => "IMP012",
        }
    }

    /// What it says.
    pub fn text(&self) -> Text {
        match self {
            Remark::NoResult { first, count } => {
                t!("import_table.no_result", count = *count as u64, place = first.text())
            }
            Remark::HiddenRows { sheet, count } => {
                t!("import_table.hidden_rows", count = *count as u64, sheet = sheet)
            }
            Remark::HiddenSheet { sheet, rows } => {
                t!("import_table.hidden_sheet", sheet = sheet, rows = *rows as u64)
            }
            Remark::OpenQuote { place, lines } => {
                t!("import_table.open_quote", place = place.text(), lines = *lines as u64)
            }
        }
    }
}
