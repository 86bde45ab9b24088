//! A workspace at a revision of its repository, read through the `git` command.
//!
//! What enters: `git:REV` or `git:REV:path`. What leaves: the files of that revision, or the bytes of one of them. What always holds: git
//! is only ever asked to read; a revision is never taken for an option, and no lock is waited for.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{bail, ensure};

use super::fault::Otherwise as _;
use super::{Context, workspace};
use crate::load::{MANIFEST, Revision as Files};
use crate::words::{Text, t};

/// What a side begins with that is a revision.
const PREFIX: &str = "git:";

/// A revision as it was named, and the path in it where one was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// A commit, by whatever name git knows it.
    pub rev: String,
    /// A folder with a workspace, or a file with a saved plan, from the repository's root; from the folder here with `./` before it.
    pub path: Option<String>,
}

/// What a revision holds under a name.
#[derive(Debug)]
pub enum Found {
    /// A workspace.
    Workspace(Files),
    /// A file.
    File(Vec<u8>),
}

impl Revision {
    /// The revision that a side names; `None` where it names none.
    pub fn parse(side: &str) -> anyhow::Result<Option<Self>> {
        let Some(name) = side.strip_prefix(PREFIX) else { return Ok(None) };
        let (rev, path) = match path_begins(name) {
            Some(at) => (&name[..at], Some(name[at + 1..].to_owned())),
            None => (name, None),
        };
        ensure!(!rev.is_empty(), t!("git.name_one", side = side));
        ensure!(!rev.starts_with('-'), t!("git.dash", side = side));
        ensure!(!rev.contains(['\n', '\0']), t!("git.no_name", side = format!("{side:?}")));
        let path = path.filter(|path| !path.is_empty());
        Ok(Some(Revision { rev: rev.to_owned(), path }))
    }

    /// What is there: the workspace around the current folder as it was, or what stands under the path.
    pub fn open(&self, context: &Context) -> anyhow::Result<Found> {
        let folder = match (&self.path, workspace::root(&context.options.directory)?) {
            (Some(_), _) => context.options.directory.clone(),
            (None, Some(root)) => root,
            (None, None) => bail!(t!("git.no_workspace", rev = self.rev, manifest = MANIFEST)),
        };
        // What it names is a commit, so that nothing else is taken for one.
        let commit = one_line(
            &folder,
            &["rev-parse", "--verify", "--quiet", "--end-of-options"],
            &format!("{}^{{commit}}", self.rev),
        );
        ensure!(commit.is_ok() || !is_shallow(&folder), t!("git.shallow", rev = self.rev));
        let commit = commit.otherwise(|| t!("git.no_commit", rev = self.rev, repository = shown(&folder)))?;
        let path = match self.path.as_deref().map(|path| path.trim_end_matches('/')) {
            None | Some(".") => "./",
            Some("..") => "../",
            Some(path) => path,
        };
        let named = self.path.as_deref().map_or_else(|| shown(&folder), Text::same);
        let object = one_line(
            &folder,
            &["rev-parse", "--verify", "--quiet", "--end-of-options"],
            &format!("{commit}:{path}"),
        )
        .otherwise(|| t!("git.not_there", rev = self.rev, path = named))?;
        match one_line(&folder, &["cat-file", "-t"], &object)?.as_str() {
            "tree" => Ok(Found::Workspace(self.archive(&folder, &object)?)),
            _ if path.rsplit('/').next() == Some(MANIFEST) => {
                let above = path.strip_suffix(MANIFEST).filter(|above| !above.is_empty()).unwrap_or("/");
                Revision { rev: self.rev.clone(), path: Some(above.to_owned()) }.open(context)
            }
            _ => Ok(Found::File(git(&folder, &["cat-file", "blob", &object])?)),
        }
    }

    /// The files of a folder of the repository.
    fn archive(&self, folder: &Path, tree: &str) -> anyhow::Result<Files> {
        // Below its root, git would take the archive of a tree for one of the folder here.
        let top = PathBuf::from(one_line(folder, &["rev-parse"], "--show-toplevel")?);
        let bytes = git(&top, &["archive", "--format=tar", "--end-of-options", tree])?;
        let shown = match &self.path {
            Some(path) => format!("{}:{}", self.rev, path.trim_end_matches('/')),
            None => self.rev.clone(),
        };
        Files::unpack(&bytes[..], shown.trim_end_matches(':'))
            .otherwise(|| t!("git.cannot_read", rev = self.rev))
    }
}

/// The revision that a change is reviewed against where nobody names one: in a pull or merge request the commit where it left the branch that
/// it goes into, else the last commit. What a CI service says of that is asked by name; a base that it says and that is not here is an
/// error, for the last commit is not what it began with.
pub fn base(variable: impl Fn(&str) -> Option<String>, context: &Context) -> anyhow::Result<String> {
    let said = |name: &str| variable(name).filter(|text| !text.is_empty() && !text.starts_with('-'));
    if let Some(commit) = said("CI_MERGE_REQUEST_DIFF_BASE_SHA") {
        return Ok(format!("{PREFIX}{commit}"));
    }
    let Some(branch) = said("GITHUB_BASE_REF") else { return Ok(format!("{PREFIX}HEAD")) };
    let folder = &context.options.directory;
    let begun = [format!("origin/{branch}"), branch.clone()]
        .iter()
        .find_map(|branch| one_line(folder, &["merge-base", "HEAD"], branch).ok());
    begun.map(|commit| format!("{PREFIX}{commit}")).ok_or_else(|| t!("git.no_base", branch = branch).into())
}

/// Whether the repository holds only a part of its history.
pub fn is_shallow(folder: &Path) -> bool {
    one_line(folder, &["rev-parse"], "--is-shallow-repository").is_ok_and(|said| said == "true")
}

/// Where the path begins in `REV:path`: after the first colon that is not inside braces, as in `HEAD^{/fix: this}`.
fn path_begins(name: &str) -> Option<usize> {
    let mut depth = 0_usize;
    name.char_indices().find_map(|(at, character)| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => return Some(at),
            _ => {}
        }
        None
    })
}

fn shown(folder: &Path) -> Text {
    if folder == Path::new(".") { t!("git.here") } else { Text::same(folder.display().to_string()) }
}

/// What git says in one line.
fn one_line(folder: &Path, arguments: &[&str], last: &str) -> anyhow::Result<String> {
    let arguments: Vec<&str> = arguments.iter().copied().chain([last]).collect();
    let said = git(folder, &arguments)?;
    Ok(String::from_utf8_lossy(&said).trim_end_matches(['\n', '\r']).to_owned())
}

/// Asks git, which only reads.
pub fn git(folder: &Path, arguments: &[&str]) -> anyhow::Result<Vec<u8>> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).arg("--no-pager").args(arguments);
    // It takes no locks, asks nothing, pages nothing, and answers in English, no matter who reads it.
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
    let output = command.stdin(Stdio::null()).output().otherwise(|| t!("git.not_started"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or_default().trim_start_matches("fatal: ").to_owned();
        match said.is_empty() {
            true => bail!(t!("git.found_nothing", command = arguments.first())),
            false => bail!(t!("git.says", said = said)),
        }
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(side: &str) -> (String, Option<String>) {
        let Revision { rev, path } = Revision::parse(side).unwrap().unwrap();
        (rev, path)
    }

    #[test]
    fn a_revision_ends_at_the_first_colon_outside_braces() {
        assert_eq!(parsed("git:main"), ("main".to_owned(), None));
        assert_eq!(parsed("git:HEAD~1:plans/x.json"), ("HEAD~1".to_owned(), Some("plans/x.json".to_owned())));
        assert_eq!(parsed("git:HEAD^{/a: b}:x"), ("HEAD^{/a: b}".to_owned(), Some("x".to_owned())));
        assert_eq!(parsed("git:v1:"), ("v1".to_owned(), None));
        assert_eq!(Revision::parse("main").unwrap(), None);
        for wrong in ["git:", "git::x", "git:-x", "git:--output=x:y", "git:a\nb"] {
            assert!(Revision::parse(wrong).is_err(), "{wrong}");
        }
    }
}
