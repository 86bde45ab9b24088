//! A case: a small workspace in one text, with marks beside the lines where a rule must fire. `base.yaml` says how.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use portfolio::check::{Checked, Request, check};
use portfolio::cost::Basis;
use portfolio::load::{Entry, FileError, Files, load};
use portfolio::model::{Candidate, Date, Landscape, Money, Selection};
use portfolio::optimise::{Effort, target};
use portfolio::plan::{PlanStatus, Solved};
use portfolio::resolve::{Clock, Resolved, resolve};
use portfolio::source::Sources;

/// The name of the section that sets the target.
const SELECTION: &str = "selection";

/// A small workspace.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// What it shows.
    pub title: String,
    files: BTreeMap<String, String>,
}

/// Something at a line: the file, the line, the severity.
pub type At = (String, u32, String);

impl Files for Case {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.files.get(path).map(|text| text.clone().into_bytes()).ok_or(FileError::Missing)
    }

    fn list(&self, _: &str) -> Result<Vec<Entry>, FileError> {
        Err(FileError::Missing)
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// The cases of a file, each completed with the files of `base.yaml`.
pub fn cases_of(path: &Path) -> Vec<Case> {
    cases_with(path, &path.with_file_name("base.yaml"))
}

/// The cases of a file, each completed with the files of another one.
pub fn cases_with(path: &Path, base: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let base = std::fs::read_to_string(base).unwrap();
    let base = Case::parse("base", &base);
    // What stands before the first case says what the file is for.
    let text = text.find("=== ").map_or("", |first| &text[first..]);
    text.split("\n=== ")
        .map(|part| part.strip_prefix("=== ").unwrap_or(part))
        .map(|part| {
            let (title, rest) = part.split_once('\n').unwrap();
            let mut case = Case::parse(title, rest);
            for (name, text) in &base.files {
                case.files.entry(name.clone()).or_insert_with(|| text.clone());
            }
            case
        })
        .collect()
}

impl Case {
    /// The files of a text.
    pub fn parse(title: &str, text: &str) -> Case {
        let mut case = Case { title: title.to_owned(), files: BTreeMap::new() };
        let mut name = String::new();
        for line in text.lines() {
            if let Some(next) = line.strip_prefix("--- ") {
                name = next.to_owned();
                case.files.insert(name.clone(), String::new());
            } else if let Some(file) = case.files.get_mut(&name) {
                file.push_str(line);
                file.push('\n');
            }
        }
        case
    }

    /// The text of a file.
    pub fn file(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(String::as_str)
    }

    /// Replaces the text of a file.
    pub fn set_file(&mut self, name: &str, text: String) {
        self.files.insert(name.to_owned(), text);
    }

    /// A folder with its files, each path below it.
    pub fn of_folder(folder: &Path) -> Case {
        let mut case = Case { title: folder.display().to_string(), files: BTreeMap::new() };
        let mut folders = vec![folder.to_owned()];
        while let Some(inside) = folders.pop() {
            for entry in std::fs::read_dir(inside).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "yaml") {
                    let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                    case.files.insert(name, std::fs::read_to_string(path).unwrap());
                }
            }
        }
        case
    }

    /// Its files, by name.
    pub fn files(&self) -> impl Iterator<Item = (&String, &String)> {
        self.files.iter()
    }

    /// What is wrong with it as a workspace.
    pub fn complaint(&self) -> Option<String> {
        let (documents, mut found) = load(self);
        let today = Date::constant(2019, 1, 1);
        found.extend(resolve(&documents, Clock { as_of_override: None, today }).findings);
        let errors =
            found.iter().filter(|finding| finding.severity == portfolio::diagnostic::Severity::Error);
        errors.map(|finding| finding.message.to_string()).next()
    }

    /// The codes of all that reading and checking it finds, without a plan.
    pub fn codes(&self) -> BTreeSet<String> {
        self.check_inventory().findings.into_iter().map(|finding| finding.code.into_owned()).collect()
    }

    /// Whether some line says why it must stay silent.
    pub fn has_near_miss(&self) -> bool {
        self.files.values().any(|text| text.contains("# near: "))
    }

    /// The lines marked with a code.
    pub fn marked(&self, code: &str) -> BTreeSet<At> {
        let mut marks = BTreeSet::new();
        for (name, text) in &self.files {
            for (index, line) in text.lines().enumerate() {
                for severity in ["error", "warning", "info"] {
                    let Some((_, marked)) = line.split_once(&format!("# {severity}: ")) else { continue };
                    assert_eq!(marked.trim(), code, "{}: a case marks its own rule only", self.title);
                    marks.insert((name.clone(), index as u32 + 1, severity.to_owned()));
                }
            }
        }
        marks
    }

    /// The lines on which a rule fires.
    pub fn found(&self, code: &str) -> BTreeSet<At> {
        let (checked, sources) = self.check(&Request::default());
        let findings = checked.findings.iter().filter(|finding| finding.code == code);
        let place = |finding: &portfolio::diagnostic::Finding| {
            let span = finding.primary.span;
            (
                sources.file(span.file).path.clone(),
                sources.start(span).line,
                finding.severity.name().to_owned(),
            )
        };
        findings.map(place).collect()
    }

    /// Checks it without a plan.
    pub fn check_inventory(&self) -> Checked {
        let (documents, mut found) = load(self);
        let today = Date::constant(2019, 1, 1);
        let resolved: Resolved = resolve(&documents, Clock { as_of_override: None, today });
        found.extend(resolved.findings.clone());
        check(&documents, &resolved, found, None, &Request::default())
    }

    /// Checks it, with its plan.
    pub fn check(&self, request: &Request) -> (Checked, Sources) {
        let (documents, mut found) = load(self);
        let today = Date::constant(2019, 1, 1);
        let resolved: Resolved = resolve(&documents, Clock { as_of_override: None, today });
        found.extend(resolved.findings.clone());
        let errors: Vec<String> = found
            .iter()
            .filter(|finding| finding.severity == portfolio::diagnostic::Severity::Error)
            .map(|finding| finding.message.to_string())
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", self.title);
        let landscape = resolved.landscape.as_ref().unwrap();
        let basis = Basis::new(landscape);
        let plan = self.plan(&basis, landscape);
        let checked = check(&documents, &resolved, found, Some((&basis, &plan)), request);
        (checked, documents.sources)
    }

    fn plan(&self, basis: &Basis, landscape: &Landscape) -> Solved {
        let Some(wanted) = self.files.get(SELECTION) else {
            return Solved::of(basis, target(basis, Effort::default()));
        };
        let candidate = |text: &str| match text.strip_prefix("product:") {
            Some(id) => Candidate::Product(landscape.find_product(id).unwrap()),
            None if text == "parallel" => Candidate::Parallel,
            None => Candidate::System(landscape.find_system(text).unwrap()),
        };
        let mut selection = vec![None; landscape.domains.len()];
        for domain in basis.in_scope() {
            selection[domain.index()] = basis.candidates(domain).first().copied();
        }
        for (domain, choice) in wanted.lines().filter_map(|line| line.split_once(": ")) {
            selection[landscape.find_domain(domain).unwrap().index()] = Some(candidate(choice.trim()));
        }
        Solved::new(basis, PlanStatus::Feasible, Selection(selection), Money::ZERO)
    }
}
