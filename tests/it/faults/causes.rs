//! What people do to files: the message names the cause, whatever the reader of YAML says of it.

use std::fs;

use crate::support::{files_below, portfolio, repository};

/// What `check` says where a line of an inventory is another one, with any line end.
fn told(line: &str, other: &str, ends: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository("tests/cases/office")) {
        let to = folder.path().join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let text = match path.ends_with("nesbygd.yaml") {
            true => {
                assert!(text.contains(line), "{text}");
                text.replacen(line, other, 1).replace('\n', ends)
            }
            false => text,
        };
        fs::write(to, text).unwrap();
    }
    let output = portfolio(folder.path(), &["check", "--format", "concise"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_mark_that_git_leaves_is_named_as_such() {
    let whole = "<<<<<<< HEAD\n=======\nsystems:\n>>>>>>> other\n";
    let marks = [whole, "=======\nsystems:\n", ">>>>>>> other\nsystems:\n", "||||||| base\nsystems:\n"];
    for mark in marks {
        for ends in ["\n", "\r\n", "\r"] {
            let told = told("systems:\n", mark, ends);
            assert!(told.contains("a merge in git was not finished"), "{mark:?} {ends:?}: {told}");
        }
    }
}

#[test]
fn every_space_that_is_none_for_yaml_is_named() {
    for space in ['\u{a0}', '\u{2007}', '\u{202f}', '\u{3000}', '\u{2003}'] {
        for ends in ["\n", "\r"] {
            let told = told("systems:\n", &format!("systems:\n{space}{space}- id: x\n"), ends);
            let code = format!("U+{:04X}", u32::from(space));
            assert!(told.contains(&code), "{code}: {told}");
        }
    }
}

#[test]
fn a_key_that_nothing_parts_from_its_value_is_shown_apart() {
    let line = "supplier: Visma, annual_fee: 300000";
    for between in [" ", ":\u{a0}", "\u{a0}", "\u{ff1a}", "=", ":\u{2009}"] {
        let told = told(line, &format!("supplier{between}Visma, annual_fee: 300000"), "\n");
        assert!(told.contains("FMT009") && !told.contains("INV002"), "{between:?}: {told}");
    }
}
