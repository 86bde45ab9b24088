//! Where a cell stands, as the user finds it again.

use std::fmt;

use crate::words::{Text, t};

/// Where a cell stands: `Systemer!F12` in a workbook, `line 12, column 3` in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet; none in a text file.
    pub sheet: Option<String>,
    /// The row as the file numbers it, from 1; in a text the line on which the record begins.
    pub row: u32,
    /// The column, from 1.
    pub column: u32,
}

impl Place {
    /// The place as people read it.
    pub fn text(&self) -> Text {
        match &self.sheet {
            Some(sheet) => {
                Text::same(format!("{}!{}{}", quoted(sheet), column_letters(self.column), self.row))
            }
            None => t!("import_table.place", row = u64::from(self.row), column = u64::from(self.column)),
        }
    }
}

/// In English.
impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(out)
    }
}

/// A sheet's name as a spreadsheet writes it before the `!`.
fn quoted(sheet: &str) -> String {
    let plain = sheet.chars().all(|sign| sign.is_alphanumeric() || sign == '_')
        && !sheet.starts_with(|sign: char| sign.is_ascii_digit());
    if plain { sheet.to_owned() } else { format!("'{}'", sheet.replace('\'', "''")) }
}

/// The letters of a column, counted from 1: `A`, `Z`, `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).expect("invariant: below 26")));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_prints_as_its_program_names_it() {
        let place = |sheet: Option<&str>, row, column| Place { sheet: sheet.map(str::to_owned), row, column };
        assert_eq!(place(Some("Systemer"), 12, 6).to_string(), "Systemer!F12");
        assert_eq!(place(Some("IT-systemer 2026"), 2, 27).to_string(), "'IT-systemer 2026'!AA2");
        assert_eq!(place(Some("Bo's"), 1, 702).to_string(), "'Bo''s'!ZZ1");
        assert_eq!(place(None, 12, 3).to_string(), "line 12, column 3");
        assert_eq!(column_letters(16_384), "XFD");
    }
}
