//! `portfolio log`: the commits in which an entry of the workspace says something else.

use anyhow::ensure;
use clap::Args;

use super::git::{Found, Revision, git};
use super::output::{Offers, Output};
use super::workspace::{self, Workspace};
use super::{Context, Exit};
use crate::render::{Form, Paper};
use crate::report::review::{Commit, log};
use crate::review::{compare, everything};
use crate::words::t;

/// List the commits in which a choice, a system, a contract or anything else in the workspace changed, newest first
///
/// Each with the entries that say something else. Order, comments and renames are no change. A commit that cannot be read is named as such.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A revision to go back from, or a range such as `v1..main`
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
    let reference = &arguments.reference;
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
    let mut commits = Vec::new();
    for line in said.lines() {
        let mut parts = line.splitn(5, '\t').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        let (commit, parents, date, author, subject) = (part(), part(), part(), part(), part());
        let parent = parents.split(' ').next().filter(|parent| !parent.is_empty());
        let after = at(&commit, context)?;
        let before = parent.map(|parent| at(parent, context)).transpose()?.flatten();
        let entries = match (&before, &after) {
            (Some(before), Some(after)) => {
                let sides = [before, after].map(|side| (&side.documents, &side.landscape));
                Some(compare(sides[0], sides[1]).entries())
            }
            (None, Some(after)) if parent.is_none() => Some(everything(&after.documents)),
            _ => None,
        };
        // What only changed order, comments or other files is no line of this log.
        if entries.as_ref().is_none_or(|entries| !entries.is_empty()) {
            commits.push(Commit { commit, date, author, subject, entries });
        }
    }
    sink.put(&Paper::page(|| log(reference, &commits)).and_record(&commits), context)?;
    Ok(Exit::Clean)
}

/// The workspace at a commit; `None` where it is not there, or has errors.
fn at(commit: &str, context: &Context) -> anyhow::Result<Option<Workspace>> {
    let revision = Revision { rev: commit.to_owned(), path: None };
    let Ok(Found::Workspace(files)) = revision.open(context) else { return Ok(None) };
    let reading = workspace::reading(&files, context);
    Ok(if reading.has_errors() { None } else { reading.workspace() })
}
