//! A card: its name, its facts under one another, then its tables.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::paint::{HARD_SPACE, Paint, paint, tame};
use super::prose::lines;
use super::text::{self, Legend};
use super::{Screen, whole_table, write};
use crate::show::{Card, Fact};

/// The widest a fact's name may stand before its value.
const WIDEST: usize = 34;

/// Writes a card.
pub fn card(card: &Card, screen: Screen, to: &mut dyn Write) -> io::Result<()> {
    let mut legend = Legend::default();
    let (kind, name) = (card.kind_words.get(screen.language), card.name.get(screen.language));
    let head = tame(&format!("{kind} {}: {name}", card.reference));
    let mut out = lines(&paint(&head, Some(Paint::Bold)), screen.width, "", "");
    let shown: Vec<&Fact> = card.facts.iter().filter(|fact| !fact.is_empty()).collect();
    let headings = shown.iter().map(|fact| heading(fact, screen).width());
    let widest = headings.max().unwrap_or(0).min(WIDEST);
    for fact in shown {
        let heading = heading(fact, screen);
        let padding = HARD_SPACE.to_string().repeat(widest.saturating_sub(heading.width()) + 2);
        let first = format!("{HARD_SPACE}{HARD_SPACE}{}{padding}", paint(&heading, Some(Paint::Faint)));
        let next = HARD_SPACE.to_string().repeat(widest + 4);
        out.push_str(&lines(&text::cell(&fact.cell, None, screen, &mut legend), screen.width, &first, &next));
    }
    for table in card.tables.iter().filter(|table| !table.rows.is_empty()) {
        out.push('\n');
        out.push_str(&whole_table(table, screen, &mut legend));
    }
    write(out, legend, screen, to)
}

fn heading(fact: &Fact, screen: Screen) -> String {
    let heading = fact.heading.get(screen.language);
    if screen.ascii { heading.replace('…', "..") } else { heading.to_owned() }
}
