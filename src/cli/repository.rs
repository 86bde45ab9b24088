//! The repository around a workspace, for services that read paths from its root.

use std::env;
use std::path::{Path, PathBuf};

use super::{Context, workspace};
use crate::load::{Files, Folder};
use crate::render::findings::Repository;

/// Where CI services say that the repository's root is.
const VARIABLES: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The repository around the workspace: the nearest folder upward that holds `.git`, else the one that the CI service names,
/// if the workspace lies in it.
pub fn around(context: &Context) -> anyhow::Result<Repository> {
    let Some(root) = workspace::root(&context.options.directory)? else { return Ok(Repository::default()) };
    let shown = Folder::new(&root).shown("");
    let shown = if shown == "." { String::new() } else { shown };
    Ok(Repository { shown, from_root: root.canonicalize().ok().and_then(|folder| from_root(&folder)) })
}

/// A folder from the root of its repository, with `/` between folders.
fn from_root(folder: &Path) -> Option<String> {
    let holds_git = folder.ancestors().find(|above| above.join(".git").exists()).map(Path::to_owned);
    let named = || {
        let named = VARIABLES.iter().filter_map(env::var_os).filter(|value| !value.is_empty());
        named
            .filter_map(|value| PathBuf::from(value).canonicalize().ok())
            .find(|root| folder.starts_with(root))
    };
    let root = holds_git.or_else(named)?;
    let inside = folder.strip_prefix(root).ok()?;
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/"))
}
