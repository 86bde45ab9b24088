//! What people do to a file that makes it no YAML: the cause, where the reader only sees that it cannot go on.
//!
//! What enters: the text and where the reader stopped. What leaves: the cause with its place and the way out, if it is one
//! of those known. What always holds: a cause stands in the text; nothing is guessed.

use std::ops::Range;

use super::codes;
use crate::diagnostic::Card;
use crate::source::line_starts;
use crate::words::{Text, t};

/// A cause.
pub(super) struct Mishap {
    pub card: Card,
    pub place: Range<usize>,
    pub message: Text,
    pub help: Text,
}

/// The cause of an error of syntax at a byte.
pub(super) fn near(text: &str, at: usize) -> Option<Mishap> {
    let lines = lines_around(text, at);
    tab(text, &lines).or_else(|| unfinished_merge(text)).or_else(|| odd_space(text, &lines))
}

/// Whether a character ends a line.
pub(super) fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

/// The line before an error, its own, and the next.
fn lines_around(text: &str, at: usize) -> Vec<Range<usize>> {
    let starts: Vec<usize> = line_starts(text).collect();
    let own = starts.partition_point(|&start| start <= at) - 1;
    let end = |line: usize| starts.get(line + 1).map_or(text.len(), |&next| next);
    (own.saturating_sub(1)..starts.len().min(own + 2)).map(|line| starts[line]..end(line)).collect()
}

/// Whether a byte stands on an earlier line than another.
pub(super) fn is_on_an_earlier_line(text: &str, before: usize, at: usize) -> bool {
    text.get(before..at).is_some_and(|between| between.contains(is_break))
}

/// What the reader met where it stopped, as far as it may come from what opens on an earlier line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stopped {
    /// Something that cannot stand inside brackets.
    InBrackets,
    /// More behind the quote that closes a text.
    BehindQuote(char),
}

/// A bracket or a quote of an earlier line that was never meant to reach so far. `bracket` is the innermost one that is open, if
/// it opens on an earlier line. A line that is not indented more than the line of the bracket is none of its inside.
pub(super) fn unclosed(text: &str, at: usize, stopped: Stopped, bracket: Option<usize>) -> Option<Mishap> {
    match stopped {
        Stopped::InBrackets => {
            let start = bracket.filter(|&start| indentation(text, at) <= content(text, start))?;
            let (open, close) = if text[start..].starts_with('[') { ("[", "]") } else { ("{", "}") };
            Some(Mishap {
                card: codes::SYNTAX,
                place: start..start + 1,
                message: t!("load.no_yaml", message = t!("load.bracket_not_closed", open = open)),
                help: t!("load.bracket_not_closed_help", close = close),
            })
        }
        Stopped::BehindQuote(sign) => {
            let closed = text[..at].trim_end().strip_suffix(sign)?.len();
            let start = text[..closed].rfind(sign).filter(|&start| is_on_an_earlier_line(text, start, at))?;
            Some(Mishap {
                card: codes::SYNTAX,
                place: start..start + 1,
                message: t!("load.no_yaml", message = t!("load.quote_not_closed")),
                help: t!("load.quote_open_help"),
            })
        }
    }
}

/// The start of the line of a byte.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(is_break).map_or(0, |end| end + 1)
}

/// How far the line of a byte is indented.
fn indentation(text: &str, at: usize) -> usize {
    let line = &text[line_start(text, at)..];
    line.len() - line.trim_start_matches(' ').len()
}

/// Where on its line the content begins in which a byte stands: behind the indentation and the dashes of lists.
fn content(text: &str, at: usize) -> usize {
    let line = &text[line_start(text, at)..at];
    line.len() - line.trim_start_matches([' ', '-']).len()
}

/// A tab in the indentation.
fn tab(text: &str, lines: &[Range<usize>]) -> Option<Mishap> {
    let tab = lines.iter().find_map(|line| {
        let content = &text[line.clone()];
        let indentation = content.len() - content.trim_start_matches([' ', '\t']).len();
        content[..indentation].find('\t').map(|tab| line.start + tab)
    })?;
    Some(Mishap { card: codes::TAB, place: tab..tab + 1, message: t!("load.tab"), help: t!("load.tab_help") })
}

/// The first line that git leaves where a merge must be finished by hand.
fn unfinished_merge(text: &str) -> Option<Mishap> {
    let line = |start: usize| text[start..].split(is_break).next().unwrap_or_default();
    let is_mark = |line: &str| {
        line == "=======" || ["<<<<<<< ", "||||||| ", ">>>>>>> "].iter().any(|mark| line.starts_with(mark))
    };
    let start = line_starts(text).find(|&start| is_mark(line(start)))?;
    let length = line(start).len();
    Some(Mishap {
        card: codes::SYNTAX,
        place: start..start + text[start..start + length].trim_end().len(),
        message: t!("load.merge_open"),
        help: t!("load.merge_open_help"),
    })
}

/// A sign that looks like a space and is none, in the line of an error or the one before it: before the value, where YAML
/// wants a plain one.
fn odd_space(text: &str, lines: &[Range<usize>]) -> Option<Mishap> {
    let odd = |sign: char| sign != ' ' && sign.is_whitespace() && !sign.is_ascii();
    let (place, sign) = lines.iter().take(2).find_map(|line| {
        let content = &text[line.clone()];
        let found = content.char_indices().find(|&(place, sign)| {
            let lead = content[..place].trim_end();
            odd(sign) && (lead.is_empty() || lead.ends_with([':', '-', ',', '{', '[']))
        });
        found.map(|(place, sign)| (line.start + place, sign))
    })?;
    Some(Mishap {
        card: codes::SYNTAX,
        place: place..place + sign.len_utf8(),
        message: t!("load.odd_space", sign = format!("{:04X}", u32::from(sign))),
        help: t!("load.odd_space_help"),
    })
}
