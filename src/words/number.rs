//! Numbers as people read them.

use super::{Language, t};

/// A number with something between its thousands.
pub fn grouped(number: i128, between: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    text
}

/// Tenths of a percent, without the sign, with the language's decimal mark.
pub fn percent(tenths: i64, language: Language) -> String {
    let mark = language.decimal_mark();
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}{mark}{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

/// Yes or no.
pub fn truth(truth: bool, language: Language) -> String {
    if truth { t!("truth.yes") } else { t!("truth.no") }.say(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(grouped(0, ' '), "0");
        assert_eq!(grouped(999, ' '), "999");
        assert_eq!(grouped(-1_234_567, ' '), "-1 234 567");
    }

    #[test]
    fn percents_below_nothing_keep_their_sign() {
        assert_eq!(percent(-5, Language::Nb), "-0,5");
        assert_eq!(percent(125, Language::En), "12.5");
    }
}
