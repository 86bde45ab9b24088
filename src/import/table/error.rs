//! Why a file could not be read, in words that a clerk can act on.

use std::fmt;

use crate::words::{Text, t};

/// What is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Megabytes, unpacked.
    Megabytes,
    /// Rows.
    Rows,
    /// Rows that become entries.
    Entries,
    /// Cells.
    Cells,
    /// Bytes of one record of a text.
    Record,
    /// Megabytes of a form that has to be read whole.
    Whole,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// No row in the first 30 looks like a head.
    NoTable {
        /// The first rows as they were read.
        first: Vec<String>,
    },
    /// Several sheets look like inventories.
    SeveralSheets {
        /// Their names and how many rows of data each has.
        sheets: Vec<(String, usize)>,
    },
    /// A sheet that was asked for is not there.
    NoSheet {
        /// What was asked for.
        wanted: String,
        /// What there is.
        sheets: Vec<String>,
    },
    /// Neither text nor a known kind of file.
    NotKnown {
        /// Its first bytes, in hexadecimal.
        first: String,
    },
    /// A workbook behind a password.
    Password,
    /// A web page that calls itself a workbook.
    Html,
    /// A known kind of file, but broken.
    Broken {
        /// What its reader says.
        reason: String,
    },
    /// The file is empty.
    Nothing,
    /// More than the limits allow.
    TooBig {
        /// What of.
        measure: Measure,
        /// How much there is at least.
        found: u64,
        /// How much is allowed.
        limit: u64,
    },
    /// A cell is longer than one may be, where nothing may be left out.
    LongCell {
        /// Its row.
        row: u32,
    },
    /// The text is not in the encoding that was asked for.
    NotEncoded {
        /// The encoding.
        encoding: &'static str,
        /// The line of the first byte that does not fit.
        line: u64,
    },
}

impl ReadError {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            ReadError::NoTable { .. } => "IMP001",
            ReadError::SeveralSheets { .. } | ReadError::NoSheet { .. } => "IMP002",
            ReadError::TooBig { .. } => "IMP004",
            _ => "IMP003",
        }
    }

    /// What is wrong.
    pub fn text(&self) -> Text {
        match self {
            ReadError::NoTable { first } => {
                t!("import_error.no_table", rows = Text::joined(first.iter().map(String::as_str), " / "))
            }
            ReadError::SeveralSheets { sheets } => {
                let one = |(name, rows): &(String, usize)| {
                    t!("import_error.sheet_rows", sheet = name, rows = *rows as u64)
                };
                t!("import_error.several_sheets", sheets = Text::and(sheets.iter().map(one)))
            }
            ReadError::NoSheet { wanted, sheets } => t!(
                "import_error.no_sheet",
                wanted = wanted,
                sheets = Text::joined(sheets.iter().map(String::as_str), ", ")
            ),
            ReadError::NotKnown { first } => t!("import_error.not_known", first = first),
            ReadError::Password => t!("import_error.password"),
            ReadError::Html => t!("import_error.html"),
            ReadError::Broken { reason } => t!("import_error.broken", reason = reason),
            ReadError::Nothing => t!("import_error.nothing"),
            ReadError::TooBig { measure, found, limit } => too_big(*measure, *found, *limit),
            ReadError::LongCell { row } => t!("import_error.long_cell", row = row.to_string()),
            ReadError::NotEncoded { encoding, line } => {
                t!("import_error.not_encoded", encoding = *encoding, line = *line)
            }
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Text {
        match self {
            ReadError::NoTable { .. } => t!("import_error.no_table_help"),
            ReadError::SeveralSheets { .. } | ReadError::NoSheet { .. } => t!("import_error.sheets_help"),
            ReadError::NotKnown { .. } | ReadError::Broken { .. } | ReadError::Nothing => {
                t!("import_error.not_known_help")
            }
            ReadError::Password => t!("import_error.password_help"),
            ReadError::Html => t!("import_error.html_help"),
            ReadError::TooBig { measure: Measure::Rows | Measure::Entries | Measure::Cells, .. } => {
                t!("import_error.rows_help")
            }
            ReadError::TooBig { measure: Measure::Megabytes, .. } => t!("import_error.megabytes_help"),
            ReadError::TooBig { measure: Measure::Record, .. } | ReadError::LongCell { .. } => {
                t!("import_error.record_help")
            }
            ReadError::TooBig { measure: Measure::Whole, .. } => t!("import_error.whole_help"),
            ReadError::NotEncoded { .. } => t!("import_error.encoding_help"),
        }
    }
}

/// Not more bytes than allowed; the message counts in megabytes.
pub(super) fn within(bytes: u64, limit: u64) -> Result<(), ReadError> {
    if bytes <= limit {
        return Ok(());
    }
    Err(ReadError::TooBig { measure: Measure::Megabytes, found: bytes.div_ceil(1 << 20), limit: limit >> 20 })
}

/// Not more of something than allowed.
pub(in crate::import) fn at_most(measure: Measure, found: usize, limit: usize) -> Result<(), ReadError> {
    if found <= limit {
        return Ok(());
    }
    Err(ReadError::TooBig { measure, found: found as u64, limit: limit as u64 })
}

/// Neither text nor a known kind of file.
pub(super) fn not_known(bytes: &[u8]) -> ReadError {
    let first: Vec<String> = bytes.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    ReadError::NotKnown { first: first.join(" ") }
}

fn too_big(measure: Measure, found: u64, limit: u64) -> Text {
    match measure {
        Measure::Megabytes | Measure::Whole => t!("import_error.megabytes", found = found, limit = limit),
        Measure::Rows => t!("import_error.rows", found = found, limit = limit),
        Measure::Entries => t!("import_error.entries", found = found, limit = limit),
        Measure::Cells => t!("import_error.cells", found = found, limit = limit),
        Measure::Record => t!("import_error.record", found = found, limit = limit),
    }
}

/// In English: what is wrong and what to do.
impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}; {}", self.code(), self.text(), self.help())
    }
}

impl std::error::Error for ReadError {}
