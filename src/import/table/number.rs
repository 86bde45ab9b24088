//! Numbers of cells: decimals, exact.

use std::fmt;

/// A number as `digits / 10^scale`. What a spreadsheet stores as a float is taken with the 15 digits that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// The number without its decimal point.
    pub digits: i64,
    /// How many of the digits stand behind the point.
    pub scale: u8,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(digits: i64) -> Self {
        Decimal { digits, scale: 0 }
    }

    /// From plain digits with an optional sign and one point: `-1234.50`. Trailing zeros behind the point go.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, plain) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, behind) = plain.split_once('.').unwrap_or((plain, ""));
        let behind = behind.trim_end_matches('0');
        let digits = format!("{whole}{behind}");
        if digits.is_empty() || digits.len() > 18 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits: i64 = digits.parse().ok()?;
        Some(Decimal {
            digits: if negative { -digits } else { digits },
            scale: u8::try_from(behind.len()).ok()?,
        })
    }

    /// From a float of a spreadsheet, which shows 15 digits of it: 0.1 + 0.2 is 0.3.
    pub fn from_float(number: f64) -> Option<Self> {
        if !number.is_finite() || number.abs() >= 1e15 {
            return None;
        }
        if number == 0.0 || number.abs() < 1e-12 {
            return Some(Decimal::whole(0));
        }
        // 15 significant digits, written without an exponent; what stands behind the 17th decimal is nothing.
        let text = format!("{number:.14e}");
        let (mantissa, exponent) = text.split_once('e')?;
        let exponent: i32 = exponent.parse().ok()?;
        let behind = usize::try_from((14 - exponent).clamp(0, 17)).ok()?;
        let rounded: f64 = format!("{mantissa}e{exponent}").parse().ok()?;
        Decimal::parse(&shortened(&format!("{rounded:.behind$}")))
    }

    /// The number where it is a whole one.
    pub fn as_whole(self) -> Option<i64> {
        (self.scale == 0).then_some(self.digits)
    }

    /// The number rounded to a whole one, halves away from zero, and whether anything was lost.
    pub fn rounded(self) -> (i64, bool) {
        let unit = 10_i64.checked_pow(u32::from(self.scale)).unwrap_or(i64::MAX);
        let (whole, rest) = (self.digits / unit, self.digits % unit);
        let up = i128::from(rest.unsigned_abs()) * 2 >= i128::from(unit);
        (whole + if up { self.digits.signum() } else { 0 }, rest != 0)
    }
}

/// At most 18 digits.
fn shortened(text: &str) -> String {
    let mut kept = text.to_owned();
    while kept.contains('.') && kept.bytes().filter(u8::is_ascii_digit).count() > 18 {
        kept.pop();
    }
    kept
}

/// Plain digits with a point.
impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if scale == 0 {
            return write!(out, "{sign}{digits}");
        }
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, behind) = digits.split_at(digits.len() - scale);
        write!(out, "{sign}{whole}.{behind}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_is_the_decimal_that_the_spreadsheet_shows() {
        for (float, shown) in [
            (0.1 + 0.2, "0.3"),
            (1_234_567.89, "1234567.89"),
            (1250.0, "1250"),
            (-0.05, "-0.05"),
            (45_658.0, "45658"),
            (1.0 / 3.0, "0.33333333333333"),
            (0.0, "0"),
            (123_456_789_012_345.0, "123456789012345"),
        ] {
            let read = Decimal::from_float(float).expect("a number").to_string();
            assert!(read == shown || read.starts_with(shown) && shown.len() > 12, "{float}: {read}");
        }
        assert_eq!(Decimal::from_float(1e300), None);
        assert_eq!(Decimal::from_float(f64::NAN), None);
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        let rounded = |text: &str| Decimal::parse(text).expect("a number").rounded();
        assert_eq!(rounded("1249.50"), (1250, true));
        assert_eq!(rounded("1249.49"), (1249, true));
        assert_eq!(rounded("-1249.5"), (-1250, true));
        assert_eq!(rounded("1250.00"), (1250, false));
    }
}
