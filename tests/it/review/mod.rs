//! What a review says of a change: recorded changes, each with the plans of both sides made apart.

mod cases;
mod forms;
mod large;
mod lock;
mod policies;

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::git::ran;
use crate::support::{files_below, repository};

/// A folder with `base` and `head`, the same workspace twice.
pub fn twice(case: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository(case)) {
        for side in ["base", "head"] {
            let to = folder.path().join(side).join(&path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, &text).unwrap();
        }
    }
    folder
}

/// Puts one text in the place of another in a file of the head.
pub fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("head").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The same in both.
pub fn change_both(folder: &Path, file: &str, from: &str, to: &str) {
    change(folder, file, from, to);
    fs::copy(folder.join("head").join(file), folder.join("base").join(file)).unwrap();
}

/// What the program says of the two.
pub fn reviewed(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let all: Vec<&str> = ["review", "base", "head"].iter().chain(arguments).copied().collect();
    ran(folder, &all)
}

/// A review as a document.
pub fn document(folder: &Path) -> Value {
    let (code, text, said) = reviewed(folder, &["--format", "json"]);
    assert!(code < 2, "{said}");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text} {said}"))
}

/// The plan document of a side; none where there is no plan.
pub fn planned(side: &Path) -> Option<Value> {
    let (code, text, said) = ran(side, &["plan", "--format", "json", "--no-decision-costs"]);
    assert!(code < 2, "{said}");
    (code == 0).then(|| serde_json::from_str(&text).unwrap())
}
