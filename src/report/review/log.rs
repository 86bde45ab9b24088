//! The commits of a workspace, each with what it changed.

use serde::Serialize;

use super::SHOWN;
use super::said::{entry_values, state};
use crate::report::{Cell, Page};
use crate::review::{Entry, Package};
use crate::words::{Text, t};

/// A commit, and what it changed.
#[derive(Clone, Debug, Serialize)]
pub struct Commit {
    /// Its name, in full.
    pub commit: String,
    /// The day, as its author's clock had it.
    pub date: String,
    /// Who made it.
    pub author: String,
    /// Its first line.
    pub subject: String,
    /// The entries that say something else; none where it or the one before it cannot be read.
    pub entries: Option<Vec<Entry>>,
    /// The choices that turn in the saved plan that people work by.
    pub choices: Vec<Package>,
}

/// Commits, newest first, each with what changed.
pub fn log(reference: &str, commits: &[Commit]) -> Page {
    let mut page = Page::new(t!("review.log", reference = reference, count = commits.len()));
    for commit in commits {
        let name: String = commit.commit.chars().take(10).collect();
        let Commit { date, author, subject, .. } = commit;
        page =
            page.heading(t!("review.commit", name = name, date = date, author = author, subject = subject));
        let choices = commit.choices.iter().map(|Package { from, to, domains }| {
            t!("review.package", from = state(from), to = state(to), domains = Cell::list(domains))
        });
        let mut points: Vec<Text> = choices.collect();
        match &commit.entries {
            Some(entries) => points.extend(entries.iter().flat_map(entry_values)),
            None => points.push(t!("review.unreadable")),
        }
        let left = points.len().saturating_sub(SHOWN);
        points.truncate(SHOWN);
        if left > 0 {
            points.push(t!("review.more_values", count = left));
        }
        page = page.points(points);
    }
    page
}
