//! Entities of HTML in texts.

use std::borrow::Cow;

/// The named ones that stand in lists of our languages.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("shy", ""),
    ("aring", "å"),
    ("Aring", "Å"),
    ("aelig", "æ"),
    ("AElig", "Æ"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("auml", "ä"),
    ("Auml", "Ä"),
    ("ouml", "ö"),
    ("Ouml", "Ö"),
    ("uuml", "ü"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
    ("Eacute", "É"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("reg", "®"),
    ("trade", "™"),
    ("copy", "©"),
    ("deg", "°"),
    ("euro", "€"),
    ("sect", "§"),
    ("bull", "•"),
    ("middot", "·"),
    ("frac12", "½"),
];

/// The text with its entities decoded, once; `_x000D_` of spreadsheets is a space.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') && !text.contains("_x00") {
        return Cow::Borrowed(text);
    }
    let text = text.replace("_x000D_", " ").replace("_x000d_", " ");
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let known =
            rest[1..].find(';').filter(|end| *end <= 8).and_then(|end| Some((entity(&rest[1..=end])?, end)));
        match known {
            Some((sign, end)) => {
                decoded.push_str(&sign);
                rest = &rest[end + 2..];
            }
            None => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|sign| *sign != '\0').map(String::from);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned())
}
