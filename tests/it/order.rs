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

fn output(folder: &Path, args: &[&str]) -> String {
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
fn lay(folder: &Path, files: &[(String, String)], mut dice: Option<&mut Dice>) {
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
    let files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("portfolio"));
    let (plain, shuffled) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    lay(plain.path(), &files, None);
    lay(shuffled.path(), &files, Some(&mut Dice(7)));
    let commands: [&[&str]; 4] =
        [&["plan", "--format", "json"], &["plan"], &["diff"], &["report", "--all", "--format", "json"]];
    for args in commands {
        let expected = output(plain.path(), args);
        assert!(expected.len() > 1000, "{args:?} says next to nothing");
        assert_eq!(expected, output(plain.path(), args), "{args:?}: two runs differ");
        assert_eq!(expected, output(shuffled.path(), args), "{args:?}: the order shows");
    }
}
