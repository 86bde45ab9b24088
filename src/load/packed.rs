//! The files of a workspace at one revision of its repository, as `git archive` hands them over.
//!
//! What enters: the bytes of a tar archive whose root is the workspace's folder, and what its paths are shown with. What leaves: a
//! [`Files`]. What always holds: nothing outside the archive is read; a link is followed inside it and nowhere else.

use std::collections::BTreeMap;
use std::io::{self, Read};

use tar::{Archive, EntryType};

use super::files::{Entry, FileError, Files, LARGEST, plain};
use crate::words::t;

/// So many links may follow one another.
const LINKS: usize = 40;

/// So many bytes of files are kept at most.
const LARGEST_OF_ALL: u64 = 512 * 1024 * 1024;

/// Something in the archive.
#[derive(Clone, Debug)]
enum Packed {
    File(Vec<u8>),
    /// Larger than a file may be.
    TooLarge(u64),
    Folder,
    /// A link, with what it names.
    Link(String),
}

/// A workspace at one revision.
#[derive(Clone, Debug)]
pub struct Revision {
    shown: String,
    all: BTreeMap<String, Packed>,
}

impl Revision {
    /// Unpacks an archive into memory. Paths are shown as `SHOWN:path`.
    pub fn unpack(archive: impl Read, shown: impl Into<String>) -> io::Result<Self> {
        let mut all = BTreeMap::new();
        let mut kept = 0;
        for entry in Archive::new(archive).entries()? {
            let entry = entry?;
            let path = entry.path()?.to_string_lossy().into_owned();
            let Some(path) = plain(&path).filter(|path| !path.is_empty()) else { continue };
            let what = match entry.header().entry_type() {
                EntryType::Directory => Packed::Folder,
                EntryType::Symlink => {
                    Packed::Link(entry.link_name()?.unwrap_or_default().to_string_lossy().into_owned())
                }
                EntryType::Regular if entry.size() > LARGEST => Packed::TooLarge(entry.size()),
                EntryType::Regular => {
                    kept += entry.size();
                    if kept > LARGEST_OF_ALL {
                        let message = t!("file.all_too_large", most = LARGEST_OF_ALL);
                        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
                    }
                    let mut bytes = Vec::new();
                    entry.take(LARGEST).read_to_end(&mut bytes)?;
                    Packed::File(bytes)
                }
                _ => continue,
            };
            all.insert(path, what);
        }
        Ok(Revision { shown: shown.into(), all })
    }

    /// The real path behind the links of a path, and what is there; nothing for the folder itself.
    fn real(&self, path: &str) -> Result<(String, Option<&Packed>), FileError> {
        let mut path = path.to_owned();
        for _ in 0..=LINKS {
            let Some((link, rest)) = self.first_link(&path) else {
                let found = self.all.get(&path);
                return if path.is_empty() || found.is_some() {
                    Ok((path, found))
                } else {
                    Err(FileError::Missing)
                };
            };
            let Some(Packed::Link(target)) = self.all.get(link) else { return Err(FileError::Missing) };
            let folder = link.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            let inside = plain(&format!("{folder}{target}/{rest}"));
            path = inside.filter(|_| !target.starts_with('/')).ok_or(FileError::Outside)?;
        }
        Err(FileError::Unreadable(t!("file.links")))
    }

    /// The first link on the way along a path, and what follows it.
    fn first_link<'p>(&self, path: &'p str) -> Option<(&'p str, &'p str)> {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.map(|end| (&path[..end], path[end..].trim_start_matches('/')))
            .find(|(part, _)| matches!(self.all.get(*part), Some(Packed::Link(_))))
    }
}

impl Files for Revision {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        match self.real(path)? {
            (_, Some(Packed::File(bytes))) => Ok(bytes.clone()),
            (_, Some(Packed::TooLarge(size))) => Err(FileError::TooLarge(*size)),
            _ => Err(FileError::IsFolder),
        }
    }

    fn list(&self, path: &str) -> Result<Vec<Entry>, FileError> {
        let (folder, found) = self.real(path)?;
        if !matches!(found, None | Some(Packed::Folder)) {
            return Err(FileError::NotFolder);
        }
        let before = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let inside = self.all.keys().filter_map(|path| path.strip_prefix(&before));
        let entry = |name: &str| {
            let real = self.real(&format!("{before}{name}"));
            Entry { name: name.to_owned(), folder: matches!(real, Ok((_, None | Some(Packed::Folder)))) }
        };
        Ok(inside.filter(|rest| !rest.contains('/')).map(entry).collect())
    }

    fn shown(&self, path: &str) -> String {
        format!("{}:{path}", self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed() -> Revision {
        let mut builder = tar::Builder::new(Vec::new());
        let mut add = |path: &str, kind: EntryType, text: &str| {
            let mut header = tar::Header::new_gnu();
            header.set_entry_type(kind);
            header.set_mode(0o644);
            match kind {
                EntryType::Symlink => {
                    header.set_size(0);
                    builder.append_link(&mut header, path, text).unwrap();
                }
                _ => {
                    header.set_size(text.len() as u64);
                    builder.append_data(&mut header, path, text.as_bytes()).unwrap();
                }
            }
        };
        add("portfolio.yaml", EntryType::Regular, "format: 2");
        add("inventories/", EntryType::Directory, "");
        add("inventories/nord.yaml", EntryType::Regular, "nord");
        add("inventories/deep/", EntryType::Directory, "");
        add("inventories/same.yaml", EntryType::Symlink, "nord.yaml");
        add("inventories/up.yaml", EntryType::Symlink, "../portfolio.yaml");
        add("out.yaml", EntryType::Symlink, "../secret");
        add("root.yaml", EntryType::Symlink, "/etc/passwd");
        add("round.yaml", EntryType::Symlink, "round.yaml");
        add("folder", EntryType::Symlink, "inventories");
        let bytes = builder.into_inner().unwrap();
        Revision::unpack(&bytes[..], "main").unwrap()
    }

    #[test]
    fn files_folders_and_links_are_what_they_were() {
        let files = packed();
        assert_eq!(files.read("inventories/nord.yaml").unwrap(), b"nord");
        assert_eq!(files.read("inventories/same.yaml").unwrap(), b"nord");
        assert_eq!(files.read("inventories/up.yaml").unwrap(), b"format: 2");
        assert_eq!(files.read("folder/same.yaml").unwrap(), b"nord");
        assert_eq!(files.read("inventories"), Err(FileError::IsFolder));
        assert_eq!(files.read("nowhere.yaml"), Err(FileError::Missing));
        let names = |path: &str| -> Vec<(String, bool)> {
            files.list(path).unwrap().into_iter().map(|entry| (entry.name, entry.folder)).collect()
        };
        let inside = ["deep", "nord.yaml", "same.yaml", "up.yaml"];
        assert_eq!(names("inventories"), inside.map(|name| (name.to_owned(), name == "deep")));
        assert_eq!(names("folder"), names("inventories"));
        assert!(names("").contains(&("folder".to_owned(), true)));
        assert_eq!(files.list("portfolio.yaml"), Err(FileError::NotFolder));
        assert_eq!(files.shown("a/b.yaml"), "main:a/b.yaml");
    }

    #[test]
    fn no_link_leads_out_and_none_round() {
        let files = packed();
        assert_eq!(files.read("out.yaml"), Err(FileError::Outside));
        assert_eq!(files.read("root.yaml"), Err(FileError::Outside));
        assert!(matches!(files.read("round.yaml"), Err(FileError::Unreadable(_))));
    }
}
