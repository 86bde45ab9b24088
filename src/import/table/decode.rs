//! From bytes to text.
//!
//! What always holds: a mark at the beginning decides, then zero bytes (UTF-16), then whether the bytes are UTF-8; else
//! the one of three old encodings whose high bytes are letters of our languages.

use std::borrow::Cow;

use super::letters::{CP850, MAC_ROMAN, WINDOWS_1252};
use super::{ReadError, error};

/// How a text is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows in western Europe.
    Windows1252,
    /// Old Macs.
    MacRoman,
    /// DOS.
    Cp850,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Encoding; 6] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1252,
        Encoding::MacRoman,
        Encoding::Cp850,
    ];

    /// Its name, as the mapping file writes it.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows1252 => "windows-1252",
            Encoding::MacRoman => "macintosh",
            Encoding::Cp850 => "cp850",
        }
    }

    /// The encoding of a name, also of the names that people use.
    pub fn named(name: &str) -> Option<Self> {
        let plain: String = name.chars().filter(|sign| sign.is_ascii_alphanumeric()).collect();
        match plain.to_ascii_lowercase().as_str() {
            "utf8" => Some(Encoding::Utf8),
            "utf16" | "utf16le" => Some(Encoding::Utf16Le),
            "utf16be" => Some(Encoding::Utf16Be),
            "windows1252" | "cp1252" | "latin1" | "iso88591" | "iso885915" | "ansi" => {
                Some(Encoding::Windows1252)
            }
            "macintosh" | "macroman" | "mac" => Some(Encoding::MacRoman),
            "cp850" | "ibm850" | "dos" => Some(Encoding::Cp850),
            _ => None,
        }
    }
}

/// The text of a file and how it was encoded. A mark at the beginning is left off.
pub(super) fn decode(bytes: &[u8], wanted: Option<Encoding>) -> Result<(Cow<'_, str>, Encoding), ReadError> {
    let (marked, rest) = mark(bytes);
    let encoding = match wanted.or(marked).or_else(|| by_zeros(rest)) {
        Some(encoding) => encoding,
        None if std::str::from_utf8(rest).is_ok() => Encoding::Utf8,
        None => by_letters(rest),
    };
    let text = match encoding {
        Encoding::Utf8 => std::str::from_utf8(rest).map(Cow::Borrowed).map_err(|fault| {
            let before = &rest[..fault.valid_up_to()];
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
            ReadError::NotEncoded { encoding: encoding.name(), line }
        })?,
        Encoding::Utf16Le | Encoding::Utf16Be => Cow::Owned(utf16(rest, encoding == Encoding::Utf16Be)),
        one_byte => {
            let letters = letters(one_byte);
            Cow::Owned(rest.iter().map(|byte| letters[usize::from(*byte)]).collect())
        }
    };
    if is_binary(&text) {
        return Err(error::not_known(bytes));
    }
    Ok((text, encoding))
}

/// What the mark at the beginning says, and the bytes behind it.
fn mark(bytes: &[u8]) -> (Option<Encoding>, &[u8]) {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (Some(Encoding::Utf8), rest),
        [0xff, 0xfe, rest @ ..] => (Some(Encoding::Utf16Le), rest),
        [0xfe, 0xff, rest @ ..] => (Some(Encoding::Utf16Be), rest),
        _ => (None, bytes),
    }
}

/// UTF-16 by its zero bytes: western text has one in almost every pair, always on the same side.
fn by_zeros(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let pairs = head.len() / 2;
    let zeros = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let most = |one: usize, other: usize| pairs >= 2 && one * 2 > pairs && other * 20 <= pairs;
    match (most(first, second), most(second, first)) {
        (true, _) => Some(Encoding::Utf16Be),
        (_, true) => Some(Encoding::Utf16Le),
        _ => None,
    }
}

fn utf16(bytes: &[u8], high_first: bool) -> String {
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if high_first { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
    });
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The letter of each byte.
fn letters(encoding: Encoding) -> Vec<char> {
    let ascii = (0..0x80_u8).map(char::from);
    match encoding {
        Encoding::MacRoman => ascii.chain(MAC_ROMAN.chars()).collect(),
        Encoding::Cp850 => ascii.chain(CP850.chars()).collect(),
        _ => ascii.chain(WINDOWS_1252.chars()).chain((0xa0..=0xff_u8).map(char::from)).collect(),
    }
}

/// The encoding whose high bytes are letters of our languages; Windows-1252 where two are as good.
fn by_letters(bytes: &[u8]) -> Encoding {
    let mut best = (Encoding::Windows1252, i64::MIN);
    for encoding in [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850] {
        let score = likely(bytes, &letters(encoding));
        if score > best.1 {
            best = (encoding, score);
        }
    }
    best.0
}

/// How much a reading looks like one of our languages.
fn likely(bytes: &[u8], letters: &[char]) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    for byte in bytes {
        let sign = letters[usize::from(*byte)];
        if *byte >= 0x80 {
            score += match sign {
                'æ' | 'ø' | 'å' | 'ä' | 'ö' => 4,
                'Æ' | 'Ø' | 'Å' | 'Ä' | 'Ö' if before.is_lowercase() => -2,
                'Æ' | 'Ø' | 'Å' | 'Ä' | 'Ö' => 4,
                'é' | 'ü' | 'ß' | 'è' | 'ë' | 'ï' | 'ó' | 'ò' | 'ô' | 'á' | 'à' | 'ê' | 'Ü' | 'É' => {
                    1
                }
                '’' | '‘' | '“' | '”' | '–' | '—' | '…' | '•' | '€' | '§' | '°' | '²' | '½' | '«' | '»'
                | '\u{a0}' | '´' | '®' | '©' => 1,
                sign if sign.is_control() => -10,
                sign if sign.is_alphabetic() => -1,
                _ => -3,
            };
        }
        before = sign;
    }
    score
}

/// Whether a text is none: it has zero bytes, or control characters all over.
fn is_binary(text: &str) -> bool {
    let head = text.chars().take(4096);
    let (mut signs, mut controls) = (0_usize, 0_usize);
    for sign in head {
        signs += 1;
        if sign == '\0' {
            return true;
        }
        controls +=
            usize::from(sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{c}' | '\u{1a}'));
    }
    controls * 50 > signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_a_letter_for_each_byte() {
        for encoding in [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850] {
            assert_eq!(letters(encoding).len(), 256, "{encoding:?}");
        }
        assert_eq!(letters(Encoding::MacRoman)[0x8c], 'å');
        assert_eq!(letters(Encoding::Cp850)[0x9b], 'ø');
        assert_eq!(letters(Encoding::Windows1252)[0x80], '€');
    }

    #[test]
    fn an_encoding_is_known_by_its_own_name() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::named(encoding.name()), Some(encoding));
        }
        assert_eq!(Encoding::named("ISO-8859-1"), Some(Encoding::Windows1252));
        assert_eq!(Encoding::named("ebcdic"), None);
    }
}
