//! Workbooks: xlsx, xlsm, xlsb, xls and ods, each sheet with its cells.
//!
//! What always holds: a row stands where its program numbers it; what is hidden is told; a formula whose result the file does not
//! hold is no empty cell.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};
use jiff::civil::Date;

use super::error::{at_most, within};
use super::package::{Around, Package, WHOLE};
use super::{Book, BookKind, Cell, Decimal, Limits, Measure, ReadError, ReadOptions, Remark, Row, Sheet};

/// How the old Office files begin.
pub(super) const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Reads a zipped workbook.
pub(super) fn zipped(bytes: &[u8], options: &ReadOptions) -> Result<Book, ReadError> {
    let mut package = Package::open(bytes, &options.limits)?;
    let kind = package.kind;
    match kind {
        BookKind::Xlsx => {
            let around = package.around();
            xlsx(bytes, &around, &options.limits)
        }
        BookKind::Xlsb => xlsb(bytes, &options.limits),
        _ => {
            let ods: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(broken)?;
            whole(ods, kind, &options.limits)
        }
    }
}

/// Reads a workbook of the old form.
pub(super) fn old(bytes: &[u8], options: &ReadOptions) -> Result<Book, ReadError> {
    within(bytes.len() as u64, options.limits.bytes)?;
    let size = bytes.len() as u64;
    if size > WHOLE {
        return Err(ReadError::TooBig {
            measure: Measure::Whole,
            found: size.div_ceil(1 << 20),
            limit: WHOLE >> 20,
        });
    }
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(encrypted.len()).any(|window| window == encrypted) {
        return Err(ReadError::Password);
    }
    let xls: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => ReadError::Password,
        error => broken(error),
    })?;
    whole(xls, BookKind::Xls, &options.limits)
}

fn xlsx(bytes: &[u8], around: &BTreeMap<String, Around>, limits: &Limits) -> Result<Book, ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => ReadError::Password,
        error => broken(error),
    })?;
    let mut sheets = Building::new(limits);
    for (name, hidden) in listed(book.sheets_metadata()) {
        sheets.begin(name.clone(), hidden, around.get(&name));
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
            let (row, column) = cell.pos;
            match (of_ref(&cell.value), cell.formula) {
                (Cell::Empty, Some(_)) => sheets.put(row, column, Cell::Formula)?,
                (value, _) => sheets.put(row, column, value)?,
            }
        }
        sheets.end();
    }
    Ok(sheets.book(BookKind::Xlsx))
}

fn xlsb(bytes: &[u8], limits: &Limits) -> Result<Book, ReadError> {
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = Building::new(limits);
    for (name, hidden) in listed(book.sheets_metadata()) {
        sheets.begin(name.clone(), hidden, None);
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            sheets.put(row, column, of_ref(cell.get_value()))?;
        }
        sheets.end();
    }
    Ok(sheets.book(BookKind::Xlsb))
}

/// A form whose sheets can only be read whole.
fn whole<'b, R>(mut book: R, kind: BookKind, limits: &Limits) -> Result<Book, ReadError>
where
    R: Reader<Cursor<&'b [u8]>>,
    R::Error: std::fmt::Display,
{
    let mut sheets = Building::new(limits);
    for (name, hidden) in listed(book.sheets_metadata()) {
        sheets.begin(name.clone(), hidden, None);
        let range = book.worksheet_range(&name).map_err(broken)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place =
                |first: u32, index: usize| first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
            sheets.put(place(top, row), place(left, column), of_data(value))?;
        }
        sheets.end();
    }
    Ok(sheets.book(kind))
}

/// The sheets that hold cells, each with whether it is hidden.
fn listed(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let with_cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    with_cells.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

/// Sheets that are being put together.
struct Building<'l> {
    limits: &'l Limits,
    sheets: Vec<Sheet>,
    remarks: Vec<Remark>,
    rows: usize,
    cells: usize,
    without_result: usize,
    here: Sheet,
    around: Around,
}

impl<'l> Building<'l> {
    fn new(limits: &'l Limits) -> Self {
        Building {
            limits,
            sheets: Vec::new(),
            remarks: Vec::new(),
            rows: 0,
            cells: 0,
            without_result: 0,
            here: Sheet::default(),
            around: Around::default(),
        }
    }

    fn begin(&mut self, name: String, hidden: bool, around: Option<&Around>) {
        self.around = around.cloned().unwrap_or_default();
        let merged = self.around.merged.clone();
        self.here = Sheet { name: Some(name), hidden, merged, ..Sheet::default() };
    }

    /// Puts a cell where it stands, counted from 0. What lies between it and the last one counts too: it takes room.
    fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), ReadError> {
        if cell.is_empty() && cell != Cell::Formula {
            return Ok(());
        }
        let number = row.saturating_add(1);
        if self.here.rows.last().is_none_or(|last| last.number < number) {
            let hidden = self.around.hidden.contains(&number);
            self.here.rows.push(Row { number, hidden, cells: Vec::new() });
            self.rows += 1;
            at_most(Measure::Rows, self.rows, self.limits.rows)?;
        }
        // Cells come in the order of the rows; one that does not is put into its row all the same.
        let at = self.here.rows.binary_search_by_key(&number, |row| row.number);
        let at = match at {
            Ok(at) => at,
            Err(at) => {
                self.here.rows.insert(
                    at,
                    Row { number, hidden: self.around.hidden.contains(&number), cells: Vec::new() },
                );
                self.rows += 1;
                at
            }
        };
        let column = column as usize;
        let cells = &mut self.here.rows[at].cells;
        let new = (column + 1).saturating_sub(cells.len());
        self.cells += new;
        at_most(Measure::Cells, self.cells, self.limits.cells)?;
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if cell == Cell::Formula {
            self.without_result += 1;
        }
        cells[column] = cell;
        Ok(())
    }

    fn end(&mut self) {
        let sheet = std::mem::take(&mut self.here);
        let name = || sheet.name.clone().unwrap_or_default();
        let hidden = sheet.rows.iter().filter(|row| row.hidden).count();
        if sheet.hidden && !sheet.rows.is_empty() {
            self.remarks.push(Remark::HiddenSheet { sheet: name(), rows: sheet.rows.len() });
        } else if hidden > 0 {
            self.remarks.push(Remark::HiddenRows { sheet: name(), count: hidden });
        }
        if self.without_result > 0 {
            let first = sheet.rows.iter().find_map(|row| {
                let column = row.cells.iter().position(|cell| *cell == Cell::Formula)?;
                Some(sheet.place(row, column))
            });
            let count = std::mem::take(&mut self.without_result);
            self.remarks.extend(first.map(|first| Remark::NoResult { first, count }));
        }
        self.sheets.push(sheet);
    }

    fn book(self, kind: BookKind) -> Book {
        Book { kind, encoding: None, separator: None, sheets: self.sheets, remarks: self.remarks }
    }
}

fn number(number: f64) -> Cell {
    match Decimal::from_float(number) {
        Some(number) => Cell::Number(number),
        None => Cell::text(number.to_string()),
    }
}

fn of_ref(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(whole) => Cell::Number(Decimal::whole(*whole)),
        DataRef::Float(float) => number(*float),
        DataRef::String(text) => Cell::text(text.as_str()),
        DataRef::SharedString(text) => Cell::text(*text),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(time) => of_time(time),
        DataRef::DateTimeIso(text) => of_iso(text),
        DataRef::DurationIso(text) => Cell::text(text.as_str()),
        DataRef::Error(error) => Cell::Error(error.to_string()),
        DataRef::Empty => Cell::Empty,
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Int(whole) => Cell::Number(Decimal::whole(*whole)),
        Data::Float(float) => number(*float),
        Data::String(text) => Cell::text(text.as_str()),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(time) => of_time(time),
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => Cell::text(text.as_str()),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::Empty => Cell::Empty,
    }
}

/// A day; what is only a length of time is a number.
fn of_time(time: &ExcelDateTime) -> Cell {
    if time.is_duration() {
        return number(time.as_f64());
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    let day = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    match day.and_then(|((year, month), day)| Date::new(year, month, day).ok()) {
        Some(day) => Cell::Date(day),
        None => number(time.as_f64()),
    }
}

fn of_iso(text: &str) -> Cell {
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.map_or_else(|| Cell::text(text), Cell::Date)
}

fn broken(error: impl std::fmt::Display) -> ReadError {
    ReadError::Broken { reason: error.to_string() }
}
