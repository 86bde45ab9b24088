//! `portfolio verify` from outside: bytes, streams, exit codes.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

fn portfolio(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("portfolio").unwrap();
    command.env("PORTFOLIO_LANG", "en");
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/office")).args(arguments);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"] {
        command.env_remove(name);
    }
    command
}

fn stdout(command: &mut Command) -> String {
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

/// A saved plan of the office, in a folder of its own.
fn saved() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json").to_str().unwrap().to_owned();
    portfolio(&["plan", "-o", &path]).assert().success();
    (folder, path)
}

#[test]
fn a_saved_plan_holds() {
    let (_folder, path) = saved();
    portfolio(&["verify", &path]).assert().code(0);
    insta::assert_snapshot!(stdout(&mut portfolio(&["verify", &path])));
    let json: Value =
        serde_json::from_str(&stdout(&mut portfolio(&["verify", &path, "--format", "json"]))).unwrap();
    assert_eq!(json["holds"], true);
    assert_eq!(json["stale"], false);
    assert_eq!(json["proof"]["status"], "holds");
    assert_eq!(json["differences"], serde_json::json!([]));
}

#[test]
fn a_spoiled_plan_is_one_and_says_where() {
    let (_folder, path) = saved();
    let mut document: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    document["migrations"][1]["cost"] = serde_json::json!(1);
    document["cost"]["fees"] = serde_json::json!(2);
    fs::write(&path, document.to_string()).unwrap();
    portfolio(&["verify", &path]).assert().code(1);
    insta::assert_snapshot!(stdout(&mut portfolio(&["verify", &path])));
    let json: Value =
        serde_json::from_str(&stdout(&mut portfolio(&["verify", &path, "--format", "json"]))).unwrap();
    let places: Vec<&str> =
        json["differences"].as_array().unwrap().iter().map(|row| row["place"].as_str().unwrap()).collect();
    assert_eq!(places, ["cost.fees", "migrations[1].cost"]);
}

#[test]
fn a_plan_of_another_day_is_stale() {
    let (_folder, path) = saved();
    portfolio(&["verify", &path, "--as-of", "2018-05-01"]).assert().code(1);
    insta::assert_snapshot!(stdout(&mut portfolio(&[
        "verify",
        &path,
        "--as-of",
        "2018-05-01",
        "--lang",
        "nb"
    ])));
}

#[test]
fn what_cannot_be_read_is_two() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json").to_str().unwrap().to_owned();
    portfolio(&["verify", &path]).assert().code(2).stdout("");
    fs::write(&path, "{\"format\": 1}").unwrap();
    portfolio(&["verify", &path]).assert().code(2).stdout("");
    fs::write(&path, "[".repeat(1_000_000)).unwrap();
    portfolio(&["verify", &path]).assert().code(2).stdout("");
    portfolio(&["verify"]).assert().code(2);
}
