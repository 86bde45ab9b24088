//! What changes between two portfolios, for a pull request or a wiki: the sums first, the long lists folded.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::page::page;
use super::{escaped, line, prose};
use crate::report::changes::{Changes, Part};
use crate::report::{Language, Words};

const HEADINGS: [Words; 3] =
    [Words::new("Domain", "Område"), Words::new("What", "Hva"), Words::new("Who moves", "Hvem som flyttes")];

/// Writes what changes.
pub fn changes(changes: &Changes, language: Language, to: &mut dyn Write) -> io::Result<()> {
    page(&changes.opening, language, to)?;
    for one in &changes.parts {
        part(one, language, to)?;
    }
    to.write_all(b"\n")?;
    page(&changes.closing, language, to)
}

fn part(part: &Part, language: Language, to: &mut dyn Write) -> io::Result<()> {
    let heading = prose(&part.heading, language);
    let mut out = format!("\n<details><summary>{}</summary>\n\n", heading.replace('\\', ""));
    line(&mut out, HEADINGS.iter().map(|words| words.get(language).to_owned()));
    line(&mut out, HEADINGS.iter().map(|_| "---".to_owned()));
    for entry in &part.entries {
        let facts = prose(&entry.facts, language);
        let word = entry.word.get(language);
        let what = if facts.is_empty() { format!("**{word}**") } else { format!("**{word}**: {facts}") };
        let cells = [escaped(entry.name.get(language)), what, prose(&entry.body, language)];
        line(&mut out, cells.into_iter());
    }
    for (_, word, domains) in &part.unchanged {
        let cells = [prose(domains, language), word.get(language).to_owned(), String::new()];
        line(&mut out, cells.into_iter());
    }
    let _ = writeln!(out, "\n</details>");
    to.write_all(out.as_bytes())
}
