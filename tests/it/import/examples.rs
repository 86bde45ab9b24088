//! The examples that were made with the importer, followed to the letter.

use std::fs;
use std::path::Path;

use super::done;
use crate::support::{files_below, repository};

/// The commands of a README: what stands in its blocks of shell.
fn commands(readme: &str) -> Vec<Vec<String>> {
    let blocks = readme.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    let lines = blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("portfolio "));
    lines.map(words).collect()
}

/// The words of a command, with quotes, up to a comment.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for sign in line.split(" #").next().unwrap().chars() {
        match sign {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            sign => word.push(sign),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

fn copied(name: &str) -> (tempfile::TempDir, Vec<Vec<String>>) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository(name)) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let commands = commands(&fs::read_to_string(folder.path().join("README.md")).unwrap());
    (folder, commands)
}

fn follow(folder: &Path, commands: &[Vec<String>]) -> String {
    let mut last = String::new();
    for command in commands {
        let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        last = done(folder, &arguments);
    }
    last
}

#[test]
fn from_a_spreadsheet_to_the_first_diff() {
    let (folder, commands) = copied("examples/from-a-spreadsheet");
    assert!(commands.len() >= 9, "{commands:?}");
    let last = follow(folder.path(), &commands);
    assert!(last.contains("Nothing to write"), "the same list changes nothing: {last}");
    let diff = done(folder.path(), &["-C", "merger", "diff"]);
    // Both have care EHR, payroll and finance by now: something is decided about each.
    assert!(diff.contains("Care EHR") && diff.contains("Not told yet"), "{diff}");
    let questions = fs::read_to_string(folder.path().join("questions.csv")).unwrap();
    assert!(questions.contains("Gerica") && questions.contains("care-ehr"), "{questions}");
}

#[test]
fn what_can_be_seen_of_lofoten_is_a_workspace_without_a_fault() {
    let (folder, commands) = copied("examples/lofoten-2028");
    follow(folder.path(), &commands);
    let diff = done(folder.path(), &["diff"]);
    assert!(diff.contains("Vest-Lofoten") && diff.contains("Not told yet"), "{diff}");
    assert!(!diff.contains("procured"), "nobody mentioned what would be procured: {diff}");
}

/// What the check says that nobody has entered, and the list to fill in, are the same domains: two rooms count them.
#[test]
fn the_list_to_fill_in_has_what_the_check_misses() {
    let (folder, _) = copied("examples/lofoten-2028");
    let check = done(folder.path(), &["check"]);
    let gaps = done(folder.path(), &["report", "gaps", "--format", "csv", "--dialect", "rfc4180"]);
    for (id, name) in [("flakstad", "Flakstad"), ("moskenes", "Moskenes"), ("vestvagoy", "Vestvågøy")] {
        let begins = format!("{name},");
        let rows = gaps.lines().filter(|line| line.starts_with(&begins)).count();
        let said = format!("info[INV025]: {id} has entered nothing for {rows} domains");
        assert!(rows > 40 && check.contains(&said), "{said}\n{check}");
    }
}
