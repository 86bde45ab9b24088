//! Findings -> bytes: with the text they are about, on one line each, or as JSON.
//!
//! What enters: findings, in the order in which they shall stand, and the sources they point into. What leaves: bytes
//! in the writer. What always holds: lines and columns count from 1, columns in characters; the user's text cannot
//! speak to the terminal.

mod concise;
mod json;
mod snippets;

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Severity};
use crate::source::Sources;

pub use concise::concise;
pub use json::json;
pub use snippets::text;

/// `3 errors, 1 warning in 2 files`; nothing without findings.
pub fn summary(findings: &[Finding], sources: &Sources) -> String {
    let files: BTreeSet<&str> =
        findings.iter().map(|finding| sources.file(finding.primary.span.file).path.as_str()).collect();
    let mut counts = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        if count > 0 {
            counts.push(counted(count, severity.name()));
        }
    }
    match counts.is_empty() {
        true => String::new(),
        false => format!("{} in {}", counts.join(", "), counted(files.len(), "file")),
    }
}

fn counted(count: usize, word: &str) -> String {
    match (count, word) {
        (1, word) => format!("1 {word}"),
        (count, "info") => format!("{count} infos"),
        (count, word) => format!("{count} {word}s"),
    }
}

/// Text without what could speak to the terminal or break a line.
fn plain(text: &str) -> String {
    let speaks = |character: char| {
        character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(speaks) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if speaks(character) {
            plain.extend(character.escape_default());
        } else {
            plain.push(character);
        }
    }
    plain
}
