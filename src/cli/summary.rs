//! The summary of a step of GitHub Actions: a file that anyone who runs in the step adds to.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use super::fault::Otherwise as _;
use crate::words::t;

/// The file's name stands in this variable.
const VARIABLE: &str = "GITHUB_STEP_SUMMARY";
/// GitHub takes no more than this from a step, and shows nothing of what is larger.
const LARGEST: usize = 1024 * 1024;

/// Adds to the summary, where there is one: `text` is given the bytes that are left in it.
pub fn append(text: impl FnOnce(usize) -> String) -> anyhow::Result<()> {
    let Some(path) = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return Ok(());
    };
    let cannot = || t!("cli.cannot_add", path = path.display().to_string(), variable = VARIABLE);
    let mut file = OpenOptions::new().append(true).create(true).open(&path).otherwise(cannot)?;
    let used = file.metadata().map_or(0, |about| usize::try_from(about.len()).unwrap_or(LARGEST));
    let text = text(LARGEST.saturating_sub(used));
    file.write_all(text.as_bytes()).otherwise(cannot)
}
