//! `portfolio check --fix`: findings whose way out is a mechanical edit are put right, and what is left is checked.

use super::editing::{Desk, How};
use super::{Context, workspace};
use crate::check::{Codes, Prepared, Request};
use crate::edit::fix;
use crate::words::t;

/// Puts right what can be, and says how much that is.
pub fn fix(
    request: impl Fn(&Codes) -> anyhow::Result<Request>,
    how: How,
    context: &mut Context,
) -> anyhow::Result<()> {
    let desk = Desk::open(context)?;
    let files = workspace::own_files(context)?;
    let reading = workspace::reading(files.as_ref(), context);
    let prepared = Prepared::read(&reading.documents);
    let request = request(prepared.codes())?;
    let landscape = reading.resolved.landscape.as_ref();
    let checked = prepared.check(landscape, &reading.resolved.origins, reading.findings, None, &request);
    let changes = fix::fixes(&reading.documents, &checked.findings);
    context.console.note(t!("edit.fixes", count = changes.len()));
    if !changes.is_empty() {
        desk.make(changes, Vec::new(), how, context)?;
    }
    Ok(())
}
