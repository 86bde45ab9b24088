//! One line a finding, for editors and pipes.

use std::io::{self, Write};

use super::plain;
use crate::diagnostic::Finding;
use crate::source::Sources;

/// Writes `path:line:column: severity[CODE]: message` for each finding.
pub fn concise(findings: &[Finding], sources: &Sources, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    for finding in findings {
        let place = sources.start(finding.primary.span);
        let path = plain(&sources.file(finding.primary.span.file).path);
        let (severity, code) = (finding.severity.name(), &finding.code);
        let message = plain(&finding.message);
        writeln!(out, "{path}:{}:{}: {severity}[{code}]: {message}", place.line, place.column)?;
    }
    Ok(())
}
