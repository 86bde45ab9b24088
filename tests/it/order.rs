//! The order of files, of keys and of list items never shows: a shuffled workspace gives the same bytes.

use std::path::Path;

use assert_cmd::Command;
use serde_yaml::Value;

use crate::search::Dice;
use crate::support::files_below;

/// Shuffles every list but those whose order counts, and every mapping, all the way down.
fn shuffle(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Sequence(items) => {
            items.iter_mut().for_each(|item| shuffle(item, dice));
            for last in (1..items.len()).rev() {
                items.swap(last, dice.below(last + 1));
            }
        }
        Value::Mapping(mapping) => {
            let mut entries: Vec<(Value, Value)> = std::mem::take(mapping).into_iter().collect();
            for (key, value) in &mut entries {
                let ordered = ["covers", "catalogue", "growth"].contains(&key.as_str().unwrap_or_default());
                if let Value::Sequence(items) = &mut *value
                    && ordered
                {
                    items.iter_mut().for_each(|item| shuffle(item, dice));
                } else {
                    shuffle(value, dice);
                }
            }
            for last in (1..entries.len()).rev() {
                entries.swap(last, dice.below(last + 1));
            }
            mapping.extend(entries);
        }
        _ => {}
    }
}

pub fn output(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::cargo_bin("portfolio").expect("the program");
    let output = command
        .current_dir(folder)
        .env("COLUMNS", "120")
        .env("PORTFOLIO_LANG", "en")
        .args(args)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Lays a workspace in a folder, each inventory split over several files in a folder of its own.
pub fn lay(folder: &Path, files: &[(String, String)], mut dice: Option<&mut Dice>) {
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".yaml")) {
        let mut value: Value = serde_yaml::from_str(text).expect("YAML");
        if let Some(dice) = &mut dice {
            shuffle(&mut value, dice);
        }
        let target = folder.join(path);
        std::fs::create_dir_all(target.parent().expect("a folder")).expect("writable");
        std::fs::write(target, serde_yaml::to_string(&value).expect("YAML")).expect("writable");
    }
}

#[test]
fn a_shuffled_workspace_gives_the_same_bytes() {
    let mut files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio"));
    let progress =
        files.iter_mut().find(|(path, _)| path == "progress.yaml").expect("what has happened since");
    progress.1 = "procurements:\n- {product: tender-intranet, begun: 2018-03-01, spent: 1000}\n\
                  - {product: tender-welfare-devices, begun: 2018-02-01}\n"
        .to_owned();
    let (plain, shuffled) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    lay(plain.path(), &files, None);
    lay(shuffled.path(), &files, Some(&mut Dice(7)));
    for list in ["decisions.yaml", "progress.yaml"] {
        let of = |folder: &Path| std::fs::read_to_string(folder.join(list)).expect("readable");
        assert_ne!(of(plain.path()), of(shuffled.path()), "{list} is not shuffled");
    }
    let commands: [&[&str]; 7] = [
        &["plan", "--format", "json"],
        &["plan"],
        &["diff"],
        &["freedom", "--format", "json"],
        &["report", "--all", "--format", "json"],
        &["roadmap", "--format", "json"],
        &["verify", "plan.json", "--format", "json"],
    ];
    output(plain.path(), &["plan", "-o", "plan.json"]);
    std::fs::copy(plain.path().join("plan.json"), shuffled.path().join("plan.json")).expect("writable");
    for args in commands {
        let expected = output(plain.path(), args);
        assert!(expected.len() > 300, "{args:?} says next to nothing");
        assert_eq!(expected, output(plain.path(), args), "{args:?}: two runs differ");
        assert_eq!(expected, output(shuffled.path(), args), "{args:?}: the order shows");
    }
}

/// What the rules find, wherever it stands: code, message and what it is about.
fn found(folder: &Path) -> Vec<String> {
    let mut command = Command::cargo_bin("portfolio").expect("the program");
    let output =
        command.current_dir(folder).args(["check", "--plan", "--format", "json"]).output().expect("it runs");
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = all.as_array().expect("findings");
    let mut found: Vec<String> =
        findings.iter().map(|one| format!("{} {} {}", one["code"], one["message"], one["subject"])).collect();
    found.sort();
    found
}

#[test]
fn a_shuffled_workspace_has_the_same_findings_and_a_decision_is_known_by_its_content() {
    let (plain, turned) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/two-municipalities"));
    let decisions = files.iter_mut().find(|(path, _)| path == "decisions.yaml").expect("decisions");
    decisions.1 = "decisions:\n- {domain: elderly-care, choose: nord/gerica}\n- {domain: alarm, reject: nord/alarmer}\n\
                   - {domain: economy, reject: sor/visma}\n- {edge: [elderly-care, economy], drop: true}\n"
        .to_owned();
    lay(plain.path(), &files, None);
    let expected = found(plain.path());
    assert!(expected.len() > 3, "{expected:?}");
    let read = |folder: &Path| std::fs::read_to_string(folder.join("rules.yaml")).expect("readable");
    for seed in 0..4 {
        lay(turned.path(), &files, Some(&mut Dice(seed)));
        assert_ne!(read(plain.path()), read(turned.path()), "the rules are not shuffled");
        assert_eq!(expected, found(turned.path()), "seed {seed}");
        for args in [&["plan"][..], &["plan", "--format", "json"], &["why", "economy"], &["show", "alarm"]] {
            let lines = |text: String| -> Vec<String> {
                // Where a fact is written does depend on its place.
                let mut words: Vec<String> = text
                    .split_whitespace()
                    .filter(|word| !word.contains(".yaml"))
                    .map(str::to_owned)
                    .collect();
                words.retain(|word| !word.chars().all(|letter| letter == '─'));
                words
            };
            assert_eq!(lines(output(plain.path(), args)), lines(output(turned.path(), args)), "{args:?}");
        }
    }
}
