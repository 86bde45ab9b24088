//! Tables, pages, findings, changes and graphs -> bytes into a writer.
//!
//! What enters: typed results. What leaves: bytes, written into whatever writer is given.
//! What always holds: how a thing looks is decided here and nowhere before; the same input gives the same bytes.

pub mod archimate;
pub mod csv;
mod escape;
pub mod findings;
mod format;
pub mod gantt;
pub mod graph;
pub mod html;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod notices;
mod paper;
mod picture;
mod png;
pub mod schema;
pub mod terminal;
mod unified;
mod xlsx;
pub mod yaml;

pub use self::csv::Dialect;
use crate::report::Language;
pub use format::{Form, Format};
pub use paper::{Calendar, Gantt, Paper, Workbook, WorkbookList};
pub use unified::unified;

/// What a paper is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// How many characters fit beside one another, in text.
    pub width: usize,
    /// Whether signs and lines of text are plain ASCII.
    pub ascii: bool,
    /// The language of what people read.
    pub language: Language,
    /// The kind of CSV.
    pub dialect: Dialect,
}

impl Default for Style {
    fn default() -> Self {
        Style { width: 100, ascii: false, language: Language::En, dialect: Dialect::Nordic }
    }
}
