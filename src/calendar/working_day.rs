//! Norwegian working days (helligdagsloven § 2; lov om 1 og 17 mai som høgtidsdagar § 1).

use jiff::ToSpan;
use jiff::civil::{Weekday, date};

use crate::model::Date;

/// Easter Sunday of a Gregorian year (Butcher's algorithm; Meeus, Astronomical Algorithms, chapter 8).
pub fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    date(year, month as i8, day as i8)
}

/// Whether a day is a working day in Norway: not Saturday, Sunday, 1 January, Maundy Thursday, Good Friday,
/// Easter Monday, 1 and 17 May, Ascension Day, Whit Monday, 25 or 26 December.
pub fn is_working_day(day: Date) -> bool {
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        return false;
    }
    if matches!((day.month(), day.day()), (1, 1) | (5, 1) | (5, 17) | (12, 25) | (12, 26)) {
        return false;
    }
    let easter = easter_sunday(day.year());
    ![-3, -2, 1, 39, 50].into_iter().any(|offset: i64| easter.saturating_add(offset.days()) == day)
}

/// The last working day on or before a day.
pub fn last_working_day(mut day: Date) -> Date {
    while !is_working_day(day) {
        day = day.saturating_sub(1.day());
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_easters() {
        for (year, month, day) in [(2018, 4, 1), (2019, 4, 21), (2020, 4, 12), (2024, 3, 31), (2038, 4, 25)] {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }

    #[test]
    fn holidays_are_not_working_days() {
        assert_eq!(last_working_day(date(2018, 3, 30)), date(2018, 3, 28));
        assert_eq!(last_working_day(date(2018, 5, 10)), date(2018, 5, 9));
        assert_eq!(last_working_day(date(2018, 5, 21)), date(2018, 5, 18));
        assert_eq!(last_working_day(date(2019, 12, 26)), date(2019, 12, 24));
        assert_eq!(last_working_day(date(2020, 1, 1)), date(2019, 12, 31));
    }
}
