//! A day as the files write it.

use jiff::civil::Date;

/// A day as the format writes it and nothing else: `YYYY-MM-DD`, from 1900 to 2199.
pub fn date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let written = bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let day = if written { text.parse::<Date>().ok() } else { None };
    day.filter(|day| (1900..=2199).contains(&day.year()))
}
