//! Days as spreadsheets number them.

use jiff::civil::{Date, date};

/// The day of a serial number in the calendar that begins in 1900, from 1901 to 2199. The first two months of 1900 are left
/// out, where spreadsheets count a day that there never was.
pub(super) fn day(serial: i64) -> Option<Date> {
    if !(367..=109_574).contains(&serial) {
        return None;
    }
    let span = jiff::Span::new().days(serial);
    date(1899, 12, 30).checked_add(span).ok()
}
