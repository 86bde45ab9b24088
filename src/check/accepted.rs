//! Findings that somebody accepted: by a waiver in `rules.yaml`, or by a comment beside the line.
//!
//! `# portfolio: ignore[CON003] reason` counts for its own line; alone on its line it counts for the next line that
//! is no such comment. What always holds: without a reason nothing is accepted, and a comment is what YAML calls one: a `#` in a
//! text is none.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::alike::composed;
use super::cards::Codes;
use super::settings::{EXPIRED, NO_REASON, Settings, UNUSED, Waiver, unknown};
use crate::diagnostic::{Acceptance, Finding, Waived, quote};
use crate::load::comments;
use crate::model::Date;
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::words::t;

const MARK: &str = "portfolio: ignore[";

/// A comment beside a line.
#[derive(Debug)]
struct Comment {
    code: String,
    reason: String,
    span: Span,
    used: bool,
}

/// Everything that accepts findings.
#[derive(Debug)]
pub(super) struct Accepted {
    waivers: Vec<(Waiver, bool)>,
    by_subject: BTreeMap<(String, String), usize>,
    comments: Vec<Comment>,
    by_line: BTreeMap<(FileId, u32, String), usize>,
    findings: Vec<Finding>,
}

/// Where a comment begins to speak to the program, up to its end.
type Mark = Range<usize>;

/// The marks in a comment: at its beginning, or after another `#` in it.
fn marks(text: &str, comment: Range<usize>) -> impl Iterator<Item = Mark> {
    text[comment.clone()].match_indices(MARK).filter_map(move |(at, _)| {
        let before = text[comment.start..comment.start + at].trim_end().strip_suffix('#')?;
        let begins = before.is_empty() || before.ends_with([' ', '\t']);
        begins.then_some(comment.start + before.len()..comment.end)
    })
}

impl Accepted {
    pub fn read(sources: &Sources, settings: &Settings, codes: &Codes, as_of: Date) -> Self {
        let mut accepted = Accepted {
            waivers: Vec::new(),
            by_subject: BTreeMap::new(),
            comments: Vec::new(),
            by_line: BTreeMap::new(),
            findings: Vec::new(),
        };
        for waiver in &settings.waivers {
            accepted.waiver(waiver.clone(), as_of);
        }
        for (id, file) in sources.files() {
            if file.text.contains(MARK) {
                accepted.comments(file, codes, id);
            }
        }
        accepted
    }

    fn waiver(&mut self, waiver: Waiver, as_of: Date) {
        let what = || t!("accepted.the_waiver", code = waiver.rule, subject = quote(&waiver.subject));
        if waiver.reason.is_none() {
            let finding =
                Finding::error(NO_REASON.code, waiver.span, t!("accepted.no_reason", what = what()));
            self.findings.push(finding.about(&waiver.subject).help(t!("accepted.no_reason_help")));
        } else if let Some((day, span)) = waiver.expires.filter(|(day, _)| *day <= as_of) {
            let finding =
                Finding::error(EXPIRED.code, span, t!("accepted.expired", what = what(), day = day));
            self.findings.push(finding.about(&waiver.subject).help(t!("accepted.expired_help")));
        } else {
            self.by_subject.insert((waiver.rule.clone(), waiver.subject.clone()), self.waivers.len());
            self.waivers.push((waiver, false));
        }
    }

    /// What the comments of a file accept.
    fn comments(&mut self, source: &SourceFile, known: &Codes, file: FileId) {
        let marks: Vec<Mark> =
            comments(&source.text).flat_map(|comment| marks(&source.text, comment)).collect();
        let line = |byte: usize| source.position(byte as u32).line;
        let alone = |at: usize| source.text[source.line_start(line(at))..at].trim().is_empty();
        let on_their_own: BTreeSet<u32> =
            marks.iter().filter(|mark| alone(mark.start)).map(|mark| line(mark.start)).collect();
        for mark in marks {
            let own = line(mark.start);
            let target = match on_their_own.contains(&own) {
                true => (own + 1..).find(|next| !on_their_own.contains(next)).unwrap_or(own),
                false => own,
            };
            self.comment(
                &source.text,
                known,
                Span { file, start: mark.start as u32, end: mark.end as u32 },
                target,
            );
        }
    }

    fn comment(&mut self, text: &str, known: &Codes, span: Span, target: u32) {
        let file = span.file;
        let text = &text[span.start as usize..span.end as usize];
        let Some((codes, reason)) = text.split_once(MARK).and_then(|(_, rest)| rest.split_once(']')) else {
            return;
        };
        for code in codes.split(',').map(str::trim) {
            if !known.has(code) {
                self.findings.push(unknown(code, span, known));
            } else if reason.trim().is_empty() {
                let message = t!("accepted.comment_no_reason", code = code);
                self.findings.push(
                    Finding::error(NO_REASON.code, span, message).help(t!("accepted.comment_no_reason_help")),
                );
            } else {
                self.by_line.insert((file, target, code.to_owned()), self.comments.len());
                self.comments.push(Comment {
                    code: code.to_owned(),
                    reason: reason.trim().to_owned(),
                    span,
                    used: false,
                });
            }
        }
    }

    /// What counts, and what was accepted.
    pub fn sift(&mut self, findings: Vec<Finding>, sources: &Sources) -> (Vec<Finding>, Vec<Waived>) {
        let (mut counting, mut waived) = (Vec::new(), Vec::new());
        for finding in findings {
            match self.reason(&finding, sources) {
                Some((reason, by)) => waived.push(Waived { finding, reason, by }),
                None => counting.push(finding),
            }
        }
        (counting, waived)
    }

    fn reason(&mut self, finding: &Finding, sources: &Sources) -> Option<(String, Acceptance)> {
        let code = finding.code.to_string();
        if !self.by_subject.is_empty()
            && let Some(&index) =
                self.by_subject.get(&(code.clone(), composed(&finding.subject).into_owned()))
        {
            let (waiver, used) = &mut self.waivers[index];
            *used = true;
            return Some((waiver.reason.clone()?, Acceptance::Waiver));
        }
        if self.by_line.is_empty() {
            return None;
        }
        let span = finding.primary.span;
        let comment = &mut self.comments[*self.by_line.get(&(span.file, sources.start(span).line, code))?];
        comment.used = true;
        Some((comment.reason.clone(), Acceptance::Comment))
    }

    /// What is wrong with the waivers and comments. Those of rules that did not run are not called unused.
    pub fn complaints(self, ran: impl Fn(&str) -> bool) -> Vec<Finding> {
        let mut findings = self.findings;
        for (waiver, _) in self.waivers.iter().filter(|(waiver, used)| !used && ran(&waiver.rule)) {
            let message = t!("accepted.meets_nothing", code = waiver.rule, subject = quote(&waiver.subject));
            let finding = Finding::warning(UNUSED.code, waiver.span, message).about(&waiver.subject);
            findings.push(finding.help(t!("accepted.meets_nothing_help")));
        }
        for comment in self.comments.iter().filter(|comment| !comment.used && ran(&comment.code)) {
            let message = t!("accepted.comment_meets_nothing", code = comment.code);
            findings.push(
                Finding::warning(UNUSED.code, comment.span, message)
                    .help(t!("accepted.comment_meets_nothing_help")),
            );
        }
        findings
    }
}
