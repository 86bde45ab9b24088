//! Names without what people leave out when they type: capitals, accents, more than one space.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A name as names are compared.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for sign in name.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase) {
        match plain(sign) {
            Some(letters) => folded.push_str(letters),
            None if sign.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            None => folded.push(sign),
        }
    }
    folded.trim().to_owned()
}

/// Letters that are no letter with an accent to Unicode.
fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        'æ' => "ae",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ŧ' => "t",
        'ŋ' => "n",
        'þ' => "th",
        _ => return None,
    })
}

/// An id from a name: `Vestvågøy` is `vestvagoy`. Empty where the name has neither letters nor digits.
pub fn id_of(name: &str) -> String {
    let mut id = String::new();
    for sign in fold(name).chars() {
        if sign.is_ascii_alphanumeric() {
            id.push(sign);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_the_letters_that_people_would_type() {
        assert_eq!(id_of("Vestvågøy"), "vestvagoy");
        assert_eq!(id_of("Sør-Varanger / Mátta-Várjjat"), "sor-varanger-matta-varjjat");
        assert_eq!(id_of("Ås (Straße) Łódź Đà"), "as-strasse-lodz-da");
        assert_eq!(id_of("Kárášjohka  Ærø"), "karasjohka-aero");
        assert_eq!(id_of("…"), "");
    }

    #[test]
    fn names_are_compared_without_accents_capitals_and_spaces() {
        assert_eq!(fold("  Pleie  og\u{a0}Omsorg "), "pleie og omsorg");
        assert_eq!(fold("ÅSGÅRD"), fold("a\u{30a}sga\u{30a}rd"));
    }
}
