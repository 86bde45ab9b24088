//! The options that every command has.

use std::env;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::model::{Date, date};
use crate::words::{Language, Text, t};

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
    /// Plan as this file of scenarios/ says: its name without the ending
    #[arg(long, value_name = "NAME", global = true)]
    pub scenario: Option<String>,
    /// Plan as if this value were another, such as limits.one_off_budget=110000000; can be given several times
    #[arg(long, value_name = "PATH=VALUE", global = true)]
    pub set: Vec<String>,
    /// Whether to use colour; NO_COLOR, CLICOLOR_FORCE and TERM=dumb count for auto
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: Colour,
    /// Plain ASCII signs and lines
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Show no pager on a terminal; PAGER says which one
    #[arg(long, global = true)]
    pub no_pager: bool,
    /// The language of names, headings and messages; else PORTFOLIO_LANG says it, else the locale, else it is English
    #[arg(long, value_name = "LANG", global = true, value_parser = languages())]
    pub lang: Option<Language>,
}

impl Options {
    /// The language that was asked for, else that of the environment.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(|| of_environment(|name| env::var(name).ok()))
    }
}

/// The language that the environment asks for: PORTFOLIO_LANG where it names one, else the first of the variables of the
/// locale that says anything, else English.
pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Language {
    let named = |text: String| Language::of_locale(&text);
    let said = |name: &&str| variable(name).filter(|text| !text.is_empty());
    let own = said(&"PORTFOLIO_LANG").and_then(named);
    own.or_else(|| ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(said).and_then(named))
        .unwrap_or_default()
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

/// The languages that `--lang` takes; the one in brackets is not told of.
fn languages() -> impl TypedValueParser<Value = Language> {
    let value = |language: Language| PossibleValue::new(language.code()).help(language.about());
    let spoken = Language::SPOKEN.iter().map(|&language| value(language));
    let all = spoken.chain([value(Language::Pseudo).hide(true)]);
    PossibleValuesParser::new(all)
        .map(|code| Language::of_code(&code).expect("invariant: clap takes only the codes it was given"))
}

/// A date as the format writes it.
pub fn parse_date(text: &str) -> Result<Date, Text> {
    date(text).ok_or_else(|| match text.parse::<Date>() {
        Ok(_) => t!("usage.date_form"),
        Err(_) => t!("usage.no_day"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_says_the_language() {
        let of = |pairs: &[(&str, &str)]| {
            of_environment(|name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&[]), Language::En);
        assert_eq!(of(&[("LANG", "nb_NO.UTF-8")]), Language::Nb);
        assert_eq!(of(&[("LANG", "nn_NO")]), Language::Nb);
        assert_eq!(of(&[("LANG", "no")]), Language::Nb);
        assert_eq!(of(&[("LANG", "C.UTF-8")]), Language::En);
        assert_eq!(
            of(&[("LC_ALL", "C"), ("LANG", "nb_NO")]),
            Language::En,
            "the stronger variable counts alone"
        );
        assert_eq!(of(&[("LC_ALL", ""), ("LC_MESSAGES", "nb_NO")]), Language::Nb, "empty says nothing");
        assert_eq!(of(&[("PORTFOLIO_LANG", "en"), ("LANG", "nb_NO")]), Language::En);
        assert_eq!(of(&[("PORTFOLIO_LANG", "sv"), ("LANG", "nb_NO")]), Language::Nb, "not one of ours");
    }
}
