//! Files that are named on the command line and belong to no workspace.

use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, anyhow};

use crate::plan::{self, PlanDocument};

/// Reads a saved plan document.
#[expect(
    clippy::disallowed_methods,
    reason = "a saved plan lies wherever the user put it, not in the workspace"
)]
pub fn plan(path: &Path) -> anyhow::Result<PlanDocument> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    plan_of(&bytes, &path.display().to_string())
}

/// The plan document in some bytes, which are named.
pub fn plan_of(bytes: &[u8], name: &str) -> anyhow::Result<PlanDocument> {
    plan::parse(bytes).map_err(|fault| anyhow!("{name} is not a plan document: {fault}"))
}

/// Reads a file of whatever kind, with its name; `-` is the standard input. No more than one byte beyond what is allowed is taken.
#[expect(clippy::disallowed_methods, reason = "a list lies wherever the user put it, not in the workspace")]
pub fn bytes(path: &str, most: u64) -> anyhow::Result<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    if path == "-" {
        std::io::stdin()
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .context("cannot read the standard input")?;
        return Ok(("stdin".to_owned(), bytes));
    }
    let cannot = || format!("cannot read {path}");
    let file = std::fs::File::open(path).with_context(cannot)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).with_context(cannot)?;
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, bytes))
}

/// Reads a text.
#[expect(
    clippy::disallowed_methods,
    reason = "a baseline lies wherever the user put it, not in the workspace"
)]
pub fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
