//! What is wrong with a command line, for people who read another language than English.
//!
//! What enters: an error of clap. What leaves: the exit code, the error told on stderr. What always holds: help texts are English, and so is
//! what clap says to English readers; names of options, values and commands are the same in every language.

use std::env;
use std::error::Error as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::options::of_environment;
use crate::diagnostic::harmless;
use crate::words::{Language, Text, t};

/// Tells the error in the language that the command line or the environment asks for.
pub fn refuse(error: &clap::Error) -> ExitCode {
    let language = language();
    match said(error).filter(|_| language != Language::En && error.use_stderr()) {
        Some(said) => {
            // Where nobody listens there is nobody to tell.
            let _ = io::stderr().write_all(page(error, &said, language).as_bytes());
            ExitCode::from(2)
        }
        None => error.exit(),
    }
}

/// The language of a command line that cannot be read: `--lang` where it stands, else that of the environment.
fn language() -> Language {
    let arguments: Vec<String> = env::args_os().map(|text| text.to_string_lossy().into_owned()).collect();
    let named = arguments.iter().enumerate().find_map(|(at, text)| match text.strip_prefix("--lang") {
        Some("") => arguments.get(at + 1).map(String::as_str),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    let asked = named.and_then(Language::of_code);
    asked.unwrap_or_else(|| of_environment(|name| env::var(name).ok()))
}

fn page(error: &clap::Error, said: &Text, language: Language) -> String {
    let mut page = format!("{} {}\n", t!("console.error").say(language), harmless(&said.say(language)));
    if let Some(usage) = text(error, ContextKind::Usage) {
        let usage = usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim().to_owned();
        page.push_str(&format!("\n{} {usage}\n", t!("usage.usage").say(language)));
    }
    page.push_str(&format!("\n{}\n", t!("usage.more").say(language)));
    page
}

/// The error in words; none for what is left to clap.
fn said(error: &clap::Error) -> Option<Text> {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => {
            t!("usage.value_wanted", argument = argument, values = values(error))
        }
        ErrorKind::InvalidValue => {
            t!("usage.no_value", value = value, argument = argument, values = values(error))
        }
        // What a reader of numbers says is in English, and says no more.
        ErrorKind::ValueValidation => match error.source().and_then(|why| why.downcast_ref::<Text>()) {
            Some(why) => t!("usage.wrong_value", value = value, argument = argument, why = why),
            None => t!("usage.no_value", value = value, argument = argument, values = Text::default()),
        },
        ErrorKind::UnknownArgument => {
            t!("usage.unknown", argument = argument, hint = meant(error, ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let command = text(error, ContextKind::InvalidSubcommand);
            let hint = meant(error, ContextKind::SuggestedSubcommand);
            t!("usage.no_command", command = command, hint = hint)
        }
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg) {
            Some(other) if Some(&other) != argument.as_ref() => {
                t!("usage.conflict", argument = argument, other = other)
            }
            _ => t!("usage.twice", argument = argument),
        },
        ErrorKind::MissingRequiredArgument => t!("usage.missing", arguments = argument),
        ErrorKind::TooManyValues => t!("usage.too_many", value = value, argument = argument),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            t!("usage.other_number", argument = argument)
        }
        ErrorKind::NoEquals => t!("usage.no_equals", argument = argument),
        ErrorKind::InvalidUtf8 => t!("usage.not_utf8"),
        ErrorKind::MissingSubcommand => t!("usage.command_wanted"),
        _ => return None,
    })
}

/// What clap knows of an error, as text without colours.
fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}

fn values(error: &clap::Error) -> Text {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(known)) if !known.is_empty() => {
            t!("usage.values", known = Text::or(known))
        }
        _ => Text::default(),
    }
}

fn meant(error: &clap::Error, kind: ContextKind) -> Text {
    text(error, kind).map_or_else(Text::default, |meant| t!("cli.meant", meant = meant))
}
