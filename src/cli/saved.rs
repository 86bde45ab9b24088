//! Saved plans, by the name of a file or of a revision, as this workspace understands them.

use std::path::Path;

use anyhow::bail;

use super::git::{Found, Revision};
use super::planning::{Extras, Search};
use super::side::Wanted;
use super::workspace::{self, Workspace};
use super::{Context, input};
use crate::load::{Documents, Files};
use crate::plan::{self, Plan, PlanDocument};
use crate::words::t;

/// A plan document by its name: a file, `git:REV:FILE`, or a revision, which stands for its best target. `None` where the workspace at the
/// revision has errors, which is told.
pub fn document(name: &str, context: &mut Context) -> anyhow::Result<Option<PlanDocument>> {
    let Some(revision) = Revision::parse(name)? else { return input::plan(Path::new(name)).map(Some) };
    match revision.open(context)? {
        Found::File(bytes) => input::plan_of(&bytes, name).map(Some),
        Found::Workspace(files) => {
            let search = Search { time_limit: None, runners_up: false };
            Ok(target(&files, Wanted { search: &search, seconds: false }, context))
        }
    }
}

/// The best target of a workspace, as a document; `None` where it has errors, which is told.
pub fn target(files: &dyn Files, wanted: Wanted<'_>, context: &mut Context) -> Option<PlanDocument> {
    let there = workspace::read(files, context)?;
    let answer = wanted.search.answer(&there, Extras { seconds: wanted.seconds, ..Extras::default() });
    Some(plan::write(&there.landscape, &answer.plan))
}

/// A saved plan by its name, as this workspace understands it; `None` where it cannot be read from a revision, which is told.
pub fn plan(name: &str, workspace: &Workspace, context: &mut Context) -> anyhow::Result<Option<Plan>> {
    let document = document(name, context)?;
    document.map(|document| understood(name, &document, workspace, context)).transpose()
}

/// The file of the saved plan that people work by, where the workspace names one.
pub fn lock(documents: &Documents) -> Option<String> {
    documents.manifest().and_then(|manifest| manifest.lock().owned())
}

/// That plan, from the workspace's own files.
pub fn locked(files: &dyn Files, path: &str) -> anyhow::Result<PlanDocument> {
    let shown = files.shown(path);
    let bytes = files.read(path).map_err(|fault| t!("cli.lock_unread", path = shown, why = fault.text()))?;
    input::plan_of(&bytes, &shown)
}

/// A plan document as this workspace understands it; what it names and the workspace does not know is told.
pub fn understood(
    name: &str,
    document: &PlanDocument,
    workspace: &Workspace,
    context: &mut Context,
) -> anyhow::Result<Plan> {
    if document.format != plan::FORMAT {
        bail!(t!("cli.other_format", name = name, found = document.format, format = plan::FORMAT));
    }
    let (saved, gone) = plan::read(&workspace.landscape, document);
    for gone in gone {
        context.console.warn(t!("console.left_out", name = name, gone = gone.text()));
    }
    Ok(saved)
}
