//! Finding the workspace, reading it, and saying what is wrong with it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

use super::Context;
use crate::model::Landscape;
use crate::source::Sources;

/// The name of the file that makes a folder a workspace.
const MANIFEST: &str = "portfolio.yaml";

/// A workspace that can be planned for.
#[derive(Debug)]
pub struct Workspace {
    /// The texts of its files.
    pub sources: Sources,
    /// What they say.
    pub landscape: Landscape,
}

/// Finds the workspace, reads it and tells on stderr what is wrong with it. `None` if something is: then nothing can be
/// planned, and the run ends with [`Exit::Findings`](super::Exit).
pub fn open(context: &mut Context) -> anyhow::Result<Option<Workspace>> {
    match root(&context.options.directory)? {
        Some(root) => bail!("reading {} is not built yet", root.display()),
        None => {
            context
                .console
                .note("no portfolio.yaml here or above: this is the default workspace inside the program");
            bail!("reading the default workspace is not built yet")
        }
    }
}

/// The folder of the nearest `portfolio.yaml`, from a folder upward, as seen from there. The search ends at a folder
/// with a `.git`: what lies above belongs to something else.
pub fn root(directory: &Path) -> anyhow::Result<Option<PathBuf>> {
    let start =
        directory.canonicalize().with_context(|| format!("cannot look into {}", directory.display()))?;
    ensure!(start.is_dir(), "{} is not a folder", directory.display());
    let mut shown = directory.to_owned();
    for folder in start.ancestors() {
        if folder.join(MANIFEST).is_file() {
            return Ok(Some(shown));
        }
        if folder.join(".git").exists() {
            break;
        }
        shown = if shown == Path::new(".") { PathBuf::from("..") } else { shown.join("..") };
    }
    Ok(None)
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
