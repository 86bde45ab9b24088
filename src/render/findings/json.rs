//! Findings for other programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::diagnostic::{Finding, Label};
use crate::source::Sources;

#[derive(Serialize)]
struct Shown<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
    related: Vec<Related<'a>>,
    help: &'a [String],
    subject: &'a str,
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
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

/// Writes one array of objects. A column after the last character of a place ends it.
pub fn json(findings: &[Finding], sources: &Sources, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let place = |label: &Label| {
        let (start, end) = (sources.start(label.span), sources.end(label.span));
        Place {
            path: &sources.file(label.span.file).path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    };
    let shown: Vec<Shown<'_>> = findings
        .iter()
        .map(|finding| Shown {
            code: &finding.code,
            severity: finding.severity.name(),
            message: &finding.message,
            place: place(&finding.primary),
            label: &finding.primary.text,
            related: finding
                .related
                .iter()
                .map(|label| Related { message: &label.text, place: place(label) })
                .collect(),
            help: &finding.help,
            subject: &finding.subject,
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &shown)?;
    writeln!(out)
}
