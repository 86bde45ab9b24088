//! Adding and counting months.

use jiff::ToSpan;

use crate::model::{Date, Month};

/// The day `months` months later, clamped to the month's last day (31 January + 1 month = 28 or 29 February).
pub fn add_months(date: Date, months: u32) -> Date {
    date.saturating_add(i64::from(months).months())
}

/// The day `months` months earlier, clamped to the month's last day (31 August − 6 months = 28 or 29 February).
pub fn subtract_months(date: Date, months: u32) -> Date {
    date.saturating_sub(i64::from(months).months())
}

/// The least n ≥ 0 with `from` + n months ≥ `to` (model.md, section 1). 0 where `to` is not after `from`.
pub fn months_between(from: Date, to: Date) -> u32 {
    if to <= from {
        return 0;
    }
    let apart = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
        - i32::from(from.month());
    let apart = u32::try_from(apart).expect("invariant: `to` is after `from`");
    // `from` + apart months lies in the month of `to`: it is enough, or one more is.
    if add_months(from, apart) >= to { apart } else { apart + 1 }
}

/// The day after a day.
pub fn day_after(date: Date) -> Date {
    date.saturating_add(1.day())
}

/// For how many months is paid from a day until a contract's last day: half-open, so until the day after it (model.md,
/// section 1).
pub fn months_paid(from: Date, last: Date) -> u32 {
    months_between(from, day_after(last))
}

/// The first month that begins on or after a day.
pub fn first_of_month_from(date: Date) -> Month {
    let month = Month::of(date);
    if date.day() == 1 { month } else { Month(month.0 + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_clamp_to_the_last_day() {
        assert_eq!(add_months(date(2019, 1, 31), 1), date(2019, 2, 28));
        assert_eq!(add_months(date(2020, 1, 31), 1), date(2020, 2, 29));
        assert_eq!(subtract_months(date(2020, 8, 31), 6), date(2020, 2, 29));
        assert_eq!(add_months(date(2019, 12, 31), 1200), date(2119, 12, 31));
    }

    #[test]
    fn months_between_is_the_least_that_reaches() {
        assert_eq!(months_between(date(2020, 1, 1), date(2020, 1, 1)), 0);
        assert_eq!(months_between(date(2020, 1, 1), date(2020, 1, 2)), 1);
        assert_eq!(months_between(date(2020, 1, 1), date(2020, 4, 1)), 3);
        assert_eq!(months_between(date(2020, 1, 31), date(2020, 2, 29)), 1);
        assert_eq!(months_between(date(2020, 1, 31), date(2020, 3, 1)), 2);
        assert_eq!(months_between(date(2020, 1, 1), date(2020, 12, 31)), 12);
    }
}
