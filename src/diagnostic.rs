//! A finding as data: what is wrong, where, what else belongs to it, and the way out.
//!
//! What enters: spans. What leaves: [`Finding`]s; `render` decides how they look.
//! What always holds: a finding has exactly one primary place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::source::{Sources, Span};
use crate::words::{Text, t};

/// How bad a finding is. Sorted from least to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably wrong.
    Warning,
    /// Wrong.
    Error,
}

impl Severity {
    /// It in a word.
    pub fn text(self) -> Text {
        match self {
            Severity::Info => t!("severity.info"),
            Severity::Warning => t!("severity.warning"),
            Severity::Error => t!("severity.error"),
        }
    }

    /// `info`, `warning` or `error`.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A place with a few words at it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What about it; may be empty.
    pub text: Text,
}

/// Something wrong or worth knowing in the user's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code, such as `INV001`.
    pub code: Cow<'static, str>,
    /// How bad.
    pub severity: Severity,
    /// One sentence: what is wrong.
    pub message: Text,
    /// The one place it is about.
    pub primary: Label,
    /// Other places that belong to it.
    pub related: Vec<Label>,
    /// The way out, one or more sentences.
    pub help: Vec<Text>,
    /// What it is about, stable when lines move: `nord/gerica`, `elderly-care`. For baselines and waivers.
    pub subject: String,
    /// Which of the findings with the same code and subject, in the order of their places; from 1, see [`number`].
    pub nth: u32,
    /// Whether all that is missing is a word for people, such as a name: everything else about the thing was read.
    pub only_a_word: bool,
    /// Whether it tells of a whole list at once: the line at its place says nothing about it.
    pub of_a_list: bool,
}

impl Finding {
    /// A finding with its primary place.
    pub fn new(
        code: impl Into<Cow<'static, str>>,
        severity: Severity,
        span: Span,
        message: impl Into<Text>,
    ) -> Self {
        Finding {
            code: code.into(),
            severity,
            message: message.into(),
            primary: Label { span, text: Text::default() },
            related: Vec::new(),
            help: Vec::new(),
            subject: String::new(),
            nth: 1,
            only_a_word: false,
            of_a_list: false,
        }
    }

    /// An error.
    pub fn error(code: impl Into<Cow<'static, str>>, span: Span, message: impl Into<Text>) -> Self {
        Self::new(code, Severity::Error, span, message)
    }

    /// A warning.
    pub fn warning(code: impl Into<Cow<'static, str>>, span: Span, message: impl Into<Text>) -> Self {
        Self::new(code, Severity::Warning, span, message)
    }

    /// A note.
    pub fn info(code: impl Into<Cow<'static, str>>, span: Span, message: impl Into<Text>) -> Self {
        Self::new(code, Severity::Info, span, message)
    }

    /// The words at the primary place.
    pub fn label(mut self, text: impl Into<Text>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Another place that belongs to it.
    pub fn related(mut self, span: Span, text: impl Into<Text>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// A way out.
    pub fn help(mut self, text: impl Into<Text>) -> Self {
        self.help.push(text.into());
        self
    }

    /// What it is about.
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }
}

/// Puts findings in the order in which they are shown: by path, line, code, column, words; each once.
pub fn sort(findings: &mut Vec<Finding>, sources: &Sources) {
    arrange(findings, |finding| finding, sources);
    findings.dedup();
}

/// Puts whatever has a finding in the order in which findings are shown.
pub fn arrange<T>(things: &mut Vec<T>, finding: impl Fn(&T) -> &Finding, sources: &Sources) {
    let mut turns: Vec<usize> = (0..things.len()).collect();
    let keys: Vec<_> = things.iter().map(|thing| order(finding(thing), sources)).collect();
    turns.sort_by(|&one, &other| keys[one].cmp(&keys[other]));
    drop(keys);
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(turns.into_iter().filter_map(|turn| taken[turn].take()));
}

/// What findings are sorted by.
fn order<'a>(finding: &'a Finding, sources: &'a Sources) -> impl Ord + use<'a> {
    let place = sources.start(finding.primary.span);
    let path = sources.file(finding.primary.span.file).path.as_str();
    (path, place.line, &finding.code, place.column, &finding.message, &finding.related)
}

/// Says of each finding which it is among those with the same code and subject, so that no two are known by the same.
/// What is about nothing that has a name is about its file.
pub fn number<'a>(findings: impl Iterator<Item = &'a mut Finding>, sources: &Sources) {
    let mut findings: Vec<&mut Finding> = findings.collect();
    arrange(&mut findings, |finding| finding, sources);
    let mut seen: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for finding in findings {
        if finding.subject.is_empty() {
            finding.subject.clone_from(&sources.file(finding.primary.span.file).path);
        }
        let count = seen.entry((&finding.code, &finding.subject)).or_default();
        *count += 1;
        finding.nth = *count;
    }
}

/// A finding that somebody accepted.
#[derive(Clone, Debug)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// Why it is accepted.
    pub reason: String,
    /// Where that is said.
    pub by: Acceptance,
}

/// Where somebody said that a finding is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Acceptance {
    /// In a comment beside the line.
    Comment,
    /// In a waiver of `rules.yaml`.
    Waiver,
    /// In a baseline: it was there when the baseline was written.
    Baseline,
}

/// What is known of a code: for the formats that carry the rules beside the findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulePage {
    /// The code, such as `INV001`.
    pub code: String,
    /// A kebab-case name that names the fault.
    pub name: String,
    /// One sentence.
    pub summary: String,
    /// How bad a finding is, unless the workspace says otherwise.
    pub severity: Option<Severity>,
    /// The page, in Markdown.
    pub text: Text,
}

/// The pages of the codes, each made when somebody asks for it.
pub trait Pages: std::fmt::Debug {
    /// The page of a code.
    fn page(&self, code: &str) -> Option<RulePage>;

    /// The page of every code, sorted.
    fn all(&self) -> Vec<RulePage>;
}

/// A rule's card: what `explain` and the rules page say of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Card {
    /// The code, such as `INV001`; never reused.
    pub code: &'static str,
    /// A kebab-case name that names the fault.
    pub name: &'static str,
    /// One sentence.
    pub meaning: &'static str,
}

/// Text in which nothing can speak to a terminal, end a line, or turn the text around without being seen: control characters
/// and the invisible ones that mark a direction are written out.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(speaks) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match speaks(character) {
            true => out.extend(character.escape_default()),
            false => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// Control characters, embeddings and overrides of direction, isolates, and the deprecated format characters (U+206A to U+206F).
pub fn speaks(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

/// A piece of the user's text as a message shows it: in backticks, cut after 60 characters, and without control
/// characters, which could speak to the terminal.
pub fn quote(text: &str) -> String {
    let cut = text.char_indices().nth(60).map(|(at, _)| at);
    let shown = harmless(&text[..cut.unwrap_or(text.len())]);
    format!("`{shown}{}`", if cut.is_some() { "…" } else { "" })
}

/// The name that was probably meant, if one is near enough to be worth saying.
/// Distance: optimal string alignment, at most a third of the word's length.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance > 0 && distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must change, come, go or change places to make one word of another.
pub fn distance(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}
