//! What changes between two portfolios, a line or two a domain: a sign, the same in a word, the domain, the facts; below,
//! who moves.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::paint::{HARD_SPACE, Paint, paint, tame};
use super::prose::{self, lines};
use super::text::Legend;
use super::{Screen, blocks, write};
use crate::diff::DomainOutcome;
use crate::report::Words;
use crate::report::changes::{Changes, Entry, Part};

/// Writes what changes.
pub fn changes(changes: &Changes, screen: Screen, to: &mut dyn Write) -> io::Result<()> {
    let mut legend = Legend::default();
    let mut out = blocks(&changes.opening, screen, &mut legend);
    for changed in &changes.parts {
        out.push('\n');
        out.push_str(&part(changed, screen, &mut legend));
    }
    out.push('\n');
    out.push_str(&blocks(&changes.closing, screen, &mut legend));
    if screen.ascii {
        out = out.replace('→', "->");
    }
    write(out, legend, screen, to)
}

fn part(part: &Part, screen: Screen, legend: &mut Legend) -> String {
    let mut out = prose::paragraph(&part.heading, Some(Paint::Bold), screen, legend);
    let all =
        part.entries.iter().map(|entry| &entry.word).chain(part.unchanged.iter().map(|(_, word, _)| word));
    let widest = all.map(|word| word.get(screen.language).width()).max().unwrap_or(0);
    for one in &part.entries {
        out.push_str(&entry(one, widest, screen, legend));
    }
    for (outcome, word, domains) in &part.unchanged {
        let first = mark(*outcome, word, widest, screen);
        let text = prose::plain(domains, Some(Paint::Faint), screen, legend);
        out.push_str(&lines(&text, screen.width, &first, &indent(widest)));
    }
    out
}

fn entry(entry: &Entry, widest: usize, screen: Screen, legend: &mut Legend) -> String {
    let first = mark(entry.outcome, &entry.word, widest, screen);
    let mut text = paint(&tame(entry.name.get(screen.language)), Some(Paint::Bold));
    let facts = prose::plain(&entry.facts, None, screen, legend);
    if !facts.is_empty() {
        text = format!("{text}: {facts}");
    }
    let indent = indent(widest);
    let mut out = lines(&text, screen.width, &first, &indent);
    let body = prose::plain(&entry.body, None, screen, legend);
    if !body.is_empty() {
        out.push_str(&lines(&body, screen.width, &indent, &format!("{indent}{HARD_SPACE}{HARD_SPACE}")));
    }
    out
}

/// The sign and the word of an outcome.
fn mark(outcome: DomainOutcome, word: &Words, widest: usize, screen: Screen) -> String {
    let (sign, plain, painted) = look(outcome);
    let word = word.get(screen.language);
    let padding = HARD_SPACE.to_string().repeat(widest - word.width());
    let text = format!("{}{HARD_SPACE}{word}{padding}", if screen.ascii { plain } else { sign });
    format!("{HARD_SPACE}{HARD_SPACE}{}{HARD_SPACE}{HARD_SPACE}", paint(&text, painted))
}

fn indent(widest: usize) -> String {
    HARD_SPACE.to_string().repeat(widest + 6)
}

/// The sign of an outcome, the same in ASCII, and its colour. The word beside it says the same.
const fn look(outcome: DomainOutcome) -> (char, char, Option<Paint>) {
    match outcome {
        DomainOutcome::Moved => ('→', '>', Some(Paint::Notice)),
        DomainOutcome::Procured => ('+', '+', Some(Paint::Good)),
        DomainOutcome::Parallel => ('∥', '|', Some(Paint::Notice)),
        DomainOutcome::Retired => ('×', 'x', Some(Paint::Alarm)),
        DomainOutcome::Different => ('≠', '#', Some(Paint::Notice)),
        DomainOutcome::Added => ('+', '+', Some(Paint::Good)),
        DomainOutcome::Dropped => ('−', '-', Some(Paint::Alarm)),
        DomainOutcome::Kept => ('=', '=', Some(Paint::Faint)),
        DomainOutcome::National => ('◦', 'o', Some(Paint::Faint)),
        DomainOutcome::OwnProject => ('◦', 'o', Some(Paint::Faint)),
    }
}
