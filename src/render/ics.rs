//! Days to act by as an iCalendar file (RFC 5545): one all-day event a day, with a reminder.
//!
//! What always holds: lines end with CRLF and are folded at 75 bytes between characters (3.1); text is escaped (3.3.11);
//! the stamp is the planning date, so that the same plan gives the same bytes; an event's UID is the same from plan to plan.

use std::io::{self, Write};

use jiff::ToSpan;

use super::escape::ics;
use super::{Calendar, Style};
use crate::model::Date;
use crate::report::{Language, Piece, Text};

/// The longest line in bytes, without its end (3.1).
const LONGEST: usize = 75;

/// Writes a calendar.
pub fn render(calendar: &Calendar, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let Calendar { name, stamp, events } = calendar;
    let (stamp, language) = (*stamp, style.language);
    let mut lines = Lines(to);
    lines.put("BEGIN", "VCALENDAR")?;
    lines.put("VERSION", "2.0")?;
    lines.put("PRODID", "-//portfolio//portfolio//EN")?;
    lines.put("CALSCALE", "GREGORIAN")?;
    lines.put("METHOD", "PUBLISH")?;
    lines.text("X-WR-CALNAME", name)?;
    for event in events {
        let end = event.day.saturating_add(1.day());
        let summary = said(&event.summary, language);
        let description: Vec<String> = event.description.iter().map(|line| said(line, language)).collect();
        lines.put("BEGIN", "VEVENT")?;
        lines.text("UID", &event.uid)?;
        lines.put("DTSTAMP", &format!("{}T000000Z", basic(stamp)))?;
        lines.put("DTSTART;VALUE=DATE", &basic(event.day))?;
        lines.put("DTEND;VALUE=DATE", &basic(end))?;
        lines.text("SUMMARY", &summary)?;
        lines.text("DESCRIPTION", &description.join("\n"))?;
        lines.text("CATEGORIES", &event.category.say(language))?;
        lines.put("TRANSP", "TRANSPARENT")?;
        lines.put("BEGIN", "VALARM")?;
        lines.put("ACTION", "DISPLAY")?;
        lines.put("TRIGGER", "-P14D")?;
        lines.text("DESCRIPTION", &summary)?;
        lines.put("END", "VALARM")?;
        lines.put("END", "VEVENT")?;
    }
    lines.put("END", "VCALENDAR")
}

struct Lines<'a>(&'a mut dyn Write);

impl Lines<'_> {
    /// A property whose value is text.
    fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.put(name, &ics(text))
    }

    /// A property, folded.
    fn put(&mut self, name: &str, value: &str) -> io::Result<()> {
        let mut room = LONGEST;
        for character in format!("{name}:{value}").chars() {
            if character.len_utf8() > room {
                self.0.write_all(b"\r\n ")?;
                room = LONGEST - 1;
            }
            room -= character.len_utf8();
            self.0.write_all(character.encode_utf8(&mut [0; 4]).as_bytes())?;
        }
        self.0.write_all(b"\r\n")
    }
}

/// `20190628`.
fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn said(sentence: &Text, language: Language) -> String {
    let piece = |piece| match piece {
        Piece::Text(words) | Piece::Own(words) => words.to_owned(),
        // A calendar has no room for the mark of an assumed figure and its legend.
        Piece::Value(cell) => cell.clone().assumed(false).say(language),
    };
    sentence.pieces(language).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, text: &str) -> String {
        let mut bytes = Vec::new();
        Lines(&mut bytes).text(name, text).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn lines_are_folded_between_characters_at_75_bytes() {
        let text = "æøå".repeat(60);
        let folded = line("SUMMARY", &text);
        assert!(folded.ends_with("\r\n"));
        for part in folded.trim_end().split("\r\n") {
            assert!(part.len() <= LONGEST, "{} bytes: {part}", part.len());
        }
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
    }

    #[test]
    fn a_line_of_exactly_75_bytes_is_not_folded() {
        let text = "x".repeat(LONGEST - "SUMMARY:".len());
        assert_eq!(line("SUMMARY", &text), format!("SUMMARY:{text}\r\n"));
        assert_eq!(line("SUMMARY", &format!("{text}y")), format!("SUMMARY:{text}\r\n y\r\n"));
    }

    #[test]
    fn text_cannot_become_a_property() {
        assert_eq!(line("SUMMARY", "a;b,c\\d\r\nEND:VEVENT"), "SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n");
    }
}
