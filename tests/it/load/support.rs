//! Reading a workspace in one step.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use portfolio::diagnostic::{self, Finding, Severity};
use portfolio::load::{self, Documents, Entry, FileError, Files, Folder};
use portfolio::model::Date;
use portfolio::resolve::{self, Clock, Resolved};

/// The day on which tests take place.
pub fn clock() -> Clock {
    Clock { as_of_override: None, today: Date::constant(2018, 6, 1) }
}

/// A workspace, read and resolved.
pub struct Read {
    pub documents: Documents,
    pub resolved: Resolved,
    /// Everything that is wrong with it.
    pub findings: Vec<Finding>,
}

pub fn read(files: &dyn Files) -> Read {
    let (documents, mut findings) = load::load(files);
    let resolved = resolve::resolve(&documents, clock());
    findings.extend(resolved.findings.iter().cloned());
    diagnostic::sort(&mut findings, &documents.sources);
    Read { documents, resolved, findings }
}

pub fn read_folder(folder: &Path) -> Read {
    read(&Folder::new(folder))
}

impl Read {
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    /// One line a finding, for messages.
    pub fn lines(&self) -> String {
        self.findings
            .iter()
            .map(|finding| {
                let place = self.documents.sources.start(finding.primary.span);
                let path = &self.documents.sources.file(finding.primary.span.file).path;
                format!("{path}:{}:{}: {} {}\n", place.line, place.column, finding.code, finding.message)
            })
            .collect()
    }
}

/// A workspace in memory.
#[derive(Clone, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    pub fn with(mut self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.0.insert(path.to_owned(), content.as_ref().to_vec());
        self
    }
}

impl Files for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        match self.0.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None if self.list(path).is_ok() => Err(FileError::IsFolder),
            None => Err(FileError::Missing),
        }
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        let prefix = format!("{path}/");
        let inside = self.0.keys().filter_map(|name| name.strip_prefix(&prefix));
        let entries: BTreeSet<Entry> = inside
            .map(|rest| match rest.split_once('/') {
                Some((folder, _)) => Entry { name: folder.to_owned(), folder: true },
                None => Entry { name: rest.to_owned(), folder: false },
            })
            .collect();
        if entries.is_empty() { Err(FileError::Missing) } else { Ok(entries.into_iter().collect()) }
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}
