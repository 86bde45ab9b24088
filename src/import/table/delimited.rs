//! A text with separators, as one sheet.
//!
//! What always holds: a row has the line on which its record begins; a record longer than the limit ends the reading, so that
//! one quote that is never closed does not swallow the file in silence.

use csv::{ByteRecord, ReaderBuilder};

use super::{
    Book, BookKind, Cell, Measure, Place, ReadError, ReadOptions, Remark, Row, Sheet, decode, error, sniff,
};

/// Reads a text.
pub(super) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Book, ReadError> {
    error::within(bytes.len() as u64, options.limits.bytes)?;
    let (text, encoding) = decode::decode(bytes, options.encoding)?;
    if text.trim().is_empty() {
        return Err(ReadError::Nothing);
    }
    if is_markup(&text) {
        return Err(ReadError::Html);
    }
    let told = sniff::told(&text);
    let skipped = told.map_or(0, |(_, length)| length);
    let separator = options
        .separator
        .and_then(|sign| u8::try_from(sign).ok())
        .or(told.map(|(sign, _)| sign))
        .unwrap_or_else(|| sniff::separator(&text[skipped..]));
    let mut remarks = Vec::new();
    let rows = rows(text.as_bytes(), skipped, separator, options, &mut remarks)?;
    let sheet = Sheet { rows, ..Sheet::default() };
    Ok(Book {
        kind: BookKind::Delimited,
        encoding: Some(encoding),
        separator: Some(char::from(separator)),
        sheets: vec![sheet],
        remarks,
    })
}

/// Whether a text is a web page or Excel's old XML, which call themselves workbooks.
fn is_markup(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(2000).collect::<String>().to_ascii_lowercase();
    let begins =
        ["<html", "<!doctype html", "<table", "<head", "<meta"].iter().any(|tag| head.starts_with(tag));
    begins
        || head.starts_with('<')
            && (head.contains("<html") || head.contains("urn:schemas-microsoft-com:office:spreadsheet"))
}

fn rows(
    text: &[u8],
    skipped: usize,
    separator: u8,
    options: &ReadOptions,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Row>, ReadError> {
    let limits = options.limits;
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(Capped { rest: &text[skipped..], since: 0, most: limits.record.saturating_mul(2) });
    let mut lines = Lines { text, at: 0, line: 1 };
    lines.forward(skipped);
    let (mut rows, mut cells) = (Vec::new(), 0_usize);
    let mut record = ByteRecord::new();
    loop {
        reader.get_mut().since = 0;
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(too_long(text.len() - skipped, limits.record)),
        }
        let end = skipped
            + usize::try_from(reader.position().byte()).unwrap_or(usize::MAX).min(text.len() - skipped);
        lines.skip_breaks();
        let (start, number) = (lines.at, lines.line);
        lines.forward(end);
        if end.saturating_sub(start) > limits.record {
            return Err(too_long(end - start, limits.record));
        }
        let several_lines = lines.line > number + 1;
        if several_lines && text[start..end].iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
            let place = Place { sheet: None, row: number, column: 1 };
            remarks.push(Remark::OpenQuote { place, lines: (lines.line - number) as usize });
        }
        let row = Row { number, hidden: false, cells: filled(&record) };
        if row.cells.is_empty() {
            continue;
        }
        cells += row.cells.len();
        rows.push(row);
        error::at_most(Measure::Rows, rows.len(), limits.rows)?;
        error::at_most(Measure::Cells, cells, limits.cells)?;
    }
    Ok(rows)
}

fn too_long(found: usize, limit: usize) -> ReadError {
    ReadError::TooBig { measure: Measure::Record, found: found as u64, limit: limit as u64 }
}

/// The cells up to the last filled one.
fn filled(record: &ByteRecord) -> Vec<Cell> {
    let cell = |field: &[u8]| Cell::text(String::from_utf8_lossy(field));
    let count = record.iter().rposition(|field| !cell(field).is_empty()).map_or(0, |last| last + 1);
    let mut cells = Vec::with_capacity(count);
    cells.extend(record.iter().take(count).map(cell));
    cells
}

/// A text that ends with a fault when one record asks for more than there may be.
struct Capped<'a> {
    rest: &'a [u8],
    since: usize,
    most: usize,
}

impl std::io::Read for Capped<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.since > self.most {
            return Err(std::io::Error::other("a record is too long"));
        }
        let count = into.len().min(self.rest.len());
        let (now, rest) = self.rest.split_at(count);
        into[..count].copy_from_slice(now);
        self.rest = rest;
        self.since += count;
        Ok(count)
    }
}

/// Counts lines on the way through a text: `\r\n`, `\n` and `\r` each end one.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn forward(&mut self, to: usize) {
        while self.at < to {
            self.step();
        }
    }

    fn skip_breaks(&mut self) {
        while matches!(self.text.get(self.at), Some(b'\n' | b'\r')) {
            self.step();
        }
    }

    fn step(&mut self) {
        let here = self.text[self.at];
        self.at += 1;
        if here == b'\n' || here == b'\r' && self.text.get(self.at) != Some(&b'\n') {
            self.line += 1;
        }
    }
}
