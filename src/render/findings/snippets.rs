//! Findings with the text they are about, laid out like those of rustc. The only place that names the crate that
//! draws them.

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{plain, summary};
use crate::diagnostic::{Finding, Label, Severity};
use crate::source::{FileId, SourceFile, Sources, Span, line_starts};
use crate::words::{Language, t};

/// How many findings are drawn at once, on all cores; a country's never stand in memory together.
const BATCH: usize = 4096;
/// Lines shown around a place.
const AROUND: u32 = 1;
/// Places further apart than this many lines stand in pieces of their own, so that a piece stays small.
const APART: u32 = 20;

/// Writes each finding with its text and its ways out, and at last how many there are.
/// `width` is that of the terminal, in columns.
pub fn text(
    findings: &[Finding],
    sources: &Sources,
    width: usize,
    colour: bool,
    language: Language,
    out: &mut (impl Write + ?Sized),
) -> io::Result<()> {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(width.max(40));
    for batch in findings.chunks(BATCH) {
        let drawn: Vec<String> =
            batch.par_iter().map(|finding| one(finding, sources, &renderer, language)).collect();
        for finding in drawn {
            writeln!(out, "{finding}\n")?;
        }
    }
    match findings.is_empty() {
        true => Ok(()),
        false => writeln!(out, "{}", summary(findings, sources).say(language)),
    }
}

fn one(finding: &Finding, sources: &Sources, renderer: &Renderer, language: Language) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let level = level.with_name(finding.severity.text().say(language));
    let message = plain(&finding.message.say(language));
    let mut group = Group::with_title(level.primary_title(message).id(plain(&finding.code)));
    for piece in pieces(finding, sources) {
        let file = sources.file(piece.file);
        group = match piece.snippet(file, language).filter(|_| !finding.of_a_list) {
            Some(snippet) => group.element(snippet),
            None if finding.of_a_list => {
                let start = sources.start(finding.primary.span);
                let origin = Origin::path(plain(&file.path));
                group.element(origin.line(start.line as usize).char_column(start.column as usize))
            }
            None => group.element(Origin::path(plain(&file.path)).line(1).char_column(1)),
        };
    }
    if has_a_name(finding, sources) {
        let about = Level::NOTE.with_name(t!("findings.about").say(language));
        group = group.element(about.message(plain(&finding.subject)));
    }
    for help in &finding.help {
        group = group.element(
            Level::HELP.with_name(t!("findings.help_word").say(language)).message(plain(&help.say(language))),
        );
    }
    renderer.render(&[group])
}

/// Whether it is about something that has a name, as a waiver needs it: not just about its file.
fn has_a_name(finding: &Finding, sources: &Sources) -> bool {
    !finding.subject.is_empty() && finding.subject != sources.file(finding.primary.span.file).path
}

/// Places that are shown together.
struct Piece<'f> {
    file: FileId,
    /// The first line and the last, from 1.
    lines: (u32, u32),
    labels: Vec<(&'f Label, AnnotationKind)>,
}

/// The places of a finding, those near each other together; the first piece has the primary one.
fn pieces<'f>(finding: &'f Finding, sources: &Sources) -> Vec<Piece<'f>> {
    let mut pieces: Vec<Piece<'f>> = Vec::new();
    let primary = std::iter::once((&finding.primary, AnnotationKind::Primary));
    let related = finding.related.iter().map(|label| (label, AnnotationKind::Context));
    for (label, kind) in primary.chain(related) {
        let file = sources.file(label.span.file);
        let first = sources.start(label.span).line.saturating_sub(AROUND).max(1);
        let last = (sources.end(label.span).line + AROUND).min(file.line_count());
        let near = pieces.iter_mut().find(|piece| {
            piece.file == label.span.file && first <= piece.lines.1 + APART && piece.lines.0 <= last + APART
        });
        match near {
            Some(piece) => {
                piece.lines = (piece.lines.0.min(first), piece.lines.1.max(last));
                piece.labels.push((label, kind));
            }
            None => pieces.push(Piece {
                file: label.span.file,
                lines: (first, last),
                labels: vec![(label, kind)],
            }),
        }
    }
    pieces
}

impl Piece<'_> {
    /// The lines with their places marked. None for a file without text.
    fn snippet<'a>(
        &self,
        file: &'a SourceFile,
        language: Language,
    ) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
        if file.text.is_empty() {
            return None;
        }
        let bytes = self.window(file);
        let shown = &file.text[bytes.clone()];
        let mut snippet = Snippet::source(lines_apart(shown))
            .path(plain(&file.path))
            .line_start(file.position(bytes.start as u32).line as usize);
        for (label, kind) in &self.labels {
            let place = within(label.span, &bytes, shown);
            let label = (!label.text.is_empty()).then(|| plain(&label.text.say(language)));
            snippet = snippet.annotation(kind.span(place).label(label));
        }
        Some(snippet)
    }

    /// The bytes of the lines.
    fn window(&self, file: &SourceFile) -> Range<usize> {
        let end = file.line_start(self.lines.1) + file.line(self.lines.1).len();
        file.line_start(self.lines.0)..end
    }
}

/// The text with line ends that the crate knows as such: a CR alone is none to it. Every byte stays where it is.
fn lines_apart(shown: &str) -> Cow<'_, str> {
    let ends: Vec<usize> = line_starts(shown).skip(1).map(|start| start - 1).collect();
    if ends.iter().all(|&end| shown.as_bytes()[end] == b'\n') {
        return Cow::Borrowed(shown);
    }
    let mut text = shown.to_owned();
    ends.into_iter().for_each(|end| text.replace_range(end..=end, "\n"));
    Cow::Owned(text)
}

/// A place inside the window, cut to what is shown.
fn within(span: Span, window: &Range<usize>, shown: &str) -> Range<usize> {
    let clamp = |byte: u32| (byte as usize).clamp(window.start, window.end) - window.start;
    let (mut start, mut end) = (clamp(span.start), clamp(span.end));
    while !shown.is_char_boundary(start) {
        start -= 1;
    }
    while !shown.is_char_boundary(end) {
        end += 1;
    }
    start..end.max(start)
}
