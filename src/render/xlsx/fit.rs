//! How wide the columns of a list are, how high its rows, and on how many sheets of paper it is printed.
//!
//! What always holds: whoever opens the file measures nothing, so that text that is broken over lines has its room in every program.

use crate::report::{Language, Table};

/// Nobody reads a column that is wider; text is broken over lines.
const WIDEST: f64 = 48.0;
/// No heading makes a column wider.
const WIDEST_HEADING: f64 = 20.0;
/// The height of a line, in points.
const LINE: f64 = 15.0;
/// As high as Excel makes a row.
const HIGHEST: f64 = 405.0;
/// As many signs as a sheet of paper is wide when it still can be read.
const PAPER: f64 = 210.0;

/// The width of a text in signs.
pub fn width(text: &str) -> f64 {
    unicode_width::UnicodeWidthStr::width(text) as f64
}

/// The widths of columns with these headings: as wide as what stands in them, within limits.
pub fn columns(table: &Table, headings: &[String], language: Language) -> Vec<f64> {
    let mut widths: Vec<f64> =
        headings.iter().map(|heading| width(heading).min(WIDEST_HEADING - 2.0) + 2.0).collect();
    for row in table.rows.iter().filter(|row| !row.total) {
        for (widest, cell) in widths.iter_mut().zip(&row.cells) {
            if *widest < WIDEST {
                *widest = widest.max(width(&cell.say(language)) + 2.0).min(WIDEST);
            }
        }
    }
    widths
}

/// The height of a row in points; nothing where every text fits on one line.
pub fn height<'a>(texts: impl Iterator<Item = (&'a str, f64)>) -> Option<f64> {
    let most = texts.map(|(text, room)| lines(text, room)).max().unwrap_or(1);
    (most > 1).then(|| (most as f64 * LINE).min(HIGHEST))
}

/// How many lines a text takes in a column, broken between words, and within one that is wider than the column.
fn lines(text: &str, column: f64) -> usize {
    let room = (column - 1.0).max(1.0);
    let mut count = 1;
    let mut used = 0.0;
    for word in text.split(' ') {
        let mut wide = width(word);
        if used > 0.0 && used + 1.0 + wide > room {
            count += 1;
            used = 0.0;
        }
        while wide > room {
            count += 1;
            wide -= room;
        }
        used += wide + if used > 0.0 { 1.0 } else { 0.0 };
    }
    count
}

/// On how many sheets of paper side by side the columns can be read.
pub fn sheets(widths: &[f64]) -> u16 {
    (widths.iter().sum::<f64>() / PAPER).ceil().clamp(1.0, 20.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_between_words_and_only_where_it_must_be() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("one two", 10.0), 1);
        assert_eq!(lines("one two three", 10.0), 2);
        assert_eq!(lines("a-word-that-is-wider-than-the-column", 10.0), 4);
        assert_eq!(height([("one two", 10.0), ("one", 10.0)].into_iter()), None);
        assert_eq!(height([("one two three", 10.0), ("one", 10.0)].into_iter()), Some(30.0));
    }

    #[test]
    fn what_is_too_wide_for_one_sheet_of_paper_goes_onto_several() {
        assert_eq!([sheets(&[100.0]), sheets(&[210.0]), sheets(&[48.0; 10])], [1, 1, 3]);
    }
}
