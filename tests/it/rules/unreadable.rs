//! A value that was given and cannot be read is unknown: neither absent, nor 0, nor what is assumed where nothing stands. The error
//! says so, and no rule draws a conclusion from what it did not see.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use super::case::{Case, cases_of};
use portfolio::check::RULES;
use portfolio::check::rule::Stage;
use portfolio::diagnostic::{Finding, Severity};

/// The scalars behind the keys of a YAML text as people write it here: plain or quoted, in block or in flow.
fn scalars(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for line in text.split_inclusive('\n') {
        let code = line.split(" #").next().unwrap().trim_end();
        let code = if code.trim_start().starts_with('#') { "" } else { code };
        for (at, letter) in code.char_indices() {
            match letter {
                '{' | '[' => depth += 1,
                '}' | ']' => depth = depth.saturating_sub(1),
                ':' if code[at + 1..].starts_with(' ') => {
                    let rest = code[at + 1..].trim_start();
                    let begin = code.len() - rest.len();
                    let length = match rest.chars().next() {
                        None | Some('[' | '{' | '|' | '>') => continue,
                        Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map_or(rest.len(), |end| end + 2),
                        Some(_) if depth > 0 => rest.find([',', '}', ']']).unwrap_or(rest.len()),
                        Some(_) => rest.len(),
                    };
                    found.push(start + begin..start + begin + length);
                }
                _ => {}
            }
        }
        start += line.len();
    }
    found
}

/// What a rule found, known by its code and its subject.
fn by_rules(findings: &[Finding]) -> BTreeSet<(String, String)> {
    let of_rule = |finding: &&Finding| RULES.iter().any(|rule| rule.code == finding.code);
    let key = |finding: &Finding| (finding.code.to_string(), finding.subject.clone());
    findings.iter().filter(of_rule).map(key).collect()
}

/// The rules' findings that a spoiled value brings forth, told with the value.
fn follow_ups(sound: &Case) -> Vec<String> {
    let before = by_rules(&sound.check_inventory().findings);
    let mut told = Vec::new();
    for (name, text) in sound.files().filter(|(name, _)| *name != "rules.yaml") {
        for scalar in scalars(text) {
            for wrong in ["{unreadable: 1}", "?unreadable?"] {
                let mut spoiled = sound.clone();
                spoiled.set_file(name, format!("{}{wrong}{}", &text[..scalar.start], &text[scalar.end..]));
                let findings = spoiled.check_inventory().findings;
                if !findings.iter().any(|finding| finding.severity == Severity::Error) {
                    // A text may say anything.
                    continue;
                }
                let line = text[..scalar.start].lines().count();
                for (code, subject) in by_rules(&findings).difference(&before) {
                    told.push(format!(
                        "{name}:{line} {} as {wrong}: {code} {subject}",
                        &text[scalar.clone()]
                    ));
                }
            }
        }
    }
    told
}

#[test]
fn no_rule_judges_what_cannot_be_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in
        ["examples/two-municipalities", "tests/cases/full", "tests/cases/village", "tests/cases/office"]
    {
        let told = follow_ups(&Case::of_folder(&root.join(folder)));
        assert!(told.is_empty(), "{folder}:\n{}", told.join("\n"));
    }
}

/// The rules that run although something is left out, each in the workspaces where it fires and where it just does not.
#[test]
fn no_rule_that_runs_beside_an_error_judges_what_cannot_be_read() {
    let running = RULES.iter().filter(|rule| !rule.needs_whole && rule.stage() == Stage::Inventory);
    let mut told = Vec::new();
    for rule in running {
        let path = super::folder().join(format!("{}.yaml", super::stem(rule.code, rule.name)));
        for case in cases_of(&path) {
            told.extend(
                follow_ups(&case).into_iter().map(|line| format!("{}, {}: {line}", rule.code, case.title)),
            );
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_scalars_of_a_text_are_found() {
    let text = "a: 1 # no: 2\nb:\n  - {c: \"x, y\", d: [1, 2], e: f}\n# g: 3\nh: i j\n";
    let found: Vec<&str> = scalars(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["1", "\"x, y\"", "f", "i j"]);
}
