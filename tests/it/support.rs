//! What several tests share: workspaces from text and from folders.

use std::path::Path;

use portfolio::diagnostic::Severity;
use portfolio::load::{Folder, load};
use portfolio::model::{Date, Landscape};
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
                let inside = path.strip_prefix(root).expect("below the root").to_owned();
                let text = std::fs::read_to_string(&path).expect("readable");
                files.push((inside.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    files.sort();
    files
}

/// The landscape of the workspace in a folder, read by the library; it must be free of errors.
pub fn landscape_at(folder: &Path) -> Landscape {
    let (documents, mut findings) = load(&Folder::new(folder));
    let clock = Clock { as_of_override: None, today: Date::constant(2026, 1, 1) };
    let resolved = resolve(&documents, clock);
    findings.extend(resolved.findings);
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", folder.display());
    resolved.landscape.expect("a workspace without errors has a landscape")
}

/// The landscape of a workspace given as paths and text, laid out in a folder of its own and read by the library.
pub fn landscape_of(files: &[(String, String)]) -> Landscape {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder");
        std::fs::write(path, text).expect("writable");
    }
    landscape_at(folder.path())
}
