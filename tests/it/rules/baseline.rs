//! `--baseline` and `--write-baseline`.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::portfolio;

const MANIFEST: &str = "format: 2
merger: {name: T, date: 2020-01-01, as_of: 2019-08-01}
municipalities: [{id: nord, inhabitants: 9, inventory: nord.yaml}]
catalogue: [catalogue.yaml]
";

fn workspace(systems: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("portfolio.yaml"), MANIFEST).unwrap();
    fs::write(
        folder.path().join("catalogue.yaml"),
        "sectors: [{id: S}]\ndomains: [{id: care, name: Care, sector: S}]\n",
    )
    .unwrap();
    inventory(folder.path(), systems);
    folder
}

/// An inventory in which each of these systems has special data in the internal zone, an error of SEC001.
fn inventory(folder: &Path, systems: &[&str]) {
    let mut text = String::from("municipality: nord\nsystems:\n");
    for id in systems {
        text.push_str(&format!("  - {{id: {id}, name: S, annual_cost: 0, owner: x, zone: internal, personal_data: special, covers: [{{domain: care}}]}}\n"));
    }
    fs::write(folder.join("nord.yaml"), text).unwrap();
}

/// Exit code, stdout, stderr.
fn check(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let arguments = [&["check", "--select", "SEC,FMT,REF", "--format", "concise"], arguments].concat();
    let output = portfolio(folder, &arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn only_what_is_new_fails_and_what_is_gone_is_told() {
    let folder = workspace(&["a", "b"]);
    assert_eq!(check(folder.path(), &[]).0, 1);
    let (code, out, err) = check(folder.path(), &["--write-baseline", "base.json"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let (code, out, err) = check(folder.path(), &["--baseline", "base.json"]);
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("nothing new") && err.contains("2 known from the baseline"), "{err}");

    inventory(folder.path(), &["c", "a"]);
    let (code, out, err) = check(folder.path(), &["--baseline", "base.json"]);
    assert_eq!(code, 1);
    assert_eq!(out.lines().count(), 1, "{out}");
    assert!(out.starts_with("nord.yaml:3:"), "only c is new, whatever line it stands on: {out}");
    assert!(err.contains("no longer found: SEC001 nord/b"), "{err}");
}

#[test]
fn what_a_run_did_not_look_at_is_not_called_gone() {
    let folder = workspace(&["a"]);
    check(folder.path(), &["--write-baseline", "base.json"]);
    inventory(folder.path(), &["b"]);
    let output = portfolio(folder.path(), &["check", "--baseline", "base.json", "--select", "CON"]);
    let err = String::from_utf8({ output }.output().unwrap().stderr).unwrap();
    assert!(!err.contains("gone"), "{err}");
}

#[test]
fn the_file_is_sorted_one_finding_a_line_and_the_same_however_the_inventory_is_ordered() {
    let folder = workspace(&["b", "a"]);
    check(folder.path(), &["--write-baseline", "one.json"]);
    inventory(folder.path(), &["a", "b"]);
    check(folder.path(), &["--write-baseline", "two.json"]);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("one.json"), read("two.json"));
    assert_eq!(
        read("one.json"),
        "{\n  \"format\": 1,\n  \"findings\": [\n    {\"code\":\"SEC001\",\"subject\":\"nord/a\"},\n    {\"code\":\"SEC001\",\"subject\":\"nord/b\"}\n  ]\n}\n"
    );
}

#[test]
fn an_existing_baseline_is_overwritten_only_by_force() {
    let folder = workspace(&["a"]);
    assert_eq!(check(folder.path(), &["--write-baseline", "base.json"]).0, 0);
    assert_eq!(check(folder.path(), &["--write-baseline", "base.json"]).0, 2);
    assert_eq!(check(folder.path(), &["--write-baseline", "base.json", "--force"]).0, 0);
}

#[test]
fn an_error_of_reading_is_in_no_baseline() {
    let folder = workspace(&["a"]);
    let path = folder.path().join("nord.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("owner: x", "ownr: x")).unwrap();
    let (code, out, err) = check(folder.path(), &["--write-baseline", "base.json"]);
    assert_eq!(code, 1);
    assert!(out.contains("FMT009"), "{out}");
    if folder.path().join("base.json").exists() {
        assert!(!fs::read_to_string(folder.path().join("base.json")).unwrap().contains("FMT009"));
    } else {
        assert!(err.contains("baseline not written"), "{err}");
    }
}

#[test]
fn a_baseline_that_is_none_says_where_and_what_to_do() {
    let folder = workspace(&["a"]);
    let (code, _, err) = check(folder.path(), &["--baseline", "missing.json"]);
    assert_eq!(code, 2);
    assert!(err.contains("missing.json") && err.contains("--write-baseline"), "{err}");
    for (text, told) in [
        ("{\"format\": 1, \"findings\": [{\"code\": \"A\"}]}", "line 1 column 40"),
        ("{\"format\": 2, \"findings\": []}", "format 2"),
        ("[]", "is not a baseline"),
    ] {
        fs::write(folder.path().join("odd.json"), text).unwrap();
        let (code, _, err) = check(folder.path(), &["--baseline", "odd.json"]);
        assert_eq!(code, 2);
        assert!(err.contains(told), "{err}");
    }
}

#[test]
fn sarif_says_what_is_new_and_what_is_known() {
    let folder = workspace(&["a"]);
    check(folder.path(), &["--write-baseline", "base.json"]);
    inventory(folder.path(), &["a", "b"]);
    let arguments = ["check", "--select", "SEC", "--baseline", "base.json", "--format", "sarif"];
    let output = portfolio(folder.path(), &arguments).output().unwrap();
    let log: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let states: Vec<(&str, bool)> = log["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["baselineState"].as_str().unwrap(), one.get("suppressions").is_some()))
        .collect();
    assert_eq!(states, [("new", false), ("unchanged", true)]);
}
