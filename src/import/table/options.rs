//! What the user says about a file, over what would be found.

use super::Encoding;

/// How much of a file is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows of all sheets together (`--max-rows`).
    pub rows: usize,
    /// Rows that become entries: each of them takes many times the room of a row that is only read.
    pub entries: usize,
    /// Cells of all sheets together; grows with the rows where those are raised.
    pub cells: usize,
    /// Bytes, unpacked (`--max-mb`).
    pub bytes: u64,
    /// Bytes of one record of a text.
    pub record: usize,
}

impl Limits {
    /// The limits with others for rows and megabytes; ten cells a row are always allowed.
    pub fn with(rows_said: Option<usize>, megabytes: Option<u64>) -> Self {
        let usual = Limits::default();
        let rows = rows_said.unwrap_or(usual.rows);
        Limits {
            rows,
            entries: usual.entries.max(rows_said.unwrap_or(0)),
            cells: usual.cells.max(rows.saturating_mul(10)),
            bytes: megabytes.map_or(usual.bytes, |megabytes| megabytes.saturating_mul(1 << 20)),
            record: usual.record,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits { rows: 200_000, entries: 10_000, cells: 2_000_000, bytes: 256 << 20, record: 1 << 20 }
    }
}

/// What the user says about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding of a text.
    pub encoding: Option<Encoding>,
    /// What stands between the cells of a text.
    pub separator: Option<char>,
    /// How much is believed.
    pub limits: Limits,
}
