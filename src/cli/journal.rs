//! Several files of a workspace, all or none, whenever the program is stopped.
//!
//! What enters: the workspace's folder, files with their new texts. What leaves: all of them in place. What always holds: the journal names
//! what is about to be written before anything is; once it says that everything lies ready, whoever comes next finishes the work, and
//! before that takes it back. So a run that is killed leaves the old files or the new ones. The journal is locked while its writer lives,
//! and gone when the work is done.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::fault::Otherwise as _;
use super::whole::{Places, is_beside};
use crate::words::t;

/// Where the journal lies in the workspace's folder.
const NAME: &str = ".portfolio.journal";
/// The line that says that everything lies ready.
const READY: &str = "ready";

/// Writes files of a workspace, all or none.
pub fn write(root: &Path, files: &[(PathBuf, Vec<u8>)]) -> anyhow::Result<()> {
    let path = root.join(NAME);
    let cannot = || t!("cli.cannot_write", path = path.display().to_string());
    let mut places = Places::of(files)?;
    let mut journal = match begun(root, &places).otherwise(cannot) {
        Ok(journal) => journal,
        Err(error) => {
            places.take_back();
            return Err(error);
        }
    };
    let written = places
        .write(files)
        .and_then(|()| line(&mut journal, READY).otherwise(cannot))
        .and_then(|()| places.put());
    drop(journal);
    let _ = fs::remove_file(&path);
    if written.is_err() {
        places.take_back();
    }
    written
}

/// The journal of a run, which names what is about to be written.
fn begun(root: &Path, places: &Places) -> io::Result<File> {
    finish(root)?;
    let mut journal = OpenOptions::new().write(true).create_new(true).open(root.join(NAME))?;
    journal.lock()?;
    let whole = root.canonicalize()?;
    let mut lines = Vec::new();
    for (temporary, target) in places.all() {
        // From the workspace's folder where it lies below, so that the folder may be moved.
        let [temporary, target] = [temporary, target].map(std::path::absolute);
        let (temporary, target) = (temporary?, target?);
        let below = |path: &Path| path.strip_prefix(&whole).unwrap_or(path).to_string_lossy().into_owned();
        lines.push(serde_json::json!([below(&temporary), below(&target)]).to_string());
    }
    line(&mut journal, &lines.join("\n"))?;
    Ok(journal)
}

fn line(journal: &mut File, text: &str) -> io::Result<()> {
    journal.write_all(format!("{text}\n").as_bytes())?;
    journal.sync_all()
}

/// Finishes what a run that was stopped had ready, or takes back what it had begun. Waits for one that is at work.
pub fn finish(root: &Path) -> io::Result<()> {
    let path = root.join(NAME);
    let mut journal = match OpenOptions::new().read(true).write(true).open(&path) {
        Ok(journal) => journal,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    journal.lock()?;
    let mut text = String::new();
    journal.read_to_string(&mut text)?;
    let is_ready = text.lines().any(|line| line == READY);
    let places = text.lines().filter_map(|line| serde_json::from_str::<[String; 2]>(line).ok());
    let places: Vec<_> =
        places.map(|[temporary, target]| (root.join(temporary), root.join(target))).collect();
    // A workspace comes from anywhere, and its journal with it: no other files than a run's own are touched.
    if !places.iter().all(|(temporary, target)| is_beside(temporary, target)) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    for (temporary, target) in places {
        let done = if is_ready { fs::rename(&temporary, &target) } else { fs::remove_file(&temporary) };
        match done {
            // Its turn was over, or had not come.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            done => done?,
        }
    }
    drop(journal);
    match fs::remove_file(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two files of a workspace, as a run left them that was stopped after some renames, with what its journal said.
    fn stopped(journal: &str, renamed: usize) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for (number, name) in ["one", "two"].into_iter().enumerate() {
            fs::write(at(name), if number < renamed { "new" } else { "old" }).unwrap();
            if number >= renamed {
                fs::write(at(&format!(".{name}.7.tmp")), "new").unwrap();
            }
        }
        fs::write(at(NAME), journal).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<(String, String)> {
        let mut all: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read_to_string(path).unwrap())
            })
            .collect();
        all.sort();
        all
    }

    fn both(text: &str) -> Vec<(String, String)> {
        ["one", "two"].map(|name| (name.to_owned(), text.to_owned())).to_vec()
    }

    const PLANNED: &str = "[\".one.7.tmp\",\"one\"]\n[\".two.7.tmp\",\"two\"]\n";

    #[test]
    fn what_lay_ready_is_finished_and_what_did_not_is_taken_back() {
        for renamed in 0..=2 {
            let folder = stopped(&format!("{PLANNED}{READY}\n"), renamed);
            finish(folder.path()).unwrap();
            assert_eq!(names(folder.path()), both("new"), "stopped after {renamed}");
        }
        for journal in [PLANNED, ""] {
            let folder = stopped(journal, 0);
            finish(folder.path()).unwrap();
            let left = names(folder.path());
            let kept: Vec<_> = left.into_iter().filter(|(name, _)| !name.starts_with('.')).collect();
            assert_eq!(kept, both("old"), "{journal}");
        }
        let folder = stopped(PLANNED, 0);
        finish(folder.path()).unwrap();
        assert_eq!(names(folder.path()), both("old"), "nothing is left lying");
    }

    #[test]
    fn a_journal_that_names_other_files_touches_none() {
        let outside = tempfile::tempdir().unwrap();
        let kept = outside.path().join("kept");
        fs::write(&kept, "mine").unwrap();
        let kept = kept.to_string_lossy().into_owned();
        for (temporary, target) in [(kept.as_str(), "one"), (".one.7.tmp", kept.as_str()), ("two", "one")] {
            for end in ["", READY] {
                let line = serde_json::json!([temporary, target]);
                let folder = stopped(&format!("{PLANNED}{line}\n{end}\n"), 0);
                let before = names(folder.path());
                finish(folder.path()).unwrap_err();
                assert_eq!(names(folder.path()), before, "{line} {end}");
                let files = [(folder.path().join("one"), b"newer".to_vec())];
                assert!(write(folder.path(), &files).is_err(), "nothing is written beside it");
                assert_eq!(names(folder.path()), before, "{line} {end}");
                assert_eq!(fs::read_to_string(&kept).unwrap(), "mine");
            }
        }
    }

    #[test]
    fn a_run_that_comes_to_its_end_leaves_no_journal() {
        let folder = stopped(&format!("{PLANNED}{READY}\n"), 1);
        let files = ["one", "two"].map(|name| (folder.path().join(name), b"newer".to_vec()));
        write(folder.path(), &files).unwrap();
        assert_eq!(names(folder.path()), both("newer"));
    }
}
