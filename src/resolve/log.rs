//! Collects findings, and guesses at misspelled names within a bounded amount of work.

use crate::diagnostic::{Card, Finding, did_you_mean};
use crate::source::Span;
use crate::words::Text;

/// How many names may be compared in one run. A workspace whose every reference is wrong still resolves quickly.
const COMPARISONS: usize = 2_000_000;

pub(super) struct Log {
    pub findings: Vec<Finding>,
    comparisons: usize,
}

impl Log {
    pub fn new() -> Self {
        Log { findings: Vec::new(), comparisons: COMPARISONS }
    }

    pub fn error(&mut self, card: Card, span: Span, subject: &str, message: impl Into<Text>) -> &mut Finding {
        self.push(Finding::error(card.code, span, message).about(subject))
    }

    pub fn warning(
        &mut self,
        card: Card,
        span: Span,
        subject: &str,
        message: impl Into<Text>,
    ) -> &mut Finding {
        self.push(Finding::warning(card.code, span, message).about(subject))
    }

    pub fn push(&mut self, finding: Finding) -> &mut Finding {
        self.findings.push(finding);
        self.findings.last_mut().expect("invariant: just pushed")
    }

    /// Whether so many names may still be compared; if so, they are taken as compared.
    pub fn afford(&mut self, count: usize) -> bool {
        let left = self.comparisons.checked_sub(count);
        self.comparisons = left.unwrap_or(self.comparisons);
        left.is_some()
    }

    /// The name that was probably meant.
    pub fn meant<'n>(
        &mut self,
        word: &str,
        names: impl ExactSizeIterator<Item = &'n str>,
    ) -> Option<&'n str> {
        if word.len() > 200 || !self.afford(names.len()) {
            return None;
        }
        let length = word.chars().count();
        let near = move |name: &&str| {
            name.len() <= 4 * (length + length / 3 + 1)
                && name.chars().count().abs_diff(length) <= (length / 3).max(1)
        };
        did_you_mean(word, names.filter(near))
    }
}

/// Ways to add to a finding that has already been collected.
pub(super) trait Add {
    fn help(&mut self, text: impl Into<Text>) -> &mut Self;
    fn related(&mut self, span: Span, text: impl Into<Text>) -> &mut Self;
}

impl Add for Finding {
    fn help(&mut self, text: impl Into<Text>) -> &mut Self {
        self.help.push(text.into());
        self
    }

    fn related(&mut self, span: Span, text: impl Into<Text>) -> &mut Self {
        self.related.push(crate::diagnostic::Label { span, text: text.into() });
        self
    }
}
