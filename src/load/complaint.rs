//! What to say of a scalar that is not what its key wants: what is wrong, and how to write it.

use std::fmt;

use super::codes;
use super::scalar;
use super::schema::Kind;
use crate::diagnostic::{Card, did_you_mean, quote};
use crate::model;

/// What is wrong with a scalar.
pub(super) struct Complaint {
    pub card: Card,
    pub message: String,
    pub help: String,
}

/// Which value it is.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The whole file's.
    File,
    /// That of a key.
    Key(&'a str),
    /// An item of a key's list.
    Item(&'a str),
}

impl fmt::Display for At<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::File => out.write_str("the file"),
            At::Key(name) => out.write_str(&quote(name)),
            At::Item(name) => write!(out, "an item of {}", quote(name)),
        }
    }
}

fn complaint(card: Card, message: String, help: impl Into<String>) -> Complaint {
    Complaint { card, message, help: help.into() }
}

/// Looks at a scalar.
pub(super) fn look(kind: &Kind, at: At<'_>, text: &str) -> Option<Complaint> {
    if let Kind::Id = kind {
        return (!scalar::id(text)).then(|| id(text));
    }
    if scalar::read(kind, text).is_some() {
        return None;
    }
    if let Some(plain) = without_odd_quotes(text)
        && scalar::read(kind, plain).is_some()
    {
        let mut found = look_at(kind, at, text)?;
        found.help = format!("write `{plain}`: only straight quotes are quotes");
        return Some(found);
    }
    look_at(kind, at, text)
}

/// The text between quotes that word processors make; none where there are none.
fn without_odd_quotes(text: &str) -> Option<&str> {
    let odd = ['“', '”', '„', '‘', '’', '«', '»'];
    text.strip_prefix(odd)?.strip_suffix(odd)
}

/// Looks at a scalar that is not what its key wants.
fn look_at(kind: &Kind, at: At<'_>, text: &str) -> Option<Complaint> {
    Some(match *kind {
        Kind::Whole(least, most) => whole(at, text, least, most),
        Kind::Decimal(places, most) => decimal(at, text, places, most),
        Kind::Date => date(at, text, ""),
        Kind::DateOrOffset => date(at, text, ", or months from the merger such as -12m, 0m or 6m"),
        Kind::Month => complaint(
            codes::BAD_DATE,
            format!("{at} is {}, which is no month", quote(text)),
            "write a month as YYYY-MM, from 1900 to 2199, such as 2019-12",
        ),
        Kind::Truth => complaint(
            codes::BAD_TRUTH,
            format!("{at} is {}, which is no truth value", quote(text)),
            "write true, false, yes or no, in small letters",
        ),
        Kind::WholeOrWord(least, most, words) => whole_or_word(at, text, least, most, words),
        Kind::TruthOrList(_) => complaint(
            codes::BAD_TRUTH,
            format!("{at} is {}, which is no truth value", quote(text)),
            "write yes or no, or a list: `[…]`",
        ),
        Kind::Word(words) | Kind::WordOrListOrTable(words, ..) => word(at, text, words),
        Kind::OneOrMore(item, _) => return look(item, at, text),
        _ => return None,
    })
}

fn id(text: &str) -> Complaint {
    let message = format!("{} is no id", quote(text));
    complaint(codes::BAD_ID, message, format!("ids are made of a-z, 0-9, `.`, `_` and `-`{}", id_hint(text)))
}

fn word(at: At<'_>, text: &str, words: &[&str]) -> Complaint {
    let message = format!("{at} cannot be {}", quote(text));
    let lower = text.to_lowercase();
    let near = words.iter().copied().find(|&word| word == lower);
    let near = near.or_else(|| did_you_mean(text, words.iter().copied()));
    let hint = near.map_or_else(String::new, |word| format!("; did you mean `{word}`?"));
    complaint(codes::UNKNOWN_WORD, message, format!("it is {}{hint}", one_of(words)))
}

fn whole_or_word(at: At<'_>, text: &str, least: u64, most: u64, words: &[&str]) -> Complaint {
    let near = did_you_mean(text, words.iter().copied());
    let hint = near.map_or_else(String::new, |word| format!("; did you mean `{word}`?"));
    let card = match scalar::digits(text) {
        Some(_) => codes::OUT_OF_RANGE,
        None if near.is_some() => codes::UNKNOWN_WORD,
        None => codes::BAD_NUMBER,
    };
    let message = format!("{at} cannot be {}", quote(text));
    complaint(
        card,
        message,
        format!("it is a whole number from {least} to {most}, or {}{hint}", one_of(words)),
    )
}

/// `a`, `b` or `c`.
pub(super) fn one_of(words: &[&str]) -> String {
    listed(words, "or")
}

/// `a`, `b` and `c`.
pub(super) fn listed(words: &[&str], last: &str) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match &words[..] {
        [] => String::new(),
        [word] => word.clone(),
        [words @ .., end] => format!("{} {last} {end}", words.join(", ")),
    }
}

fn whole(at: At<'_>, text: &str, least: u64, most: u64) -> Complaint {
    let range = format!("a whole number from {least} to {most}");
    let negative = text.strip_prefix('-').is_some_and(|rest| scalar::digits(rest).is_some());
    if negative || scalar::digits(text).is_some() {
        let message = format!("{at} is {}, but must be {range}", quote(text));
        return complaint(codes::OUT_OF_RANGE, message, format!("give a number from {least} to {most}"));
    }
    let message = format!("{at} is {}, but must be {range}", quote(text));
    let help = match plainly(text) {
        Some(number) => format!("write it in plain digits: {number}"),
        None if text.contains(['.', ',']) => {
            "leave out the decimals: it is counted in whole units".to_owned()
        }
        None => "write it in plain digits, such as 12000".to_owned(),
    };
    complaint(codes::BAD_NUMBER, message, help)
}

fn decimal(at: At<'_>, text: &str, places: u32, most: u64) -> Complaint {
    if scalar::decimal(text, places).is_some() {
        let message = format!("{at} is {}, but must be a number from 0 to {most}", quote(text));
        return complaint(codes::OUT_OF_RANGE, message, format!("give a number from 0 to {most}"));
    }
    let message = format!("{at} is {}, but must be a number with at most {places} decimals", quote(text));
    let comma = text.replace(',', ".");
    let help = if comma != text && scalar::decimal(&comma, places).is_some() {
        format!("write it with a point: {comma}")
    } else {
        "write it in plain digits, such as 4 or 4.5".to_owned()
    };
    complaint(codes::BAD_NUMBER, message, help)
}

/// The number without thousands marks, a plus, or a unit, where it is clear what was meant.
fn plainly(text: &str) -> Option<String> {
    let bare = text.strip_prefix('+').unwrap_or(text);
    let bare = bare.strip_suffix("kr").or_else(|| bare.strip_suffix(",-")).unwrap_or(bare).trim();
    let groups: Vec<&str> = bare.split([' ', '_', '.', ',', '\'', '\u{a0}', '\u{202f}']).collect();
    let grouped =
        groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3) && groups[0].len() <= 3;
    if groups.len() > 1 && !grouped {
        return None;
    }
    let number = groups.concat();
    scalar::digits(&number).map(|_| number)
}

fn date(at: At<'_>, text: &str, or: &str) -> Complaint {
    let message = format!("{at} is {}, which is no date", quote(text));
    let help = match meant(text) {
        Some(date) => format!("write {date}"),
        None if text.len() == 10
            && model::date(&format!("{}01", text.get(..8).unwrap_or_default())).is_some() =>
        {
            "that month does not have this day".to_owned()
        }
        None => format!("write a day of the calendar as YYYY-MM-DD, from 1900 to 2199{or}"),
    };
    complaint(codes::BAD_DATE, message, help)
}

/// The day that was meant by `1.4.2018`, `2018-4-1`, `20180401` or `2018-04-01T00:00`.
fn meant(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', '-', '/']).collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (year, month, day.get(..2).unwrap_or(day)),
        [day, month, year] if year.len() == 4 => (year, month, day),
        [whole] if whole.len() == 8 && whole.is_ascii() => (&whole[..4], &whole[4..6], &whole[6..]),
        _ => return None,
    };
    let date = format!("{year}-{month:0>2}-{day:0>2}");
    model::date(&date).map(|_| date)
}

/// The id that was meant.
fn id_hint(text: &str) -> String {
    let mut meant = String::new();
    for character in text.trim().to_lowercase().chars() {
        match character {
            'a'..='z' | '0'..='9' | '.' | '_' | '-' => meant.push(character),
            'æ' => meant.push_str("ae"),
            'ø' | 'ö' => meant.push('o'),
            'å' | 'ä' => meant.push('a'),
            'é' | 'è' => meant.push('e'),
            _ if meant.ends_with('-') => {}
            _ => meant.push('-'),
        }
    }
    let meant = meant.trim_matches(['-', '.', '_']);
    if scalar::id(meant) { format!(": write `{meant}`") } else { String::new() }
}
