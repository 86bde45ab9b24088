//! A written number: what its marks can mean.

use crate::import::table::Decimal;

/// What a written number can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// This.
    One(Decimal),
    /// A lone mark before three digits: thousands, or decimals.
    Either {
        /// With the mark between thousands.
        thousands: Decimal,
        /// With the mark before decimals.
        decimals: Decimal,
        /// The mark.
        mark: char,
    },
    /// None: its marks do not fit together.
    None,
}

/// What digits with marks can be, and which decimal mark they prove.
pub(super) fn figure(digits: &str) -> (Figure, Option<char>) {
    let marks: Vec<(usize, char)> =
        digits.char_indices().filter(|(_, sign)| !sign.is_ascii_digit()).collect();
    let plain: String = digits
        .chars()
        .map(|sign| if sign.is_whitespace() || "'’´".contains(sign) { ' ' } else { sign })
        .collect();
    let Some((at, last)) = marks.last().copied().filter(|(_, sign)| matches!(sign, '.' | ',')) else {
        return (grouped(&plain, ' '), None);
    };
    let other = if last == '.' { ',' } else { '.' };
    let (whole, behind) = (&plain[..plain.len() - digits[at..].len()], &digits[at + last.len_utf8()..]);
    let repeated = whole.contains(last);
    let others = whole.contains(other) || whole.contains(' ');
    if repeated {
        // Marks in threes and nothing else: thousands, and so the other one is the decimal mark.
        let figure = if others { Figure::None } else { grouped(&plain, last) };
        let proven = (figure != Figure::None).then_some(other);
        return (figure, proven);
    }
    let group = if whole.contains(other) { other } else { ' ' };
    let decimals = match grouped(whole, group) {
        Figure::One(whole) => Decimal::parse(&format!("{}.{behind}", whole.digits)),
        _ => None,
    };
    let Some(decimals) = decimals else { return (Figure::None, None) };
    let lone = !others && behind.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    match (lone, grouped(&plain, last)) {
        (true, Figure::One(thousands)) => (Figure::Either { thousands, decimals, mark: last }, None),
        _ => (Figure::One(decimals), Some(last)),
    }
}

/// A whole number whose mark stands in threes.
fn grouped(text: &str, mark: char) -> Figure {
    let parts: Vec<&str> = text.split(mark).collect();
    let threes = parts.len() == 1
        || !parts[0].is_empty() && parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    let digits: String = parts.concat();
    match Decimal::parse(&digits) {
        Some(number) if threes && digits.bytes().all(|byte| byte.is_ascii_digit()) => Figure::One(number),
        _ => Figure::None,
    }
}

impl Figure {
    /// The figure with what the column knows: its decimal mark.
    pub(super) fn with(self, decimal: Option<char>) -> Figure {
        match (self, decimal) {
            (Figure::Either { decimals, mark, .. }, Some(decimal)) if mark == decimal => {
                Figure::One(decimals)
            }
            (Figure::Either { thousands, .. }, Some(_)) => Figure::One(thousands),
            (figure, _) => figure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_mean_what_they_can_only_mean() {
        let one = |text: &str| match figure(text) {
            (Figure::One(number), proven) => (number.to_string(), proven),
            (other, proven) => (format!("{other:?}"), proven),
        };
        assert_eq!(one("1 250 000"), ("1250000".to_owned(), None));
        assert_eq!(one("1.250.000"), ("1250000".to_owned(), Some(',')));
        assert_eq!(one("1.250.000,50"), ("1250000.5".to_owned(), Some(',')));
        assert_eq!(one("1,250,000.5"), ("1250000.5".to_owned(), Some('.')));
        assert_eq!(one("12,5"), ("12.5".to_owned(), Some(',')));
        assert_eq!(one("1'250"), ("1250".to_owned(), None));
        assert_eq!(one("0,125"), ("0.125".to_owned(), Some(',')));
        assert_eq!(one("1 250,500"), ("1250.5".to_owned(), Some(',')));
        assert_eq!(one("12 00"), ("None".to_owned(), None));
        assert_eq!(one("1.25.000"), ("None".to_owned(), None));
        let (figure, proven) = figure("1.250");
        assert!(matches!(figure, Figure::Either { mark: '.', .. }) && proven.is_none());
        assert_eq!(figure.clone().with(Some(',')), Figure::One(Decimal::whole(1250)));
        assert_eq!(figure.with(Some('.')), Figure::One(Decimal { digits: 125, scale: 2 }));
    }
}
