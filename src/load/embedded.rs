//! The default workspace inside the program: what the folder `portfolio/` held when it was built.

use super::files::{Entry, FileError, Files};

/// The name by which a workspace asks for the embedded catalogue.
pub const CATALOGUE: &str = "builtin:norway";

/// What the paths of the files inside the program begin with when they are shown.
pub const PLACE: &str = "<builtin>/";

/// The embedded workspace.
#[derive(Clone, Copy, Debug, Default)]
pub struct Embedded;

macro_rules! embed {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../portfolio/", $path)))),*]
    };
}

/// Every file of the folder; a test compares the two.
const FILES: &[(&str, &str)] = embed! {
    "README.md"
    "catalogue/components.yaml"
    "catalogue/domains.yaml"
    "catalogue/products.yaml"
    "catalogue/ranges.yaml"
    "catalogue/thresholds.yaml"
    "decisions.yaml"
    "inventories/drammen.yaml"
    "inventories/nedre-eiker.yaml"
    "inventories/svelvik.yaml"
    "nye-drammen.yaml"
    "portfolio.yaml"
    "progress.yaml"
    "rules.yaml"
    "scenarios/budget-80-tenders.yaml"
    "scenarios/budget-80.yaml"
    "scenarios/horizon-10.yaml"
    "scenarios/without-svelvik.yaml"
};

impl Embedded {
    /// Every embedded file with its text, sorted by path.
    pub fn files() -> &'static [(&'static str, &'static str)] {
        FILES
    }
}

impl Files for Embedded {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        match FILES.iter().find(|(name, _)| *name == path) {
            Some((_, text)) => Ok(text.as_bytes().to_vec()),
            None if self.list(path).is_ok() => Err(FileError::IsFolder),
            None => Err(FileError::Missing),
        }
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        let mut entries: Vec<Entry> = FILES
            .iter()
            .filter_map(|(name, _)| {
                if path.is_empty() { Some(*name) } else { name.strip_prefix(path)?.strip_prefix('/') }
            })
            .map(|rest| match rest.split_once('/') {
                Some((folder, _)) => Entry { name: folder.to_owned(), folder: true },
                None => Entry { name: rest.to_owned(), folder: false },
            })
            .collect();
        entries.sort();
        entries.dedup();
        if entries.is_empty() { Err(FileError::Missing) } else { Ok(entries) }
    }

    fn shown(&self, path: &str) -> String {
        format!("{PLACE}{path}")
    }
}
