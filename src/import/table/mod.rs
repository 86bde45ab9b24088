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
mod letters;
mod number;
mod options;
mod place;
mod remark;
mod sniff;

pub use book::{Book, Cell, Kind, Row, Sheet};
pub use decode::Encoding;
pub use error::{Measure, ReadError};
pub use number::Decimal;
pub use options::{Limits, ReadOptions};
pub use place::{Place, column_letters};
pub use remark::Remark;

/// Reads a file. The content decides what it is; the name only helps the messages.
pub fn read(bytes: &[u8], name: &str, options: &ReadOptions) -> Result<Book, ReadError> {
    let _ = name;
    delimited::read(bytes, options)
}
