//! One line a finding, for editors and pipes.

use std::io::{self, Write};

use super::plain;
use crate::diagnostic::Finding;
use crate::source::Sources;
use crate::words::Language;

/// Writes `path:line:column: severity[CODE]: message` for each finding.
pub fn concise(
    findings: &[Finding],
    sources: &Sources,
    language: Language,
    out: &mut (impl Write + ?Sized),
) -> io::Result<()> {
    findings.iter().try_for_each(|finding| writeln!(out, "{}", line(finding, sources, language)))
}

/// The line of a finding.
pub(super) fn line(finding: &Finding, sources: &Sources, language: Language) -> String {
    let place = sources.start(finding.primary.span);
    let path = plain(&sources.file(finding.primary.span.file).path);
    let (severity, code) = (finding.severity.name(), plain(&finding.code));
    let message = plain(&finding.message.say(language));
    format!("{path}:{}:{}: {severity}[{code}]: {message}", place.line, place.column)
}
