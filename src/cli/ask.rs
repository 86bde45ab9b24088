//! Questions on a terminal, for `init`.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use dialoguer::{Confirm, Input};

use super::Context;
use crate::model::{Date, date};
use crate::words::{Language, Text, t};

/// What was answered so far.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The name of the merger.
    pub name: Option<String>,
    /// Day one.
    pub date: Option<Date>,
    /// The municipalities.
    pub municipalities: Vec<Municipality>,
}

/// A municipality as it was answered.
#[derive(Clone, Debug)]
pub struct Municipality {
    /// Its name.
    pub name: String,
    /// How many live there.
    pub inhabitants: u64,
    /// A list of its systems.
    pub list: Option<PathBuf>,
}

impl Asked {
    /// The flags that would say what is missing.
    pub fn missing(&self) -> Vec<&'static str> {
        let mut missing = Vec::new();
        if self.name.is_none() {
            missing.push("--name NAME");
        }
        if self.date.is_none() {
            missing.push("--date YYYY-MM-DD");
        }
        if self.municipalities.is_empty() {
            missing.push("--municipality NAME=INHABITANTS");
        }
        missing
    }
}

/// Refuses where nobody is there to answer.
pub fn must_be_a_terminal() -> anyhow::Result<()> {
    if may_ask() {
        return Ok(());
    }
    Err(t!("import_review.no_terminal").into())
}

/// One line that a person types; it may be empty.
pub fn line(prompt: &Text, language: Language) -> anyhow::Result<String> {
    let line: String =
        Input::new().with_prompt(prompt.say(language)).allow_empty(true).interact_text().map_err(stopped)?;
    Ok(line.trim().to_owned())
}

/// Whether somebody is there to answer.
pub fn may_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for what is missing.
pub fn what_is_missing(asked: &mut Asked, context: &Context) -> anyhow::Result<()> {
    let language = context.options.language();
    if asked.name.is_none() {
        asked.name = Some(text(&t!("begin.ask_name"), language)?);
    }
    if asked.date.is_none() {
        let answer = Input::<String>::new()
            .with_prompt(t!("begin.ask_date").say(language))
            .validate_with(|text: &String| match date(text.trim()) {
                Some(_) => Ok(()),
                None => Err(t!("begin.no_date").say(language)),
            })
            .interact_text()
            .map_err(stopped)?;
        asked.date = date(answer.trim());
    }
    if asked.municipalities.is_empty() {
        while let Some(municipality) = municipality(asked.municipalities.len(), language)? {
            asked.municipalities.push(municipality);
        }
    }
    Ok(())
}

/// One municipality after another, until nothing is answered.
fn municipality(number: usize, language: Language) -> anyhow::Result<Option<Municipality>> {
    let name: String = Input::new()
        .with_prompt(t!("begin.ask_municipality", number = number + 1).say(language))
        .allow_empty(true)
        .interact_text()
        .map_err(stopped)?;
    if name.trim().is_empty() {
        return Ok(None);
    }
    let inhabitants = Input::<String>::new()
        .with_prompt(t!("begin.ask_inhabitants", name = name).say(language))
        .validate_with(|text: &String| match whole(text) {
            Some(_) => Ok(()),
            None => Err(t!("begin.no_number").say(language)),
        })
        .interact_text()
        .map_err(stopped)?;
    let list: String = Input::new()
        .with_prompt(t!("begin.ask_list").say(language))
        .allow_empty(true)
        .interact_text()
        .map_err(stopped)?;
    let list = Some(list.trim()).filter(|list| !list.is_empty()).map(PathBuf::from);
    let inhabitants = whole(&inhabitants).unwrap_or_default();
    Ok(Some(Municipality { name: name.trim().to_owned(), inhabitants, list }))
}

fn whole(text: &str) -> Option<u64> {
    text.replace([' ', '\u{a0}', '.'], "").parse().ok().filter(|&number| number > 0)
}

fn text(prompt: &Text, language: Language) -> anyhow::Result<String> {
    Input::new().with_prompt(prompt.say(language)).interact_text().map_err(stopped)
}

/// Shows the files and asks whether to write them; Esc is no.
pub fn agreed(files: &[(String, String)], context: &mut Context) -> anyhow::Result<bool> {
    let language = context.options.language();
    let names: String = files.iter().map(|(path, _)| format!("  {path}\n")).collect();
    context.console.tell(|_, to| to.write_all(names.as_bytes()));
    let prompt = t!("begin.ask_write").say(language);
    let answer = Confirm::new().with_prompt(prompt).default(true).interact_opt().map_err(stopped)?;
    Ok(answer.unwrap_or(false))
}

fn stopped(error: dialoguer::Error) -> anyhow::Error {
    let dialoguer::Error::IO(error) = error;
    error.into()
}
