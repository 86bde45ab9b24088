//! Text -> what a key wants: numbers, dates, words. Every reading is exact and total; what does not fit is `None`
//! here and explained in `complaint`.

use crate::model::{Date, Range, date};

use super::schema::ValueKind;

/// What a scalar reads as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, an id or a reference, as it is written.
    Text(&'a str),
    /// A whole number, or a decimal one in units of its last decimal.
    Number(u64),
    /// A day.
    Day(Date),
    /// A day or an offset from the merger.
    DayOrOffset(DateOrOffset),
    /// A month.
    Month(i32),
    /// A truth value.
    Truth(bool),
    /// The place of a word among those that its key knows.
    Word(usize),
}

/// What a text says to a key that wants such a scalar; none where it is not what the key wants. An id with a wrong
/// character is still the name that others know the thing by.
pub(super) fn read<'a>(kind: &ValueKind, text: &'a str) -> Option<Value<'a>> {
    match *kind {
        ValueKind::Text | ValueKind::Id | ValueKind::Reference | ValueKind::Path | ValueKind::Name => {
            Some(Value::Text(text))
        }
        ValueKind::Whole(least, most) => whole(text, least, most).map(Value::Number),
        ValueKind::Ranged(least, most) => range(text, least, most).map(|range| Value::Number(range.likely)),
        ValueKind::Decimal(places, most) => {
            let number = decimal(text, places).filter(|&number| number <= most * 10_u64.pow(places));
            number.map(Value::Number)
        }
        ValueKind::Date => date(text).map(Value::Day),
        ValueKind::DateOrOffset => date_or_offset(text).map(Value::DayOrOffset),
        ValueKind::Month => month(text).map(Value::Month),
        ValueKind::Truth | ValueKind::TruthOrList(_) => truth(text).map(Value::Truth),
        ValueKind::WholeOrWord(least, most, words) => {
            let word = words.iter().position(|&word| word == text).map(Value::Word);
            word.or_else(|| whole(text, least, most).map(Value::Number))
        }
        ValueKind::Word(words) | ValueKind::WordOrListOrTable(words, ..) => {
            words.iter().position(|&word| word == text).map(Value::Word)
        }
        ValueKind::OneOrMore(item, _) => read(item, text),
        ValueKind::List(_)
        | ValueKind::Some(_)
        | ValueKind::Map(_)
        | ValueKind::Table(_)
        | ValueKind::Any => None,
    }
}

/// An offset from the merger, in months, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrOffset {
    /// A day.
    Date(Date),
    /// Months after the merger; before it where negative.
    Offset(i32),
}

/// A whole number in plain digits, whatever its size: too large a one is the largest there is.
pub(super) fn digits(text: &str) -> Option<u64> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digit = |number: u64, byte: u8| number.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
    Some(text.bytes().fold(0, digit))
}

/// A whole number within bounds.
pub(super) fn whole(text: &str, least: u64, most: u64) -> Option<u64> {
    digits(text).filter(|number| (least..=most).contains(number))
}

/// A whole number, or what it may turn out to be: `4605000 ±10%`; `4200000..5100000`, which most probably is the middle;
/// `4200000..4605000..5100000`, lowest, most probable, highest. All within bounds.
pub fn range(text: &str, least: u64, most: u64) -> Option<Range> {
    let number = |text: &str| whole(text.trim(), least, most);
    if let Some((likely, percent)) = text.split_once('±').or_else(|| text.split_once("+/-")) {
        let (likely, percent) = (number(likely)?, percent.trim().strip_suffix('%')?);
        let percent = whole(percent.trim_end(), 0, 100)?;
        let Range { low, high, .. } = Range::around(likely, percent, percent);
        return Some(Range { low: low.max(least), likely, high: high.min(most) });
    }
    let mut parts = text.split("..");
    let (first, second, third) = (number(parts.next()?)?, parts.next(), parts.next());
    let range = match (second, third, parts.next()) {
        (None, ..) => Range::exactly(first),
        (Some(high), None, None) => {
            let high = number(high)?;
            Range { low: first, likely: first + high.checked_sub(first)?.div_ceil(2), high }
        }
        (Some(likely), Some(high), None) => {
            Range { low: first, likely: number(likely)?, high: number(high)? }
        }
        _ => return None,
    };
    (range.low <= range.likely && range.likely <= range.high).then_some(range)
}

/// A number with at most `places` decimals, in units of the last of them.
pub(super) fn decimal(text: &str, places: u32) -> Option<u64> {
    let (units, rest) = text.split_once('.').unwrap_or((text, "0"));
    let scaled = digits(units)?.saturating_mul(10_u64.pow(places));
    if rest.len() > places as usize {
        return None;
    }
    let fraction = digits(rest)? * 10_u64.pow(places - rest.len() as u32);
    Some(scaled.saturating_add(fraction))
}

/// A day, or an offset such as `-12m`, `0m`, `6m`.
pub(super) fn date_or_offset(text: &str) -> Option<DateOrOffset> {
    let Some(months) = text.strip_suffix('m') else { return date(text).map(DateOrOffset::Date) };
    let (sign, months) = match months.strip_prefix('-') {
        Some(months) => (-1, months),
        None => (1, months),
    };
    whole(months, 0, 1_200).map(|months| DateOrOffset::Offset(sign * months as i32))
}

/// A month written `YYYY-MM`, as 12·year + month − 1.
pub(super) fn month(text: &str) -> Option<i32> {
    if text.len() != 7 || !text.is_ascii() {
        return None;
    }
    let first = date(&format!("{text}-01"))?;
    Some(12 * i32::from(first.year()) + i32::from(first.month()) - 1)
}

/// A truth value.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

/// Whether it is an id: `[a-z0-9][a-z0-9._-]*`.
pub(super) fn id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.bytes().next().is_some_and(plain)
        && text.bytes().all(|byte| plain(byte) || matches!(byte, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_plain_digits() {
        assert_eq!(whole("12000", 0, 20_000), Some(12_000));
        assert_eq!(whole("99999999999999999999999999", 0, u64::MAX - 1), None);
        for bad in ["", "2_000", "1e6", "0x10", "+5", "-5", "1 000", "1.0", "٣"] {
            assert_eq!(digits(bad), None, "{bad}");
        }
    }

    #[test]
    fn ranges_name_their_ends_or_a_percentage() {
        let read =
            |text: &str| range(text, 0, 1_000_000).map(|Range { low, likely, high }| (low, likely, high));
        assert_eq!(read("4605"), Some((4_605, 4_605, 4_605)));
        for text in ["1000 ±10%", "1000±10 %", "1000 +/- 10%"] {
            assert_eq!(read(text), Some((900, 1_000, 1_100)), "{text}");
        }
        assert_eq!(read("100..201"), Some((100, 151, 201)));
        assert_eq!(read("100 .. 120 .. 300"), Some((100, 120, 300)));
        for bad in [
            "200..100",
            "100..50..200",
            "100..250..200",
            "1..2..3..4",
            "..5",
            "5..",
            "5 ± 10",
            "±10%",
            "5 ±200%",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
        // Its ends stay within what the key allows.
        assert_eq!(range("5 ±50%", 1, 5), Some(Range { low: 2, likely: 5, high: 5 }));
    }

    #[test]
    fn decimals_are_exact() {
        assert_eq!(decimal("4", 2), Some(400));
        assert_eq!(decimal("4.0", 2), Some(400));
        assert_eq!(decimal("7.5", 3), Some(7_500));
        for bad in ["4.", ".5", "4.005", "4,5", "4.-1", "1.2.3", "-4"] {
            assert_eq!(decimal(bad, 2), None, "{bad}");
        }
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert!(date("2020-02-29").is_some());
        for bad in [
            "2019-02-29",
            "20200101",
            "2020-1-1",
            "2020-01-01T10:00",
            "1899-12-31",
            "2200-01-01",
            "2020-01-0é",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
        assert_eq!(date_or_offset("-12m"), Some(DateOrOffset::Offset(-12)));
        assert_eq!(date_or_offset("+12m"), None);
        assert_eq!(month("2019-12"), Some(12 * 2019 + 11));
        assert_eq!(month("2019-13"), None);
    }
}
