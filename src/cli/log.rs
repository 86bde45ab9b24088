//! `portfolio log`: the commits in which an entry of the workspace says something else.

use anyhow::ensure;
use clap::Args;

use super::git::{Found, Revision, git, is_shallow};
use super::output::{Offers, Output};
use super::workspace::{self, Workspace};
use super::{Context, Exit, saved};
use crate::plan::{self, Plan};
use crate::render::{Form, Paper};
use crate::report::review::{Commit, log};
use crate::review::{Entry, Package, compare, everything, saved_choices};
use crate::words::t;

/// List the commits in which a choice, a system, a contract or anything else in the workspace changed, newest first
///
/// Each with the choices of the saved plan (`lock`) that turn, and the entries that say something else. Order, comments and renames are no change. A commit that cannot be read is named as such.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A revision to go back from, with `git:` before it or not, or a range such as `v1..main`
    #[arg(value_name = "REF", default_value = "HEAD")]
    reference: String,
    /// Look at so many commits that touch the workspace's folder
    #[arg(short = 'n', long, value_name = "COUNT", default_value_t = 20)]
    count: usize,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Record];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    // Whoever names sides elsewhere writes `git:` here, too.
    let reference = arguments.reference.strip_prefix("git:").unwrap_or(&arguments.reference);
    ensure!(!reference.starts_with('-') && !reference.is_empty(), t!("git.dash", side = reference));
    let root = workspace::root(&context.options.directory)?;
    let root = root.ok_or_else(|| t!("git.no_history"))?;
    let count = format!("--max-count={}", arguments.count);
    let said = git(
        &root,
        &[
            "log",
            &count,
            "--first-parent",
            "--format=%H%x09%P%x09%as%x09%an%x09%s",
            "--end-of-options",
            reference,
            "--",
            ".",
        ],
    )?;
    let said = String::from_utf8_lossy(&said).into_owned();
    let shallow = is_shallow(&root);
    let mut commits = Vec::new();
    for line in said.lines() {
        let mut parts = line.splitn(5, '\t').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        let (commit, parents, date, author, subject) = (part(), part(), part(), part(), part());
        let parent = parents.split(' ').next().filter(|parent| !parent.is_empty());
        let after = at(&commit, context)?;
        let before = parent.map(|parent| at(parent, context)).transpose()?.flatten();
        let is_first = parent.is_none() && !shallow;
        let (entries, choices) = changed(before.as_ref(), after.as_ref(), is_first);
        if parent.is_none() && shallow {
            context.console.note(t!("git.ends_here"));
        }
        // What only changed order, comments or other files is no line of this log.
        if entries.as_ref().is_none_or(|entries| !entries.is_empty()) || !choices.is_empty() {
            commits.push(Commit { commit, date, author, subject, entries, choices });
        }
    }
    sink.put(&Paper::page(|| log(reference, &commits)).and_record(&commits), context)?;
    Ok(Exit::Clean)
}

/// What a commit changed: entries, where both sides can be read, and choices of the saved plan. In the `first` commit everything is new.
fn changed(before: Option<&At>, after: Option<&At>, first: bool) -> (Option<Vec<Entry>>, Vec<Package>) {
    let Some(after) = after else { return (None, Vec::new()) };
    let (new, is) = (&after.workspace, &after.plan);
    let Some(before) = before else {
        return (first.then(|| everything(&new.documents)), Vec::new());
    };
    let (old, was) = (&before.workspace, &before.plan);
    let entries = compare((&old.documents, &old.landscape), (&new.documents, &new.landscape)).entries();
    let choices = match (was, is) {
        (Some(was), Some(is)) => saved_choices((&old.landscape, was), (&new.landscape, is)),
        _ => Vec::new(),
    };
    (Some(entries), choices)
}

/// The workspace at a commit, with the saved plan that people worked by.
struct At {
    workspace: Workspace,
    plan: Option<Plan>,
}

/// What there was at a commit; `None` where the workspace is not there, or has errors.
fn at(commit: &str, context: &Context) -> anyhow::Result<Option<At>> {
    let revision = Revision { rev: commit.to_owned(), path: None };
    let Ok(Found::Workspace(files)) = revision.open(context) else { return Ok(None) };
    let reading = workspace::reading(&files, context);
    let path = saved::lock(&reading.documents);
    let Some(workspace) = (if reading.has_errors() { None } else { reading.workspace() }) else {
        return Ok(None);
    };
    // A plan that cannot be read, or of another format, says nothing here.
    let document = path.and_then(|path| saved::locked(&files, &path).ok());
    let plan = document.filter(|document| document.format == plan::FORMAT);
    let plan = plan.map(|document| plan::read(&workspace.landscape, &document).0);
    Ok(Some(At { workspace, plan }))
}
