//! Broken workspaces. Each folder of `tests/cases/broken` holds what differs from the sound workspace in `_base`, and
//! `expected.txt`: every finding, one line each, with its ways out below it. `UPDATE=1` rewrites them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use portfolio::load::{Entry, FileError, Files, Folder};
use portfolio::render::findings;
use portfolio::words::Language;

use super::support::{Read, read};
use crate::pseudo::{of_the_format, outside, words as said};
use crate::support::files_below;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/broken")
}

/// A case laid over the sound workspace, file by file.
struct Case {
    own: Folder,
    base: Folder,
}

impl Case {
    fn new(folder: &Path) -> Self {
        Case { own: Folder::new(folder), base: Folder::new(root().join("_base")) }
    }
}

impl Files for Case {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        match self.own.read(path) {
            Err(FileError::Missing) => self.base.read(path),
            other => other,
        }
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        match self.own.list(path) {
            Err(FileError::Missing) => self.base.list(path),
            other => other,
        }
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// Every finding on a line, as `concise` writes it, and below it what belongs to it.
fn told(read: &Read) -> String {
    let sources = &read.documents.sources;
    let mut told = String::new();
    for finding in &read.findings {
        let mut line = Vec::new();
        findings::concise(std::slice::from_ref(finding), sources, Language::En, &mut line).unwrap();
        told.push_str(std::str::from_utf8(&line).unwrap());
        if !finding.subject.is_empty() {
            told.push_str(&format!("    about {}\n", finding.subject));
        }
        let at = sources.text(finding.primary.span);
        told.push_str(&format!("    at `{}`\n", at.lines().next().unwrap_or_default()));
        for label in &finding.related {
            let place = sources.start(label.span);
            let path = &sources.file(label.span.file).path;
            told.push_str(&format!("    see {path}:{}:{}: {}\n", place.line, place.column, label.text));
        }
        for help in &finding.help {
            told.push_str(&format!("    help: {help}\n"));
        }
    }
    told
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root()).expect("the broken cases");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    cases.retain(|case| !case.ends_with("_base"));
    cases.sort();
    cases
}

#[test]
fn every_fault_is_found_at_its_place() {
    let update = crate::held::updating();
    let mut wrong = String::new();
    for case in cases() {
        let found = told(&read(&Case::new(&case)));
        let file = case.join("expected.txt");
        if update {
            fs::write(&file, &found).expect("write expected.txt");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if expected != found || found.is_empty() {
            wrong.push_str(&format!("== {}\n-- expected\n{expected}-- found\n{found}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}UPDATE=1 rewrites expected.txt; read what changed");
}

#[test]
fn no_fault_is_told_outside_the_catalogues() {
    let mut wrong = Vec::new();
    let mut base = of_the_format();
    base.extend(files_below(&root().join("_base")).iter().flat_map(|(_, text)| said(text)));
    for case in cases() {
        let mut known = base.clone();
        for (path, text) in files_below(&case).into_iter().filter(|(path, _)| path != "expected.txt") {
            known.extend(said(&path).chain(said(&text)));
        }
        for finding in read(&Case::new(&case)).findings {
            let related = finding.related.iter().map(|label| &label.text);
            for text in [&finding.message].into_iter().chain(related).chain(&finding.help) {
                let shown = text.say(Language::Pseudo);
                // What a key means is quoted from the schema, which is in English.
                if shown.starts_with("[add `]") {
                    continue;
                }
                // Names of keys and words of the format, and examples of what to write, stand between grave accents.
                let prose: String = outside(&shown).split('`').step_by(2).collect::<Vec<_>>().join(" ");
                let bare: Vec<String> = said(&prose).filter(|word| !known.contains(word)).collect();
                if !bare.is_empty() {
                    wrong.push(format!("{}: {}: {shown}", case.display(), bare.join(", ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} texts\n{}", wrong.len(), wrong.join("\n"));
}

/// The files of a case with other line ends.
struct OtherEnds(Case, &'static str);

impl Files for OtherEnds {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let bytes = self.0.read(path)?;
        Ok(match String::from_utf8(bytes) {
            Ok(text) => text.replace("\r\n", "\n").replace('\n', self.1).into_bytes(),
            Err(error) => error.into_bytes(),
        })
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        self.0.list(path)
    }

    fn shown(&self, path: &str) -> String {
        self.0.shown(path)
    }
}

/// What is found, each with its line and column, and the first line of what is shown of it.
fn placed(read: &Read) -> Vec<String> {
    let sources = &read.documents.sources;
    let all = read.findings.iter().map(|finding| {
        let mut drawn = Vec::new();
        findings::text(std::slice::from_ref(finding), sources, 200, false, Language::En, &mut drawn).unwrap();
        String::from_utf8(drawn).unwrap()
    });
    all.collect()
}

#[test]
fn line_ends_change_no_finding_and_no_place() {
    for case in cases() {
        let plain = placed(&read(&OtherEnds(Case::new(&case), "\n")));
        for ends in ["\r\n", "\r"] {
            let other = placed(&read(&OtherEnds(Case::new(&case), ends)));
            assert_eq!(plain, other, "{} with {ends:?}", case.display());
        }
    }
}

#[test]
fn there_are_many_broken_cases() {
    assert!(cases().len() >= 45, "{}", cases().len());
}

#[test]
fn the_base_is_sound() {
    let base = root().join("_base");
    assert_eq!(told(&read(&Folder::new(base))), "");
}

/// Codes that no file in the tree can show; `hostile.rs` has them.
const ELSEWHERE: &[&str] = &["FIL004", "FIL005", "FMT003"];

#[test]
fn every_code_has_a_case() {
    let mut seen = BTreeSet::new();
    for case in cases() {
        seen.extend(read(&Case::new(&case)).findings.into_iter().map(|finding| finding.code.into_owned()));
    }
    for card in portfolio::load::codes::ALL {
        assert!(
            seen.contains(card.code) || ELSEWHERE.contains(&card.code),
            "{} {} has no broken case",
            card.code,
            card.name
        );
    }
}
