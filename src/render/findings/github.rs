//! Workflow commands, which GitHub Actions turns into notes beside the lines.
//!
//! What always holds: the worst comes first; the user's text cannot begin a command of its own.

use std::io::{self, Write};

use super::concise::line;
use super::place::region;
use super::{plain, worst_first};
use crate::diagnostic::{Finding, Severity};
use crate::source::Sources;
use crate::words::Language;

/// So many of each level does GitHub show beside the lines of one step.
const SHOWN: usize = 10;

/// Writes a command for the ten worst findings of each level, and a line in the log for each other.
pub fn github(findings: &[Finding], sources: &Sources, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut shown = [0_usize; 3];
    let mut others = Vec::new();
    for finding in worst_first(findings) {
        let count = &mut shown[finding.severity as usize];
        *count += 1;
        match *count <= SHOWN {
            true => command(finding, sources, out)?,
            false => others.push(finding),
        }
    }
    if others.is_empty() {
        return Ok(());
    }
    writeln!(out, "::group::{} more, which GitHub does not show beside the lines", others.len())?;
    for finding in others {
        // The old form of a command counts wherever it stands in a line.
        writeln!(out, "{}", line(finding, sources, Language::En).replace("##[", "## ["))?;
    }
    writeln!(out, "::endgroup::")
}

fn command(finding: &Finding, sources: &Sources, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let place = region(&finding.primary, sources);
    let mut message = plain(&finding.message.to_string());
    for help in &finding.help {
        message.push_str("\nhelp: ");
        message.push_str(&plain(&help.to_string()));
    }
    writeln!(
        out,
        "::{name} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        property(&plain(place.path)),
        place.start.line,
        place.start.column,
        place.end.line,
        place.end.column,
        property(&plain(&finding.code)),
        data(&message),
    )
}

/// The words of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
