//! Names that a reader takes for one, whatever their bytes.
//!
//! What enters: names as they are written. What leaves: keys that are the same where the names are alike, and two names
//! as a message shows them. What always holds: names that are equal in Unicode's composed form have one key; two names
//! that look the same on paper are never shown as twice the same text.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in Unicode's composed form, in which texts are compared.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// A name without case, spaces and signs, whatever it is encoded as: `HS Pro`, `HsPro` and `hs-pro` are one.
pub fn plain_name(name: &str) -> String {
    let lower = slashed(&name.nfkc().collect::<String>().to_lowercase());
    lower.nfkc().map(latin).filter(|character| character.is_alphanumeric()).collect()
}

/// The forms of company that people leave out or write, without signs: `A/S` is `as`.
const COMPANY_FORMS: [&str; 16] = [
    "as", "asa", "iks", "ab", "sa", "ans", "da", "nuf", "aps", "oy", "oyj", "ltd", "inc", "gmbh", "plc", "bv",
];

/// A company's name without its form, case, spaces and signs: `Tieto AS`, `Tieto A/S` and `tieto` are one.
pub fn plain_company(name: &str) -> String {
    let words: Vec<String> =
        name.split_whitespace().map(plain_name).filter(|word| !word.is_empty()).collect();
    let is_form = |word: &String| COMPANY_FORMS.contains(&word.as_str());
    match words.as_slice() {
        [rest @ .., form] if !rest.is_empty() && is_form(form) => rest.concat(),
        // The old way to write it: A/S Norske Kartverk.
        [form, rest @ ..] if !rest.is_empty() && form == "as" => rest.concat(),
        all => all.concat(),
    }
}

/// Two names so that a reader sees what differs: as they are, or with what cannot be seen written out
/// (`Evry\u{a0}AS`) where they would look the same.
pub fn apart(one: &str, other: &str) -> (String, String) {
    match look(one) == look(other) {
        true => (written_out(one), written_out(other)),
        false => (one.to_owned(), other.to_owned()),
    }
}

/// A name as it looks on paper.
fn look(name: &str) -> String {
    let seen: String = slashed(&name.nfkc().collect::<String>())
        .chars()
        .filter(|&character| !is_unseen(character))
        .map(|character| sign(latin(character)))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name with whatever is not what it looks like written out.
fn written_out(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut before = ' ';
    for character in name.chars() {
        let odd = is_unseen(character)
            || is_combining_mark(character)
            || sign(latin(character)) != character
            || !character.nfkc().eq([character])
            || character == ' ' && before == ' ';
        match odd {
            true => out.extend(character.escape_unicode()),
            false => out.push(character),
        }
        before = character;
    }
    out
}

/// Ø has no composed form of its o and its stroke in Unicode, but is written so.
fn slashed(text: &str) -> String {
    text.replace("o\u{338}", "ø").replace("O\u{338}", "Ø").replace("o\u{337}", "ø").replace("O\u{337}", "Ø")
}

/// Marks of format, which have no width.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Spaces, dashes and quotes as one of each.
fn sign(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' => '"',
        character if character.is_whitespace() => ' ',
        character => character,
    }
}

/// The Latin letter that a Greek or Cyrillic one looks like.
fn latin(character: char) -> char {
    const ALIKE: [(&str, &str); 3] = [
        ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁ", "ABESIJKMHOPCTYXaesijopcyxhd"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
        ("кмнтв", "kmhtb"),
    ];
    if character.is_ascii() {
        return character;
    }
    let found = ALIKE.iter().find_map(|(far, near)| {
        let place = far.chars().position(|letter| letter == character)?;
        near.chars().nth(place)
    });
    found.unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_other_bytes_has_one_key() {
        for (one, other) in [
            ("Gård", "Ga\u{30a}rd"),
            ("Øst", "O\u{338}st"),
            ("Evry AS", "Evry\u{a0}AS"),
            ("Visma", "Vis\u{ad}ma"),
            ("Visma", "\u{412}isma".replace('\u{412}', "V").as_str()),
            ("Acos", "\u{410}\u{441}os"),
            ("Office", "O\u{fb03}ce"),
            ("HS Pro", "hs\u{2011}pro"),
            ("TIETO", "\u{422}IET\u{39f}"),
        ] {
            assert_eq!(plain_name(one), plain_name(other), "{one} {other:?}");
        }
        assert_ne!(plain_name("Gård"), plain_name("Gard"));
        assert_ne!(plain_name("Øst"), plain_name("Ost"));
    }

    #[test]
    fn a_form_of_company_does_not_count_however_it_is_written() {
        for name in
            ["Visma", "Visma AS", "Visma A/S", "Visma a.s.", "A/S Visma", "VISMA, AS", "Visma\u{a0}A/S"]
        {
            assert_eq!(plain_company(name), "visma", "{name}");
        }
        assert_eq!(plain_company("AS"), "as");
        assert_ne!(plain_company("Visma Data"), plain_company("Visma"));
    }

    #[test]
    fn what_cannot_be_seen_is_written_out_only_where_names_look_the_same() {
        let shown = |one, other| apart(one, other);
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(shown("Evry AS", "Evry\u{a0}AS"), pair("Evry AS", "Evry\\u{a0}AS"));
        assert_eq!(shown("Gård", "Ga\u{30a}rd"), pair("Gård", "Ga\\u{30a}rd"));
        assert_eq!(shown("Acos", "\u{410}cos"), pair("Acos", "\\u{410}cos"));
        assert_eq!(shown("A  B", "A B"), pair("A \\u{20}B", "A B"));
        assert_eq!(shown("Tieto AS", "tieto"), pair("Tieto AS", "tieto"));
        assert_eq!(shown("Ком\u{a0}А", "Visma"), pair("Ком\u{a0}А", "Visma"));
    }
}
