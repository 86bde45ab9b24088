//! Asking for rules: by code, by name, by how often they speak; and what a waiver needs is shown.

use serde_json::Value;

use crate::support::{portfolio, repository};

/// What the program says about a workspace in which several rules find something.
fn say(arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = portfolio(&repository("tests/cases/office"), arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn findings(arguments: &[&str]) -> Vec<Value> {
    let (text, told, _) = say(&[&["check", "--format", "json"], arguments].concat());
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text} {told}"))
}

#[test]
fn a_rule_is_chosen_and_left_out_by_its_name_as_by_its_code() {
    let all = findings(&[]);
    let code = all[0]["code"].as_str().unwrap();
    let page = portfolio::check::entry(code).unwrap();
    let name = page.card.name;
    let lower = code.to_ascii_lowercase();
    for word in [code, name, &lower] {
        let only = findings(&["--select", word]);
        assert!(!only.is_empty() && only.iter().all(|one| one["code"] == code), "{word}");
        assert_eq!(findings(&["--ignore", word]).len(), all.len() - only.len(), "{word}");
    }
    let misspelt = format!("{name}x");
    let (_, told, exit) = say(&["check", "--ignore", &misspelt]);
    assert!(exit == Some(2) && told.contains(&format!("did you mean `{name}`?")), "{told}");
}

#[test]
fn statistics_count_what_the_findings_are() {
    let (text, told, _) = say(&["check", "--statistics", "--format", "json"]);
    let table: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text} {told}"));
    let rows = table["statistics"].as_array().unwrap();
    let all = findings(&[]);
    let counted: u64 = rows.iter().map(|row| row["count"].as_u64().unwrap()).sum();
    assert_eq!(counted, all.len() as u64);
    for row in rows {
        let of = all.iter().filter(|one| one["code"] == row["code"]).count() as u64;
        assert_eq!(row["count"].as_u64(), Some(of), "{row}");
    }
    assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(row["count"].as_u64())));
    let (text, ..) = say(&["check", "--statistics"]);
    assert!(text.starts_with("Findings by rule\n"), "{text}");
    let (_, told, exit) = say(&["check", "--statistics", "--format", "sarif"]);
    assert!(exit == Some(2) && told.contains("text, json or markdown"), "{told}");
}

#[test]
fn text_shows_the_subject_that_a_waiver_needs() {
    let (text, ..) = say(&["check", "--color", "never"]);
    for finding in findings(&[]) {
        let subject = finding["subject"].as_str().unwrap();
        let is_file = finding["path"].as_str() == Some(subject);
        assert!(is_file || text.contains(&format!("= about: {subject}\n")), "{subject}\n{text}");
    }
}

#[test]
fn without_a_word_all_rules_are_listed() {
    let (listed, _, exit) = say(&["explain"]);
    assert_eq!(exit, Some(0));
    assert_eq!(listed, say(&["explain", "--list"]).0);
    assert!(listed.contains("CON003"));
}
