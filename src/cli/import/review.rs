//! The open questions as a table that a person fills in and gives back.

use std::path::Path;

use super::super::Context;
use super::super::input;
use super::super::output::Sink;
use super::unreadable;
use crate::import::known::Known;
use crate::import::map::Answer;
use crate::import::questions::Question;
use crate::import::review::{self, Refused};
use crate::import::run::Outcome;
use crate::render::{Format, Paper};
use crate::report::imported;
use crate::words::{Text, t};

/// The answers of a file that is there; none where it is not.
pub fn answers(
    path: &Path,
    outcome: &Outcome,
    known: &Known,
    context: &mut Context,
) -> anyhow::Result<Vec<Answer>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let shown = path.display().to_string();
    let bytes = input::bytes(&shown, u64::MAX)?.1;
    let answers = review::read(&bytes, known).map_err(|why| match why {
        Refused::Read(error) => unreadable(&error),
        Refused::NoTable => t!("import_review.no_table", path = shown.clone()),
        Refused::Wrong(wrong) => Text::joined(wrong, "\n  "),
    })?;
    let open = outcome.questions.len().saturating_sub(answers.len());
    let taken = t!("import_review.taken", count = answers.len() as u64, path = shown, open = open as u64);
    context.console.note(taken);
    Ok(answers)
}

/// Writes the questions.
pub fn write(
    path: &Path,
    questions: &[Question],
    dry_run: bool,
    context: &mut Context,
) -> anyhow::Result<()> {
    let count: u64 = questions.len() as u64;
    if questions.is_empty() {
        context.console.note(t!("import_review.none"));
        return Ok(());
    }
    if dry_run {
        return Ok(());
    }
    let sink = Sink::to(Some(path), false, Format::Csv)?;
    let paper = Paper::list(|| imported::questions(questions));
    sink.put(&paper, context)?;
    let written = t!("import_review.written", count = count, path = path.display().to_string());
    context.console.note(written);
    Ok(())
}
