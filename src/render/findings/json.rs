//! Findings for other programs: one array, or one object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::fingerprint;
use super::place::region;
use crate::diagnostic::{Finding, Label};
use crate::source::Sources;
use crate::words::Text;

#[derive(Serialize)]
struct Shown<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    #[serde(flatten)]
    place: Place<'a>,
    label: String,
    related: Vec<Related<'a>>,
    help: Vec<String>,
    subject: &'a str,
    fingerprint: String,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct Related<'a> {
    message: String,
    #[serde(flatten)]
    place: Place<'a>,
}

/// Writes one array of objects. A column after the last character of a place ends it.
pub fn json(findings: &[Finding], sources: &Sources, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let shown: Vec<Shown<'_>> = findings.iter().map(|finding| shown(finding, sources)).collect();
    serde_json::to_writer_pretty(&mut *out, &shown)?;
    writeln!(out)
}

/// Writes the same objects, one on each line.
pub fn jsonl(findings: &[Finding], sources: &Sources, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    for finding in findings {
        serde_json::to_writer(&mut *out, &shown(finding, sources))?;
        writeln!(out)?;
    }
    Ok(())
}

fn shown<'a>(finding: &'a Finding, sources: &'a Sources) -> Shown<'a> {
    Shown {
        code: &finding.code,
        severity: finding.severity.name(),
        message: finding.message.to_string(),
        place: place(&finding.primary, sources),
        label: finding.primary.text.to_string(),
        related: finding
            .related
            .iter()
            .map(|label| Related { message: label.text.to_string(), place: place(label, sources) })
            .collect(),
        help: finding.help.iter().map(Text::to_string).collect(),
        subject: &finding.subject,
        fingerprint: fingerprint(finding),
    }
}

fn place<'a>(label: &Label, sources: &'a Sources) -> Place<'a> {
    let region = region(label, sources);
    Place {
        path: &sources.file(label.span.file).path,
        line: region.start.line,
        column: region.start.column,
        end_line: region.end.line,
        end_column: region.end.column,
    }
}
