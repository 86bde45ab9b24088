//! A file as sheets of rows of cells.

use jiff::civil::Date;

use super::{Decimal, Encoding, Place, Remark};

/// What kind of file a book was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookKind {
    /// A text with separators.
    Delimited,
    /// Excel's own form since 2007: xlsx, xlsm.
    Xlsx,
    /// Excel's binary form: xlsb.
    Xlsb,
    /// Excel's form before 2007.
    Xls,
    /// OpenDocument.
    Ods,
    /// JSON: an array of objects.
    Json,
}

/// A file, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// What kind of file.
    pub kind: BookKind,
    /// How its text was encoded; none in a workbook.
    pub encoding: Option<Encoding>,
    /// What stood between the cells; none in a workbook.
    pub separator: Option<char>,
    /// The sheets in their order; a text has one, without a name.
    pub sheets: Vec<Sheet>,
    /// What the reader has to say.
    pub remarks: Vec<Remark>,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; none in a text.
    pub name: Option<String>,
    /// Whether its program hides it.
    pub hidden: bool,
    /// The rows that hold anything, in their order.
    pub rows: Vec<Row>,
    /// Regions that look like one cell, as `(first row, first column, last row, last column)`, all from 1. Only the first cell
    /// of a region has content.
    pub merged: Vec<(u32, u32, u32, u32)>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// As the file numbers it, from 1; in a text the line on which the record begins.
    pub number: u32,
    /// Whether its program hides it (also by a filter).
    pub hidden: bool,
    /// Its cells from column 1 on; those behind the last filled one may be missing.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as it stands.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day; a time of day is left off.
    Date(Date),
    /// True or false.
    Truth(bool),
    /// A formula whose result the file does not hold.
    Formula,
    /// An error of the spreadsheet, such as `#REF!`.
    Error(String),
    /// How a text begins that is longer than a cell may be.
    Long(String),
}

/// So many bytes may a text have: Excel itself holds no more in a cell, and no name of a system is that long.
const LONGEST: usize = 32_767;

impl Sheet {
    /// The place of a cell: a row of this sheet, and a column counted from 0.
    pub fn place(&self, row: &Row, column: usize) -> Place {
        let column = u32::try_from(column + 1).unwrap_or(u32::MAX);
        Place { sheet: self.name.clone(), row: row.number, column }
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

impl Row {
    /// A cell by its column, counted from 0; empty where the row ends before.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

impl Cell {
    /// A text, or an empty cell where it is only spaces; of one that is too long how it begins.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.len() > LONGEST {
            return Cell::Long(text.chars().take(80).chain(['…']).collect());
        }
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// What it says as plain text, for samples, keys and messages.
    pub fn plain(&self) -> String {
        match self {
            Cell::Empty | Cell::Formula => String::new(),
            Cell::Text(text) | Cell::Error(text) | Cell::Long(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Truth(truth) => truth.to_string(),
        }
    }
}
