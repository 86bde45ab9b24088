//! What several tests share: workspaces from text and from folders.

use std::path::{Path, PathBuf};

use assert_cmd::Command;

use portfolio::cost::Basis;
use portfolio::diagnostic::Severity;
use portfolio::load::{Entry, FileError, Files, Folder, load};
use portfolio::model::{Date, Landscape};
use portfolio::plan::{PlanDocument, Solved, make, write};
use portfolio::resolve::{Clock, resolve};

/// All files below a folder as paths relative to it and their text, sorted.
pub fn files_below(root: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                // A font is no text.
                if path.extension().is_some_and(|ending| ending == "ttf") {
                    continue;
                }
                let inside = path.strip_prefix(root).expect("below the root").to_owned();
                let text = std::fs::read_to_string(&path).expect("readable");
                files.push((inside.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    files.sort();
    files
}

/// The plan document of what the search found.
pub fn document(basis: &Basis, solved: &Solved) -> PlanDocument {
    write(basis.landscape, &make(basis, solved))
}

/// Files in memory: thousands of small workspaces would spend their time in the file system.
pub struct Memory<'a>(pub &'a [(String, String)]);

impl Memory<'_> {
    fn is_folder(&self, path: &str) -> bool {
        path.is_empty() || self.0.iter().any(|(file, _)| below(path, file).is_some())
    }
}

/// The rest of a path inside a folder.
fn below<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    if folder.is_empty() { Some(path) } else { path.strip_prefix(folder)?.strip_prefix('/') }
}

impl Files for Memory<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        match self.0.iter().find(|(file, _)| file == path) {
            Some((_, text)) => Ok(text.clone().into_bytes()),
            None if self.is_folder(path) => Err(FileError::IsFolder),
            None => Err(FileError::Missing),
        }
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        if self.0.iter().any(|(file, _)| file == path) {
            return Err(FileError::NotFolder);
        }
        if !self.is_folder(path) {
            return Err(FileError::Missing);
        }
        let mut entries: Vec<Entry> = (self.0.iter())
            .filter_map(|(file, _)| below(path, file))
            .map(|rest| match rest.split_once('/') {
                Some((folder, _)) => Entry { name: folder.to_owned(), folder: true },
                None => Entry { name: rest.to_owned(), folder: false },
            })
            .collect();
        entries.sort();
        entries.dedup();
        Ok(entries)
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// The landscape of a workspace read by the library; it must be free of errors.
fn landscape(files: &dyn Files) -> Landscape {
    let (documents, mut findings) = load(files);
    let clock = Clock { as_of_override: None, today: Date::constant(2026, 1, 1) };
    let resolved = resolve(&documents, clock);
    findings.extend(resolved.findings);
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", files.shown(""));
    resolved.landscape.expect("a workspace without errors has a landscape")
}

/// The landscape of the workspace in a folder.
pub fn landscape_at(folder: &Path) -> Landscape {
    landscape(&Folder::new(folder))
}

/// The landscape of a workspace given as paths and text.
pub fn landscape_of(files: &[(String, String)]) -> Landscape {
    landscape(&Memory(files))
}

/// A folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The program in a folder, with an environment that says nothing.
pub fn portfolio(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("portfolio").unwrap();
    command.env("PORTFOLIO_LANG", "en");
    command.current_dir(folder).args(arguments);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"] {
        command.env_remove(name);
    }
    // What a CI service says of the pull request that the tests run in.
    for name in ["GITHUB_BASE_REF", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
        command.env_remove(name);
    }
    command.env_remove("CI_MERGE_REQUEST_DIFF_BASE_SHA");
    command
}

/// A workspace in which every list of every file is turned around, save those whose order counts.
pub fn turned_around(files: &[(String, String)]) -> Vec<(String, String)> {
    files
        .iter()
        .map(|(path, text)| {
            if !path.ends_with(".yaml") {
                return (path.clone(), text.clone());
            }
            let mut value: serde_yaml::Value = serde_yaml::from_str(text).unwrap();
            turn(&mut value, "");
            (path.clone(), serde_yaml::to_string(&value).unwrap())
        })
        .collect()
}

fn turn(value: &mut serde_yaml::Value, key: &str) {
    match value {
        serde_yaml::Value::Sequence(items) => {
            if !["covers", "catalogue", "growth"].contains(&key) {
                items.reverse();
            }
            items.iter_mut().for_each(|item| turn(item, ""));
        }
        serde_yaml::Value::Mapping(entries) => {
            for (key, value) in entries.iter_mut() {
                turn(value, key.as_str().unwrap_or(""));
            }
        }
        _ => {}
    }
}

/// What an entity of XML stands for; only those that the program writes.
pub fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "#39" => "'",
        other => panic!("an entity nobody knows: {other}"),
    }
}
