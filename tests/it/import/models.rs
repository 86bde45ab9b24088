//! Our own exports and models come in as what they were.

use std::fs;
use std::path::Path;

use super::{done, run};
use crate::support::{files_below, repository};

/// The small example, and the same without a word in its inventories.
fn emptied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository("examples/two-municipalities")) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = match path.to_string_lossy().contains("inventories") {
            true => {
                let head: Vec<&str> = text.lines().filter(|line| line.starts_with("municipality:")).collect();
                format!("{}\nsystems: []\n", head.join("\n"))
            }
            false => text,
        };
        fs::write(path, text).unwrap();
    }
    folder
}

/// The plan of a workspace without the record of which bytes it was made from.
fn plan(folder: &Path) -> serde_json::Value {
    let mut plan: serde_json::Value =
        serde_json::from_str(&done(folder, &["plan", "--format", "json"])).unwrap();
    plan.as_object_mut().unwrap().remove("inputs");
    plan
}

#[test]
fn an_export_comes_in_again_and_gives_the_same_plan() {
    let example = repository("examples/two-municipalities");
    let files = tempfile::tempdir().unwrap();
    let path = |name: &str| files.path().join(name).display().to_string();
    done(&example, &["export", "json", "-o", &path("x.json")]);
    done(&example, &["export", "archimate", "-o", &path("x.xml")]);
    done(&example, &["export", "csv", "-o", &path("tables")]);
    let tables = ["systems", "contracts", "integrations"].map(|name| path(&format!("tables/{name}.csv")));
    let ways: [Vec<String>; 3] = [vec![path("x.json")], vec![path("x.xml")], tables.to_vec()];
    let wanted = plan(&example);
    for way in ways {
        let folder = emptied();
        let mut arguments = vec!["import"];
        arguments.extend(way.iter().map(String::as_str));
        done(folder.path(), &arguments);
        let got = plan(folder.path());
        assert_eq!(got["costs"], wanted["costs"], "{way:?}");
        assert_eq!(got["domains"], wanted["domains"], "{way:?}");
        // Once more changes nothing.
        let before = files_below(folder.path());
        let out = done(folder.path(), &arguments);
        assert!(out.contains("Nothing to write"), "{out}");
        assert_eq!(files_below(folder.path()), before);
    }
}

#[test]
fn an_entry_that_is_different_is_a_conflict() {
    let example = repository("examples/two-municipalities");
    let files = tempfile::tempdir().unwrap();
    let path = files.path().join("x.json").display().to_string();
    done(&example, &["export", "json", "-o", &path]);
    let text = fs::read_to_string(&path).unwrap().replace("1250000", "1250001");
    fs::write(&path, text).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&example) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let ran = run(folder.path(), &["import", &path, "--strict"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("1250001") && ran.out.contains("IMP008"), "{}", ran.out);
    done(folder.path(), &["import", &path, "--prefer", "file"]);
    let nord = fs::read_to_string(folder.path().join("inventories/nord.yaml")).unwrap();
    assert!(nord.contains("annual_fee: 1250001"));
}
