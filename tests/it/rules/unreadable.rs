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

/// The rules that look at what people call a thing.
const OF_WORDS: [&str; 7] = ["CON027", "INV004", "INV005", "INV011", "INV014", "INV020", "INV022"];

/// What is wrong where a value is emptied: a blank text says something else than no value, or a missing word for people
/// silences a rule that does not look at it.
fn wrong_with_blanks(sound: &Case) -> Vec<String> {
    let before = by_rules(&sound.check_inventory().findings);
    let mut wrong = Vec::new();
    for (name, text) in sound.files() {
        for scalar in scalars(text) {
            let with = |value: &str| {
                let mut blank = sound.clone();
                blank.set_file(name, format!("{}{value}{}", &text[..scalar.start], &text[scalar.end..]));
                blank.check_inventory().findings
            };
            let key = text[..scalar.start].trim_end().trim_end_matches(':');
            let key = &key[key.rfind([' ', '{', ',', '\n']).map_or(0, |at| at + 1)..];
            let told = |what: &str| format!("{name}: `{key}` of {}: {what}", &text[scalar.clone()]);
            let absent = with("~");
            for value in ["\"\"", "' '", "\"\\t\\n\""] {
                let blank = with(value);
                let codes = |findings: &[Finding]| -> Vec<(String, String)> {
                    findings.iter().map(|one| (one.code.to_string(), one.subject.clone())).collect()
                };
                if codes(&absent) != codes(&blank) {
                    wrong.push(told(&format!("{value} is not the same as nothing")));
                }
            }
            let mut errors = absent.iter().filter(|finding| finding.severity == Severity::Error);
            let word = errors.clone().any(|finding| finding.code == "INV002")
                && matches!(key, "name" | "supplier")
                && errors.all(|finding| {
                    finding.only_a_word || before.iter().any(|(code, _)| *code == finding.code)
                });
            if word {
                let after = by_rules(&absent);
                let lost = before.difference(&after).filter(|(code, _)| !OF_WORDS.contains(&code.as_str()));
                wrong.extend(lost.map(|lost| told(&format!("{lost:?} is no longer found"))));
            }
        }
    }
    wrong
}

#[test]
fn a_blank_is_nothing_and_a_missing_name_silences_no_other_rule() {
    for folder in
        ["examples/two-municipalities", "tests/cases/full", "tests/cases/village", "tests/cases/office"]
    {
        let wrong = wrong_with_blanks(&Case::of_folder(&crate::support::repository(folder)));
        assert!(wrong.is_empty(), "{folder}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn the_scalars_of_a_text_are_found() {
    let text = "a: 1 # no: 2\nb:\n  - {c: \"x, y\", d: [1, 2], e: f}\n# g: 3\nh: i j\n";
    let found: Vec<&str> = scalars(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["1", "\"x, y\"", "f", "i j"]);
}
