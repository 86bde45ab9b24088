//! Files that are named on the command line and belong to no workspace.

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

/// Reads a text.
#[expect(
    clippy::disallowed_methods,
    reason = "a baseline lies wherever the user put it, not in the workspace"
)]
pub fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
