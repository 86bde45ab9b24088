//! The options that every command has.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::load;
use crate::model::Date;
use crate::report::Language;

/// The options that every command has.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Options {
    /// Look for the workspace from this folder upward
    #[arg(short = 'C', long = "directory", value_name = "DIR", default_value = ".", global = true)]
    pub directory: PathBuf,
    /// The planning date, instead of the workspace's own
    #[arg(long, value_name = "DATE", value_parser = parse_date, global = true)]
    pub as_of: Option<Date>,
    /// Whether to use colour; NO_COLOR, CLICOLOR_FORCE and TERM=dumb count for auto
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: Colour,
    /// Plain ASCII signs and lines
    #[arg(long, global = true)]
    pub ascii: bool,
    /// The language of names, headings and messages
    #[arg(long, value_name = "LANG", default_value = "en", global = true)]
    pub lang: Lang,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal.
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// The language of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// Norwegian bokmål.
    Nb,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Language::En,
            Lang::Nb => Language::Nb,
        }
    }
}

/// A date as the format writes it.
fn parse_date(text: &str) -> Result<Date, String> {
    load::date(text).ok_or_else(|| match text.parse::<Date>() {
        Ok(_) => "a date is written YYYY-MM-DD, from 1900 to 2199".to_owned(),
        Err(_) => "no such day; a date is written YYYY-MM-DD".to_owned(),
    })
}
