//! The files of a workspace as they will be: some with other bytes than those that lie there.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::files::{Entry, FileError, Files};

/// Files of which some are changed or new. It also knows the path of every file that was read by how it is shown.
pub struct Changed<'f> {
    under: &'f dyn Files,
    changed: BTreeMap<String, Vec<u8>>,
    shown: RefCell<BTreeMap<String, String>>,
}

impl<'f> Changed<'f> {
    /// The files as they are.
    pub fn new(under: &'f dyn Files) -> Self {
        Changed { under, changed: BTreeMap::new(), shown: RefCell::default() }
    }

    /// The same with other bytes in some of them, by their paths.
    #[must_use]
    pub fn with(mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        self.changed.extend(files);
        self
    }

    /// The path, below the workspace's folder, of every file that was read, by how it is shown.
    pub fn paths(&self) -> BTreeMap<String, String> {
        self.shown.borrow().clone()
    }
}

impl Files for Changed<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.shown.borrow_mut().insert(self.under.shown(path), path.to_owned());
        self.changed.get(path).map_or_else(|| self.under.read(path), |bytes| Ok(bytes.clone()))
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        self.under.list(path)
    }

    fn shown(&self, path: &str) -> String {
        self.under.shown(path)
    }
}
