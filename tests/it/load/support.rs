//! Reading a workspace in one step.

use std::path::Path;

use portfolio::diagnostic::{self, Finding, Severity};
use portfolio::load::{self, Documents, Files, Folder};
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
