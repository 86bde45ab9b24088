//! Where files come from: a folder on disk; the workspace inside the program and a revision of a repository are others.
//!
//! What always holds: a path given to [`Files`] is relative, has `/` between folders and no `..`; nothing outside
//! the workspace is ever read, through whatever links.
#![allow(clippy::disallowed_methods, reason = "this is the door through which files are read")]

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::words::{Text, t};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 32 * 1024 * 1024;

/// A source of files. Paths are relative to the folder of `portfolio.yaml`.
pub trait Files: Sync {
    /// The bytes of a file.
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError>;
    /// What lies in a folder, sorted by name. The empty path is the workspace's own folder.
    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError>;
    /// The path as the user should see it.
    fn shown(&self, path: &str) -> String;
    /// The text in place of a file inside the program, by how that is shown; none where its own stands.
    fn instead(&self, _shown: &str) -> Option<String> {
        None
    }
}

impl<T: Files + ?Sized> Files for &T {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        (**self).read(path)
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        (**self).list(path)
    }

    fn shown(&self, path: &str) -> String {
        (**self).shown(path)
    }

    fn instead(&self, shown: &str) -> Option<String> {
        (**self).instead(shown)
    }
}

impl<T: Files + ?Sized> Files for Box<T> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        (**self).read(path)
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        (**self).list(path)
    }

    fn shown(&self, path: &str) -> String {
        (**self).shown(path)
    }

    fn instead(&self, shown: &str) -> Option<String> {
        (**self).instead(shown)
    }
}

/// Something in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name, without the folder.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
}

/// Why a file or folder could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is not there.
    Missing,
    /// It is a folder where a file should be.
    IsFolder,
    /// It is no folder where a folder should be.
    NotFolder,
    /// It lies outside the workspace, or a link leads there.
    Outside,
    /// It is larger than [`LARGEST`].
    TooLarge(u64),
    /// Anything else the system says.
    Unreadable(Text),
}

impl FileError {
    /// What is wrong with it, in words.
    pub fn text(&self) -> Text {
        match self {
            FileError::Missing => t!("file.missing"),
            FileError::IsFolder => t!("file.is_folder"),
            FileError::NotFolder => t!("file.not_folder"),
            FileError::Outside => t!("file.outside"),
            FileError::TooLarge(bytes) => t!("file.too_large", bytes = *bytes, most = LARGEST),
            FileError::Unreadable(why) => t!("file.unreadable", why = why),
        }
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::Missing,
            io::ErrorKind::IsADirectory => FileError::IsFolder,
            _ => FileError::Unreadable(Text::same(error.to_string())),
        }
    }
}

/// A folder on disk.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The workspace in this folder. Paths are shown with the folder before them, as given here.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Folder { root: root.into() }
    }

    /// The folder as it was given.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The real place of a path, with every link followed.
    fn real(&self, path: &str) -> Result<PathBuf, FileError> {
        let root = if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root };
        let root = fs::canonicalize(root)?;
        let real = fs::canonicalize(root.join(path))?;
        if real.starts_with(&root) { Ok(real) } else { Err(FileError::Outside) }
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let real = self.real(path)?;
        let about = fs::metadata(&real)?;
        if about.is_dir() {
            return Err(FileError::IsFolder);
        }
        if !about.is_file() {
            return Err(FileError::Unreadable(t!("file.device")));
        }
        if about.len() > LARGEST {
            return Err(FileError::TooLarge(about.len()));
        }
        let mut bytes = Vec::with_capacity(about.len() as usize);
        // The file may have grown since.
        fs::File::open(&real)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(FileError::TooLarge(bytes.len() as u64));
        }
        Ok(bytes)
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        let real = self.real(path)?;
        if !fs::metadata(&real)?.is_dir() {
            return Err(FileError::NotFolder);
        }
        let mut entries = Vec::new();
        for entry in fs::read_dir(&real)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Follows links; one that leads nowhere counts as a file, and reading it says what is wrong.
            let folder = fs::metadata(entry.path()).is_ok_and(|about| about.is_dir());
            entries.push(Entry { name, folder });
        }
        entries.sort();
        Ok(entries)
    }

    fn shown(&self, path: &str) -> String {
        let root = self.root.to_string_lossy().replace('\\', "/");
        let root = root.strip_prefix("./").unwrap_or(&root).trim_end_matches('/');
        match (root, path) {
            ("" | ".", path) if !self.root.has_root() => path.to_owned(),
            (root, "") => root.to_owned(),
            (root, path) => format!("{root}/{path}"),
        }
    }
}

/// A path of the manifest, made plain: no `.`, no `..`, `/` between folders. None where it leaves the workspace.
pub(super) fn plain(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    let drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes()[0].is_ascii_alphabetic();
    if path.starts_with(['/', '\\']) || drive || path.contains('\0') {
        return None;
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_wander_but_not_leave() {
        assert_eq!(plain("a/./b//c.yaml").as_deref(), Some("a/b/c.yaml"));
        assert_eq!(plain("a/../b.yaml").as_deref(), Some("b.yaml"));
        assert_eq!(plain("../b.yaml"), None);
        assert_eq!(plain("a/../../b.yaml"), None);
        assert_eq!(plain("/etc/passwd"), None);
        assert_eq!(plain("C:/x.yaml"), None);
    }

    #[test]
    fn paths_are_shown_as_they_would_be_typed() {
        assert_eq!(Folder::new(".").shown("a/b.yaml"), "a/b.yaml");
        assert_eq!(Folder::new("").shown("b.yaml"), "b.yaml");
        assert_eq!(Folder::new("./x/").shown("b.yaml"), "x/b.yaml");
        assert_eq!(Folder::new("../x").shown("b.yaml"), "../x/b.yaml");
        assert_eq!(Folder::new("/").shown("b.yaml"), "/b.yaml");
    }
}
