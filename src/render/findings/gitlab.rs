//! GitLab's Code Quality report.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::place::in_repository;
use super::{Results, fingerprint};
use crate::diagnostic::{Finding, Severity};

/// Writes one array. What was accepted is left out: the format has no word for it.
pub fn gitlab(results: &Results<'_>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let shown: Vec<Value> = results.findings.iter().map(|finding| shown(finding, results)).collect();
    serde_json::to_writer_pretty(&mut *out, &shown)?;
    writeln!(out)
}

fn shown(finding: &Finding, results: &Results<'_>) -> Value {
    let place = in_repository(&finding.primary, results);
    json!({
        "description": format!("{}: {}", finding.code, finding.message),
        "check_name": finding.code,
        "fingerprint": fingerprint(finding),
        "severity": severity(finding.severity),
        "location": {
            // GitLab wants it relative to the repository, without `./`.
            "path": place.path.trim_start_matches("./"),
            "lines": {"begin": place.start.line, "end": place.end.line},
        },
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "minor",
        Severity::Error => "major",
    }
}
