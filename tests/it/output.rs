//! Where a command writes and in which format: the ending of the name decides, `--format` says otherwise, and what cannot
//! be written is refused before any work is done.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{portfolio, repository};

fn office() -> PathBuf {
    repository("tests/cases/office")
}

/// Runs a command with `-o` into a new folder, where it must succeed or find something.
fn written(arguments: &[&str], name: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    let all = [arguments, &["-o", path.to_str().unwrap()]].concat();
    let output = portfolio(&office(), &all).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{all:?}: {told}");
    (folder, path)
}

fn text(path: &PathBuf) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_ending_of_the_name_decides_in_every_command() {
    let starts: &[(&[&str], &str, &str)] = &[
        (&["plan"], "p.json", "{\n  \"format\": "),
        (&["plan"], "p.md", "# "),
        (&["plan"], "p.txt", "Nye Fjordvik"),
        (&["diff"], "d.md", "# "),
        (&["diff"], "d.json", "{\n  \"merger\""),
        (&["show", "economy"], "s.json", "{\n  \"kind\": \"domain\""),
        (&["show", "economy"], "s.md", "# Domain economy"),
        (&["why", "economy"], "w.json", "{\n"),
        (&["why", "economy"], "w.md", "# "),
        (&["roadmap"], "r.svg", "<svg "),
        (&["roadmap"], "r.mmd", "gantt\n"),
        (&["roadmap"], "R.CSV", "\u{feff}"),
        (&["roadmap", "--dialect", "rfc4180"], "r.csv", "sector,project,"),
        (&["report", "contracts"], "CONTRACTS.CSV", "\u{feff}"),
        (&["report", "contracts"], "c.json", "{\n  \"contracts\""),
        (&["report", "--all"], "all.md", "## "),
        (&["report", "deadlines"], "d.ics", "BEGIN:VCALENDAR\r\n"),
        (&["graph"], "g.mmd", "---\ntitle: "),
        (&["graph"], "g.gv", "digraph "),
        (&["check"], "f.sarif", "{\n  \"$schema\""),
        (&["check"], "f.sarif.json", "{\n  \"$schema\""),
        (&["check"], "f.json", "["),
        (&["check"], "f.jsonl", "{"),
        (&["check"], "f.xml", "<?xml"),
        (&["check"], "f.md", "## portfolio check"),
        (&["schema", "inventory"], "i.json", "{\n  \"$schema\""),
        (&["explain", "CON003"], "CON003.md", "# CON003"),
        (&["explain", "--list"], "rules.csv", "\u{feff}"),
    ];
    for (arguments, name, start) in starts {
        let (folder, path) = written(arguments, name);
        assert!(text(&path).starts_with(start), "{arguments:?} {name}: {}", text(&path));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn a_saved_plan_is_verified_into_a_file_of_its_own() {
    let (_folder, plan) = written(&["plan", "--format", "json"], "plan.json");
    let (_other, verdict) = written(&["verify", plan.to_str().unwrap()], "verdict.json");
    let verdict: Value = serde_json::from_str(&text(&verdict)).unwrap();
    assert!(verdict["differences"].as_array().unwrap().is_empty(), "{verdict}");
}

#[test]
fn the_named_format_goes_before_the_ending() {
    let (_folder, path) = written(&["roadmap", "--format", "json"], "roadmap.txt");
    assert!(text(&path).starts_with('{'));
    let (_folder, path) = written(&["check", "--format", "gitlab"], "report.json");
    assert!(text(&path).contains("\"check_name\""));
}

#[test]
fn what_cannot_be_written_is_refused_with_what_can() {
    let cases: &[(&[&str], &str, &[&str])] = &[
        (
            &["report", "contracts"],
            "contracts.docx",
            &["does not end in a format", "csv (.csv)", "ics (.ics)"],
        ),
        (&["report", "contracts"], "lists.2026", &["does not end in a format"]),
        (&["plan"], "plan.pdf", &["text (.txt), json (.json), markdown (.md)"]),
        (&["plan"], "plan", &["does not end in a format"]),
        (&["plan"], ".json", &["does not end in a format"]),
        (&["roadmap"], "r.ics", &["writes no ics", "svg (.svg)"]),
        (&["graph"], "g.csv", &["writes no csv", "svg (.svg), png (.png), mermaid (.mmd), dot (.dot)"]),
        (&["check"], "f.csv", &["writes no csv", "github (by --format only)"]),
        (&["schema", "rules"], "rules.yaml", &["json (.json)"]),
        (&["report", "contracts"], "c.ics", &["a calendar holds days"]),
        (&["report", "contracts", "deadlines"], "two.csv", &["csv holds one report"]),
    ];
    for (arguments, name, says) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let all = [*arguments, &["-o", path.to_str().unwrap()]].concat();
        let output = portfolio(&office(), &all).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{all:?}: {told}");
        assert!(output.stdout.is_empty(), "{all:?}");
        assert!(says.iter().all(|says| told.contains(says)), "{all:?}: {told}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "{all:?} left something");
    }
}

#[test]
fn a_format_that_a_command_does_not_write_is_refused_with_those_that_it_does() {
    for (arguments, says) in [
        (&["plan", "--format", "svg"][..], "[possible values: text, json, markdown, html]"),
        (&["graph", "--format", "text"], "[possible values: svg, png, mermaid, dot]"),
        (&["schema", "rules", "--format", "csv"], "[possible values: json]"),
    ] {
        let output = portfolio(&office(), arguments).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told.contains(says), "{arguments:?}: {told}");
    }
}

#[test]
fn a_dash_is_stdout_and_a_device_takes_whatever_comes() {
    for arguments in [&["plan"][..], &["roadmap"], &["check"]] {
        let plain = portfolio(&office(), arguments).output().unwrap();
        let dash = portfolio(&office(), &[arguments, &["-o", "-"]].concat()).output().unwrap();
        assert_eq!(plain.stdout, dash.stdout, "{arguments:?}");
        assert!(!office().join("-").exists());
    }
    if cfg!(unix) {
        portfolio(&office(), &["roadmap", "-o", "/dev/null"]).assert().success().stdout("");
    }
}

#[test]
fn an_existing_file_is_overwritten_only_with_force_in_every_command() {
    for arguments in [
        &["diff"][..],
        &["plan"],
        &["show", "economy"],
        &["why", "economy"],
        &["roadmap"],
        &["report", "contracts"],
        &["check"],
        &["explain", "CON003"],
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.txt");
        fs::write(&path, "somebody's").unwrap();
        let to = [arguments, &["-o", path.to_str().unwrap()]].concat();
        portfolio(&office(), &to).assert().code(2).stdout("");
        assert_eq!(text(&path), "somebody's", "{arguments:?}");
        let output = portfolio(&office(), &[&to[..], &["--force"]].concat()).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}");
        assert!(text(&path).len() > 100 && !text(&path).contains('\u{1b}'), "{arguments:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn plain_signs_are_plain_on_every_page() {
    for arguments in [&["diff"][..], &["plan"], &["roadmap"], &["show", "economy"], &["why", "economy"]] {
        let all = [arguments, &["--ascii"]].concat();
        let text = String::from_utf8(portfolio(&office(), &all).output().unwrap().stdout).unwrap();
        assert!(!text.contains(['→', '─', '•', '…', '∥', '≠', '◦']), "{arguments:?}: {text}");
    }
}

/// Where a value stands, without the numbers of rows: `contracts[].annual_fee`. Keys that are names of things are one.
fn shape(value: &Value, at: &str, found: &mut BTreeMap<String, &'static str>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "truth",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(items) => {
            items.iter().for_each(|item| shape(item, &format!("{at}[]"), found));
            "list"
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                let dot = if at.is_empty() { "" } else { "." };
                shape(value, &format!("{at}{dot}{key}"), found);
            }
            "object"
        }
    };
    let known = found.entry(at.to_owned()).or_insert(kind);
    if *known == "null" {
        *known = kind;
    }
}

#[test]
fn what_programs_read_keeps_its_keys() {
    let (_folder, plan) = written(&["plan", "--format", "json"], "plan.json");
    let verify = ["verify", plan.to_str().unwrap()];
    let commands: [(&str, &[&str]); 9] = [
        ("check", &["check", "--plan"]),
        ("diff", &["diff"]),
        ("plan", &["plan"]),
        ("report", &["report", "--all"]),
        ("roadmap", &["roadmap"]),
        ("show contract", &["show", "0602/unit4-2014"]),
        ("show domain", &["show", "economy"]),
        ("verify", &verify),
        ("why", &["why", "economy"]),
    ];
    let mut told = String::new();
    for (name, arguments) in commands {
        let output = portfolio(&office(), &[arguments, &["--format", "json"]].concat()).output().unwrap();
        let value: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut found = BTreeMap::new();
        shape(&value, "", &mut found);
        told.push_str(&format!("{name}\n"));
        for (place, kind) in found.iter().filter(|(place, _)| !place.is_empty()) {
            told.push_str(&format!("  {place}: {kind}\n"));
        }
    }
    insta::assert_snapshot!(told);
}
