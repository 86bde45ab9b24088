//! The files of a workspace as they will be: some with other bytes than those that lie there.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::SCENARIOS;
use super::files::{Entry, FileError, Files};

/// Files of which some are changed or new. It also knows the path of every file that was read by how it is shown.
pub struct Changed<'f> {
    under: &'f dyn Files,
    changed: BTreeMap<String, Vec<u8>>,
    shown: Mutex<BTreeMap<String, String>>,
}

impl<'f> Changed<'f> {
    /// The files as they are.
    pub fn new(under: &'f dyn Files) -> Self {
        Changed { under, changed: BTreeMap::new(), shown: Mutex::default() }
    }

    /// The same with other bytes in some of them, by their paths.
    #[must_use]
    pub fn with(mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        self.changed.extend(files);
        self
    }

    /// The path, below the workspace's folder, of every file that was read, by how it is shown.
    pub fn paths(&self) -> BTreeMap<String, String> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Files for Changed<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.insert(self.under.shown(path), path.to_owned());
        drop(shown);
        self.changed.get(path).map_or_else(|| self.under.read(path), |bytes| Ok(bytes.clone()))
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        self.under.list(path)
    }

    fn shown(&self, path: &str) -> String {
        self.under.shown(path)
    }
}

/// Files of a scenario: some with another text, by their paths, or by how they are shown where they are inside the program.
/// It has no scenarios of its own.
#[derive(Debug)]
pub struct Overlaid<F> {
    under: F,
    texts: BTreeMap<String, String>,
}

impl<F: Files> Overlaid<F> {
    /// Some files with another text.
    pub fn new(under: F, texts: BTreeMap<String, String>) -> Self {
        Overlaid { under, texts }
    }
}

impl<F: Files> Files for Overlaid<F> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.texts.get(path).map_or_else(|| self.under.read(path), |text| Ok(text.clone().into_bytes()))
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        if path == SCENARIOS { Err(FileError::Missing) } else { self.under.list(path) }
    }

    fn shown(&self, path: &str) -> String {
        self.under.shown(path)
    }

    fn instead(&self, shown: &str) -> Option<String> {
        self.texts.get(shown).cloned().or_else(|| self.under.instead(shown))
    }
}
