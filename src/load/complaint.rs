//! What to say of a scalar that is not what its key wants: what is wrong, and how to write it.

use super::codes;
use super::scalar;
use super::schema::ValueKind;
use crate::diagnostic::{Card, did_you_mean, quote};
use crate::model;
use crate::words::{AsCell, Cell, Text, t};

/// What is wrong with a scalar.
pub(super) struct Complaint {
    pub card: Card,
    pub message: Text,
    pub help: Text,
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

impl AsCell for At<'_> {
    fn cell(&self) -> Cell {
        match self {
            At::File => t!("load.the_file").cell(),
            At::Key(name) => Cell::text(quote(name)),
            At::Item(name) => t!("load.item_of", key = quote(name)).cell(),
        }
    }
}

fn complaint(card: Card, message: Text, help: Text) -> Complaint {
    Complaint { card, message, help }
}

/// Looks at a scalar.
pub(super) fn look(kind: &ValueKind, at: At<'_>, text: &str) -> Option<Complaint> {
    if let ValueKind::Id = kind {
        return (!scalar::id(text)).then(|| id(text));
    }
    if scalar::read(kind, text).is_some() {
        return None;
    }
    if let Some(plain) = without_odd_quotes(text)
        && scalar::read(kind, plain).is_some()
    {
        let mut found = look_at(kind, at, text)?;
        found.help = t!("load.straight_quotes", plain = plain);
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
fn look_at(kind: &ValueKind, at: At<'_>, text: &str) -> Option<Complaint> {
    Some(match *kind {
        ValueKind::Whole(least, most) => whole(at, text, least, most),
        ValueKind::Ranged(least, most) => ranged(at, text, least, most),
        ValueKind::Decimal(places, most) => decimal(at, text, places, most),
        ValueKind::Date => date(at, text, &Text::default()),
        ValueKind::DateOrOffset => date(at, text, &t!("load.or_offset")),
        ValueKind::Month => complaint(
            codes::BAD_DATE,
            t!("load.no_month", at = at, text = quote(text)),
            t!("load.no_month_help"),
        ),
        ValueKind::Truth => complaint(
            codes::BAD_TRUTH,
            t!("load.no_truth", at = at, text = quote(text)),
            t!("load.no_truth_help"),
        ),
        ValueKind::WholeOrWord(least, most, words) => whole_or_word(at, text, least, most, words),
        ValueKind::TruthOrList(_) => complaint(
            codes::BAD_TRUTH,
            t!("load.no_truth", at = at, text = quote(text)),
            t!("load.no_truth_list_help"),
        ),
        ValueKind::Word(words) | ValueKind::WordOrListOrTable(words, ..) => word(at, text, words),
        ValueKind::OneOrMore(item, _) => return look(item, at, text),
        _ => return None,
    })
}

fn id(text: &str) -> Complaint {
    let message = t!("load.no_id", text = quote(text));
    complaint(codes::BAD_ID, message, t!("load.no_id_help", hint = id_hint(text)))
}

fn word(at: At<'_>, text: &str, words: &[&str]) -> Complaint {
    let message = t!("load.cannot_be", at = at, text = quote(text));
    let lower = text.to_lowercase();
    let near = words.iter().copied().find(|&word| word == lower);
    let near = near.or_else(|| did_you_mean(text, words.iter().copied()));
    let hint = near.map_or_else(Text::default, |word| t!("cli.meant", meant = word));
    complaint(codes::UNKNOWN_WORD, message, t!("load.one_of", words = one_of(words), hint = hint))
}

fn whole_or_word(at: At<'_>, text: &str, least: u64, most: u64, words: &[&str]) -> Complaint {
    let near = did_you_mean(text, words.iter().copied());
    let hint = near.map_or_else(Text::default, |word| t!("cli.meant", meant = word));
    let card = match scalar::digits(text) {
        Some(_) => codes::OUT_OF_RANGE,
        None if near.is_some() => codes::UNKNOWN_WORD,
        None => codes::BAD_NUMBER,
    };
    let message = t!("load.cannot_be", at = at, text = quote(text));
    complaint(
        card,
        message,
        t!(
            "load.whole_or_word",
            least = least.to_string(),
            most = most.to_string(),
            words = one_of(words),
            hint = hint
        ),
    )
}

/// `a`, `b` or `c`.
pub(super) fn one_of(words: &[&str]) -> Text {
    Text::or(words.iter().map(|word| format!("`{word}`")))
}

/// `a`, `b` and `c`.
pub(super) fn listed(words: &[&str]) -> Text {
    Text::and(words.iter().map(|word| format!("`{word}`")))
}

fn whole(at: At<'_>, text: &str, least: u64, most: u64) -> Complaint {
    let (from, to) = (least.to_string(), most.to_string());
    let message = t!("load.no_whole", at = at, text = quote(text), least = from, most = to);
    let negative = text.strip_prefix('-').is_some_and(|rest| scalar::digits(rest).is_some());
    if negative || scalar::digits(text).is_some() {
        return complaint(codes::OUT_OF_RANGE, message, t!("load.give_number", least = from, most = to));
    }
    let help = match plainly(text) {
        Some(number) => t!("load.plain_digits", number = number),
        None if text.contains(['.', ',']) => t!("load.no_decimals"),
        None => t!("load.plain_digits_such"),
    };
    complaint(codes::BAD_NUMBER, message, help)
}

fn ranged(at: At<'_>, text: &str, least: u64, most: u64) -> Complaint {
    if !(text.contains("..") || text.contains(['±', '%'])) {
        return whole(at, text, least, most);
    }
    let (least, most) = (least.to_string(), most.to_string());
    let message = t!("load.no_range", at = at, text = quote(text), least = least, most = most);
    complaint(codes::BAD_NUMBER, message, t!("load.no_range_help"))
}

fn decimal(at: At<'_>, text: &str, places: u32, most: u64) -> Complaint {
    if scalar::decimal(text, places).is_some() {
        let to = most.to_string();
        let message = t!("load.no_decimal", at = at, text = quote(text), most = to);
        return complaint(codes::OUT_OF_RANGE, message, t!("load.give_number", least = "0", most = to));
    }
    let message = t!("load.many_decimals", at = at, text = quote(text), places = places);
    let comma = text.replace(',', ".");
    let help = if comma != text && scalar::decimal(&comma, places).is_some() {
        t!("load.with_a_point", number = comma)
    } else {
        t!("load.plain_decimal")
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

fn date(at: At<'_>, text: &str, or: &Text) -> Complaint {
    let message = t!("load.no_date", at = at, text = quote(text));
    let help = match meant(text) {
        Some(date) => t!("load.write_date", date = date),
        None if text.len() == 10
            && model::date(&format!("{}01", text.get(..8).unwrap_or_default())).is_some() =>
        {
            t!("load.no_such_day")
        }
        None => t!("load.no_date_help", or = or),
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
fn id_hint(text: &str) -> Text {
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
    if scalar::id(meant) { t!("load.id_meant", meant = meant) } else { Text::default() }
}
