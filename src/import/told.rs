//! What an import has to tell: each with its code, its place and the way out.

use super::table::Place;
use crate::words::Text;

/// Something that a person should know of.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its code.
    pub code: &'static str,
    /// The municipality, where it is about one.
    pub municipality: Option<String>,
    /// The cell or row; the same for all that is about one column.
    pub place: Option<Place>,
    /// The text of the cell.
    pub cell: Option<String>,
    /// What is wrong or worth knowing.
    pub text: Text,
    /// What to do.
    pub help: Option<Text>,
}

impl Told {
    /// A remark without a place.
    pub fn new(code: &'static str, text: Text) -> Self {
        Told { code, municipality: None, place: None, cell: None, text, help: None }
    }

    /// At a place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Told { place: Some(place), ..self }
    }

    /// About a cell with this text.
    #[must_use]
    pub fn cell(self, text: impl Into<String>) -> Self {
        Told { cell: Some(text.into()), ..self }
    }

    /// With a way out.
    #[must_use]
    pub fn help(self, help: Text) -> Self {
        Told { help: Some(help), ..self }
    }

    /// Of a municipality.
    #[must_use]
    pub fn of(self, municipality: &str) -> Self {
        Told { municipality: Some(municipality.to_owned()), ..self }
    }
}
