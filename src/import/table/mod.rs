//! From the bytes of a file to sheets of rows of cells.
//!
//! What enters: bytes, the name of the file, and what the user said about it. What leaves: a [`Book`], or a [`ReadError`]
//! that says what to do.
//! What always holds: a file is measured before it is believed (unpacked bytes, rows, cells), so that a hostile one costs
//! little; the number of a row is the one that the user sees in his own program; numbers are decimals, never floats.

mod book;
mod decode;
mod delimited;
mod error;
mod json;
mod letters;
mod number;
mod options;
mod package;
mod place;
mod remark;
mod sniff;
mod workbook;

pub use book::{Book, Cell, Kind, Row, Sheet};
pub use decode::Encoding;
pub use error::{Measure, ReadError};
pub use number::Decimal;
pub use options::{Limits, ReadOptions};
pub use place::{Place, column_letters};
pub use remark::Remark;

/// Reads a file. What it holds decides what it is, whatever it is called.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Book, ReadError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::zipped(bytes, options);
    }
    if bytes.starts_with(workbook::OLE) {
        return workbook::old(bytes, options);
    }
    if let Some(book) = json::read(bytes, options)? {
        return Ok(book);
    }
    delimited::read(bytes, options)
}
