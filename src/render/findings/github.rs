//! Workflow commands, which GitHub Actions turns into notes beside the lines.
//!
//! What always holds: the worst comes first; the user's text cannot begin a command of its own.

use std::io::{self, Write};

use super::super::escape::{command as data, command_property};
use super::concise::line;
use super::place::in_repository;
use super::{Results, plain, worst_first};
use crate::diagnostic::{Finding, Severity};
use crate::words::Language;

/// So many of each level does GitHub show beside the lines of one step.
const SHOWN: usize = 10;

/// Writes a command for the ten worst findings of each level, and a line in the log for each other.
pub fn github(results: &Results<'_>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let (findings, sources) = (results.findings, results.sources);
    let mut shown = [0_usize; 3];
    let mut others = Vec::new();
    for finding in worst_first(findings) {
        let count = &mut shown[finding.severity as usize];
        *count += 1;
        match *count <= SHOWN {
            true => command(finding, results, out)?,
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

fn command(finding: &Finding, results: &Results<'_>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let place = in_repository(&finding.primary, results);
    let mut message = plain(&finding.message.to_string());
    for help in &finding.help {
        message.push_str("\nhelp: ");
        message.push_str(&plain(&help.to_string()));
    }
    writeln!(
        out,
        "::{name} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        command_property(&plain(&place.path)),
        place.start.line,
        place.start.column,
        place.end.line,
        place.end.column,
        command_property(&plain(&finding.code)),
        data(&message),
    )
}
