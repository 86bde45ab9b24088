//! stdout, stderr, how wide they are and whether they want colour.

use std::env;
use std::io::{self, Write};
use std::path::Path;

use anstream::adapter::strip_bytes;
use anstream::{AutoStream, ColorChoice, StripStream};

use super::options::{Colour, Options};
use super::pager;
use crate::diagnostic::{Finding, Severity, harmless};
use crate::render::Style;
use crate::source::Sources;
use crate::words::{Text, t};

/// How wide text is set where nobody says how wide the paper is.
const WIDTH: usize = 100;
/// Narrower than this no table reads well; a smaller COLUMNS is taken for this.
const NARROWEST: usize = 40;

/// The two streams, colour decided, and the screen that text is made for.
#[derive(Debug)]
pub struct Console {
    out: AutoStream<io::Stdout>,
    err: AutoStream<io::Stderr>,
    /// How many lines fit on the screen, where a pager shows what is longer.
    height: Option<usize>,
    /// What text on stdout is made for.
    pub style: Style,
    /// What text on stderr is made for.
    pub error_style: Style,
}

impl Console {
    /// The streams as the options and the environment want them.
    pub fn new(options: &Options) -> Self {
        let choice = match options.color {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        };
        let style = |terminal: Option<usize>| Style {
            width: terminal.or_else(columns).unwrap_or(WIDTH).max(NARROWEST),
            ascii: options.ascii,
            language: options.language(),
            ..Style::default()
        };
        Console {
            out: AutoStream::new(io::stdout(), choice),
            err: AutoStream::new(io::stderr(), choice),
            height: height().filter(|_| !options.no_pager),
            style: style(width_of(terminal_size::terminal_size_of(io::stdout()))),
            error_style: style(width_of(terminal_size::terminal_size_of(io::stderr()))),
        }
    }

    /// Text for stdout, which may carry colours: they are left out where nobody wants them.
    pub fn print(&mut self, text: impl FnOnce(Style, &mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut bytes = Vec::new();
        text(self.style, &mut bytes)?;
        if self.height.is_some() {
            let plain = self.out.current_choice() == ColorChoice::Never;
            let shown = if plain { strip_bytes(&bytes).into_vec() } else { bytes.clone() };
            if pager::show(&shown, self.height)? {
                return Ok(());
            }
        }
        // The stream would leave the colours out as well, but with a call to the system for every line.
        if self.out.current_choice() == ColorChoice::Never {
            let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
            for piece in strip_bytes(&bytes) {
                out.write_all(piece)?;
            }
            return out.flush();
        }
        self.out.write_all(&bytes)?;
        self.out.flush()
    }

    /// Text as a file has it: without colours.
    pub fn plain(
        &self,
        to: &mut Vec<u8>,
        text: impl FnOnce(Style, &mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        text(self.style, &mut StripStream::new(to))
    }

    /// Bytes for stdout, as they are.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Text for stderr. If nobody listens there, the run goes on.
    pub fn tell(&mut self, text: impl FnOnce(Style, &mut dyn Write) -> io::Result<()>) {
        let mut bytes = Vec::new();
        if text(self.error_style, &mut bytes).is_ok() {
            let _ = self.err.write_all(&bytes);
        }
    }

    /// Shows the errors of a workspace, each with its place, and says how many other findings there are.
    pub fn findings(&mut self, findings: &[Finding], sources: &Sources) {
        for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
            let place = sources.start(finding.primary.span);
            let path = &sources.file(finding.primary.span.file).path;
            let (line, column) = (place.line, place.column);
            let place = format!("{path}:{line}:{column}");
            self.error(t!("console.finding", place = place, message = finding.message, code = finding.code));
        }
        self.note(t!("console.check_shows"));
        self.count(findings);
    }

    /// Says in one line how many findings there are that stop nothing; nothing where there are none.
    pub fn count(&mut self, findings: &[Finding]) {
        let number = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let (warnings, notes) = (number(Severity::Warning), number(Severity::Info));
        if warnings + notes > 0 {
            let warnings = (warnings > 0).then(|| t!("console.warnings", count = warnings));
            let notes = (notes > 0).then(|| t!("console.notes", count = notes));
            let both = Text::and(warnings.into_iter().chain(notes));
            self.note(t!("console.others", counted = both));
        }
    }

    /// Says which file was written.
    pub fn saved(&mut self, path: &Path) {
        self.note(t!("console.wrote", path = path.display().to_string()));
    }

    /// One line on stderr about what the program does.
    pub fn note(&mut self, said: impl Into<Text>) {
        self.line("1", &t!("console.note"), &said.into());
    }

    /// One line on stderr about what probably is wrong.
    pub fn warn(&mut self, said: impl Into<Text>) {
        self.line("1;33", &t!("console.warning"), &said.into());
    }

    /// A line on stderr, its label painted.
    fn line(&mut self, paint: &str, label: &Text, said: &Text) {
        let language = self.error_style.language;
        let (label, said) = (label.say(language), said.say(language));
        let _ = writeln!(self.err, "\u{1b}[{paint}m{label}\u{1b}[0m {}", harmless_lines(&said));
    }

    /// One line on stderr about what went wrong.
    pub fn error(&mut self, said: impl Into<Text>) {
        self.line("1;31", &t!("console.error"), &said.into());
    }
}

/// A message in which nothing speaks to the terminal, and no further line begins with what a CI service takes for a command.
fn harmless_lines(message: &str) -> String {
    let lines = message.lines().map(harmless).collect::<Vec<_>>();
    lines.join("\n  ").replace("##[", "## [")
}

fn width_of(size: Option<(terminal_size::Width, terminal_size::Height)>) -> Option<usize> {
    size.map(|(width, _)| usize::from(width.0)).filter(|&width| width > 0)
}

fn height() -> Option<usize> {
    terminal_size::terminal_size_of(io::stdout()).map(|(_, height)| usize::from(height.0))
}

fn columns() -> Option<usize> {
    env::var("COLUMNS").ok()?.trim().parse().ok().filter(|&width| width > 0)
}
