//! Files written whole or not at all: into a temporary file beside them, then renamed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::fault::Otherwise as _;
use crate::words::{Text, t};

/// A file to be written, looked at before the work begins so that nobody waits for a refusal.
#[derive(Clone, Debug)]
pub struct WholeFile {
    path: PathBuf,
    force: bool,
    folder: Option<PathBuf>,
}

impl WholeFile {
    /// A file that may be written: it does not exist, or `--force` was said.
    pub fn new(path: &Path, force: bool) -> anyhow::Result<Self> {
        if path.is_dir() {
            bail!(t!("cli.is_a_folder", path = path.display().to_string()));
        }
        if !force && is_file(path) {
            bail!(t!("cli.exists", path = path.display().to_string()));
        }
        Ok(WholeFile { path: path.to_owned(), force, folder: None })
    }

    /// A file in a folder, which is made if it is not there.
    pub fn inside(folder: &Path, name: &str, force: bool) -> anyhow::Result<Self> {
        let file = WholeFile::new(&folder.join(name), force)?;
        Ok(WholeFile { folder: Some(folder.to_owned()), ..file })
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes it, whole or not at all.
    pub fn write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        self.try_write(bytes).otherwise(|| cannot_write(&self.path))
    }

    fn try_write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        if let Some(folder) = &self.folder {
            fs::create_dir_all(folder)?;
        }
        if self.path.exists() && !is_file(&self.path) {
            // A device or a named pipe cannot be replaced as a whole.
            return Ok(OpenOptions::new().write(true).open(&self.path)?.write_all(bytes)?);
        }
        // What a link points to is written or replaced, not the link.
        let target = behind_links(&self.path)?;
        let temporary = beside(&target);
        let written = write_new(&temporary, bytes)
            .map_err(Into::into)
            .and_then(|()| self.put_in_place(&temporary, &target));
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    fn put_in_place(&self, temporary: &Path, target: &Path) -> anyhow::Result<()> {
        if !self.force && is_file(target) {
            bail!(t!("cli.exists_meanwhile"));
        }
        if let Ok(about) = fs::metadata(target) {
            fs::set_permissions(temporary, about.permissions())?;
        }
        Ok(fs::rename(temporary, target)?)
    }
}

/// So many links may follow one another.
const LINKS: usize = 40;

/// The file that a path names, with every link followed; it need not be there.
fn behind_links(path: &Path) -> anyhow::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        let is_link = fs::symlink_metadata(&target).is_ok_and(|about| about.is_symlink());
        if !is_link {
            return Ok(target);
        }
        let next = fs::read_link(&target)?;
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(t!("cli.links_in_a_circle").into())
}

/// Writes several files, all or none: each into a temporary file beside it, then all are renamed. Should one fail, those
/// before it get back what they had. Folders are made where they are missing.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> anyhow::Result<()> {
    let mut places = Places::of(files)?;
    let written = places.write(files).and_then(|()| places.put());
    if written.is_err() {
        places.take_back();
    }
    written
}

/// Where several files are written first, and where they belong.
#[derive(Debug, Default)]
pub struct Places {
    ready: Vec<Ready>,
    /// Folders that were missing.
    made: Vec<PathBuf>,
}

/// A file whose new text lies beside it.
#[derive(Debug)]
struct Ready {
    temporary: PathBuf,
    target: PathBuf,
}

impl Places {
    /// The places of files. Missing folders are made.
    pub fn of(files: &[(PathBuf, Vec<u8>)]) -> anyhow::Result<Self> {
        let mut places = Places::default();
        for (path, _) in files {
            if let Err(error) = places.add(path) {
                places.take_back();
                return Err(error);
            }
        }
        Ok(places)
    }

    fn add(&mut self, path: &Path) -> anyhow::Result<()> {
        let above = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        let missing: Vec<&Path> = above.take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).otherwise(|| cannot_write(path))?;
            self.made.push(folder.to_owned());
        }
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let temporary = beside(&target);
        self.ready.push(Ready { temporary, target });
        Ok(())
    }

    /// Each temporary file with the file whose place it takes.
    pub fn all(&self) -> impl Iterator<Item = (&Path, &Path)> {
        self.ready.iter().map(|ready| (ready.temporary.as_path(), ready.target.as_path()))
    }

    /// Writes the new texts beside their places.
    pub fn write(&self, files: &[(PathBuf, Vec<u8>)]) -> anyhow::Result<()> {
        for (Ready { temporary, target }, (path, bytes)) in self.ready.iter().zip(files) {
            let written = write_new(temporary, bytes).and_then(|()| match fs::metadata(target) {
                Ok(about) => fs::set_permissions(temporary, about.permissions()),
                Err(_) => Ok(()),
            });
            written.otherwise(|| cannot_write(path))?;
        }
        Ok(())
    }

    /// Puts all of them into their places. Should one fail, those before it get back what they had.
    pub fn put(&mut self) -> anyhow::Result<()> {
        let mut before: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
        for Ready { temporary, target } in &self.ready {
            let old = fs::read(target).ok();
            if let Err(error) = fs::rename(temporary, target) {
                for (path, old) in before.iter().rev() {
                    let _ = match old {
                        Some(bytes) => fs::write(path, bytes),
                        None => fs::remove_file(path),
                    };
                }
                return Err(error).otherwise(|| cannot_write(target));
            }
            before.push((target, old));
        }
        Ok(())
    }

    /// Takes away what lies beside the places, and the folders that were made for them.
    pub fn take_back(&mut self) {
        for Ready { temporary, .. } in self.ready.drain(..) {
            let _ = fs::remove_file(temporary);
        }
        for folder in self.made.drain(..).rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Where the new text of a file lies before it takes its place.
fn beside(target: &Path) -> PathBuf {
    target.with_file_name(format!("{}{}.tmp", beginning(target), std::process::id()))
}

/// Whether a path is one that some run would write a file's new text to.
pub fn is_beside(temporary: &Path, target: &Path) -> bool {
    let name = temporary.file_name().unwrap_or_default().to_string_lossy();
    let run = name.strip_prefix(&beginning(target)).and_then(|rest| rest.strip_suffix(".tmp"));
    temporary.parent() == target.parent() && run.is_some_and(|run| run.parse::<u32>().is_ok())
}

fn beginning(target: &Path) -> String {
    format!(".{}.", target.file_name().unwrap_or_default().to_string_lossy())
}

fn cannot_write(path: &Path) -> Text {
    t!("cli.cannot_write", path = path.display().to_string())
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_refused_and_left_alone_without_force() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        WholeFile::new(&path, false).unwrap().write(b"one").unwrap();
        assert!(WholeFile::new(&path, false).unwrap_err().to_string().contains("--force"));
        WholeFile::new(&path, true).unwrap().write(b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_what_it_names_is_written() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("deep")).unwrap();
        symlink("deep/second", at("first")).unwrap();
        symlink("../there.json", at("deep/second")).unwrap();
        WholeFile::new(&at("first"), false).unwrap().write(b"one").unwrap();
        assert_eq!(fs::read(at("there.json")).unwrap(), b"one");
        assert!(WholeFile::new(&at("first"), false).is_err(), "now there is a file");
        WholeFile::new(&at("first"), true).unwrap().write(b"two").unwrap();
        assert_eq!(fs::read(at("there.json")).unwrap(), b"two");
        for link in ["first", "deep/second"] {
            assert!(fs::symlink_metadata(at(link)).unwrap().is_symlink(), "{link}");
        }
        symlink("round", at("round")).unwrap();
        assert!(WholeFile::new(&at("round"), false).unwrap().write(b"x").is_err());
        symlink("nowhere/x", at("lost")).unwrap();
        assert!(WholeFile::new(&at("lost"), false).unwrap().write(b"x").is_err());
        assert!(!at("nowhere").exists());
    }

    #[test]
    fn several_files_are_written_all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one.yaml"), folder.path().join("new/other.yaml"));
        fs::write(&one, "old").unwrap();
        // The second one is a folder with something in it, which no file can take the place of.
        let taken = folder.path().join("taken");
        fs::create_dir_all(taken.join("inside")).unwrap();
        let files = [(one.clone(), b"new".to_vec()), (other.clone(), b"x".to_vec()), (taken, b"y".to_vec())];
        write_all(&files).unwrap_err();
        assert_eq!(fs::read(&one).unwrap(), b"old");
        assert!(!other.exists() && fs::read_dir(folder.path()).unwrap().count() <= 3);
        write_all(&files[..2]).unwrap();
        assert_eq!((fs::read(&one).unwrap(), fs::read(&other).unwrap()), (b"new".to_vec(), b"x".to_vec()));
    }

    #[test]
    fn a_file_that_appears_meanwhile_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        let output = WholeFile::new(&path, false).unwrap();
        fs::write(&path, b"somebody else's").unwrap();
        assert!(output.write(b"mine").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"somebody else's");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
