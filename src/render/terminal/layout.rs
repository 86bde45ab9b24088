//! How wide each column is, and where a text is broken.

use unicode_width::UnicodeWidthStr;

/// A place where an id may be broken if there is no other way. It is as wide as nothing.
pub(super) const SOFT_BREAK: char = '\u{200b}';

/// What a column needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Need {
    /// Its longest word: narrower, and something would be broken.
    pub(super) least: usize,
    /// Its longest text on one line: wider is of no use.
    pub(super) most: usize,
}

impl Need {
    /// What some texts need.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        texts.fold(Need::default(), |need, text| {
            let words = text.split([' ', SOFT_BREAK]).map(UnicodeWidthStr::width);
            Need { least: words.max().unwrap_or(0).max(need.least), most: text.width().max(need.most) }
        })
    }
}

/// The width of each column, so that together they fit; `None` if that would break a word.
/// What is left over after the longest words goes to the columns in proportion to what they still want.
pub(super) fn widths(needs: &[Need], available: usize) -> Option<Vec<usize>> {
    let least: usize = needs.iter().map(|need| need.least).sum();
    let most: usize = needs.iter().map(|need| need.most).sum();
    if most <= available {
        return Some(needs.iter().map(|need| need.most).collect());
    }
    let spare = available.checked_sub(least)?;
    let wanted = (most - least).max(1);
    let mut widths: Vec<usize> =
        needs.iter().map(|need| need.least + (need.most - need.least) * spare / wanted).collect();
    // What rounding down left goes to the first columns that want it.
    let mut left = available - widths.iter().sum::<usize>();
    for (width, need) in widths.iter_mut().zip(needs) {
        let more = left.min(need.most - *width).min(1);
        *width += more;
        left -= more;
    }
    Some(widths)
}

/// The lines of a text, each no wider than `width` unless one word is.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut column = 0;
    let mut begun = false;
    for (word, space) in words(text) {
        let space = space && begun;
        let wanted = word.width() + usize::from(space);
        if begun && column + wanted > width {
            lines.push(String::new());
            column = 0;
        } else if space {
            lines.last_mut().expect("invariant: there is a line").push(' ');
            column += 1;
        }
        lines.last_mut().expect("invariant: there is a line").push_str(word);
        column += word.width();
        begun = true;
    }
    lines
}

/// The stretches between which a line may be broken, each with whether a space stands before it.
fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split(' ')
        .flat_map(|word| word.split(SOFT_BREAK).enumerate().map(|(index, part)| (part, index == 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fit_and_never_break_a_word() {
        let needs = [Need { least: 4, most: 4 }, Need { least: 5, most: 30 }, Need { least: 3, most: 13 }];
        assert_eq!(widths(&needs, 60), Some(vec![4, 30, 13]));
        assert_eq!(widths(&needs, 12), Some(vec![4, 5, 3]));
        assert_eq!(widths(&needs, 11), None);
        let narrow = widths(&needs, 29).unwrap();
        assert_eq!(narrow.iter().sum::<usize>(), 29);
        assert!(narrow[1] > narrow[2]);
    }

    #[test]
    fn lines_break_at_spaces_and_soft_breaks_only() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("nord/\u{200b}gerica", 8), ["nord/", "gerica"]);
        assert_eq!(wrap("nord/\u{200b}gerica x", 20), ["nord/gerica x"]);
        assert_eq!(wrap("1\u{a0}000\u{a0}000", 3), ["1\u{a0}000\u{a0}000"]);
    }
}
