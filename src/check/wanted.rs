//! `--select` and `--ignore`: which codes are asked for.

use super::cards::Codes;

/// Which codes are asked for, by prefix: all, or those selected; without those ignored.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    select: Vec<String>,
    ignore: Vec<String>,
}

/// A prefix with which no code begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(pub String);

impl std::fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no rule's code begins with `{}`; `portfolio explain --list` names them all", self.0)
    }
}

impl std::error::Error for UnknownCode {}

impl Wanted {
    /// The codes that begin with one of `select` (all, where it is empty) and with none of `ignore`.
    pub fn new(select: Vec<String>, ignore: Vec<String>, codes: &Codes) -> Result<Self, UnknownCode> {
        match select.iter().chain(&ignore).find(|prefix| !codes.is_prefix(prefix)) {
            Some(prefix) => Err(UnknownCode(prefix.clone())),
            None => Ok(Wanted { select, ignore }),
        }
    }

    /// Whether a code is asked for.
    pub fn wants(&self, code: &str) -> bool {
        let any = |prefixes: &[String]| prefixes.iter().any(|prefix| code.starts_with(prefix.as_str()));
        (self.select.is_empty() || any(&self.select)) && !any(&self.ignore)
    }
}
