//! What stands between the cells of a text.

use csv::ReaderBuilder;

/// The separators, the likelier first.
const SEPARATORS: [u8; 4] = [b';', b'\t', b'|', b','];
/// How many records are looked at, and how many bytes at most.
const RECORDS: usize = 200;
const BYTES: usize = 1 << 20;

/// The separator that a line `sep=;` names, and how many bytes that line takes.
pub(super) fn told(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let (word, sign) = line.split_at_checked(4)?;
    let sign = if sign.starts_with('\t') { "\t" } else { sign.trim() };
    let known = word.eq_ignore_ascii_case("sep=") && sign.len() == 1 && !sign.starts_with('"');
    let behind = if text[end..].starts_with("\r\n") { 2 } else { usize::from(end < text.len()) };
    known.then(|| (sign.as_bytes()[0], end + behind))
}

/// The separator that cuts the records most evenly and into most cells: (share of the commonest width)² × √width.
pub(super) fn separator(text: &str) -> u8 {
    let mut cut = text.len().min(BYTES);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let whole = cut == text.len();
    let mut best = (b',', 0.0);
    for separator in SEPARATORS {
        let score = evenness(&text[..cut], whole, separator);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

fn evenness(text: &str, whole: bool, separator: u8) -> f64 {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut widths: Vec<usize> =
        reader.byte_records().map_while(Result::ok).take(RECORDS).map(|record| record.len()).collect();
    if !whole && widths.len() > 1 && widths.len() < RECORDS {
        widths.pop();
    }
    let commonest = widths
        .iter()
        .map(|width| (widths.iter().filter(|other| *other == width).count(), *width))
        .max()
        .unwrap_or((0, 1));
    let (records, width) = commonest;
    if width < 2 {
        return 0.0;
    }
    let share = records as f64 / widths.len() as f64;
    share * share * (width as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_excel_is_obeyed() {
        assert_eq!(told("sep=;\r\na;b"), Some((b';', 7)));
        assert_eq!(told("\"SEP=|\"\na|b"), Some((b'|', 8)));
        assert_eq!(told("sep=\t\na"), Some((b'\t', 6)));
        assert_eq!(told("sep\nå;b"), None);
        assert_eq!(told("æøå"), None);
    }
}
