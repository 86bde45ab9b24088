//! Findings as a Markdown table, for a pull request or the summary of a CI run.

use std::io::{self, Write};

use super::super::escape::markdown as markdown_text;
use super::{Results, summary, worst_first};
use crate::diagnostic::{Acceptance, Finding, Severity};
use crate::words::{Text, t};

/// Writes how many findings there are, and a table with the worst first.
pub fn markdown(results: &Results<'_>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    writeln!(out, "{}", whole(results, usize::MAX))
}

/// The same, with as many rows as stay below so many bytes; the last line says how many are left out.
pub fn markdown_within(results: &Results<'_>, bytes: usize) -> String {
    let mut text = whole(results, bytes);
    text.push('\n');
    text
}

fn whole(results: &Results<'_>, bytes: usize) -> String {
    let say = |text: Text| text.say(results.language);
    let mut out = String::from("## portfolio check\n\n");
    match results.findings.is_empty() {
        true => out.push_str(&say(t!("findings.none"))),
        false => {
            out.push_str(&say(t!("findings.sentence", what = summary(results.findings, results.sources))))
        }
    }
    out.push('\n');
    for note in notes(results) {
        out.push_str(&format!("\n{note}\n"));
    }
    if results.findings.is_empty() {
        return out;
    }
    let headings = [t!("findings.code"), t!("findings.place"), t!("findings.wrong")].map(say);
    out.push_str(&format!("\n| | {} |\n| --- | --- | --- | --- |\n", headings.join(" | ")));
    // Room for the line that says what is left out.
    let room = bytes.saturating_sub(100);
    for (index, finding) in worst_first(results.findings).enumerate() {
        let row = row(finding, results);
        if out.len() + row.len() > room {
            let left_out = results.findings.len() - index;
            out.push_str(&format!("\n{}\n", say(t!("findings.more", count = left_out))));
            break;
        }
        out.push_str(&row);
    }
    out
}

/// What was accepted, and what the baseline says is gone.
fn notes(results: &Results<'_>) -> Vec<String> {
    let by = |wanted: fn(Acceptance) -> bool| results.waived.iter().filter(|one| wanted(one.by)).count();
    let known = by(|by| by == Acceptance::Baseline);
    let waived = by(|by| by != Acceptance::Baseline);
    let mut notes = Vec::new();
    if waived > 0 {
        notes.push(t!("findings.waived", count = waived));
    }
    if known > 0 {
        notes.push(t!("findings.known", count = known));
    }
    if !results.fixed.is_empty() {
        let names: Vec<String> =
            results.fixed.iter().map(|(code, subject)| markdown_text(&format!("{code} {subject}"))).collect();
        notes.push(t!("findings.gone", names = names.join(", ")));
    }
    notes.iter().map(|note| note.say(results.language)).collect()
}

fn row(finding: &Finding, results: &Results<'_>) -> String {
    let language = results.language;
    let sign = match finding.severity {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
        Severity::Info => "ℹ️",
    };
    let severity = finding.severity.text().say(language);
    let path = &results.sources.file(finding.primary.span.file).path;
    let place = format!("{path}:{}", results.sources.start(finding.primary.span).line);
    let mut words = markdown_text(&finding.message.say(language));
    for help in &finding.help {
        let help = markdown_text(&help.say(language));
        words.push_str(&format!("<br>*{}* {help}", t!("findings.help").say(language)));
    }
    format!(
        "| {sign} {severity} | {} | {} | {words} |\n",
        markdown_text(&finding.code),
        markdown_text(&place)
    )
}
