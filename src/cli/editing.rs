//! Changes of a workspace's files: looked at before they are written, written all or none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::{Context, Exit, journal, what_if, workspace};
use crate::diagnostic::{Finding, Severity};
use crate::edit::{self, FileChange};
use crate::load::{Changed, Documents, Files as _, Folder, load};
use crate::register::Register;
use crate::render::unified;
use crate::resolve::{Clock, resolve};
use crate::source::FileId;
use crate::words::{Text, t};

/// How changes are made.
#[derive(Clone, Copy, Debug, Args)]
pub struct How {
    /// Show the changed lines as a unified diff
    #[arg(long)]
    pub diff: bool,
    /// Show the changed lines and write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

/// A workspace whose files are to be changed.
#[derive(Debug)]
pub struct Desk {
    folder: Folder,
    /// Its files.
    pub documents: Documents,
    /// What has an id in them.
    pub register: Register,
    /// The path below the workspace's folder of each file, by how it is shown.
    paths: BTreeMap<String, String>,
    errors: Vec<Finding>,
}

/// A file as it was and as it will be.
struct Edited {
    path: String,
    shown: String,
    old: Option<Vec<u8>>,
    new: Vec<u8>,
}

impl Desk {
    /// Opens the workspace, right or wrong; not the one inside the program, which nobody can change.
    pub fn open(context: &Context) -> anyhow::Result<Self> {
        what_if::refuse(context)?;
        let Some(root) = workspace::root(&context.options.directory)? else {
            bail!(t!("edit.no_workspace"));
        };
        let folder = Folder::new(root);
        let files = Changed::new(&folder);
        let (documents, findings) = load(&files);
        let errors = errors(&documents, findings, context);
        let paths = files.paths();
        let register = Register::of(&documents);
        Ok(Desk { folder, documents, register, paths, errors })
    }

    /// Makes the changes, and puts new files where they belong, by their paths below the workspace's folder.
    pub fn make(
        &self,
        changes: Vec<(FileId, FileChange)>,
        new: Vec<(String, String)>,
        how: How,
        context: &mut Context,
    ) -> anyhow::Result<Exit> {
        let mut edited = self.edited(changes)?;
        edited.extend(new.into_iter().map(|(path, text)| Edited {
            shown: self.folder.shown(&path),
            old: self.folder.read(&path).ok(),
            path,
            new: text.into_bytes(),
        }));
        edited.retain(|file| file.old.as_ref() != Some(&file.new));
        if edited.is_empty() {
            context.console.note(t!("edit.nothing_to_do"));
            return Ok(Exit::Clean);
        }
        self.looked_at(&edited, context)?;
        if how.diff || how.dry_run {
            let diffs: String = edited.iter().map(Edited::diff).collect();
            context.console.print(|_, to| to.write_all(diffs.as_bytes()))?;
        }
        if how.dry_run {
            context.console.note(t!("edit.dry_run"));
            return Ok(Exit::Clean);
        }
        self.write(&edited, context)?;
        Ok(Exit::Clean)
    }

    fn edited(&self, changes: Vec<(FileId, FileChange)>) -> anyhow::Result<Vec<Edited>> {
        let mut by_file: BTreeMap<FileId, Vec<FileChange>> = BTreeMap::new();
        for (file, change) in changes {
            by_file.entry(file).or_default().push(change);
        }
        let mut edited = Vec::new();
        for (file, changes) in by_file {
            let shown = self.documents.sources.file(file).path.clone();
            let path = self.paths.get(&shown).cloned().unwrap_or_else(|| shown.clone());
            let old = self
                .folder
                .read(&path)
                .map_err(|fault| t!("cli.cannot_read_because", path = shown, why = fault.text()))?;
            let text = String::from_utf8(old.clone())?;
            let new = edit::apply(&text, &changes).map_err(|no| by_hand(&no.why, &shown, &changes))?;
            edited.push(Edited { path, shown, old: Some(old), new: new.into_bytes() });
        }
        Ok(edited)
    }

    /// The workspace must not be worse afterwards.
    fn looked_at(&self, edited: &[Edited], context: &Context) -> anyhow::Result<()> {
        let files = edited.iter().map(|file| (file.path.clone(), file.new.clone()));
        let (documents, findings) = load(&Changed::new(&self.folder).with(files));
        let mut known: Vec<(&str, String)> =
            self.errors.iter().map(|error| (error.code.as_ref(), error.message.to_string())).collect();
        let mut worse = Vec::new();
        for error in errors(&documents, findings, context) {
            let key = (error.code.as_ref(), error.message.to_string());
            match known.iter().position(|other| *other == key) {
                Some(place) => drop(known.swap_remove(place)),
                None => worse.push(error),
            }
        }
        if worse.is_empty() {
            return Ok(());
        }
        let mut said = vec![t!("edit.would_be_wrong")];
        for error in worse {
            let code = format!(" [{}]", error.code);
            said.extend([Text::same("\n  "), error.message, Text::same(code)]);
            said.extend(error.help.into_iter().flat_map(|help| [Text::same("\n    "), help]));
        }
        bail!(Text::run(said))
    }

    fn write(&self, edited: &[Edited], context: &mut Context) -> anyhow::Result<()> {
        for file in edited {
            if self.folder.read(&file.path).ok() != file.old {
                bail!(t!("edit.changed_meanwhile", path = file.shown));
            }
        }
        let place = |file: &Edited| (self.folder.root().join(&file.path), file.new.clone());
        journal::write(self.folder.root(), &edited.iter().map(place).collect::<Vec<(PathBuf, Vec<u8>)>>())?;
        for file in edited {
            context.console.saved(Path::new(&file.shown));
        }
        Ok(())
    }

    /// The path below the workspace's folder of a file.
    pub fn path_of(&self, file: FileId) -> String {
        let shown = &self.documents.sources.file(file).path;
        self.paths.get(shown).cloned().unwrap_or_else(|| shown.clone())
    }

    /// The workspace's folder.
    pub fn root(&self) -> &Path {
        self.folder.root()
    }

    /// The text of a file in the workspace's folder, whoever reads it otherwise.
    pub fn text(&self, path: &str) -> Option<String> {
        String::from_utf8(self.folder.read(path).ok()?).ok()
    }

    /// The names in a folder of the workspace.
    pub fn names(&self, folder: &str) -> Vec<String> {
        self.folder
            .list(folder)
            .map_or_else(|_| Vec::new(), |all| all.into_iter().map(|entry| entry.name).collect())
    }
}

impl Edited {
    fn diff(&self) -> String {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        unified(&self.path, self.old.as_deref().map(text).as_deref(), &text(&self.new))
    }
}

/// The refusal of changes, with what to do instead.
fn by_hand(why: &Text, shown: &str, changes: &[FileChange]) -> Text {
    let lines = changes.iter().flat_map(|change| [Text::same("\n  "), change.by_hand()]);
    Text::run([t!("edit.refused", path = shown, why = why)].into_iter().chain(lines))
}

/// Everything that is wrong with a workspace.
fn errors(documents: &Documents, findings: Vec<Finding>, context: &Context) -> Vec<Finding> {
    let clock = Clock { as_of_override: context.options.as_of, today: context.today };
    let resolved = resolve(documents, clock);
    let all = findings.into_iter().chain(resolved.findings);
    all.filter(|finding| finding.severity == Severity::Error).collect()
}
