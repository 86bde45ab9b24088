//! Files that are named on the command line and belong to no workspace.

use std::io::Read as _;
use std::path::Path;

use super::fault::Otherwise as _;
use crate::plan::{self, PlanDocument};
use crate::words::{Text, t};

/// Reads a saved plan document.
#[expect(
    clippy::disallowed_methods,
    reason = "a saved plan lies wherever the user put it, not in the workspace"
)]
pub fn plan(path: &Path) -> anyhow::Result<PlanDocument> {
    let bytes = std::fs::read(path).otherwise(|| cannot_read(&path.display().to_string()))?;
    plan_of(&bytes, &path.display().to_string())
}

/// The plan document in some bytes, which are named.
pub fn plan_of(bytes: &[u8], name: &str) -> anyhow::Result<PlanDocument> {
    plan::parse(bytes).map_err(|fault| t!("cli.no_plan", name = name, why = fault.text()).into())
}

/// Reads a file of whatever kind, with its name; `-` is the standard input. No more than one byte beyond what is allowed is taken.
#[expect(clippy::disallowed_methods, reason = "a list lies wherever the user put it, not in the workspace")]
pub fn bytes(path: &str, most: u64) -> anyhow::Result<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    if path == "-" {
        std::io::stdin()
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .otherwise(|| t!("cli.cannot_read_input"))?;
        return Ok(("stdin".to_owned(), bytes));
    }
    let cannot = || cannot_read(path);
    let file = std::fs::File::open(path).otherwise(cannot)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).otherwise(cannot)?;
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, bytes))
}

fn cannot_read(path: &str) -> Text {
    t!("cli.cannot_read", path = path)
}

/// Reads a text.
#[expect(
    clippy::disallowed_methods,
    reason = "a baseline lies wherever the user put it, not in the workspace"
)]
pub fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).otherwise(|| cannot_read(&path.display().to_string()))
}
