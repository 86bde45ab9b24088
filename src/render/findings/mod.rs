//! Findings -> bytes: with the text they are about, on one line each, or as other programs and services read them.
//!
//! What enters: findings, in the order in which they shall stand, and the sources they point into. What leaves: bytes
//! in the writer. What always holds: lines and columns count from 1, columns in characters; the user's text cannot
//! speak to the terminal.

mod concise;
mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod place;
mod sarif;
mod snippets;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Pages, Severity, Waived, harmless};
use crate::source::Sources;
use crate::words::{Language, Text, t};

pub use concise::concise;
pub use fingerprint::fingerprint;
pub use github::github;
pub use gitlab::gitlab;
pub use json::{json, jsonl};
pub use junit::junit;
pub use markdown::{markdown, markdown_within};
pub use sarif::{sarif, sarif_left_out};
pub use snippets::text;

/// A check as a whole, for the formats that tell more than the findings.
#[derive(Clone, Copy, Debug)]
pub struct Results<'a> {
    /// The findings that count.
    pub findings: &'a [Finding],
    /// What somebody accepted.
    pub waived: &'a [Waived],
    /// The codes of the rules that ran.
    pub ran: &'a [String],
    /// What is known of each code, sorted.
    pub pages: &'a dyn Pages,
    /// What the findings point into.
    pub sources: &'a Sources,
    /// The language of the formats that people read.
    pub language: Language,
    /// The level from which a finding fails the run.
    pub fail_on: Severity,
    /// Whether there was a baseline to compare with.
    pub compared: bool,
    /// The code and subject of what the baseline has and is gone.
    pub fixed: &'a [(String, String)],
    /// Where the files lie, for anyone who reads paths from the root of a repository.
    pub repository: &'a Repository,
}

/// How the paths of the files begin, as they are shown, and as they are seen from the root of the repository.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repository {
    /// The workspace's folder as paths show it; empty where they begin in it.
    pub shown: String,
    /// The same folder from the root of the repository. None where there is no repository.
    pub from_root: Option<String>,
}

impl Repository {
    /// A path from the root of the repository; as it is shown where there is none, or where it lies elsewhere.
    pub fn path<'a>(&self, shown: &'a str) -> Cow<'a, str> {
        let Some(folder) = &self.from_root else { return Cow::Borrowed(shown) };
        let inside = match self.shown.as_str() {
            "" => Some(shown),
            prefix => shown.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/')),
        };
        match (inside, folder.as_str()) {
            (None, _) => Cow::Borrowed(shown),
            (Some(inside), "") => Cow::Borrowed(inside),
            (Some(inside), folder) => Cow::Owned(format!("{folder}/{inside}")),
        }
    }
}

/// The worst first, else as they stand.
fn worst_first(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    sorted.into_iter()
}

/// `3 errors, 1 warning in 2 files`; nothing without findings.
pub fn summary(findings: &[Finding], sources: &Sources) -> Text {
    let files: BTreeSet<&str> =
        findings.iter().map(|finding| sources.file(finding.primary.span.file).path.as_str()).collect();
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let counts = [
        (count(Severity::Error), t!("findings.errors", count = count(Severity::Error))),
        (count(Severity::Warning), t!("findings.warnings", count = count(Severity::Warning))),
        (count(Severity::Info), t!("findings.infos", count = count(Severity::Info))),
    ];
    let counts: Vec<Text> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    match counts.is_empty() {
        true => Text::default(),
        false => t!("findings.summary", counts = Text::joined(counts, ", "), files = files.len()),
    }
}

/// Text without what could speak to the terminal or break a line.
fn plain(text: &str) -> String {
    harmless(text).into_owned()
}
