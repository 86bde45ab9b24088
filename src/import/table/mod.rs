//! From the bytes of a file to sheets of rows of cells.
//!
//! What enters: bytes, the name of the file, and what the user said about it. What leaves: a [`Book`], or a [`ReadError`]
//! that says what to do.
//! What always holds: a file is measured before it is believed (unpacked bytes, rows, cells), so that a hostile one costs
//! little; the number of a row is the one that the user sees in his own program; numbers are decimals, never floats.

use std::borrow::Cow;

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

pub use book::{Book, BookKind, Cell, Row, Sheet};
pub use decode::Encoding;
pub(in crate::import) use error::at_most;
pub use error::{Measure, ReadError};
pub(in crate::import) use json::measured;
pub use number::Decimal;
pub use options::{Limits, ReadOptions};
pub use place::{Place, column_letters};
pub use remark::Remark;

/// The text of a file, measured and then decoded: every reader of a text goes through here.
pub fn text<'b>(bytes: &'b [u8], options: &ReadOptions) -> Result<Cow<'b, str>, ReadError> {
    error::within(bytes.len() as u64, options.limits.bytes)?;
    Ok(decode::decode(bytes, options.encoding)?.0)
}

/// How a file's text begins: for whoever must tell what the file is.
pub fn beginning(bytes: &[u8], encoding: Option<Encoding>) -> String {
    let head = &bytes[..bytes.len().min(4096)];
    let decoded = decode::decode(head, encoding).map(|(text, _)| text.into_owned());
    decoded.unwrap_or_else(|_| String::from_utf8_lossy(head).into_owned())
}

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
