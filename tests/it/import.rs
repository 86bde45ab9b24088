//! `portfolio import`: what lists become, and what stays when they come again.

mod examples;
mod hostile;
mod killed;
mod kinds;
mod mapping;
mod models;
mod real;
mod update;
mod values;

use std::fs;
use std::path::Path;

use crate::support::portfolio;

/// What a run printed.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = portfolio(folder, arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A run that must end well.
pub fn done(folder: &Path, arguments: &[&str]) -> String {
    let ran = run(folder, arguments);
    assert_eq!(ran.code, 0, "{arguments:?}: {}{}", ran.out, ran.err);
    ran.out
}

/// A workspace of two municipalities with nothing in it.
pub fn begun() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let arguments = [
        "init",
        ".",
        "--name",
        "Test",
        "--date",
        "2035-01-01",
        "--as-of",
        "2026-01-01",
        "--municipality",
        "Nord=5000",
        "--municipality",
        "Sør=9000",
        "--no-input",
    ];
    done(folder.path(), &arguments);
    folder
}

pub fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
}

/// An inventory's text.
pub fn inventory(folder: &Path, id: &str) -> String {
    fs::read_to_string(folder.join(format!("inventories/{id}.yaml"))).unwrap()
}

/// What an import tells for programs.
pub fn told(folder: &Path, arguments: &[&str]) -> serde_json::Value {
    let all: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str(&done(folder, &all)).unwrap()
}

/// The codes of what an import tells, each once.
pub fn codes(told: &serde_json::Value) -> Vec<String> {
    let all = told["told"].as_array().unwrap().iter();
    let mut codes: Vec<String> = all.map(|one| one["code"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}
