//! Findings as a Markdown table, for a pull request or the summary of a CI run.

use std::io::{self, Write};

use super::{Results, plain, summary, worst_first};
use crate::diagnostic::{Acceptance, Finding, Severity};
use crate::source::Sources;

/// Writes how many findings there are, and a table with the worst first.
pub fn markdown(results: &Results<'_>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    writeln!(out, "{}", whole(results, usize::MAX))
}

/// The same, with as many rows as stay below so many bytes; the last line says how many are left out.
pub fn markdown_within(results: &Results<'_>, bytes: usize) -> String {
    let mut text = whole(results, bytes);
    text.push('\n');
    text
}

fn whole(results: &Results<'_>, bytes: usize) -> String {
    let mut out = String::from("## portfolio check\n\n");
    match results.findings.is_empty() {
        true => out.push_str("No findings.\n"),
        false => out.push_str(&format!("{}.\n", summary(results.findings, results.sources))),
    }
    for note in notes(results) {
        out.push_str(&format!("\n{note}\n"));
    }
    if results.findings.is_empty() {
        return out;
    }
    out.push_str("\n| | Code | Place | What is wrong |\n| --- | --- | --- | --- |\n");
    // Room for the line that says what is left out.
    let room = bytes.saturating_sub(100);
    for (index, finding) in worst_first(results.findings).enumerate() {
        let row = row(finding, results.sources);
        if out.len() + row.len() > room {
            out.push_str(&format!("\nand {} more\n", results.findings.len() - index));
            break;
        }
        out.push_str(&row);
    }
    out
}

/// What was accepted, and what the baseline says is gone.
fn notes(results: &Results<'_>) -> Vec<String> {
    let by = |wanted: fn(Acceptance) -> bool| results.waived.iter().filter(|one| wanted(one.by)).count();
    let known = by(|by| by == Acceptance::Baseline);
    let waived = by(|by| by != Acceptance::Baseline);
    let mut notes = Vec::new();
    if waived > 0 {
        notes.push(format!("{waived} waived."));
    }
    if known > 0 {
        notes.push(format!("{known} known from the baseline."));
    }
    if !results.fixed.is_empty() {
        let names: Vec<String> =
            results.fixed.iter().map(|(code, subject)| cell(&format!("{code} {subject}"))).collect();
        notes.push(format!("Gone since the baseline: {}.", names.join(", ")));
    }
    notes
}

fn row(finding: &Finding, sources: &Sources) -> String {
    let sign = match finding.severity {
        Severity::Error => "❌ error",
        Severity::Warning => "⚠️ warning",
        Severity::Info => "ℹ️ info",
    };
    let path = &sources.file(finding.primary.span.file).path;
    let place = format!("{path}:{}", sources.start(finding.primary.span).line);
    let mut words = cell(&finding.message);
    for help in &finding.help {
        words.push_str(&format!("<br>*help:* {}", cell(help)));
    }
    format!("| {sign} | {} | {} | {words} |\n", cell(&finding.code), cell(&place))
}

/// Text in a cell: nothing in it is markup, closes the cell or names somebody.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in plain(text).chars() {
        match character {
            '|' | '*' | '_' | '[' | ']' | '\\' | '#' | '~' | '`' => {
                out.push('\\');
                out.push(character);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Otherwise it would call somebody, or make a link.
            '@' => out.push_str("&#64;"),
            _ => out.push(character),
        }
    }
    out
}
