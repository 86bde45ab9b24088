//! One scalar as YAML: bare where every reader takes it for the same text, else in quotes.

/// What a reader may take for something else than text.
const WORDS: [&str; 12] = ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf"];

/// A text: quoted too where a reader would take it for a number, a day or a truth value.
pub(super) fn text(text: &str, flow: bool) -> String {
    if means_else(text) { quoted(text) } else { bare(text, flow) }
}

/// A number, a day, an id or a word of the format.
pub(super) fn bare(text: &str, flow: bool) -> String {
    if is_plain(text, flow) { text.to_owned() } else { quoted(text) }
}

fn means_else(text: &str) -> bool {
    let numeric = |sign: char| sign.is_ascii_hexdigit() || "+-._:xoTZ ".contains(sign);
    let number = text.chars().any(|sign| sign.is_ascii_digit())
        && text.starts_with(|sign: char| sign.is_ascii_digit() || "+-.".contains(sign))
        && text.chars().all(numeric);
    number || WORDS.contains(&text.to_lowercase().as_str())
}

fn is_plain(text: &str, flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    // A question mark begins a key in braces for some readers, wherever it stands.
    let inside = |sign: char| ",[]{}?".contains(sign);
    !"-?:,[]{}#&*!|>'\"%@`=<.".contains(first)
        && !first.is_whitespace()
        && !text.ends_with(|sign: char| sign.is_whitespace() || sign == ':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(unsafe_bare)
        && !(flow && text.chars().any(inside))
        && !(flow && colon_ends(text))
        && !["null", "Null", "NULL"].contains(&text)
}

/// Whether a colon could end a key: what follows it in braces must be a letter or a digit.
fn colon_ends(text: &str) -> bool {
    text.match_indices(':')
        .any(|(at, _)| !text[at + 1..].starts_with(|sign: char| sign.is_ascii_alphanumeric()))
}

/// Signs that only quotes keep: everything that is no plain blank but looks like one, ends a line, or is not seen.
fn unsafe_bare(sign: char) -> bool {
    sign.is_control()
        || sign != ' ' && sign.is_whitespace()
        || matches!(sign, '\u{feff}' | '\u{2028}' | '\u{2029}')
}

fn quoted(text: &str) -> String {
    if !text.chars().any(|sign| unsafe_bare(sign) && sign != '\u{a0}') {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut written = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => written.extend(['\\', sign]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            sign if unsafe_bare(sign) && (sign as u32) <= 0xffff => {
                written.push_str(&format!("\\u{:04x}", sign as u32));
            }
            sign => written.push(sign),
        }
    }
    written.push('"');
    written
}
