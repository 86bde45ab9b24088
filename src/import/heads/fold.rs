//! Heads as the dictionary compares them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A head without case, accents, brackets, stars and line breaks: `Järjestelmän* \nnimi (pakollinen)` is `jarjestelman nimi`;
/// keys such as `displayName` and `contract_end` fall into their words.
pub fn fold(head: &str) -> String {
    let head = head.trim();
    let key = !head.contains(' ') && head.starts_with(|sign: char| sign.is_lowercase());
    let (mut folded, mut depth, mut low) = (String::new(), 0_usize, false);
    for sign in head.nfc() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '*' | '\u{ad}' => {}
            sign => {
                if key && low && sign.is_uppercase() {
                    folded.push(' ');
                }
                low = sign.is_lowercase();
                plain(sign, &mut folded);
            }
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One letter without case and accent; anything that is no letter or digit is a space.
fn plain(sign: char, into: &mut String) {
    for sign in sign.to_lowercase() {
        match sign {
            'æ' => into.push_str("ae"),
            'ø' => into.push('o'),
            'ß' => into.push_str("ss"),
            'đ' | 'ð' => into.push('d'),
            'ł' => into.push('l'),
            sign if sign.is_alphanumeric() => {
                into.extend(sign.nfd().filter(|part| !is_combining_mark(*part)));
            }
            sign if is_combining_mark(sign) => {}
            _ => into.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_is_no_letter_of_a_head_is_off() {
        assert_eq!(fold("Järjestelmän* \nomistaja (organisaatio)"), "jarjestelman omistaja");
        assert_eq!(fold("IT Kontrakt Navn (påkrævet)"), "it kontrakt navn");
        assert_eq!(fold("Avtal fr.o.m."), "avtal fr o m");
        assert_eq!(fold("displayName"), "display name");
        assert_eq!(fold("contract_end"), "contract end");
        assert_eq!(fold("IT-system"), "it system");
        assert_eq!(fold("(uten navn)"), "");
    }
}
