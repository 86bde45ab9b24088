//! Finding the workspace, reading it, and saying what is wrong with it.

use std::path::{Path, PathBuf};

use anyhow::ensure;

use super::fault::Otherwise as _;
use super::{Context, journal, what_if};
use crate::diagnostic::{self, Finding, Severity};
use crate::load::{Documents, Embedded, Files, Folder, MANIFEST, load};
use crate::model::{Landscape, Place};
use crate::resolve::{Clock, Origins, Resolved, resolve};
use crate::source::Span;
use crate::words::t;

/// A workspace that can be planned for.
#[derive(Debug)]
pub struct Workspace {
    /// Its files.
    pub documents: Documents,
    /// What they say.
    pub landscape: Landscape,
    /// The way back from what they say to where they say it.
    pub origins: Origins,
    /// What is worth knowing about them.
    pub findings: Vec<Finding>,
}

impl Workspace {
    /// Where a place stands, as `path:line`.
    pub fn shown(&self, place: &Place) -> String {
        self.shown_span(self.origins.span(place))
    }

    /// A place in a file, as `path:line`.
    pub fn shown_span(&self, span: Span) -> String {
        let sources = &self.documents.sources;
        format!("{}:{}", sources.file(span.file).path, sources.start(span).line)
    }

    /// Where the first of some places that are written in the files stands, as `path:line`; else where the first would.
    pub fn shown_first(&self, places: &[Place]) -> String {
        let written = places.iter().find(|place| self.origins.has(place)).or(places.first());
        written.map_or_else(String::new, |place| self.shown(place))
    }
}

/// Finds the workspace, reads it and tells on stderr what is wrong with it. `None` if something is: then nothing can be
/// planned, and the run ends with [`Exit::Findings`](super::Exit).
pub fn open(context: &mut Context) -> anyhow::Result<Option<Workspace>> {
    let Some(files) = files(context)? else { return Ok(None) };
    Ok(read(files.as_ref(), context))
}

/// The files of the workspace, as `--scenario` and `--set` make them. `None` where something is wrong with those, which is told.
pub fn files(context: &mut Context) -> anyhow::Result<Option<Box<dyn Files>>> {
    let files = own_files(context)?;
    let asked = what_if::asked(context)?.map(|(id, parts)| (id.map(str::to_owned), parts));
    match asked {
        Some((id, parts)) => what_if::files(files, (id.as_deref(), parts), context),
        None => Ok(Some(files)),
    }
}

/// The files of the workspace as they are: the nearest upward, else the one inside the program.
pub fn own_files(context: &mut Context) -> anyhow::Result<Box<dyn Files>> {
    let found = root(&context.options.directory)?;
    if found.is_none() {
        context.console.note(t!("console.default_workspace"));
    }
    Ok(found.map_or_else(|| Box::new(Embedded) as Box<dyn Files>, |root| Box::new(Folder::new(root))))
}

/// The same once more, where it was told before which they are.
pub fn own_files_again(context: &Context) -> anyhow::Result<Box<dyn Files>> {
    let found = root(&context.options.directory)?;
    Ok(found.map_or_else(|| Box::new(Embedded) as Box<dyn Files>, |root| Box::new(Folder::new(root))))
}

/// A workspace as it was read, right or wrong.
#[derive(Debug)]
pub struct Reading {
    /// Its files.
    pub documents: Documents,
    /// What they say; its findings are among those below.
    pub resolved: Resolved,
    /// What is wrong with them or worth knowing, sorted.
    pub findings: Vec<Finding>,
}

impl Reading {
    /// Whether something is wrong, so that nothing can be planned.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

impl Reading {
    /// What can be worked with although something is wrong; none where `portfolio.yaml` cannot be read.
    pub fn workspace(self) -> Option<Workspace> {
        let Reading { documents, resolved, findings } = self;
        Some(Workspace { documents, landscape: resolved.landscape?, origins: resolved.origins, findings })
    }
}

/// Reads a workspace.
pub fn reading(files: &dyn Files, context: &Context) -> Reading {
    let clock = Clock { as_of_override: context.options.as_of, today: context.today };
    let (documents, mut findings) = load(files);
    let mut resolved = resolve(&documents, clock);
    findings.append(&mut resolved.findings);
    diagnostic::sort(&mut findings, &documents.sources);
    Reading { documents, resolved, findings }
}

/// Reads a workspace, and tells on stderr what is wrong with it. `None` if something is.
pub fn read(files: &dyn Files, context: &mut Context) -> Option<Workspace> {
    let reading = reading(files, context);
    let has_errors = reading.has_errors();
    let Reading { documents, resolved, findings } = reading;
    match resolved.landscape {
        Some(landscape) if !has_errors => {
            context.console.count(&findings);
            Some(Workspace { documents, landscape, origins: resolved.origins, findings })
        }
        _ => {
            context.console.findings(&findings, &documents.sources);
            None
        }
    }
}

/// The folder of the nearest `portfolio.yaml`, from a folder upward, as seen from there. The search ends at a folder
/// with a `.git`: what lies above belongs to something else. What a run there had begun when it was stopped is finished or taken back.
pub fn root(directory: &Path) -> anyhow::Result<Option<PathBuf>> {
    let start = directory
        .canonicalize()
        .otherwise(|| t!("cli.cannot_look", path = directory.display().to_string()))?;
    ensure!(start.is_dir(), t!("cli.not_a_folder", path = directory.display().to_string()));
    let mut shown = from_here(directory);
    for folder in start.ancestors() {
        if folder.join(MANIFEST).is_file() {
            // Whoever may not write here sees the files as they lie.
            let _ = journal::finish(&shown);
            return Ok(Some(shown));
        }
        if folder.join(".git").exists() {
            break;
        }
        shown = if shown == Path::new(".") { PathBuf::from("..") } else { shown.join("..") };
    }
    Ok(None)
}

/// A folder below the current one by its relative path: anyone who reads findings in a repository wants them so.
fn from_here(directory: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    match here.as_deref().and_then(|here| directory.strip_prefix(here).ok()) {
        Some(inside) if inside.as_os_str().is_empty() => PathBuf::from("."),
        Some(inside) => inside.to_owned(),
        None => directory.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_nearest_workspace_upward_counts_and_the_search_ends_at_a_repository() {
        let top = tempfile::tempdir().unwrap();
        let inner = top.path().join("repository/a/b");
        fs::create_dir_all(&inner).unwrap();
        fs::write(top.path().join(MANIFEST), "").unwrap();
        assert_eq!(root(&inner).unwrap(), Some(inner.join("../../..")));
        fs::create_dir(top.path().join("repository/.git")).unwrap();
        assert_eq!(root(&inner).unwrap(), None);
        fs::write(top.path().join("repository/a").join(MANIFEST), "").unwrap();
        assert_eq!(root(&inner).unwrap(), Some(inner.join("..")));
    }
}
