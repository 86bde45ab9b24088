//! `--select` and `--ignore`: which codes are asked for.

use super::cards::Codes;
use crate::diagnostic::did_you_mean;
use crate::words::{Text, t};

/// Which codes are asked for, by prefix: all, or those selected; without those ignored.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    select: Vec<String>,
    ignore: Vec<String>,
}

/// A word with which no code begins and that is no rule's name, and what was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(pub String, pub Option<String>);

impl UnknownCode {
    /// What is wrong, in words.
    pub fn text(&self) -> Text {
        let hint = match &self.1 {
            Some(meant) => t!("wanted.meant", meant = meant),
            None => t!("wanted.explain"),
        };
        t!("wanted.unknown", word = self.0, hint = hint)
    }
}

impl std::fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.text().fmt(f)
    }
}

impl std::error::Error for UnknownCode {}

impl Wanted {
    /// The codes that begin with one of `select` (all, where it is empty) and with none of `ignore`. The name of a rule
    /// stands for its code.
    pub fn new(select: Vec<String>, ignore: Vec<String>, codes: &Codes) -> Result<Self, UnknownCode> {
        let all = |words: Vec<String>| {
            words.into_iter().map(|word| prefix(word, codes)).collect::<Result<Vec<_>, UnknownCode>>()
        };
        Ok(Wanted { select: all(select)?, ignore: all(ignore)? })
    }

    /// Whether a code is asked for.
    pub fn wants(&self, code: &str) -> bool {
        let any = |prefixes: &[String]| prefixes.iter().any(|prefix| code.starts_with(prefix.as_str()));
        (self.select.is_empty() || any(&self.select)) && !any(&self.ignore)
    }
}

/// The beginning of codes that a word stands for: itself, in capitals, or the code of the rule with that name.
fn prefix(word: String, codes: &Codes) -> Result<String, UnknownCode> {
    if codes.is_prefix(&word) {
        return Ok(word);
    }
    let capitals = word.to_ascii_uppercase();
    if codes.is_prefix(&capitals) {
        return Ok(capitals);
    }
    if let Some(code) = codes.named(&word) {
        return Ok(code.to_owned());
    }
    let near = did_you_mean(&word, codes.names()).or_else(|| did_you_mean(&capitals, codes.all()));
    let near = near.map(str::to_owned);
    Err(UnknownCode(word, near))
}
