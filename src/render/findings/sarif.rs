//! SARIF 2.1.0, for code scanning.
//!
//! What always holds: lines and columns count from 1, columns in code points; paths are relative and percent-encoded; no run has
//! more results than GitHub takes;
//! whatever was accepted stays, as a suppressed result.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::super::escape;
use super::place::in_repository;
use super::{Results, fingerprint};
use crate::diagnostic::{Acceptance, Finding, Label, RulePage, Severity, Waived};

/// The schema that the output keeps to.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
/// What the fingerprint is made of; another number when that changes.
const FINGERPRINT: &str = "codeAndSubject/v1";
/// What may not stand in the path of a URI as it is; a colon in the first part would read as a scheme.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

/// So many results does GitHub take in a run; a file with more it refuses as a whole.
const MOST: usize = 25_000;

/// How many results are left out, so that what is written is taken.
pub fn sarif_left_out(results: &Results<'_>) -> usize {
    (results.findings.len() + results.waived.len()).saturating_sub(MOST)
}

/// What is written: everything, or the worst of what counts, in the order in which it stands, and then what was accepted.
fn kept<'a>(results: &Results<'a>) -> (Vec<&'a Finding>, &'a [Waived]) {
    let mut places: Vec<usize> = (0..results.findings.len()).collect();
    if places.len() > MOST {
        places.sort_by_key(|&place| std::cmp::Reverse(results.findings[place].severity));
        places.truncate(MOST);
        places.sort_unstable();
    }
    let room = MOST - places.len();
    let worst = places.into_iter().map(|place| &results.findings[place]).collect();
    (worst, &results.waived[..room.min(results.waived.len())])
}

/// Writes one run.
pub fn sarif(results: &Results<'_>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let pages = results.pages.all();
    let index: BTreeMap<&str, usize> =
        pages.iter().enumerate().map(|(index, page)| (page.code.as_str(), index)).collect();
    let (worst, accepted) = kept(results);
    let counting = || {
        worst.iter().map(|finding| {
            let mut result = result(finding, &index, results);
            if results.compared {
                result["baselineState"] = json!("new");
            }
            result
        })
    };
    let waived = || accepted.iter().map(|waived| suppressed(waived, &index, results));
    let run = Run {
        column_kind: "unicodeCodePoints",
        invocations: json!([{"executionSuccessful": true}]),
        results: OneByOne(|| counting().chain(waived())),
        tool: json!({"driver": {
            "name": "portfolio",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": pages.iter().map(rule).collect::<Vec<_>>(),
        }}),
    };
    let log = Log { schema: SCHEMA, runs: [run], version: "2.1.0" };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// The file.
#[derive(Serialize)]
struct Log<R> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [R; 1],
    version: &'static str,
}

/// The one run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<R> {
    column_kind: &'static str,
    invocations: Value,
    results: R,
    tool: Value,
}

/// A list that is made while it is written: a country's results never stand in memory together.
struct OneByOne<F>(F);

impl<F: Fn() -> I, I: Iterator<Item = Value>> Serialize for OneByOne<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

fn rule(page: &RulePage) -> Value {
    let family: String = page.code.chars().take_while(char::is_ascii_alphabetic).collect();
    json!({
        "id": page.code,
        "name": page.name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.summary},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": level(page.severity.unwrap_or(Severity::Error))},
        "properties": {"tags": [family]},
    })
}

fn result(finding: &Finding, index: &BTreeMap<&str, usize>, results: &Results<'_>) -> Value {
    let mut text = sentence(&escape::sarif(&finding.message.to_string()));
    for help in &finding.help {
        text.push_str("\nHelp: ");
        text.push_str(&escape::sarif(&help.to_string()));
    }
    let mut result = json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": {"text": text},
        "locations": [location(&finding.primary, results)],
        "partialFingerprints": {FINGERPRINT: fingerprint(finding)},
        "properties": {"subject": finding.subject},
    });
    if let Some(index) = index.get(finding.code.as_ref()) {
        result["ruleIndex"] = json!(index);
    }
    if !finding.related.is_empty() {
        let places = finding.related.iter().enumerate().map(|(id, label)| {
            let mut place = location(label, results);
            place["id"] = json!(id + 1);
            place
        });
        result["relatedLocations"] = places.collect();
    }
    result
}

fn suppressed(waived: &Waived, index: &BTreeMap<&str, usize>, results: &Results<'_>) -> Value {
    let mut result = result(&waived.finding, index, results);
    let kind = match waived.by {
        Acceptance::Comment => "inSource",
        Acceptance::Waiver | Acceptance::Baseline => "external",
    };
    result["suppressions"] = json!([{"kind": kind, "status": "accepted", "justification": waived.reason}]);
    if waived.by == Acceptance::Baseline {
        result["baselineState"] = json!("unchanged");
    }
    result
}

fn location(label: &Label, results: &Results<'_>) -> Value {
    let region = in_repository(label, results);
    let uri: Cow<'_, str> = utf8_percent_encode(&region.path, ESCAPED).into();
    let mut location = json!({"physicalLocation": {
        "artifactLocation": {"uri": uri},
        "region": {
            "startLine": region.start.line,
            "startColumn": region.start.column,
            "endLine": region.end.line,
            "endColumn": region.end.column,
        },
    }});
    if !label.text.is_empty() {
        location["message"] = json!({"text": escape::sarif(&label.text.to_string())});
    }
    location
}

/// A message ends with a full stop, for a viewer may show several in a row.
fn sentence(message: &str) -> String {
    if message.ends_with(['.', '!', '?']) { message.to_owned() } else { format!("{message}.") }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
